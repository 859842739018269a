/// Who a figure comes from, followed through the claims on the same cell: a paper quoting a report quoting a survey.
struct OriginChains: Sendable {
  private var parents: [Int32: Int32] = [:]
  private var own: Set<Int32> = []
  /// Where the chain from a source that passes on ends, and through how many hands it goes, its own included.
  private var ends: [Int32: End] = [:]

  private struct End: Sendable {
    var source: Int32
    var hands: Int
  }

  init(_ rows: [Int], _ context: Context) {
    // Only second-hand rows ask.
    guard rows.contains(where: context.isSecondHand) else { return }
    for row in rows {
      let source = context.claims.source[row]
      guard context.isSecondHand(row) else {
        own.insert(source)
        continue
      }
      // A source that names two origins for one cell is followed to neither.
      let origin = context.claims.origin[row]
      if let other = parents[source], other != origin { own.insert(source) } else { parents[source] = origin }
    }
    for source in parents.keys { follow(source) }
  }

  /// Notes the ends of all sources from this one on: each is visited once, however long the chain.
  private mutating func follow(_ start: Int32) {
    var path: [Int32] = []
    var places: [Int32: Int] = [:]
    var at = start
    while ends[at] == nil, places[at] == nil, !own.contains(at), let next = parents[at] {
      places[at] = path.count
      path.append(at)
      at = next
    }
    if let place = places[at] {
      let circle = path[place...]
      let least = circle.min()!
      for source in circle { ends[source] = End(source: least, hands: circle.count) }
      path.removeSubrange(place...)
    }
    var end = ends[at] ?? End(source: at, hands: 0)
    for source in path.reversed() {
      end = End(source: end.source, hands: end.hands + 1)
      ends[source] = end
    }
  }

  /// The first source of a chain, and how many hands the figure went through. In a circle, the source with the smallest
  /// id.
  func root(of row: Int, _ context: Context) -> (source: Int32, hands: Int) {
    let source = context.claims.source[row]
    guard context.isSecondHand(row) else { return (source, 0) }
    if let known = ends[source] { return (known.source, known.hands) }
    // It speaks for itself too, or names two origins.
    let origin = context.claims.origin[row]
    let end = ends[origin] ?? End(source: origin, hands: 0)
    guard end.source == source else { return (end.source, end.hands + 1) }
    var circle = [source]
    var at = origin
    while at != source, let next = parents[at] {
      circle.append(at)
      at = next
    }
    return (circle.min()!, circle.count)
  }
}

extension Context {
  /// How an echo differs from the claim it goes back to, and by which power of ten if by one.
  func differences(_ echo: Int, from origin: Int, indicator: Int) -> (Fate.Differences, power: Int) {
    var result: Fate.Differences = []
    let said = stated(echo)
    let meant = stated(origin)
    if claims.period[echo] != claims.period[origin] { result.insert(.year) }
    guard !said.isNaN, !meant.isNaN else { return (result, 0) }
    var pair = (said, meant)
    if claims.unit[echo] != claims.unit[origin] {
      let from = units[indicator].factor(claims.unit[echo])
      let to = units[indicator].factor(claims.unit[origin])
      if let from, let to {
        // Rightly converted figures agree in the indicator's unit; figures copied under another unit agree as written.
        let converted = (said * from.factor, meant * to.factor)
        if Self.close(converted.0.magnitude, converted.1.magnitude) || !Self.close(said.magnitude, meant.magnitude) {
          pair = converted
        } else {
          result.insert(.unit)
        }
      } else {
        result.insert(.unit)
      }
    }
    let (x, y) = pair
    if x * y < 0 { result.insert(.sign) }
    if Self.close(x.magnitude, y.magnitude) { return (result, 0) }
    if Self.isRounding(x.magnitude, of: y.magnitude) {
      result.insert(.digits)
      return (result, 0)
    }
    let power = PowerOfTen.between(x, y)
    result.insert(power == 0 ? .value : .power)
    return (result, power)
  }

  /// The figure as written.
  func stated(_ row: Int) -> Double {
    let value = claims.value[row]
    if !value.isNaN { return value }
    let (low, high) = (claims.low[row], claims.high[row])
    return low.isNaN ? high : high.isNaN ? low : low + (high - low) / 2
  }

  static func close(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude <= 1e-9 * max(a.magnitude, b.magnitude) }

  /// Whether x is y written with fewer digits.
  static func isRounding(_ x: Double, of y: Double) -> Bool {
    var unit = 1.0
    // Below one: the last decimal; above: the zeros at the end.
    for _ in 0..<15 where (x / unit).rounded() != x / unit && !close((x / unit).rounded(), x / unit) { unit /= 10 }
    if unit == 1, x != 0 {
      while x / (unit * 10) == (x / (unit * 10)).rounded() { unit *= 10 }
    }
    return (x - y).magnitude <= 0.5 * unit * (1 + 1e-9)
  }
}
