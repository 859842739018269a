/// Something a method knows of its work at one node that a reader should know too: a consistency ratio, the variance
/// that is explained.
public struct MethodNote: Sendable, Equatable {
  public struct Figure: Sendable, Equatable {
    public var name: String
    /// One, or those of a list; NaN: there is none.
    public var values: [Double]
    /// Significant digits worth showing.
    public var digits: Int
    public init(_ name: String, _ values: Double..., digits: Int = 3) {
      self.init(name, list: values, digits: digits)
    }
    public init(_ name: String, list: [Double], digits: Int = 3) {
      self.name = name
      values = list
      self.digits = digits
    }
  }

  /// The step whose method says so.
  public var step: MethodError.Step
  public var node: String
  public var figures: [Figure]
  /// What is doubtful about it, and what to do: `podium check` warns of it.
  public var doubt: String?
  public var advice: String

  public init(
    _ step: MethodError.Step, node: String, figures: [Figure], doubt: String? = nil, advice: String = ""
  ) {
    self.step = step
    self.node = node
    self.figures = figures
    self.doubt = doubt
    self.advice = advice
  }
}
