public import Diagnostics

/// `sources.csv`: id, publisher, title, date, address, licence, sha256, coverage, coverage_of, trust, note.
public enum SourceFile {
  static let columns = [
    "id", "publisher", "title", "date", "address", "licence", "sha256", "coverage", "coverage_of", "trust", "note",
  ]

  /// Indicators named in `coverage_of` are checked where a framework is given.
  public static func read(_ text: SourceText, framework: Framework? = nil, _ problems: inout Problems) -> [Source] {
    guard let file = CSVFile(text, required: ["id"], known: columns, &problems) else { return [] }
    var sources: [Source] = []
    var seen: [String: Int] = [:]
    let known = framework?.nodes.filter { $0.role == .indicator || $0.role == .denominator }.map(\.code)
    let indicators = known.map(Set.init)
    file.forEachRow(&problems) { row, problems in
      guard let id = row.newCode("id", seen: &seen, &problems) else { return }
      let date = row.text("date")
      if !date.isEmpty, Period(date) == nil {
        row.error(
          "date", "`\(date.truncatedForMessage)` is no date", advice: "Write 2025, 2025-07 or 2025-07-08.", &problems)
      }
      let covers = row.list("coverage_of")
      if let indicators {
        for code in covers where !indicators.contains(code) {
          row.error(
            "coverage_of", "the framework has no indicator `\(code.truncatedForMessage)`",
            advice: didYouMean(code, among: known ?? []) ?? "Name indicators; a topic covers nothing.", &problems)
        }
      }
      sources.append(
        Source(
          id: id, publisher: row.name("publisher", &problems), title: row.name("title", &problems), date: date,
          address: row.name("address", &problems),
          licence: row.name("licence", &problems), sha256: row.hash("sha256", &problems),
          coverage: row.choice("coverage", &problems) ?? .sample, coverageOf: covers,
          trust: row.number("trust", &problems), note: row.name("note", &problems)))
    }
    return sources.sorted { $0.id < $1.id }
  }
}

extension CSVRow {
  fileprivate func hash(_ column: String, _ problems: inout Problems) -> String {
    let text = text(column)
    let isHash =
      text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
    if !text.isEmpty, !isHash {
      error(
        column, "`\(text.truncatedForMessage)` is no SHA-256",
        advice: "Write its 64 hexadecimal digits, or leave it empty.", &problems)
      return ""
    }
    return text.lowercased()
  }
}
