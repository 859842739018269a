/// A span of days: a year, half-year, quarter, month, day, or two of these joined by `/` (`2013/2025-12`).
/// Ordered by its last day, then its first: a later period describes a later state.
public struct Period: Hashable, Sendable, Comparable {
  /// First and last day as `yyyymmdd`.
  public let first: Int32
  public let last: Int32

  public init(first: Int32, last: Int32) {
    self.first = first
    self.last = last
  }

  static let unstated = Period(first: 0, last: 0)

  /// The year of the last day.
  public var year: Int { Int(last) / 10_000 }

  /// The year in which a period of at most a year ends; a longer one is its own: a sum since 1950 is no figure of a year.
  public var commonYear: Period {
    let year = last / 10_000
    // A year back from the last day, or begun in the same year.
    guard first >= last - 10_000 || first / 10_000 == year else { return self }
    return Period(first: year * 10_000 + 101, last: year * 10_000 + 1231)
  }

  public static func < (a: Period, b: Period) -> Bool { (a.last, a.first) < (b.last, b.first) }
}
