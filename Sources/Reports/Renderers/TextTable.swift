import Diagnostics

/// A table in columns of characters. Where it is wider than the screen, headings are broken first, then prose; codes,
/// numbers and addresses are never cut.
struct TextTable {
  private let table: ReportTable
  private let columns: [TableColumn]
  private let headings: [String]
  private let cells: [[String]]
  private let width: Int
  private static let gap = 2
  private static let narrowestProse = 16

  init(_ table: ReportTable, width: Int) {
    let shown = table.columns.indices.filter { column in
      // A second name without a heading, where nobody has one.
      let isBare = table.headings[column].isEmpty && table.rows.allSatisfy { $0[column] == .empty }
      return table.columns[column].inText && !isBare
    }
    self.table = table
    self.columns = shown.map { table.columns[$0] }
    self.headings = shown.map { table.headings[$0] }
    self.cells = table.rows.map { row in shown.map { cellText(row[$0], table.columns[$0].kind) } }
    self.width = width
  }

  var lines: [String] {
    let widths = self.widths
    var lines = wrapped(table.title, width: width)
    lines += row(headings, widths)
    lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: gap))
    for cell in cells { lines += row(cell, widths) }
    if cells.isEmpty { lines.append("(no rows)") }
    lines += wrapped(table.note, width: width)
    return lines
  }

  private var gap: String { String(repeating: " ", count: Self.gap) }

  private var widths: [Int] {
    let contents = columns.indices.map { column in cells.map { $0[column].displayWidth }.max() ?? 0 }
    let least = columns.indices.map { column in
      max(contents[column], headings[column].split(separator: " ").map(\.displayWidth).max() ?? 0)
    }
    var widths = columns.indices.map { max(contents[$0], headings[$0].visible.displayWidth) }
    var excess = widths.reduce(0, +) + Self.gap * max(0, columns.count - 1) - width
    func shrink(_ floor: (Int) -> Int) {
      while excess > 0,
        let widest = columns.indices.filter({ widths[$0] > floor($0) }).max(by: { widths[$0] < widths[$1] })
      {
        widths[widest] -= 1
        excess -= 1
      }
    }
    shrink { least[$0] }
    guard excess > 0 else { return widths }
    let addresses = columns.indices.map { column in
      ([headings[column]] + cells.map { $0[column] }).map(\.addressWidth).max() ?? 0
    }
    shrink { columns[$0].kind.isProse ? max(addresses[$0], min(least[$0], Self.narrowestProse)) : least[$0] }
    return widths
  }

  /// A row takes as many lines as its longest cell.
  private func row(_ texts: [String], _ widths: [Int]) -> [String] {
    let broken = zip(texts, widths).map { $0.displayWidth <= $1 && !$0.isEmpty ? [$0.visible] : wrapped($0, width: $1) }
    return (0..<(broken.map(\.count).max() ?? 0)).map { line in
      var text = zip(broken, zip(columns, widths)).map { pieces, column in
        (line < pieces.count ? pieces[line] : "").padded(to: column.1, column.0.alignment == .right ? .right : .left)
      }.joined(separator: gap)
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}

/// What text shows of a value. A hyphen is a gap.
func cellText(_ value: Value, _ kind: TableColumn.Kind) -> String {
  switch value {
  case .empty: return "-"
  case .text(let text): return text.visible
  case .integer(let integer): return DecimalText(integer).fixed(0)
  case .flag(let flag): return flag ? "yes" : "no"
  case .number(let number):
    guard number.isFinite else { return "-" }
    let digits = DecimalText(number)
    switch kind {
    case .number(let decimals): return digits.fixed(decimals)
    case .figure(let count): return digits.significant(count)
    case .probability: return number < 0.001 ? "< 0.001" : digits.fixed(3)
    case .percent(let decimals): return digits.shifted(2).fixed(decimals) + " %"
    default: return digits.full
    }
  case .share(let share, let draws):
    // None in N bounds the share by 3/N with 95 % confidence; a rounded "0.0 %" or "100.0 %" would say too much.
    if share <= 0 { return draws > 3 ? "< 3/" + DecimalText(draws).fixed(0) : "none" }
    if share >= 1 { return "all" }
    if share < 0.001 { return "< 0.1 %" }
    if share > 0.999 { return "> 99.9 %" }
    return DecimalText(share).shifted(2).fixed(1) + " %"
  }
}
