import Claims
import Diagnostics
import Methods

/// Reads a CSV file whose rows a method takes: each cell is looked up and checked by itself, then the method says what is
/// wrong with the rows together.
struct RowFile {
  let text: SourceText
  /// As the study names it.
  let name: String
  let columns: [RowColumn]
  let framework: Framework
  private let nodes: [String]
  private let known: Set<String>
  private let children: [String]
  private let siblings: [String: [String]]

  init(text: SourceText, name: String, columns: [RowColumn], framework: Framework) {
    (self.text, self.name, self.columns, self.framework) = (text, name, columns, framework)
    nodes = framework.nodes.filter { $0.role == .aggregate }.map(\.code)
    known = Set(nodes)
    let placed = framework.nodes.filter { !$0.parent.isEmpty && ($0.role == .aggregate || $0.role == .indicator) }
    children = placed.map(\.code)
    siblings = Dictionary(grouping: placed, by: \.parent).mapValues { $0.map(\.code) }
  }

  /// Nil where there is any mistake: nothing is computed from half a file.
  func read(_ problems: inout Problems) -> OptionRows? {
    let required = columns.filter(\.isRequired).map(\.name)
    guard let file = CSVFile(text, required: required, known: columns.map(\.name), &problems) else { return nil }
    var found = OptionRows(path: name, rows: [])
    var complete = true
    file.forEachRow(&problems) { row, problems in
      if let read = self.row(row, &problems) { found.rows.append(read) } else { complete = false }
    }
    return complete && !found.rows.isEmpty ? found : nil
  }

  private func row(_ row: CSVRow, _ problems: inout Problems) -> OptionRows.Row? {
    var read = OptionRows.Row(texts: [:], numbers: [:], places: ["": row.start])
    var complete = true
    for column in columns {
      read.places[column.name] = row.byte(column.name)
      if row.text(column.name).isEmpty, !column.isRequired { continue }
      guard let text = row.required(column.name, &problems) else {
        complete = false
        continue
      }
      switch column.kind {
      case .text: read.texts[column.name] = text
      case .node:
        read.texts[column.name] = text
        if !known.contains(text) {
          row.error(
            column.name, "the framework has no aggregate `\(text.truncatedForMessage)`",
            advice: Diagnostics.didYouMean(text, among: nodes) ?? "Name the node whose children the row is about.",
            &problems)
          return nil
        }
      case .child:
        let known = read.texts["node"].map { siblings[$0] ?? [] } ?? children
        guard known.contains(text) else {
          let place = read.texts["node"].map { "\($0) has no child `\(text.truncatedForMessage)`" }
          row.error(
            column.name, place ?? "the framework has no indicator or node `\(text.truncatedForMessage)`",
            advice: Diagnostics.didYouMean(text, among: known) ?? "Name children of one node: \(shown(known)).",
            &problems)
          complete = false
          continue
        }
        read.texts[column.name] = text
        read.texts["node"] = framework.node(text)?.parent
      case .number(let range):
        guard let number = number(text), range.contains(number) else {
          row.error(
            column.name, "`\(column.name)` is `\(text.truncatedForMessage)`",
            advice:
              "Write a number from \(bound(range.lowerBound)) to \(bound(range.upperBound)), or a fraction such as 1/3.",
            &problems)
          complete = false
          continue
        }
        read.numbers[column.name] = number
      }
    }
    return complete ? read : nil
  }

  private func number(_ text: String) -> Double? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { strictNumber(String($0)) }
    switch parts.count {
    case 1: return parts[0]
    case 2: return parts[0].flatMap { over in parts[1].flatMap { $0 == 0 ? nil : over / $0 } }
    default: return nil
    }
  }

  private func bound(_ number: Double) -> String {
    if number > 0, number < 1, (1 / number).rounded() * number == 1 { return "1/\(Int((1 / number).rounded()))" }
    return Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }

  private func shown(_ codes: [String]) -> String {
    codes.count > 12 ? codes.prefix(11).joined(separator: ", ") + ", …" : codes.joined(separator: ", ")
  }
}
