import Diagnostics

/// The columns of a table and what each is for.
struct WideColumns {
  let file: CSVFile
  let key: String
  let name: String?
  let time: String?
  /// Further columns whose names say that they hold times.
  let otherTimes: [String]
  /// Indicators and denominators, in the file's order.
  let figures: [String]
  let groups: [String]
  /// What stands for "no figure", beside `NA` and nothing.
  let missing: MissingMarks

  init(_ file: CSVFile, key: String, framework: Framework, missing: MissingMarks) {
    self.file = file
    self.key = key
    self.missing = missing
    let measured = Self.measured(framework)
    name = ["uName", "name"].first { file.columns[$0] != nil }
    let times = Self.timeColumns(file, framework)
    time = times.first
    otherTimes = Array(times.dropFirst())
    figures = file.header.filter { measured.contains($0) }
    groups = framework.nodes.filter { $0.role == .group && file.columns[$0.code] != nil }.map(\.code)
  }

  static func key(_ file: CSVFile) -> String? { keys.first { file.columns[$0] != nil } }

  static let keys = ["uCode", "code"]

  /// `Time`, or another word for it, letter case aside, unless the framework has it for something else.
  static func timeColumn(_ file: CSVFile, _ framework: Framework) -> String? { timeColumns(file, framework).first }

  /// All columns of such names, the one that is read first.
  private static func timeColumns(_ file: CSVFile, _ framework: Framework) -> [String] {
    let known = Set(framework.nodes.map(\.code))
    return ["time", "year", "period", "time_period", "date", "연도"].flatMap { word in
      file.header.filter { $0.lowercased() == word && !known.contains($0) }
    }
  }

  private static func measured(_ framework: Framework) -> Set<String> {
    Set(framework.nodes.filter { $0.role == .indicator || $0.role == .denominator }.map(\.code))
  }

  /// Tells which columns are not read, and which are missing.
  func check(_ framework: Framework, _ problems: inout Problems) {
    let measured = Self.measured(framework)
    let read = Set(figures + groups + [key, name, time].compactMap { $0 })
    let known = Set(framework.nodes.map(\.code)).union(read)
    let start = textStart(file.text)
    let roles = Dictionary(framework.nodes.map { ($0.code, $0.role) }, uniquingKeysWith: { first, _ in first })
    let computed = file.header.filter { !read.contains($0) && roles[$0] == .aggregate }
    let strange = file.header.filter { !known.contains($0) && !otherTimes.contains($0) }
    if !computed.isEmpty {
      problems.note(
        "\(columnsInWords(computed, "is an Aggregate", "are Aggregates")) of the framework: computed, and not read",
        in: file.text, byte: start)
    }
    if !strange.isEmpty {
      problems.note(
        columnsInWords(strange, "is not in the framework and is not read", "are not in the framework and are not read"),
        in: file.text, byte: start)
    }
    for node in framework.nodes where measured.contains(node.code) || node.role == .group {
      guard file.columns[node.code] == nil else { continue }
      problems.error(
        "the column `\(node.code.truncatedForMessage)` is missing", in: file.text, byte: start,
        advice: didYouMean(node.code, among: strange)
          ?? "The framework has this \(node.role.rawValue.lowercased()).")
    }
  }
}

/// R writes the names of rows under no name, unless it is told not to.
func columnsInWords(_ names: [String], _ one: String, _ many: String) -> String {
  if names.count == 1 {
    return "\(names[0].isEmpty ? "the column without a name" : "the column \(shortened(names))") \(one)"
  }
  return "the columns \(shortened(names.map { $0.isEmpty ? "(no name)" : $0 })) \(many)"
}
