/// A Kemeny order: exact, or searched and bounded.
///
/// Entities of a set that beat all others come first (`truchon1998`), so that each knot of entities that beat each other
/// in circles is ordered by itself: up to 15 by dynamic programming over its subsets, more by moving one entity at a time
/// from Copeland's order. Leads are whole numbers on a grid of 2⁻³⁰, so that equal orders are equal.
public struct Consensus: Sendable, Equatable {
  /// By row: entities behind, the mean over all best orders; NaN for a gap.
  public let behind: [Double]
  /// Σ e_ji over all i before j: the order's, and a number that no order can be below.
  public let disagreement: Double
  public let bound: Double
  /// Entities in the largest knot.
  public let longestCircle: Int
  /// (disagreement - bound) / bound, how far above the least possible it may be; 0: no order is better; 1 where nothing
  /// is proven.
  public var gap: Double { disagreement > bound ? bound > 0 ? (disagreement - bound) / bound : 1 : 0 }

  static let exact = 15
  private static let unit = 1_073_741_824.0

  init(_ contests: Outranking) {
    let rows = (0..<contests.count).filter { contests.isPresent[$0] }
    let n = rows.count
    var leads = Leads(count: n)
    var least = 0
    for i in 0..<n {
      for j in i + 1..<max(n, i + 1) {
        let share = contests[rows[i], rows[j]]
        let lead = share.isNaN ? 0 : Int(((2 * share - 1) * Self.unit).rounded())
        leads[i, j] = lead
        leads[j, i] = -lead
        least += Int(Self.unit) - abs(lead)
      }
    }
    var (excess, proven, longest, ahead) = (0, 0, 0, 0)
    var behind = [Double](repeating: .nan, count: contests.count)
    for members in Self.knots(leads) {
      guard members.count > 1 else {
        behind[rows[members[0]]] = Double(n - 1 - ahead)
        longest = max(longest, 1)
        ahead += 1
        continue
      }
      let knot = Knot(leads.among(members))
      let order = members.count <= Self.exact ? knot.exactly() : knot.searched()
      excess += order.excess
      proven += members.count <= Self.exact ? order.excess : min(order.excess, knot.circles())
      longest = max(longest, members.count)
      for (place, member) in members.enumerated() {
        behind[rows[member]] = Double(n - 1 - ahead) - order.ahead[place]
      }
      ahead += members.count
    }
    self.behind = behind
    longestCircle = longest
    // e_ji = (1 - lead of i on j) / 2.
    disagreement = (Double(least) + 2 * Double(excess)) / (2 * Self.unit)
    bound = (Double(least) + 2 * Double(proven)) / (2 * Self.unit)
  }

  /// Sets of which each beats all after it, none to be parted further, in that order. By Copeland's scores such a set is
  /// a beginning, and k entities beat the other n - k exactly where their scores add up to k(n - k).
  private static func knots(_ leads: Leads) -> [[Int]] {
    let scores = leads.scores
    let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    var (knots, knot, sum): ([[Int]], [Int], Int) = ([], [], 0)
    for (place, member) in order.enumerated() {
      knot.append(member)
      sum += scores[member]
      if sum == (place + 1) * (order.count - place - 1) {
        knots.append(knot.sorted())
        knot = []
      }
    }
    return knots
  }
}
