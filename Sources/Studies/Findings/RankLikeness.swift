import Linear

/// How alike two rankings are, over the entities that both rank; NaN where fewer than two are.
public struct RankLikeness: Sendable, Equatable {
  public var spearman: Double
  /// τ-b.
  public var kendall: Double
  /// Pinto da Costa & Soares: differences near the top count for more.
  public var weightedSpearman: Double
  /// Sałabun & Urbaniak's WS, not symmetric: the reference's top decides.
  public var similarity: Double
  /// Mean absolute change of rank.
  public var meanChange: Double

  /// Ranks of the same entities in the same order; nil: unranked.
  public init(of tested: [Int?], to reference: [Int?]) {
    let (a, b) = (reference.map { $0.map(Double.init) ?? .nan }, tested.map { $0.map(Double.init) ?? .nan })
    spearman = Statistics.spearman(a, b).coefficient
    kendall = Statistics.kendall(a, b).coefficient
    weightedSpearman = Statistics.weightedSpearman(a, b)
    similarity = Statistics.rankSimilarity(of: b, to: a)
    meanChange = Statistics.meanRankChange(a, b)
  }

  /// Means of what is known, coefficient by coefficient; nil of none.
  public init?(meanOf all: [RankLikeness]) {
    guard !all.isEmpty else { return nil }
    spearman = Statistics.mean(all.map(\.spearman))
    kendall = Statistics.mean(all.map(\.kendall))
    weightedSpearman = Statistics.mean(all.map(\.weightedSpearman))
    similarity = Statistics.mean(all.map(\.similarity))
    meanChange = Statistics.mean(all.map(\.meanChange))
  }
}
