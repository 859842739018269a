import Claims
public import Robustness

/// The fewest cells that would have to be wrong for a goal to hold, in one lens.
///
/// A cell is wrong when the claims behind it are: it may then stand for any value between the worst and the best that any
/// ranked entity has of its indicator. Scales and weights stay; gaps stay gaps, and denominators and who is ranked are
/// taken as they are.
public struct SmallestSet: Sendable {
  public var goal: Goal
  /// Of the goal's entity's own cells alone; of anybody's.
  public var own: Answer
  public var anybody: Answer

  public enum Answer: Sendable {
    /// The goal holds as it is.
    case holds
    /// So many would do; fewer than `atLeast` would not. Where the two agree, no smaller set does.
    case cells([WrongCell], atLeast: Int)
    /// Not even all of them together: the entity's score at best, and who is then still in the way.
    case none(best: Double, above: [Int])
    /// The goal's entity, or everyone it is held against, has no rank.
    case unranked
    /// In the words of the method that stands in the way.
    case notAnswered(String)
  }

  public struct WrongCell: Sendable {
    public var entity: Int
    public var indicator: String
    /// The normalised score as it is, and at the end that the cell is taken to.
    public var score: Double
    public var end: Double
    /// The first entity, in code order, that has this end.
    public var like: Int
    public var claims: [Int]
  }
}

extension SmallestSet.Answer {
  public var cells: [SmallestSet.WrongCell] { if case .cells(let cells, _) = self { cells } else { [] } }
  /// Claims behind the cells, each once.
  public var claims: Set<Int> { Set(cells.flatMap(\.claims)) }
}
