import Claims
import Linear
public import Methods

/// One entity on one page: where it stands at every node, and what it is strong and weak in.
public struct Profile: Sendable {
  public var entity: Int
  public var lens: Lens
  /// The index first, then downwards in the framework's order; those without a score are left out.
  public var nodes: [Place]
  /// Indicators in which it is ahead of most, the farthest first; and behind most, the farthest behind first.
  public var strengths: [Trait]
  public var weaknesses: [Trait]

  public struct Place: Sendable, Equatable {
    public var node: String
    /// 1 is the index.
    public var level: Int
    public var standing: Standing
  }

  /// An indicator by its place among the ranked entities that have a value.
  public struct Trait: Sendable, Equatable {
    public var indicator: String
    public var standing: Standing
    /// Share of the others that are ahead of it, those level with it counted half: 0 the best, 1 the last.
    public var behind: Double
    /// Weight in the index as the study has it.
    public var weight: Double
  }
}

extension Analysis {
  /// Nil where the entity has no score at all. Of indicators with a weight; ones that all have alike are neither. Where
  /// several are as far ahead, those of larger weight go first.
  public func profile(of entity: Int, list: Int = 5) -> Profile? {
    let levels = Dictionary(
      (try? Ranker(recipe, framework).tree.groups.map { ($0.code, $0.level) }) ?? [], uniquingKeysWith: { a, _ in a })
    let among = ranking.ranked
    let nodes = framework.nodes.filter { $0.role == .aggregate || $0.role == .indicator }.compactMap {
      node -> Profile.Place? in
      guard let standing = column(of: node.code)?.standing(of: entity, among: among) else { return nil }
      let level = levels[node.code] ?? (levels[node.parent].map { $0 + 1 } ?? 0)
      return level > 0 ? Profile.Place(node: node.code, level: level, standing: standing) : nil
    }
    guard !nodes.isEmpty else { return nil }
    let traits = framework.leaves.enumerated().compactMap { place, leaf -> Profile.Trait? in
      let column = ranking.scores.leaves.values[place]
      let weight = ranking.scores.effectiveWeights[place]
      guard weight > 0, let standing = column.standing(of: entity, among: among) else { return nil }
      let others = among.filter { $0 != entity && !column[$0].isNaN }
      guard !others.isEmpty else { return nil }
      let ahead = others.count { column[$0] > column[entity] }
      let level = others.count { column[$0] == column[entity] }
      return Profile.Trait(
        indicator: leaf.code, standing: standing,
        behind: (Double(ahead) + Double(level) / 2) / Double(others.count), weight: weight)
    }.enumerated()
    let strengths = traits.filter { $0.element.behind < 0.5 }
      .sorted {
        ($0.element.behind, -$0.element.weight, $0.offset) < ($1.element.behind, -$1.element.weight, $1.offset)
      }
    let weaknesses = traits.filter { $0.element.behind > 0.5 }
      .sorted {
        (-$0.element.behind, -$0.element.weight, $0.offset) < (-$1.element.behind, -$1.element.weight, $1.offset)
      }
    return Profile(
      entity: entity, lens: lens.lens, nodes: nodes, strengths: strengths.prefix(list).map(\.element),
      weaknesses: weaknesses.prefix(list).map(\.element))
  }
}
