import Claims
import Linear
public import Methods

/// Everybody's profiles in one lens: each column is put in order once.
public struct ProfileBook: Sendable {
  private let analysis: Analysis
  private let nodes: [(code: String, level: Int, order: ColumnOrder)]
  private let traits: [(indicator: String, weight: Double, order: ColumnOrder)]

  public init(_ analysis: Analysis) throws(MethodError) {
    let (scores, among) = (analysis.ranking.scores, analysis.ranking.ranked)
    let tree = try Ranker(analysis.recipe, analysis.framework).tree
    let levels = Dictionary(tree.groups.map { ($0.code, $0.level) }, uniquingKeysWith: { first, _ in first })
    let leaves = zip(tree.leaves, scores.leaves.values).map { ColumnOrder($1, among: among) }
    let leafOf = Dictionary(tree.leaves.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let groupOf = Dictionary(
      scores.nodes.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.analysis = analysis
    nodes = analysis.framework.nodes.compactMap { node in
      if let leaf = leafOf[node.code], let above = levels[node.parent] { return (node.code, above + 1, leaves[leaf]) }
      guard node.role == .aggregate, let level = levels[node.code], let group = groupOf[node.code] else { return nil }
      return (node.code, level, ColumnOrder(scores.nodes.values[group], among: among))
    }
    traits = tree.leaves.indices.filter { scores.effectiveWeights[$0] > 0 }.map {
      (tree.leaves[$0].code, scores.effectiveWeights[$0], leaves[$0])
    }
  }

  /// Nil where the entity has no score at all. Of indicators with a weight; ones that all have alike are neither. Where
  /// several are as far ahead, those of larger weight go first.
  public func profile(of entity: Int, list: Int = 5) -> Profile? {
    let places = nodes.compactMap { node in
      node.order.standing(of: entity).map { Profile.Place(node: node.code, level: node.level, standing: $0) }
    }
    guard !places.isEmpty else { return nil }
    let own = traits.compactMap { trait -> Profile.Trait? in
      guard let standing = trait.order.standing(of: entity), let behind = trait.order.behind(entity) else { return nil }
      return Profile.Trait(indicator: trait.indicator, standing: standing, behind: behind, weight: trait.weight)
    }.enumerated()
    let strengths = own.filter { $0.element.behind < 0.5 }.sorted {
      ($0.element.behind, -$0.element.weight, $0.offset) < ($1.element.behind, -$1.element.weight, $1.offset)
    }
    let weaknesses = own.filter { $0.element.behind > 0.5 }.sorted {
      (-$0.element.behind, -$0.element.weight, $0.offset) < (-$1.element.behind, -$1.element.weight, $1.offset)
    }
    return Profile(
      entity: entity, lens: analysis.lens.lens, nodes: places, strengths: strengths.prefix(list).map(\.element),
      weaknesses: weaknesses.prefix(list).map(\.element))
  }
}

/// One column with the ranked entities' scores in order.
private struct ColumnOrder: Sendable {
  private let column: Column
  /// Rising.
  private let sorted: Column
  private let isAmong: Set<Int>

  init(_ column: Column, among: [Int]) {
    self.column = column
    isAmong = Set(among.filter { !column[$0].isNaN })
    sorted = isAmong.map { column[$0] }.sorted()
  }

  func standing(of entity: Int) -> Standing? {
    let value = column[entity]
    guard !value.isNaN, !sorted.isEmpty else { return nil }
    let third = sorted.count >= 3 ? value - sorted[sorted.count - 3] : nil
    return Standing(
      value: value, rank: 1 + sorted.count - first { $0 > value }, count: sorted.count,
      aheadOfMedian: value - Statistics.quantile(ofSorted: sorted, 0.5), aheadOfThird: third)
  }

  /// Share of the others that are ahead, those level counted half; nil where there is nobody else.
  func behind(_ entity: Int) -> Double? {
    let value = column[entity]
    let own = isAmong.contains(entity) ? 1 : 0
    let others = sorted.count - own
    guard others > 0 else { return nil }
    let (from, past) = (first { $0 >= value }, first { $0 > value })
    return (Double(sorted.count - past) + Double(past - from - own) / 2) / Double(others)
  }

  /// Of the first for which it holds; it does for all after it.
  private func first(where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(sorted[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
