/// How often each entity holds each rank, over the draws of one mode and lens (SMAA-2's rank acceptability).
public struct Acceptability: Sendable {
  public var mode: DrawMode
  public var draws: Int
  /// Ranked entities, by code.
  public var entities: [String]
  /// `counts[entity][rank - 1]`, in units of 1/`unit` draw, so that ties split equally and sums stay whole numbers.
  public var counts: [[Int64]]
  /// 5 %, 50 % and 95 % points of each entity's score; empty where draws have scores on different scales.
  public var scores: [(low: Double, median: Double, high: Double)]
  /// Draws in which each goal of the call holds, in its order.
  public var goals: [Int]
  /// `wins[i][j]`: draws in which i is above j; level counts for neither. Empty: not counted.
  public var wins: [[Int]] = []
  /// Weights under which each entity is first; empty: not counted.
  public var central: [CentralWeights] = []
  /// Draws that took a combination of choices without an answer; they count as draws and give nobody a rank.
  public var unanswered: [(choices: String, draws: Int, reason: String)] = []
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

/// SMAA-2's central weights: the mean of the drawn weights over the draws in which nobody is above the entity.
public struct CentralWeights: Sendable, Equatable {
  /// How many draws these are.
  public var draws: Int
  /// One a child, by node; empty where there are no such draws.
  public var weights: [String: [Double]]
}
