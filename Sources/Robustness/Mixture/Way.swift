import Claims
import Linear
import Methods

/// One way of a study, ready to be drawn.
struct Way: Sendable {
  enum Kind: Sendable {
    /// Of one view.
    case matrix(EvidencePlan)
    case general(GeneralView)
  }
  let kind: Kind
  /// Among all ways, with or without an answer.
  let number: Int
  let ranked: RankedView
  /// Factors that its draws read.
  let factors: [Int]
  let goals: [PreparedGoal]
  /// Number of its list of ranked entities among the mixture's.
  var entitySet: Int
  /// Share of the draws that take it.
  var probability: Double

  init(_ kind: Kind, number: Int, goals: [Goal], mode: DrawMode, entitySet: Int, probability: Double) {
    self.kind = kind
    self.number = number
    self.entitySet = entitySet
    self.probability = probability
    var streams: [Stream] = []
    switch kind {
    case .matrix(let plan):
      ranked = plan.views[0].ranked
      streams = plan.entities.flatMap(\.streams) + plan.shared.compactMap { $0 }
    case .general(let view):
      ranked = view.ranked
      streams = view.cells.compactMap(\.stream) + view.sums.flatMap(\.streams) + view.shared.compactMap { $0?.stream }
    }
    streams += ranked.weights.groups.flatMap(\.streams)
    factors = Set(streams.map(\.factor)).sorted()
    let codes = ranked.codes
    switch kind {
    case .matrix(let plan):
      self.goals = goals.map {
        PreparedGoal($0, entities: codes, grid: plan.views[0].grid(mode), geometric: plan.views[0].geometric)
      }
    case .general(let view):
      self.goals = goals.map { PreparedGoal($0, entities: codes, grid: view.grid, geometric: false) }
    }
  }

  /// The index of an entity from its units on the way's grid.
  func score(_ units: Double, _ mode: DrawMode) -> Double {
    switch kind {
    case .matrix(let plan):
      let value = plan.views[0].grid(mode).value(units)
      return plan.views[0].geometric ? Exact.exp(value) : value
    case .general(let view): return view.grid.value(units)
    }
  }
}

extension EvidencePlan {
  /// One of its views alone, its weights those of system 0.
  func only(_ view: Int) -> EvidencePlan {
    var one = self
    one.views = [views[view]]
    one.views[0].ranked.system = 0
    one.entities = entities.compactMap { entity in
      guard let place = entity.places[view] else { return nil }
      var entity = entity
      entity.places = [place]
      return entity
    }
    let met = Set(one.views[0].cells.flatMap(\.spread.shared))
    one.shared = shared.enumerated().map { met.contains($0.offset) ? $0.element : nil }
    return one
  }
}
