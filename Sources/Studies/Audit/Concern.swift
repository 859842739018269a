import Linear
public import Methods

/// Something that an audit would have somebody look at. No verdict: a reason to look.
public enum Concern: Sendable, Equatable {
  /// An aggregate that is the same for all.
  case flat(String)
  case indicator(String, IndicatorStatistics.Flag)
  /// Treating an indicator has made these equal that differed.
  case tied(indicator: String, groups: [[String]])
  /// A part that goes against, or hardly with, the aggregate it is part of.
  case apart(part: String, aggregate: String, Correlation)
  case siblings(String, String, Correlation)
  /// Indicators of different nodes that say the same, or contradict each other.
  case indicators(String, String, Correlation)
  case misplaced(indicator: String, own: String, with: Double, other: String, more: Double)
  /// Several components with an eigenvalue above 1, the first explaining this share.
  case dimensions(node: String, count: Int, first: Double, isThin: Bool)
  /// A part whose share of importance is twice its weight or more, or half or less.
  case importance(node: String, part: String, weight: Double, share: Double)
  /// `isLinear`: the coefficient is Pearson's r, else Spearman's ρ.
  case denominator(
    indicator: String, denominator: String, coefficient: Double, isLinear: Bool, use: DenominatorRelation.Use)
  case family(FamilyPair)
  case mixed(MixedExtents)
}

extension Concern {
  /// Over so many entities that have both.
  public struct Correlation: Sendable, Equatable {
    public var value: Double
    public var entities: Int
    public var flag: Relation.Flag
    public init(_ value: Double, entities: Int, flag: Relation.Flag) {
      self.value = value
      self.entities = entities
      self.flag = flag
    }
  }
}

extension Audit {
  /// In the order of the audit's parts.
  static func concerns(_ audit: Audit) -> [Concern] {
    var found = audit.indicators.flatMap { one in one.flags.map { Concern.indicator(one.indicator, $0) } }
    found += audit.treatments.filter { !$0.tied.isEmpty }.map { .tied(indicator: $0.indicator, groups: $0.tied) }
    found += audit.relations.compactMap(concern)
    found += audit.nodes.compactMap { node in
      guard case .success(let components) = node.components, components.kept > 1 else { return nil }
      return .dimensions(
        node: node.node, count: components.kept, first: components.shares[0],
        isThin: node.isThin)
    }
    found += audit.importance.flatMap { node, parts in
      parts.filter { $0.share >= 2 * $0.weight || $0.share <= $0.weight / 2 }.map {
        Concern.importance(node: node, part: $0.code, weight: $0.weight, share: $0.share)
      }
    }
    found += audit.denominators.filter(\.isFlagged).map { one in
      let (r, rho) = (one.relation.pearson.coefficient, one.relation.spearman.coefficient)
      return .denominator(
        indicator: one.relation.first, denominator: one.relation.second,
        coefficient: r.magnitude >= rho.magnitude ? r : rho, isLinear: r.magnitude >= rho.magnitude, use: one.use)
    }
    found += audit.families.map { .family($0) }
    found += audit.mixtures.map { .mixed($0) }
    return found
  }

  private static func concern(_ relation: Relation) -> Concern? {
    guard let flag = relation.flag else { return nil }
    let r = Concern.Correlation(relation.pearson.coefficient, entities: relation.pearson.count, flag: flag)
    switch relation.kind {
    case .parent, .pillar: return .apart(part: relation.first, aggregate: relation.second, r)
    case .siblings: return .siblings(relation.first, relation.second, r)
    case .indicators: return .indicators(relation.first, relation.second, r)
    // What is weak with the index is mostly told of the pillar already.
    case .index: return flag == .opposed ? .apart(part: relation.first, aggregate: relation.second, r) : nil
    case .elsewhere, .denominator: return nil
    }
  }
}
