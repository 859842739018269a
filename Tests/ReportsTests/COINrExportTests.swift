import Claims
import Diagnostics
import Foundation
import Methods
import Reports
import Studies
import Testing

/// A study of literal files.
private struct Files {
  var files: [String: String]
  struct Missing: Error {}

  init(_ files: [String: String]) { self.files = files }

  /// A folder of this repository.
  init(folder: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(folder)
    files = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: root.path) {
      files[name] = try? String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    }
  }

  func load() throws -> Study {
    let files = files
    return try StudyLoader(threads: 1) { path in
      guard let text = files[path] else { throw Missing() }
      return Array(text.utf8)
    }.load("study.yaml").study
  }

  func export() throws -> (export: COINrExport, files: [String: String]) {
    let export = COINrExport(try load().tableFindings())
    let texts = export.files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    return (export, Dictionary(uniqueKeysWithValues: texts))
  }

  /// The study of what was exported, read by podium again.
  func back(_ methods: String, target: Int = 2020) throws -> Study {
    var files = try export().files
    files["study.yaml"] = """
      study: 1
      data: {table: iData.csv, framework: iMeta.csv}
      period: {target: \(target)}
      spread: {measurement: exact}
      \(methods)

      """
    return try Files(files).load()
  }
}

private func bits(_ columns: [Methods.Column]) -> [[UInt64]] { columns.map { $0.map(\.bitPattern) } }

/// `podium export --format coinr`, read back.
@Suite("Export to COINr")
struct COINrExportTests {
  private let asem = """
    lens: intensity
    impute: {method: group-mean, by: EurAsia_group}
    screen: {method: availability, known: 0.9}
    treat: winsorise
    normalise: {method: min-max, low: 0, high: 100}
    coverage: {node: 0, entity: 0}
    """

  @Test("Becker et al. (2022): ASEM comes back with every figure, score and rank") func roundTrip() throws {
    var study = try Files(folder: "Tests/Fixtures/asem")
    study.files["study.yaml"] = """
      study: 1
      data: {table: iData.csv, framework: iMeta.csv}
      period: {target: 2018}
      spread: {measurement: exact}
      \(asem)

      """
    let (own, other) = (try study.load(), try study.back(asem, target: 2018))
    let (a, b) = (try own.analyse(own.arrange().table)[0], try other.analyse(other.arrange().table)[0])
    #expect(own.framework.leaves == other.framework.leaves)
    #expect(Set(own.framework.nodes) == Set(other.framework.nodes))
    #expect(own.vocabulary.groupings == other.vocabulary.groupings)
    #expect(bits(a.lens.table.values) == bits(b.lens.table.values))
    #expect(bits(a.ranking.scores.nodes.values) == bits(b.ranking.scores.nodes.values))
    #expect(a.ranking.ranks == b.ranking.ranks && a.ranking.ranked.count == 51)
    #expect(own.vocabulary.entities.map(\.name) == other.vocabulary.entities.map(\.name))
  }

  @Test("the default study of claims runs as a study of COINr's tables") func defaultStudy() throws {
    let study = try Files(folder: "Datasets/ai-top3")
    let (export, files) = try study.export()
    #expect(files.keys.sorted() == ["iData.csv", "iMeta.csv"], "its codes are names that R takes")
    let text = export.document.text("What")
    #expect(text.contains("609 figures of 673 are uncertain") && text.contains("12 economies are not ranked"))
    let back = try study.back("lens: intensity\nimpute: median\ncoverage: {node: 0, entity: 0}", target: 2025)
    let table = try study.load().arrange().table
    let again = try back.arrange().table
    #expect(again.entities.count == table.entities.count { $0.ranked })
    for entity in again.entities {
      for node in again.indicators {
        #expect(again[entity.code, node.code]?.value == table[entity.code, node.code]?.value)
      }
    }
    #expect(back.framework.node("invest.private_ai")?.per == 1e12)
    #expect(try back.analyse(again)[0].ranking.ranked.count == again.entities.count)
  }

