public import Claims
import Linear
public import Methods

/// Where an entity stands in one column among the ranked entities that have a value.
public struct Standing: Sendable, Equatable {
  public var value: Double
  /// 1 is best; ties share the lowest number.
  public var rank: Int
  public var count: Int
  /// Distance to the median and to the third best, positive when the entity is ahead; nil where fewer than three have a
  /// value.
  public var aheadOfMedian: Double
  public var aheadOfThird: Double?
}

extension Column {
  /// Higher is better in this column; `among`: the entities compared.
  func standing(of entity: Int, among: [Int]) -> Standing? {
    let value = self[entity]
    guard !value.isNaN else { return nil }
    let others = among.map { self[$0] }.filter { !$0.isNaN }.sorted(by: >)
    guard !others.isEmpty else { return nil }
    return Standing(
      value: value, rank: 1 + others.prefix { $0 > value }.count, count: others.count,
      aheadOfMedian: value - Statistics.median(others), aheadOfThird: others.count >= 3 ? value - others[2] : nil)
  }
}

extension Analysis {
  /// Scores of a node or leaf by entity.
  public func column(of code: String) -> Column? {
    let scores = ranking.scores
    if let node = scores.nodes.columns.firstIndex(of: code) { return scores.nodes.values[node] }
    return scores.leaves.columns.firstIndex(of: code).map { scores.leaves.values[$0] }
  }

  /// Ranks in a column among the entities that have one in the index; ties as there.
  public func ranks(in column: Column) -> [Int?] {
    let among = ranking.ranked
    var found = [Int?](repeating: nil, count: column.count)
    for (entity, rank) in zip(among, Linear.ranks(of: among.map { column[$0] }, tolerance: recipe.tieTolerance)) {
      found[entity] = rank
    }
    return found
  }

  /// Standing in a leaf's normalised scores, direction applied.
  public func standing(of entity: Int, leaf code: String) -> Standing? {
    guard let column = ranking.scores.leaves.columns.firstIndex(of: code) else { return nil }
    return ranking.scores.leaves.values[column].standing(of: entity, among: ranking.ranked)
  }

  /// Standing in an aggregate.
  public func standing(of entity: Int, node code: String) -> Standing? {
    guard let column = ranking.scores.nodes.columns.firstIndex(of: code) else { return nil }
    return ranking.scores.nodes.values[column].standing(of: entity, among: ranking.ranked)
  }

  /// The ranked entity that holds a rank, or the nearest better one where a tie skips it.
  public func holder(ofRank rank: Int) -> Int? {
    ranking.ranked.filter { (ranking.ranks[$0] ?? .max) <= rank }
      .max { (ranking.ranks[$0] ?? 0, $0) < (ranking.ranks[$1] ?? 0, $1) }
  }

  /// Nodes directly under the index, in the framework's order.
  public var pillars: [Framework.Node] { framework.root.map { framework.children(of: $0.code) } ?? [] }
}
