public import Claims
public import Methods

/// What varies in a set of draws. They are reported side by side and never merged.
public enum DrawMode: String, Sendable {
  /// Evidence varies, weights are the study's.
  case evidence
  /// Weights vary, evidence is central.
  case weights
  case both
  /// Both, as far as the study varies them, and every choice that it leaves open.
  case everything

  /// Those that need no choices.
  public static let separate: [DrawMode] = [.evidence, .weights, .both]
}

public struct DrawPlan: Sendable {
  public var draws: Int
  public var seed: UInt64
  /// How weights vary.
  public var weights: any WeightPerturbing
  /// In its place, by node or `Recipe.level(n)`; the node's own goes before the level's.
  public var weightsOf: [String: any WeightPerturbing]
  public var modes: [DrawMode]
  /// How many threads share the work. The result does not depend on it.
  public var threads: Int
  public init(
    draws: Int = 100_000, seed: UInt64, weights: any WeightPerturbing = Dirichlet(),
    weightsOf: [String: any WeightPerturbing] = [:], modes: [DrawMode] = DrawMode.separate, threads: Int = 2
  ) {
    self.draws = draws
    self.seed = seed
    self.weights = weights
    self.weightsOf = weightsOf
    self.modes = modes
    self.threads = threads
  }
}

extension DrawPlan {
  func check() throws(MethodError) {
    guard (1...1_000_000_000).contains(draws) else {
      throw MethodError("\(draws) draws", advice: "ask for 1 to 1,000,000,000 draws")
    }
  }
}

/// A condition on a ranking, counted over draws.
public enum Goal: Sendable, Hashable {
  /// Rank n or better.
  case top(entity: String, rank: Int)
  /// No entity outside the named ones scores higher.
  case firstAfter(entity: String, others: [String])
  /// Score at least `share` of the lowest score among the named.
  case ratio(entity: String, share: Double, of: [String])
}

/// One lens ready to be drawn: its leaves, the recipe with what it learnt, and the central ranking.
public struct DrawView: Sendable {
  public var lens: LensTable
  public var framework: Framework
  public var recipe: Recipe
  public var learnt: Learnt
  /// At central evidence and the study's weights; entities it leaves unranked are not drawn.
  public var base: Ranking
  public init(lens: LensTable, framework: Framework, recipe: Recipe, learnt: Learnt, base: Ranking) {
    self.lens = lens
    self.framework = framework
    self.recipe = recipe
    self.learnt = learnt
    self.base = base
  }
}
