import Linear
import Methods

/// Positive numbers that go together in part, a third of the columns skewed, and judgements about the columns: the same
/// on every machine.
struct MadeUp {
  let table: Table

  init(rows: Int, columns: Int) {
    let names = (0..<rows).map { "E" + String($0 + 100_000).dropFirst() }
    let common = Self.uniform(stream: "common", rows)
    let values = (0..<columns).map { column in
      zip(common, Self.uniform(stream: "column \(column)", rows)).map { common, own in
        let x = 0.4 * common + 0.6 * own
        return 1 + 100 * (column % 3 == 2 ? x * x * x * x * x * x : x)
      }
    }
    table = Table(rows: names, columns: (0..<columns).map { "i\($0)" }, values: values)
  }

  /// The same with a twentieth missing.
  var gapped: Table {
    var gapped = table
    for column in table.columns.indices {
      for row in table.rows.indices where (row * 7 + column * 13) % 20 == 0 { gapped.values[column][row] = .nan }
    }
    return gapped
  }

  /// Influence that each column has on the mean of all, once they have one variance: what can be balanced.
  var influences: [String: Double] {
    let r = Statistics.correlations(table.values)
    return Dictionary(
      table.columns.indices.map { (table.columns[$0], r.row($0).reduce(0, +)) }, uniquingKeysWith: { a, _ in a })
  }

  /// What each column would matter, from 1 to 9, were judgements not rounded.
  private var importance: [Double] { Self.uniform(stream: "importance", table.columns.count).map { 1 + 8 * $0 } }

  /// Every two columns on Saaty's scale.
  var comparisons: OptionRows {
    let importance = importance
    let pairs = importance.indices.flatMap { i in importance.indices.dropFirst(i + 1).map { (i, $0) } }
    return rows(pairs.map { i, j in pair(i, j, importance[i] / importance[j]) })
  }

  /// The column that matters most with every other, and every other with the one that matters least.
  var comparisonsWithEnds: OptionRows {
    let importance = importance
    let order = importance.indices.sorted { importance[$0] > importance[$1] }
    guard let best = order.first, let worst = order.last else { return rows([]) }
    return rows(
      order.dropFirst().map { pair(best, $0, importance[best] / importance[$0]) }
        + order.dropFirst().dropLast().map { pair($0, worst, importance[$0] / importance[worst]) })
  }

  /// Five experts' points.
  var points: OptionRows {
    rows(
      (0..<5).flatMap { expert in
        let noise = Self.uniform(stream: "expert \(expert)", table.columns.count)
        return zip(table.columns, zip(importance, noise)).map { code, parts in
          OptionRows.Row(
            texts: ["node": "index", "expert": "expert \(expert)", "item": code],
            numbers: ["points": (10 * parts.0 * (0.5 + parts.1)).rounded()])
        }
      })
  }

  private func pair(_ first: Int, _ second: Int, _ ratio: Double) -> OptionRows.Row {
    OptionRows.Row(
      texts: ["node": "index", "first": table.columns[first], "second": table.columns[second]],
      numbers: ["value": ratio >= 1 ? ratio.rounded() : 1 / (1 / ratio).rounded()])
  }

  private func rows(_ rows: [OptionRows.Row]) -> OptionRows { OptionRows(path: "made up", rows: rows) }

  private static func uniform(stream: String, _ count: Int) -> [Double] {
    var state = stream.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Double(state >> 11) * 0x1p-53
    }
  }
}
