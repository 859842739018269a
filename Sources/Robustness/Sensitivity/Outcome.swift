/// A number that each draw gives, whose variance sensitivity divides among the factors.
public enum Outcome: Sendable, Hashable {
  /// Mean over the entities that the base ranks of |rank - base rank| (Saisana, Saltelli & Tarantola 2005).
  case meanShift
  /// Equals share the mean of their ranks.
  case rank(entity: String)
  /// The index.
  case score(entity: String)
  /// 1 where fewer than `rank` entities are above it, else 0.
  case top(entity: String, rank: Int)
  /// Score less the other's.
  case gap(entity: String, to: String)

  /// Whom it is about.
  public var entities: [String] {
    switch self {
    case .meanShift: []
    case .rank(let entity), .score(let entity), .top(let entity, _): [entity]
    case .gap(let entity, let other): [entity, other]
    }
  }
}
