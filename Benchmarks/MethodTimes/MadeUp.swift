import Linear
import Methods

/// Positive numbers that go together in part, the same on every machine.
enum MadeUp {
  static func table(rows: Int, columns: Int) -> Table {
    let names = (0..<rows).map { "E" + String($0 + 100_000).dropFirst() }
    let common = uniform(stream: "common", rows)
    let values = (0..<columns).map { column in
      zip(common, uniform(stream: "column \(column)", rows)).map { 1 + 40 * $0 + 60 * $1 }
    }
    return Table(rows: names, columns: (0..<columns).map { "i\($0)" }, values: values)
  }

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
