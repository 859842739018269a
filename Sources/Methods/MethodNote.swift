/// Something a method knows of its work at one node that a reader should know too: a consistency ratio, the variance
/// that is explained.
public struct MethodNote: Sendable, Equatable {
  public struct Figure: Sendable, Equatable {
    public var name: String
    /// NaN: there is none.
    public var value: Double
    public init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }

  public var node: String
  public var figures: [Figure]
  /// What is doubtful about it, and what to do: `podium check` warns of it.
  public var doubt: String?
  public var advice: String

  public init(node: String, figures: [Figure], doubt: String? = nil, advice: String = "") {
    self.node = node
    self.figures = figures
    self.doubt = doubt
    self.advice = advice
  }
}
