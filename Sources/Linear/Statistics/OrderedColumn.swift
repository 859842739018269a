/// A column, gaps NaN, with what its associations with many others ask for: found once, and shared by reference.
public final class OrderedColumn: Sendable {
  public let values: [Double]
  /// Places that have a value, the lowest first.
  let order: [Int32]
  /// Of each place: which of the different values, from 0, the lowest, up; -1: a gap.
  let levels: [Int32]
  /// Of the values and of their ranks; nil with gaps, where it depends on who has the other column.
  let centred: (values: Centred, ranks: Centred)?

  public init(_ values: [Double]) {
    let order = values.indices.filter { !values[$0].isNaN }.sorted { values[$0] < values[$1] }.map { Int32($0) }
    var levels = [Int32](repeating: -1, count: values.count)
    var level: Int32 = -1
    for (at, place) in order.enumerated() {
      if at == 0 || values[Int(place)] != values[Int(order[at - 1])] { level += 1 }
      levels[Int(place)] = level
    }
    (self.values, self.order, self.levels) = (values, order, levels)
    centred =
      order.count < values.count ? nil : (Centred(values), Centred(Self.ranks(order, levels, amongThoseOf: levels)))
  }

  /// Average ranks from 1 up among the places that the other column has too, in their order.
  func ranks(amongThoseOf other: OrderedColumn) -> [Double] { Self.ranks(order, levels, amongThoseOf: other.levels) }

  private static func ranks(_ order: [Int32], _ levels: [Int32], amongThoseOf other: [Int32]) -> [Double] {
    var ranks = [Double](repeating: .nan, count: levels.count)
    var (at, before) = (0, 0)
    while at < order.count {
      var (end, equals) = (at, 0)
      while end < order.count, levels[Int(order[end])] == levels[Int(order[at])] {
        if other[Int(order[end])] >= 0 { equals += 1 }
        end += 1
      }
      for place in order[at..<end] where other[Int(place)] >= 0 {
        ranks[Int(place)] = Double(2 * before + 1 + equals) / 2
      }
      (at, before) = (end, before + equals)
    }
    return ranks.filter { !$0.isNaN }
  }

  /// The values at the places that the other column has too.
  func values(amongThoseOf other: OrderedColumn) -> [Double] {
    var found: [Double] = []
    found.reserveCapacity(values.count)
    for place in values.indices where levels[place] >= 0 && other.levels[place] >= 0 { found.append(values[place]) }
    return found
  }
}

/// Deviations from the mean in units of the largest, and the sum of their squares.
struct Centred: Sendable {
  let units: [Double]
  let squares: Double

  /// `x` without gaps.
  init(_ x: [Double]) {
    units = Statistics.inUnits(Statistics.deviations(x))
    var sum = CompensatedSum()
    for unit in units { sum.add(unit * unit) }
    squares = sum.value
  }
}
