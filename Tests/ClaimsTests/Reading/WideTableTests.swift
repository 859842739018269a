import Claims
import Diagnostics
import Testing

/// A table instead of claims, of one time or several.
struct WideTableTests {
  private let framework = Framework(nodes: [
    Framework.Node(code: "I", role: .aggregate), Framework.Node(code: "a", parent: "I"),
    Framework.Node(code: "b", parent: "I"), Framework.Node(code: "g", role: .group),
    Framework.Node(code: "remark", role: .other),
  ])

  private func read(_ text: String, time: Double? = nil) -> (table: WideTable?, problems: Problems) {
    var problems = Problems()
    let table = WideTableFile.read(source(text), framework: framework, time: time, &problems)
    return (table, problems)
  }

  @Test func faultsNameRowColumnAndCode() {
    #expect(
      found(read("uCode,a,g,Time\nX,1,p,2020\nX,2,q,2020\nX,3,q,2021\nY,inf,q,now\n,3,q,2020\nZ,3,q,NA\n").problems)
        == [
          "1:1 the column `b` is missing",
          "3:1 the uCode `X` occurs again for 2020; it is first on line 2",
          "5:3 `a` of `Y`: `inf` is no number", "5:9 `Time` of `Y`: `now` is no number", "6:1 `uCode` is empty",
          "7:7 `Time` of `Z` is empty",
        ])
    #expect(
      found(read("code,a,b,g\nX,1,2,p\nX,2,3,q\n").problems)
        == ["3:1 the code `X` occurs again; it is first on line 2"])
  }

  @Test func columnsThatAreNotReadAreNamed() {
    let (table, problems) = read("\"\",uCode,I,A,a,b,remark\n1,X,9,9,1,2,free text\n")
    #expect(
      found(problems) == [
        "1:1 the column `I` is an Aggregate of the framework: computed, and not read",
        "1:1 the columns `(no name)`, `A` are not in the framework and are not read", "1:1 the column `g` is missing",
      ])
    #expect(table?.columns == ["a", "b"])
  }

  private let panel = """
    uCode,uName,Time,g,a,b
    B,Be,2020,x,6,NA
    A,Ah,2018,y,1,2
    B,Be,2018,y,3,4
    A,Ah,2020,x,NA,5
    C,See,2018,y,7,8
    A,Ah,2019,x,9,

    """

  @Test func theLatestTimeUnlessAnotherIsAskedFor() throws {
    let (latest, problems) = read(panel)
    let table = try #require(latest)
    #expect(table.time == 2020 && table.times == [2018, 2019, 2020])
    #expect(table.entities.map(\.name) == ["Ah", "Be"])
    #expect(table.values == [[nil, 6], [5, nil]])
    #expect(table.groupings == ["g": ["A": "x", "B": "x"]])
    #expect(table.others.map(\.time) == [2018, 2019])
    #expect(table.others.map(\.values) == [[[1, 3], [2, 4]], [[9, nil], [nil, nil]]])
    #expect(found(problems) == ["1:1 `C` has rows, but none for 2020: not read"])
    let early = try #require(read(panel, time: 2018).table)
    #expect(early.time == 2018 && early.entities.map(\.code) == ["A", "B", "C"])
    #expect(early.others.map(\.time) == [2019, 2020] && early.groupings["g"]?["A"] == "y")
    #expect(read(panel, time: 2021).table?.time == 2020, "whoever asked is told by the caller")
  }

  @Test func theOrderOfRowsMeansNothing() throws {
    let lines = panel.split(separator: "\n")
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    let (a, b) = (try #require(read(panel).table), try #require(read(turned).table))
    #expect(a.values == b.values && a.others.map(\.values) == b.others.map(\.values) && a.entities == b.entities)
  }

  @Test func anIndicatorMayBeCalledTime() throws {
    var problems = Problems()
    let own = Framework(nodes: [Framework.Node(code: "I", role: .aggregate), Framework.Node(code: "time", parent: "I")])
    let table = WideTableFile.read(source("code,time\nX,3\n"), framework: own, &problems)
    #expect(table?.values == [[3]] && table?.time == nil && problems.isEmpty)
  }

  /// Of several figures in one reading; a row that is not there has no place.
  @Test func figuresAreFoundByTheirPlace() {
    let text = source(panel)
    let (last, first) = (
      WideTableFile.Place(entity: "A", time: 2020, indicator: "b"),
      WideTableFile.Place(entity: "A", time: 2017, indicator: "b")
    )
    let found = WideTableFile.bytes(of: [last, first], timeColumn: "Time", in: text)
    #expect(found[last].map { text.location(ofByte: $0).line } == 5 && found[first] == nil)
  }
}
