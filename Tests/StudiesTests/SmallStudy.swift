import Claims
import Diagnostics
import Studies

/// A study of literal files. As it stands, scores are (lowest 0, highest 100, all exact):
///
///     a: KOR 50, USA 100, CHN 75, JPN 0    b: 0, 50, 100, 0    p = (a + b)/2: 25, 75, 87.5, 0
///     q = c: 100, 50, 0, 25                index = (2p + q)/3: 50, 66 2/3, 58 1/3, 8 1/3
struct SmallStudy {
  var files: [String: String]

  struct Missing: Error, CustomStringConvertible {
    var description: String
  }

  init(_ edits: [String: String] = [:], adding text: String = "") {
    files = Self.standard.merging(edits) { $1 }
    files["study.yaml"]? += text
  }

  /// The study file alone, in place of the standard one.
  init(yaml: String) { self.init(["study.yaml": yaml]) }

  func read() throws -> (study: Study, warnings: Problems) {
    let files = files
    return try StudyLoader(threads: 1) { path in
      guard let text = files[path] else { throw Missing(description: "cannot read '\(path)'") }
      return Array(text.utf8)
    }.load("study.yaml")
  }

  func load() throws -> Study { try read().study }

  /// Errors of loading, by place.
  func mistakes() -> [Diagnostic] {
    do {
      return try read().warnings.sorted.filter { $0.severity == .error }
    } catch let error as InvalidInput {
      return error.problems.sorted.filter { $0.severity == .error }
    } catch {
      return [Diagnostic(.error, "\(error)")]
    }
  }

  /// "line:column message" of each.
  func told() -> [String] {
    mistakes().map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)" }
  }

  static let standard = [
    "study.yaml": """
    study: 1
    title: Small
    data: {claims: [claims.csv], framework: framework.csv, entities: entities.csv, groups: groups.csv, sources: sources.csv}
    period: {target: 2024, max-age: 1}
    spread: {measurement: exact, estimate: {relative: 0.1}}
    normalise: {method: min-max, low: 0, high: 100}
    robustness: {draws: 64, seed: 3}
    goals:
      - {entity: KOR, top: 2}
      - {entity: KOR, top: 3}
      - {entity: KOR, first-after: G2}
      - {entity: KOR, share: 0.8, of: G2}

    """,
    "framework.csv": """
    code,parent,role,weight,topics
    index,,Aggregate,1,
    p,index,Aggregate,2,
    q,index,Aggregate,1,
    a,p,Indicator,1,labs
    b,p,Indicator,1,
    c,q,Indicator,1,
    chips,,Other,1,
    standing,,Other,1,

    """,
    "entities.csv": """
    code,name,name_ko
    CHN,China,중국
    JPN,Japan,일본
    KOR,South Korea,한국
    USA,United States,미국

    """,
    "groups.csv": """
    group,member,decided_by
    G2,USA,us
    G2,CHN,us

    """,
    "sources.csv": """
    id,publisher,title,date
    book,Yearbook,Yearbook,2024
    news,News,News,2024-05-01

    """,
    "claims.csv": """
    id,entity,indicator,period,kind,value,source,speaker,affiliation,attribution,unit,restates
    a1,KOR,a,2024,measurement,2,book,,,,,
    a2,USA,a,2024,measurement,4,book,,,,,
    a3,CHN,a,2024,measurement,3,book,,,,,
    a4,JPN,a,2024,measurement,0,book,,,,,
    b1,KOR,b,2024,measurement,1,book,,,,,
    b2,USA,b,2024,measurement,3,book,,,,,
    b3,CHN,b,2024,measurement,5,book,,,,,
    b4,JPN,b,2024,measurement,1,book,,,,,
    c1,KOR,c,2024,measurement,10,book,,,,,
    c2,USA,c,2024,measurement,6,book,,,,,
    c3,CHN,c,2024,measurement,2,book,,,,,
    c4,JPN,c,2024,measurement,4,book,,,,,

    """,
  ]
}

/// Whether numbers agree but for rounding.
func close(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-9 } ?? false }
