import Linear

/// Slips of a unit by a power of ten: per 10,000 read as per 100,000, thousands as units, 만 as 1,000.
enum PowerOfTen {
  private static let powers: [Double] = [
    1e-12, 1e-11, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7,
    1e8,
    1e9, 1e10, 1e11, 1e12,
  ]

  /// The n with |x / y| within a factor of 1.1 of 10ⁿ, n ≠ 0, whichever comes first; nought where there is none.
  static func between(_ x: Double, _ y: Double) -> Int {
    guard x != 0, y != 0 else { return 0 }
    let ratio = (x / y).magnitude
    for index in powers.indices where index != 12 {
      let off = ratio / powers[index]
      if max(off, 1 / off) <= 1.1 { return index - 12 }
    }
    return 0
  }

  /// The one figure that is off by a power of ten from all others, which agree among themselves within a factor of √10.
  ///
  /// Of two, the one whose magnitude lies outside `reference`, the range of the other entities' magnitudes, while the
  /// other lies inside. `odd` is nil where that cannot be told: the slip is then reported and nothing is set aside.
  static func slip(_ figures: [Double], reference: ClosedRange<Double>?) -> (odd: Int?, power: Int, pair: (Int, Int))? {
    guard figures.count >= 2 else { return nil }
    if figures.count == 2 {
      let power = between(figures[0], figures[1])
      guard power != 0 else { return nil }
      guard let reference else { return (nil, power, (0, 1)) }
      let inside = figures.map { reference.contains($0.magnitude) }
      if inside[0] == inside[1] { return (nil, power, (0, 1)) }
      return inside[0] ? (1, -power, (1, 0)) : (0, power, (0, 1))
    }
    // Who is off by ten from figures that agree has the largest magnitude or the smallest.
    var largest = 0
    var smallest = 0
    for index in figures.indices {
      if figures[index].magnitude > figures[largest].magnitude { largest = index }
      if figures[index].magnitude < figures[smallest].magnitude { smallest = index }
    }
    guard figures[largest].magnitude >= 9 * figures[smallest].magnitude else { return nil }
    for index in [largest, smallest] {
      var others = figures
      others.remove(at: index)
      let consensus = Statistics.median(others.map(\.magnitude))
      let power = between(figures[index], consensus)
      guard power != 0, others.allSatisfy({ within($0.magnitude, consensus) }) else { continue }
      return (index, power, (index, index == 0 ? 1 : 0))
    }
    return nil
  }

  private static func within(_ a: Double, _ b: Double) -> Bool { a * a < 10 * b * b && b * b < 10 * a * a }
}