  /// Codes that R or COINr would change, take for something else, or refuse.
  @Test func codesNeverCollide() throws {
    let study = Files([
      "study.yaml": """
      study: 1
      data: {table: t.csv, framework: f.csv, entities: e.csv}
      period: {target: 2020}
      spread: {measurement: exact}
      """,
      "f.csv": """
      code,parent,role,denominator,extent,name
      index,,Aggregate,,,=1+1
      2nd,index,,,,
      a-b,index,,KOR,extensive,
      a.b,index,,,,
      연산,index,,,,
      if,index,,,,NA
      Time,index,,,,
      =cmd|x,index,,,,
      KOR,,Denominator,,,

      """,
      "e.csv": "code,name,group_a.b\nNA,Namibia,NA\n7,Seven,x\nKOR,Korea,x\nUSA,=HYPERLINK(1),-y\n",
      "t.csv": "code,2nd,a-b,a.b,연산,if,Time,=cmd|x,KOR\nNA,1,2,3,4,5,6,7,1\n7,2,3,4,5,6,7,8,1\n"
        + "KOR,3,4,5,6,7,8,9,1\nUSA,5,6,7,8,9,0.30000000000000004,,2\n",
    ])
    let (export, files) = try study.export()
    let lines = (files["iData.csv"] ?? "").components(separatedBy: "\r\n")
    #expect(lines[0] == "uCode,uName,a.b.2,KOR.1,X2nd,X.cmd.x,Time.1,a.b.1,a.b,if.,X..")
    #expect(lines[1] == "X7,Seven,x,1,2,8,7,3,4,6,5" && lines[3] == "NA.,Namibia,NA.,1,1,7,6,2,3,5,4")
    #expect(lines[4] == "USA,'=HYPERLINK(1),'-y,2,5,NA,0.30000000000000004,6,7,9,8")
    let meta = (files["iMeta.csv"] ?? "").components(separatedBy: "\r\n")
    #expect(
      meta.contains("1,a.b.1,a-b,1,1,NA,KOR.1,index,Indicator") && meta.contains("1,if.,NA.,1,1,NA,NA,index,Indicator"))
    #expect(meta.contains("2,index,'=1+1,1,1,NA,NA,NA,Aggregate"))
    let names = lines[0].split(separator: ",")
    #expect(Set(names).count == names.count && names.allSatisfy { $0.wholeMatch(of: /[A-Za-z][A-Za-z0-9._]*/) != nil })
    #expect(files["codes.csv"]?.contains("column,a-b,a.b.1\r\n") == true)
    #expect(files["codes.csv"]?.contains("unit,NA,NA.\r\n") == true)
    #expect(export.document.text("Codes").contains("KOR KOR.1"))
    #expect(export.document.text("What").contains("1 label NA would be read as a gap"))
    let back = try study.back("coverage: {node: 0, entity: 0}")
    #expect(try back.arrange().table["USA", "Time.1"]?.value == 0.30000000000000004)
  }

  /// A leaf and a pillar side by side: COINr wants every parent one level up.
  @Test func levelsAreFilledByAggregatesOfOneChild() throws {
    let methods =
      "weigh: {method: given, shares: {p: 0.75}}\nnormalise: {method: min-max, low: 1}\ncoverage: {node: 0, entity: 0}"
    let study = Files([
      "study.yaml": """
      study: 1
      data: {table: t.csv, framework: f.csv}
      period: {target: 2020}
      spread: {measurement: exact}
      \(methods)

      """,
      "f.csv":
        "code,parent,role,weight,direction,unit,target\nindex,,Aggregate,,,,\nx,index,,3,-1,m,4\np,index,Aggregate,,,,\n"
        + "s,p,Aggregate,2,,,\ny,s,,,,,\nz,p,,,,,7\n",
      "t.csv": "code,x,y,z\nA,1,5,2\nB,2,3,\nC,5,4,9\n",
    ])
    let (export, files) = try study.export()
    let meta = (files["iMeta.csv"] ?? "").components(separatedBy: "\r\n")
    #expect(
      meta.dropLast() == [
        "Level,iCode,iName,Direction,Weight,Unit,Denominator,Parent,Type",
        "1,y,y,1,1,NA,NA,s,Indicator", "1,z,z,1,1,NA,NA,z.level2,Indicator", "1,x,x,-1,1,m,NA,x.level2,Indicator",
        "2,s,s,1,2,NA,NA,p,Aggregate", "2,z.level2,z,1,1,NA,NA,p,Aggregate", "2,x.level2,x,1,1,m,NA,x.level3,Aggregate",
        "3,p,p,1,0.75,NA,NA,index,Aggregate", "3,x.level3,x,1,0.25,m,NA,index,Aggregate",
        "4,index,index,1,1,NA,NA,NA,Aggregate",
      ])
    let text = export.document.text("What")
    #expect(text.contains("3 aggregates were put between") && text.contains("2 targets are left out"))
    let own = try study.load()
    let back = try study.back("normalise: {method: min-max, low: 1}\ncoverage: {node: 0, entity: 0}")
    let (a, b) = (try own.analyse(own.arrange().table)[0], try back.analyse(back.arrange().table)[0])
    #expect(zip(a.index, b.index).allSatisfy { abs($0 - $1) < 1e-12 } && a.ranking.ranks == b.ranking.ranks)
  }

  @Test func everyYearOfAPanel() throws {
    let study = Files([
      "study.yaml": """
      study: 1
      data: {table: t.csv, framework: f.csv, time: 2019}
      period: {target: 2019}
      spread: {measurement: exact}
      """,
      "f.csv": "code,parent,role,target\nindex,,Aggregate,\na,index,,4\nb,index,,5\ng,,Group,\n",
      "t.csv": "uCode,Time,a,b,g\nX,2018,1,2,u\nX,2019,NA,3,u\nY,2019,5,6,v\nY,2020,7,NA,w\nZ,2020,8,9,w\n",
    ])
    let (export, files) = try study.export()
    #expect(
      files["iData.csv"]
        == [
          "uCode,uName,Time,g,a,b", "X,X,2019,u,NA,3", "Y,Y,2019,v,5,6", "X,X,2018,NA,1,2", "Y,Y,2020,NA,7,NA", "",
        ].joined(separator: "\r\n"))
    #expect(files["iMeta.csv"]?.contains("1,a,a,1,1,NA,4,NA,index,Indicator") == true)
    #expect(export.document.text("What").contains("iData has 2 more years, whose groups are not known."))
  }

  @Test func weightsThatFollowFromDataAreToldAndTheFrameworksWritten() throws {
    let study = Files([
      "study.yaml": """
      study: 1
      data: {table: t.csv, framework: f.csv, entities: e.csv}
      period: {target: 2020}
      spread: {measurement: {relative: 0.1}}
      weigh: {method: entropy, levels: {1: equal}}
      """,
      "f.csv":
        "code,parent,role,weight,scale,extent,denominator,minimum\nindex,,Aggregate,,,,,\np,index,Aggregate,5,,,,\n"
        + "a,p,,2,log,,,0\nb,p,,1,,,pop,\nq,index,Aggregate,,,,,\nc,q,,,,,,\nd,,,,,,,\npop,,Denominator,,,,,\n",
      "e.csv": "code,name,name_ko,ranked\nX,Ex,엑스,\nY,Why,,\nZ,Zed,,false\n",
      "t.csv": "code,a,b,c,d,pop\nX,1,2,3,4,5\nY,2,4,6,8,1\nZ,3,5,7,9,1\n",
    ])
    let (export, files) = try study.export()
    let text = export.document.text("What")
    for sentence in [
      "10 figures of 10 are uncertain", "1 economy is not ranked and left out, since COINr would scale by it: Z.",
      "1 indicator is read on logarithms", "1 indicator has a denominator that COINr cannot use",
      "1 indicator has limits", "2 nodes have weights that follow from data: the framework's are written (p and q).",
      "weigh entropy", "and 1 other choice for single nodes", "1 name in a second language is left out.",
    ] { #expect(text.contains(sentence), "\(sentence) in \(text)") }
    let meta = files["iMeta.csv"] ?? ""
    #expect(meta.contains("1,a,a,1,2,NA,NA,p,Indicator") && meta.contains("2,p,p,1,0.5,NA,NA,index,Aggregate"))
    #expect(meta.contains("NA,d,d,NA,NA,NA,NA,NA,Other"))
    #expect(files["iData.csv"]?.contains("X,Ex,5,4,1,2,3\r\n") == true && files["iData.csv"]?.contains("Z,") == false)
  }
}
