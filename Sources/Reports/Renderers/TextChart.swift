import Diagnostics

/// Positions as a dot in its interval, one row a line: `o` the position, `-` the interval, `|` the line of the goal.
struct TextChart {
  let chart: Chart
  let width: Int
  /// Columns for labels at most; the rest is drawn on.
  private static let widestLabel = 34
  private static let mostColumns = 2

  var lines: [String] {
    let labels = chart.rows.map { ($0.isMarked ? "> " : "  ") + $0.label.visible }
    let room = min(Self.widestLabel, labels.map(\.displayWidth).max() ?? 0)
    let columns = max(10, width - room - 2)
    let places = max(1, chart.last)
    // Whole columns a place where they fit, so that equal steps look equal.
    let step = min(Self.mostColumns, columns / places)
    func column(_ position: Int) -> Int {
      step > 0 ? (position - 1) * step : places == 1 ? 0 : (position - 1) * (columns - 1) / (places - 1)
    }
    let drawn = step > 0 ? (places - 1) * step + 1 : columns
    var lines = wrapped(chart.caption, width: width)
    var last = 0
    for (row, label) in zip(chart.rows, labels) {
      if row.position > last + 1, last > 0 { lines.append("  …") }
      last = row.position
      var cells = [Character](repeating: " ", count: drawn)
      if let line = chart.line, line < places, column(line) + 1 < drawn { cells[column(line) + 1] = "|" }
      if let interval = row.interval {
        for place in column(interval.lowerBound)...column(interval.upperBound) where cells[place] != "|" {
          cells[place] = "-"
        }
      }
      cells[column(row.position)] = "o"
      var text = label.shortened(to: room).padded(to: room, .left) + "  " + String(cells)
      while text.last == " " { text.removeLast() }
      lines.append(text)
    }
    lines.append(String(repeating: " ", count: room + 2) + axis(places, drawn, column))
    return lines
  }

  /// The first position, round ones and the last.
  private func axis(_ places: Int, _ drawn: Int, _ column: (Int) -> Int) -> String {
    let spacing = [5, 10, 20, 25, 50, 100, 250, 500, 1000, 2500].first { places / $0 <= 8 } ?? max(1, places / 8)
    var text = ""
    for place in [1] + stride(from: spacing, through: places - (spacing + 1) / 2, by: spacing) + [places] {
      let number = "\(place)"
      guard text.isEmpty || column(place) > text.count else { continue }
      text += String(repeating: " ", count: max(0, column(place) - text.count)) + number
    }
    return text
  }
}

extension String {
  /// Cut to a width with an ellipsis, never within a character.
  fileprivate func shortened(to width: Int) -> String {
    guard displayWidth > width else { return self }
    var text = self
    while !text.isEmpty, text.displayWidth > width - 1 { text.removeLast() }
    return text + "…"
  }
}
