import Linear
public import Methods

/// The statistical check of one lens, as the JRC makes it of an index: what the figures, their correlations and the weights
/// say of each other. Over the entities that take part.
public struct Audit: Sendable {
  public var lens: Lens
  public var entities: Int
  /// In the framework's order.
  public var indicators: [IndicatorStatistics]
  public var treatments: [TreatmentRecord]
  /// By kind, in the framework's order.
  public var relations: [Relation]
  /// Every aggregate with more than one child, from the index down.
  public var nodes: [NodeCoherence]
  /// Every aggregate's children, and under "" the index's leaves.
  public var importance: [(node: String, parts: [Importance])]
  public var pillars: [PillarAgreement]
  public var denominators: [DenominatorRelation]
  public var families: [FamilyPair]
  public var mixtures: [MixedExtents]
  public var concerns: [Concern]
}

/// What the children of one aggregate have in common.
public struct NodeCoherence: Sendable {
  public var node: String
  public var children: [String]
  /// Nil: too few have all children.
  public var reliability: Reliability?
  public var components: Result<ComponentAnalysis, ComponentAnalysis.Failure>

  /// Entities for each child, below which components are doubted.
  public static let enough = 5.0

  public var isThin: Bool {
    guard case .success(let components) = components else { return false }
    return Double(components.entities) < Self.enough * Double(children.count)
  }
}

/// What the index adds to a pillar: how far ranks by the pillar differ from ranks by the index.
public struct PillarAgreement: Sendable, Equatable {
  public var pillar: String
  public var spearman: Double
  public var entities: Int
  /// Whose two ranks are ten or more apart.
  public var shifted: Int
}

/// An indicator as the lens reads it, against a denominator.
public struct DenominatorRelation: Sendable {
  public var relation: Relation
  /// What the lens has done to the indicator with it.
  public var use: Use
  public enum Use: String, Sendable { case none, divided, multiplied }
  /// |r| or |ρ| of 0.6 or more: COINr's limit, `get_denom_corr`.
  public var isFlagged: Bool {
    max(relation.pearson.coefficient.magnitude, relation.spearman.coefficient.magnitude) >= 0.6
  }
}

/// Two indicators that derive from the same rows.
public struct FamilyPair: Sendable, Equatable {
  public var first: String
  public var second: String
  /// The family's name; nil: the first is declared to be contained in the second.
  public var family: String?
  /// Nil where there is none: fewer than two have both, or one is the same for all.
  public var correlation: Double?
  /// Of both together, as a share of the index.
  public var weight: Double
}

/// A pillar whose indicators are partly totals and partly intensities, as the lens reads them.
public struct MixedExtents: Sendable, Equatable {
  public var pillar: String
  public var totals: [String]
  public var intensities: [String]
}
