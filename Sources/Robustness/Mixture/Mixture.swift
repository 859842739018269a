import Claims
import Linear
import Methods

/// Everything that a study varies, prepared for draws in which all of it varies at once.
struct Mixture: Sendable {
  /// `evidence` where weights stay, else `both`.
  let mode: DrawMode
  let choices: [Choice]
  let choiceStreams: [Stream]
  /// By choice, the option of each index.
  let options: [[Int]]
  /// By number of the way: its place among `ways`; nil: without an answer.
  let wayOf: [Int?]
  let ways: [Way]
  /// Ways without an answer, by number, with the reason.
  let unanswered: [(way: Int, reason: MethodError)]
  /// What varies, by place.
  let streams: [Stream]
  let factors: [Factor]
  let entitySets: [[String]]
  let plan: DrawPlan
  let how: HowToDraw
  /// Throws where no way has an answer.
  init(
    _ alternatives: Alternatives, goals: [Goal], _ plan: DrawPlan, _ how: HowToDraw
  ) throws(MethodError) {
    mode = plan.modes.contains { $0 != .evidence } ? .both : .evidence
    self.plan = plan
    self.how = how
    self.choices = alternatives.choices
    var streams = Streams()
    var chosen: [Stream] = []
    for choice in alternatives.choices { chosen.append(try streams.stream(.choice(step: choice.step))) }
    choiceStreams = chosen
    options = alternatives.choices.map { $0.table(RankingKernels.tableSize) }

    let ways = try alternatives.ways()
    let choices = alternatives.choices
    let possible = ways.indices.filter { number in
      zip(choices, ways[number]).allSatisfy { $0.options[$1].probability > 0 }
    }
    let views = inParallel(possible.count, threads: plan.threads) { place -> Result<Made, MethodError> in
      Result { () throws(MethodError) in Made(try alternatives.view(ways[possible[place]])) }
    }
    var builder = WayBuilder(
      alternatives.tables, evidence: plan.modes.contains { $0 != .weights }, weights: mode == .both, plan, how)
    var failures: [Int: MethodError] = [:]
    for (number, made) in zip(possible, views) {
      do throws(MethodError) {
        let made = try made.get()
        try builder.add(made.view, table: made.table, number: number, streams: &streams)
      } catch {
        failures[number] = error
      }
    }
    var kinds = try builder.kinds(&streams)
    for number in kinds.keys where failures[number] != nil { kinds[number] = nil }
    var sets: [[String]] = []
    var found: [Way] = []
    var places: [Int?] = ways.map { _ in nil }
    for (number, options) in ways.enumerated() {
      guard let kind = kinds[number] else { continue }
      let probability = zip(choices, options).reduce(1) { product, one in
        product * one.0.options[one.1].probability / one.0.options.reduce(0) { $0 + $1.probability }
      }
      var way = Way(kind, number: number, goals: goals, mode: mode, entitySet: 0, probability: probability)
      way.entitySet = sets.firstIndex(of: way.ranked.codes) ?? sets.count
      if way.entitySet == sets.count { sets.append(way.ranked.codes) }
      places[number] = found.count
      found.append(way)
    }
    guard !found.isEmpty else {
      guard let first = failures.min(by: { $0.key < $1.key })?.value else {
        throw MethodError("no way of the study is possible", advice: "give an option a probability above 0")
      }
      guard !choices.isEmpty else { throw first }
      throw MethodError(
        "no combination of the choices has an answer; the first has none because \(first.message)",
        advice: "choose or leave out something else", node: first.node, entity: first.entity)
    }
    self.ways = found
    wayOf = places
    unanswered = failures.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    entitySets = sets
    factors = streams.factors
    self.streams = streams.all
  }

  private struct Made: Sendable {
    var view: DrawView
    var table: Int
    init(_ made: (view: DrawView, table: Int)) { (view, table) = made }
  }

  /// Everyone ranked in some way, by code.
  var entities: [String] { Set(entitySets.joined()).sorted() }

  /// Options of the way with this number, by choice.
  func options(ofWay number: Int) -> [Int] {
    var left = number
    return choices.reversed().map { choice in
      let (rest, option) = left.quotientAndRemainder(dividingBy: choice.options.count)
      left = rest
      return option
    }.reversed()
  }

  /// "weigh: equal, aggregate: own".
  func names(ofWay number: Int) -> String {
    zip(choices, options(ofWay: number)).map { "\($0.step): \($0.options[$1].name)" }.joined(separator: ", ")
  }

  /// Draws at a time: many to each way, and no more than memory near the processor holds.
  var block: Int {
    let wanted = ways.count == 1 ? how.block : 4 * how.block
    return max(64, min(wanted, (1 << 22) / max(1, factors.count) / 16 * 16))
  }
}
