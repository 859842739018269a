extension Cell {
  /// What alone is claimed of a censored cell: at least something, at most something, or both. Its value is then the
  /// study's assumption, and nobody's claim.
  public struct Bounds: Sendable, Equatable {
    public var low: Double?
    public var high: Double?
    public init(low: Double? = nil, high: Double? = nil) {
      self.low = low
      self.high = high
    }

    /// Of the figure times a factor above nought, and more by an amount.
    public func moved(times factor: Double, by amount: Double = 0) -> Bounds {
      Bounds(low: low.map { $0 * factor + amount }, high: high.map { $0 * factor + amount })
    }
  }
}
