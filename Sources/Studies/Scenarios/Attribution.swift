/// A change split over three causes that act together, by Shapley value: each cause's mean effect over the six orders in
/// which the three can be switched on. The parts add up to the whole.
///
/// Source: Shapley (1953); with a value per subset of {data, weights, method}.
public struct Attribution: Sendable, Equatable {
  public var data: Double
  public var weights: Double
  public var method: Double
  public var total: Double { data + weights + method }

  /// `outcome[s]` for the subset s, bit 0 data, bit 1 weights, bit 2 method; `outcome[0]` is the base.
  public init(outcome: [Double]) {
    precondition(outcome.count == 8)
    func share(of cause: Int) -> Double {
      let others = (0..<3).filter { $0 != cause }
      let bit = 1 << cause
      let first = 1 << others[0]
      let second = 1 << others[1]
      let alone = outcome[bit] - outcome[0]
      let afterOne = (outcome[bit | first] - outcome[first]) + (outcome[bit | second] - outcome[second])
      let last = outcome[7] - outcome[7 & ~bit]
      return (2 * alone + afterOne + 2 * last) / 6
    }
    data = share(of: 0)
    weights = share(of: 1)
    method = share(of: 2)
  }
}
