import Claims
public import Methods

/// Two versions of an index beside each other, in one lens: how far each entity moved, and how much of that is due to
/// what. Ranks are each version's own.
public struct VersionComparison: Sendable {
  public var lens: Lens
  /// Of either version, in code order.
  public var entities: [Move]
  /// The earlier version is the reference.
  public var likeness: RankLikeness
  /// Entities that both rank, and those of them that keep their rank.
  public var ranked: Int
  public var unchanged: Int
  public var differences: VersionDifferences
  /// Why moves are not split; nil: they are.
  public var unsplit: MethodError?

  public struct Move: Sendable {
    public var code: String
    public var name: String
    public var before: Place?
    public var after: Place?
    /// Parts of the change of score and of rank; nil where the entity has none in either, or in a mixture of the two.
    public var scoreParts: Parts?
    public var rankParts: Parts?
  }

  public struct Place: Sendable, Equatable {
    public var score: Double
    /// Nil: listed unranked.
    public var rank: Int?
  }

  /// A change split over four causes that act together, by Shapley's value: the mean effect of each over the orders in
  /// which the four can be exchanged. They add up to the change.
  public struct Parts: Sendable, Equatable {
    /// Who else is compared.
    public var economies: Double
    /// Figures, of indicators and entities that both versions have.
    public var data: Double
    /// Indicators, their tree, directions, scales and given weights.
    public var framework: Double
    public var methods: Double
    public var total: Double { economies + data + framework + methods }
  }
}

/// What the versions do not share.
public struct VersionDifferences: Sendable, Equatable {
  public var entitiesAdded: [String] = []
  public var entitiesGone: [String] = []
  public var indicatorsAdded: [String] = []
  public var indicatorsGone: [String] = []
  /// Indicators of both whose share of the index differs by more than 1e-9.
  public var weights: [Weight] = []
  /// Of indicators and entities that both have.
  /// Of indicators that both have, what the framework says of them that bears on scores, and reads otherwise now.
  public var declarations: [Declaration] = []
  /// Rules that decide who is ranked, and lenses, that read otherwise now.
  public var rules: [Declaration] = []
  /// Figures that differ, in the order of the framework, then of the entities.
  public var figures: [Figure] = []
  public var figuresChanged = 0
  public var figuresAdded = 0
  public var figuresGone = 0
  public var figuresKept = 0
  public var methods: [Method] = []

  public var isEmpty: Bool {
    let codes = entitiesAdded + entitiesGone + indicatorsAdded + indicatorsGone
    return codes.isEmpty && weights.isEmpty && declarations.isEmpty && rules.isEmpty && methods.isEmpty
      && figuresChanged + figuresAdded + figuresGone == 0
  }

  /// `of`: a node's code, or the study's key.
  public struct Declaration: Sendable, Equatable {
    public var of: String
    public var what: String
    public var before: String
    public var after: String
  }

  public struct Figure: Sendable, Equatable {
    public var entity: String
    public var indicator: String
    /// Nil: a gap.
    public var before: Double?
    public var after: Double?
  }

  public struct Weight: Sendable, Equatable {
    public var indicator: String
    public var before: Double
    public var after: Double
  }

  /// `before` and `after` name the method with its options; nil: none chosen there.
  public struct Method: Sendable, Equatable {
    public var step: String
    public var scope: String
    public var before: Study.MethodUse?
    public var after: Study.MethodUse?
  }
}
