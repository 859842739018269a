/// A chart over the rows of a table: what a renderer needs to draw it in its medium. Nothing in it is measured on a page.
public struct Chart: Sendable, Equatable {
  public struct Row: Sendable, Equatable {
    public var label: String
    public var position: Int
    /// Nil: a point alone.
    public var interval: ClosedRange<Int>?
    /// The one that the reader looks for.
    public var isMarked: Bool
  }
  public var caption: String
  public var rows: [Row]
  /// Positions run from 1 to this.
  public var last: Int
  /// A line behind this position: the goal.
  public var line: Int?
}
