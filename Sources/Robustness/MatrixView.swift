import Claims
import Linear
import Methods

/// A view whose scores are weighted means all the way up (of scores, or of their logarithms), ready to be drawn in blocks.
struct MatrixView: Sendable {
  var ranked: RankedView
  /// Covers every value that evidence draws can meet; `still` the central ones alone, so that draws of weights do not
  /// depend on any spread.
  let grid: ScoreGrid
  let still: ScoreGrid
  let geometric: Bool
  /// One per ranked entity.
  var entities: [EntityPlan]
  /// Uncertain cells, as (entity, place in its leaves).
  var cells: [(spread: CellSpread, entity: Int, leaf: Int)]
  let scores: [LeafScore]

  func grid(_ mode: DrawMode) -> ScoreGrid { mode == .weights ? still : grid }

  /// nil where some step needs the whole table at once, a scale is no line, cells are shares of one sum, or shared errors
  /// neither add to scores nor multiply them; or where scores do not fit on the grid `wanted`, to be compared with others
  /// on it.
  init?(
    _ ranked: RankedView, _ table: IndicatorTable, evidence: Bool, on wanted: ScoreGrid? = nil
  ) throws(MethodError) {
    let (view, tree) = (ranked.view, ranked.tree)
    guard let geometric = ranked.matrixKind else { return nil }
    var scores: [LeafScore] = []
    for (leaf, scale) in view.learnt.scales.enumerated() {
      guard case .linear(let slope, let origin, let intercept, let cut) = scale else { return nil }
      scores.append(
        LeafScore(
          slope: slope, origin: origin, intercept: intercept, cut: cut, geometric: geometric,
          indicator: tree.leaves[leaf].code))
    }
    var entities: [EntityPlan] = []
    var used = tree.leaves.map { _ in [Bool](repeating: false, count: view.lens.table.rows.count) }
    for row in ranked.rows {
      let plan = try EntityPlan(row: row, tree: tree, base: view.base.scores, weights: ranked.weights)
      for leaf in plan.leafRows(tree) { used[leaf][row] = true }
      entities.append(plan)
    }
    let spreads = evidence ? view.spreads(table, used: used) : []
    for spread in spreads {
      if spread.part != nil { return nil }
      if !spread.shared.isEmpty, scores[spread.leaf].effect(on: spread.map.scale) == nil { return nil }
    }
    let central = try Self.largest(ranked, used, geometric)
    still = try ScoreGrid(largest: central)
    let largest = max(central, try Self.largest(table, scores, spreads))
    if let wanted, wanted.scale < largest { return nil }
    if let wanted { grid = wanted } else { grid = try ScoreGrid(largest: largest) }
    self.ranked = ranked
    self.geometric = geometric
    self.scores = scores
    for (entity, plan) in entities.enumerated() {
      for leaf in plan.leafRows(tree) {
        let value = try Self.central(view.base.scores.leaves, leaf, plan.row, geometric)
        entities[entity].leaves.append(
          EntityPlan.Leaf(row: leaf, central: grid.whole(value), still: still.whole(value)))
      }
    }
    self.entities = entities
    let position = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.row, $0) })
    cells = []
    for spread in spreads {
      guard let entity = position[spread.row],
        let leaf = entities[entity].leaves.firstIndex(where: { $0.row == spread.leaf })
      else { continue }
      cells.append((spread, entity, leaf))
    }
  }

  /// Of all central scores, the largest absolute value.
  private static func largest(
    _ ranked: RankedView, _ used: [[Bool]], _ geometric: Bool
  ) throws(MethodError) -> Double {
    var largest = 0.0
    for leaf in used.indices {
      for row in ranked.rows where used[leaf][row] {
        largest = max(largest, try central(ranked.view.base.scores.leaves, leaf, row, geometric).magnitude)
      }
    }
    return largest
  }

  /// Of all scores that an evidence draw can meet, the same.
  private static func largest(
    _ table: IndicatorTable, _ scores: [LeafScore], _ spreads: [CellSpread]
  ) throws(MethodError) -> Double {
    var largest = 0.0
    let factors = table.sharedErrors.map(\.factor.ends)
    for spread in spreads {
      let score = scores[spread.leaf]
      var ends = [spread.centre]
      if let distribution = spread.distribution { ends += [distribution.ends.0, distribution.ends.1] }
      var (low, high) = (Double.infinity, -Double.infinity)
      for end in ends {
        let value = try score.score(spread.map(end), cutting: spread.shared.isEmpty, of: spread.entity)
        (low, high) = (min(low, value), max(high, value))
      }
      var most = max(low.magnitude, high.magnitude)
      if let effect = score.effect(on: spread.map.scale) {
        most = try score.reach(from: (low, high), effect, spread.shared.map { factors[$0] })
      }
      largest = max(largest, most)
    }
    return largest
  }

  private static func central(
    _ leaves: Table, _ leaf: Int, _ row: Int, _ geometric: Bool
  ) throws(MethodError) -> Double {
    let value = leaves.values[leaf][row]
    guard geometric else { return value }
    guard value > 0 else {
      throw MethodError(
        "\(leaves.columns[leaf]) of \(leaves.rows[row]) scores \(brief(value)), and a geometric mean needs scores above nought",
        advice: "normalise with a floor above 0, or combine arithmetically", node: leaves.columns[leaf],
        entity: leaves.rows[row])
    }
    return Exact.log(value)
  }

  /// Least and largest score on the mode's grid that an entity's draws can have.
  func range(of entity: Int, _ mode: DrawMode) -> ClosedRange<Int32> {
    if mode == .weights {
      let central = entities[entity].leaves.map(\.still)
      return (central.min() ?? 0)...(central.max() ?? 0)
    }
    var (low, high) = (Int32.max, Int32.min)
    for leaf in entities[entity].leaves {
      var (least, most) = (leaf.central, leaf.central)
      if leaf.factor != nil, let a = leaf.table.first, let b = leaf.table.last {
        (least, most) = (min(a, b), max(a, b))
      }
      for (_, factors, shifts) in leaf.shared {
        let ends = [(factors.first ?? 1, shifts[0]), (factors.last ?? 1, shifts[shifts.count - 1])]
        let moved = ends.flatMap { factor, shift in
          [least, most].map { (Double($0) * factor).rounded(.toNearestOrEven) + Double(shift) }
        }
        least = Int32(moved.reduce(.infinity, min))
        most = Int32(moved.reduce(-.infinity, max))
      }
      low = min(low, least, leaf.central)
      high = max(high, most, leaf.central)
    }
    return low...high
  }
}
