/// Who a figure comes from, followed through the claims on the same cell: a paper quoting a report quoting a survey.
struct OriginChains: Sendable {
  private var parents: [Int32: Int32] = [:]
  private var own: Set<Int32> = []

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
  }

  /// The first source of a chain, and how many hands the figure went through. In a circle, the source with the smallest
  /// id.
  func root(of row: Int, _ context: Context) -> (source: Int32, hands: Int) {
    guard context.isSecondHand(row) else { return (context.claims.source[row], 0) }
    var source = context.claims.origin[row]
    var path = [context.claims.source[row]]
    while true {
      if let start = path.firstIndex(of: source) { return (path[start...].min()!, path.count) }
      guard !own.contains(source), let next = parents[source] else { return (source, path.count) }
      path.append(source)
      source = next
    }
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
