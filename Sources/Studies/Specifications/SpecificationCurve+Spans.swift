import Linear
import Methods

extension SpecificationCurve {
  /// Where one entity's rank lies over specifications.
  public struct Span: Sendable, Equatable {
    public var entity: Int
    public var best: Int
    public var median: Double
    public var worst: Int
    /// The most frequent rank (of several the best), and its share.
    public var modal: Int
    public var modalShare: Double
    public var count: Int
  }

  /// Nil where no specification ranks it.
  public func span(of entity: Int, where holds: (Specification) -> Bool = { _ in true }) -> Span? {
    let ranks = findings.filter { holds($0.specification) }.compactMap { $0.ranks[entity] }.sorted()
    guard let best = ranks.first, let worst = ranks.last else { return nil }
    let counts = Dictionary(grouping: ranks, by: \.self).mapValues(\.count)
    let modal = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) } ?? (best, 0)
    return Span(
      entity: entity, best: best, median: Statistics.median(ranks.map(Double.init)), worst: worst, modal: modal.key,
      modalShare: Double(modal.value) / Double(ranks.count), count: ranks.count)
  }

  /// Of every entity that some specification ranks, by median, then code.
  public func spans(_ codes: [String]) -> [Span] {
    codes.indices.compactMap { span(of: $0) }.sorted { ($0.median, codes[$0.entity]) < ($1.median, codes[$1.entity]) }
  }

  /// Means over the pairs of specifications that differ in this choice alone, `reference` being the other's key; nil
  /// without any.
  public func likeness(_ step: String, _ key: String, to reference: String) -> RankLikeness? {
    let byKey = Dictionary(uniqueKeysWithValues: findings.map { ($0.specification, $0.ranks) })
    return RankLikeness(
      meanOf: findings.filter { $0.specification.key(step) == key }.compactMap { one in
        byKey[one.specification.with(step, reference)].map { RankLikeness(of: one.ranks, to: $0) }
      })
  }
}

extension Specification {
  /// The choice made at a step.
  public func key(_ step: String) -> String {
    switch step {
    case "lens": lens.rawValue
    case "normalise": normalise
    case "weigh": weigh
    default: aggregate
    }
  }

  fileprivate func with(_ step: String, _ key: String) -> Specification {
    var changed = self
    switch step {
    case "lens": changed.lens = Lens(rawValue: key) ?? lens
    case "normalise": changed.normalise = key
    case "weigh": changed.weigh = key
    default: changed.aggregate = key
    }
    return changed
  }
}
