public import Diagnostics
import Linear

/// `framework.csv`, or COINr's `iMeta.csv`, which is told by its column `iCode`.
public enum FrameworkFile {
  static let columns = [
    "code", "parent", "role", "type", "direction", "weight", "unit", "name", "name_ko", "extent", "denominator", "per",
    "other_unit", "scale", "intensity_scale", "family", "nested_in", "topics", "period", "minimum", "maximum", "target",
    "order", "note",
  ]

  public static func read(_ text: SourceText, _ problems: inout Problems) -> Framework {
    if isCOINr(text) { return COINrFile.read(text, &problems) }
    guard let file = CSVFile(text, required: ["code"], known: columns, &problems) else { return Framework(nodes: []) }
    let role = file.header.contains("role") ? "role" : "type"
    if file.header.contains("role"), file.header.contains("type") {
      problems.error("both `role` and `type`", in: text, byte: textStart(text), advice: "Keep `role`.")
    }
    var rows: [FrameworkRow] = []
    var seen: [String: Int] = [:]
    file.forEachRow(&problems) { row, problems in
      guard let code = row.newCode("code", seen: &seen, &problems) else { return }
      rows.append(FrameworkRow(node: row.node(code, roleColumn: role, &problems), row: row))
    }
    return FrameworkChecks(rows: rows, roleColumn: role).check(&problems)
  }

  /// The byte of a code's row that a message about it points at: its cell in a column, or else its code.
  public static func place(of code: String, in text: SourceText, column: String = "scale") -> Int? {
    var unheard = Problems()
    let key = isCOINr(text) ? "iCode" : "code"
    guard let file = CSVFile(text, required: [key], known: nil, &unheard) else { return nil }
    var found: Int?
    file.forEachRow(&unheard) { row, _ in
      guard found == nil, row.text(key) == code else { return }
      found = row.cell(column).map { Int($0.start) } ?? row.byte(key)
    }
    return found
  }

  static func isCOINr(_ text: SourceText) -> Bool {
    guard text.bytes.count < Int(Int32.max) else { return false }
    var scanner = CSVScanner()
    let bytes = text.bytes
    _ = scanner.record(bytes.span, from: textStart(text), to: text.bytes.count)
    return scanner.cells.contains { text.string($0) == "iCode" }
  }
}

/// A node with the row it was read from, for messages.
struct FrameworkRow {
  var node: Framework.Node
  let row: CSVRow
}

extension CSVRow {
  fileprivate func node(_ code: String, roleColumn: String, _ problems: inout Problems) -> Framework.Node {
    let name = name("name", &problems)
    return Framework.Node(
      code: code, parent: text("parent"), role: choice(roleColumn, &problems) ?? .indicator,
      direction: direction("direction", &problems), weight: weight("weight", &problems),
      unit: self.name("unit", &problems),
      name: name.isEmpty ? code : name, koreanName: self.name("name_ko", &problems),
      extent: choice("extent", &problems) ?? .intensive, denominator: text("denominator"), per: per(&problems),
      otherUnit: self.name("other_unit", &problems), scale: choice("scale", &problems) ?? .linear,
      intensityScale: choice("intensity_scale", &problems) ?? .linear, family: self.name("family", &problems),
      nestedIn: text("nested_in"),
      topics: list("topics"), period: period("period", &problems), minimum: number("minimum", &problems),
      maximum: number("maximum", &problems), target: number("target", &problems),
      order: integer("order", &problems) ?? 0, note: self.name("note", &problems))
  }

  fileprivate func direction(_ column: String, _ problems: inout Problems) -> Int {
    switch text(column) {
    case "", "1", "+1": return 1
    case "-1": return -1
    case let other:
      error(
        column, "the direction `\(other.truncatedForMessage)`", advice: "Write 1 if higher is better, -1 if lower is.",
        &problems)
      return 1
    }
  }

  fileprivate func weight(_ column: String, _ problems: inout Problems) -> Double {
    guard let weight = number(column, &problems) else { return 1 }
    if weight >= 0 { return weight }
    error(
      column, "a negative weight", advice: "Weights are nought or more; for lower-is-better use direction -1.",
      &problems)
    return 1
  }

  private func per(_ problems: inout Problems) -> Double {
    guard let per = number("per", &problems) else { return 1 }
    if per > 0 { return per }
    error("per", "`per` is \(per.plain)", advice: "Write how many units of the denominator, above nought.", &problems)
    return 1
  }

  private func period(_ column: String, _ problems: inout Problems) -> String {
    let text = text(column)
    guard !text.isEmpty, Period(text) == nil else { return text }
    error(column, periodFault(text), advice: periodAdvice, &problems)
    return ""
  }
}

let periodAdvice = "Write 2024, 2025-H1, 2026-Q1, 2025-12, 2025-12-17, or two of these joined by `/`."

func periodFault(_ text: String) -> String {
  "`\(text.truncatedForMessage)` is no period, or a date that does not exist"
}
