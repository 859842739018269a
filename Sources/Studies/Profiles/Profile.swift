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
