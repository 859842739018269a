import Claims
import Linear
import Methods
import Robustness

/// A small study built in code: indicators under pillars, one cell a distribution.
struct SmallStudy {
  var framework: Framework
  var table: IndicatorTable
  var recipe: Recipe

  /// `pillars`: indicator codes by pillar; `cells[indicator][entity]`, nil a gap.
  init(
    _ entities: [String], pillars: [(String, [String])], weights: [String: Double] = [:],
    scale: Framework.Node.Scale = .linear, shared: [SharedError] = [], aggregating: any Aggregating = Arithmetic(),
    normalising: (any Normalising)? = nil, _ cells: [String: [Distribution?]]
  ) throws {
    var nodes = [Framework.Node(code: "index", role: .aggregate)]
    for (pillar, indicators) in pillars {
      nodes.append(Framework.Node(code: pillar, parent: "index", role: .aggregate, weight: weights[pillar] ?? 1))
      for code in indicators {
        nodes.append(
          Framework.Node(
            code: code, parent: pillar, weight: weights[code] ?? 1, scale: scale, intensityScale: scale))
      }
    }
    framework = Framework(nodes: nodes)
    table = IndicatorTable(
      entities: entities.map { Entity(code: $0, name: $0) }, indicators: framework.leaves,
      vintages: framework.leaves.map { _ in nil },
      cells: framework.leaves.map { leaf in (cells[leaf.code] ?? []).map { $0.map(Self.cell) } }, sharedErrors: shared)
    recipe = Recipe(
      imputing: None(), normalising: try normalising ?? MinMax.hundred, weighting: Given(), aggregating: aggregating)
    recipe.rankCoverage = 0.3
  }

  static func cell(_ distribution: Distribution) -> Cell {
    let value = distribution.quantile(0.5)
    return Cell(value: value, low: value, high: value, distribution: distribution, witnesses: 1, kinds: [.measurement])
  }

  func view(_ lens: Lens = .scale) throws -> DrawView {
    let one = try LensTable.make(table: table, framework: framework, lens: lens)
    let learnt = try recipe.learn(on: one, framework: framework)
    let base = try recipe.rank(one, framework: framework, learnt: learnt)
    return DrawView(lens: one, framework: framework, recipe: recipe, learnt: learnt, base: base)
  }

  func draw(
    _ draws: Int, seed: UInt64 = 1, modes: [DrawMode] = DrawMode.separate, goals: [Goal] = [], threads: Int = 1,
    weights: any WeightPerturbing = Dirichlet(), weightsOf: [String: any WeightPerturbing] = [:],
    how: HowToDraw = HowToDraw()
  ) throws -> [Acceptability] {
    try simulate(
      table: table, views: [view()], goals: goals,
      plan: DrawPlan(
        draws: draws, seed: seed, weights: weights, weightsOf: weightsOf, modes: modes, threads: threads), how: how)[0]
  }

  func ranges(_ weights: any WeightPerturbing) throws -> [WeightRange] {
    try weightRanges(
      recipe: recipe, framework: framework, base: view().base.scores, plan: DrawPlan(seed: 1, weights: weights))
  }

  /// Six entities, two pillars of five indicators in all, gaps, every kind of spread, an error made alike.
  static func mixed(
    scale: Framework.Node.Scale = .linear, aggregating: any Aggregating = Arithmetic(),
    normalising: (any Normalising)? = nil, _ entities: [String] = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"]
  ) throws -> SmallStudy {
    func value(_ entity: String, _ indicator: Int) -> Double {
      20 + Double((entity.utf8.reduce(0) { $0 * 7 + Int($1) } + indicator * 31) % 53)
    }
    func column(_ indicator: Int) -> [Distribution?] {
      entities.map { entity in
        if entity == "BBB", indicator == 0 { return nil }
        let centre = value(entity, indicator)
        switch (indicator + Int(entity.utf8.first ?? 0)) % 4 {
        case 0: return Distribution(.normal(mean: centre, deviation: 3))
        case 1: return Distribution(.uniform(low: centre - 5, high: centre + 5))
        case 2: return Distribution(.logNormal(median: centre, logDeviation: 0.1))
        default: return Distribution(.point(centre))
        }
      }
    }
    let columns = (0..<5).map(column)
    return try SmallStudy(
      entities, pillars: [("p", ["p.a", "p.b", "p.c"]), ("q", ["q.a", "q.b"])], weights: ["p": 2, "p.b": 3],
      scale: scale,
      shared: [
        SharedError(
          name: "coverage", factor: Distribution(.logNormal(median: 1, logDeviation: 0.05)),
          cells: [(1, entities.firstIndex(of: "AAA") ?? 0), (1, entities.firstIndex(of: "DDD") ?? 0)])
      ],
      aggregating: aggregating, normalising: normalising,
      ["p.a": columns[0], "p.b": columns[1], "p.c": columns[2], "q.a": columns[3], "q.b": columns[4]])
  }
}

extension MinMax {
  static var hundred: MinMax { get throws { try MinMax(OptionValues(["low": .number(1), "high": .number(100)])) } }
}

extension Acceptability {
  /// Everything, bit for bit.
  var digest: [[UInt64]] {
    counts.map { $0.map(UInt64.init) } + [goals.map(UInt64.init)]
      + scores.map { [$0.low, $0.median, $0.high].map(\.bitPattern) }
  }
}
