/// How often each entity holds each rank, over the draws of one mode and lens (SMAA-2's rank acceptability).
public struct Acceptability: Sendable {
  public var mode: DrawMode
  public var draws: Int
  /// Ranked entities, by code.
  public var entities: [String]
  /// `counts[entity][rank - 1]`, in units of 1/`unit` draw, so that ties split equally and sums stay whole numbers.
  public var counts: [[Int64]]
  /// 5 %, 50 % and 95 % points of each entity's score.
  public var scores: [(low: Double, median: Double, high: Double)]
  /// Draws in which each goal of the call holds, in its order.
  public var goals: [Int]
  public static let unit: Int64 = 720_720

  public init(
    mode: DrawMode, draws: Int, entities: [String], counts: [[Int64]],
    scores: [(low: Double, median: Double, high: Double)],
    goals: [Int]
  ) {
    self.mode = mode
    self.draws = draws
    self.entities = entities
    self.counts = counts
    self.scores = scores
    self.goals = goals
  }
}
