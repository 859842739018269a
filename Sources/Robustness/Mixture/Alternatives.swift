public import Claims
import Linear
public import Methods

/// Every way a study may go: one option of each choice, all combinations.
public struct Alternatives: Sendable {
  public var choices: [Choice]
  /// The indicator tables of the ways, the study's own first.
  public var tables: [IndicatorTable]
  /// The view that one option of each choice makes, and its table's number.
  public var view: @Sendable ([Int]) throws(MethodError) -> (view: DrawView, table: Int)

  /// More would not be drawn often enough to tell, nor be held in memory.
  public static let most = 4096

  public init(
    choices: [Choice], tables: [IndicatorTable],
    view: @escaping @Sendable ([Int]) throws(MethodError) -> (view: DrawView, table: Int)
  ) {
    self.choices = choices
    self.tables = tables
    self.view = view
  }

  /// One view that nothing chooses.
  public init(_ view: DrawView, _ table: IndicatorTable) {
    self.init(choices: [], tables: [table]) { _ in (view, 0) }
  }

  /// Throws where choices have more combinations than are drawn, or options too unlikely for 4,096 indices.
  public static func check(_ choices: [Choice]) throws(MethodError) {
    for choice in choices {
      let raised = choice.raised(RankingKernels.tableSize)
      guard raised < 0.01 else {
        let size = RankingKernels.tableSize
        let others = choice.options.count - 1
        throw MethodError(
          "\(choice.step) has options less likely than 1 in \(size), the least that is drawn: in "
            + "\(Int((raised * 100).rounded())) % of draws one would be taken that ought not to be",
          advice:
            "give its \(others) options a probability of at least \((Double(others) / Double(size) * 1000).rounded(.up) / 1000) "
            + "in all, or vary something else")
      }
    }
    var ways = 1
    for choice in choices {
      ways *= choice.options.count
      guard ways <= Self.most else {
        let counts = choices.map { "\($0.step): \($0.options.count)" }.joined(separator: ", ")
        throw MethodError(
          "the choices have more than \(Self.most) combinations (\(counts))",
          advice: "give fewer options, or vary fewer steps at once")
      }
    }
  }

  /// Options of each way, the first choice varying slowest.
  func ways() throws(MethodError) -> [[Int]] {
    try Self.check(choices)
    var ways: [[Int]] = [[]]
    for choice in choices {
      ways = ways.flatMap { way in choice.options.indices.map { way + [$0] } }
    }
    return ways
  }
}
