import Claims
import Linear
import Methods
import Robustness

/// A study ready to be drawn.
struct PreparedDraws: Sendable {
  var table: IndicatorTable
  var arranged: Arranged?
  var analyses: [Analysis]
  var sampling: Sampling
  /// Ways in which everything varies at once, with the lenses they go through.
  var sets: [(lenses: [Lens], alternatives: Alternatives)]
  var off: Set<String>
}

/// How many draws `robust` makes.
public enum DrawsAsked: Sendable {
  case count(Int)
  /// 4,096 · 2ᵏ, the first at which no told share's 95 % interval is wider than twice this.
  case precision(Double)
}

extension Study {
  /// Base points and resamples for what decides a rank, and of what evidence its variance is.
  static let driverPoints = 2048
  /// The same where every combination of choices has to be computed apart.
  static let choicePoints = 1024
  /// Draws of evidence at an entity's central weights.
  static let confidenceDraws = 10_000

  /// Steps of choices that the study leaves open, in order.
  public var openSteps: [String] {
    perturbing.map(\.choice.step) + (leaveOutEvidence == nil ? [] : [LeftOutEvidence.step])
      + (missing == nil ? [] : ["missing"])
  }

  /// `off`: what is not varied, of evidence, weights and the open steps. `progress` is told how many draws are made.
  public func robustness(
    _ asked: DrawsAsked, off: Set<String> = [], progress: (Int) -> Void = { _ in }
  ) throws -> RobustFindings {
    let prepared = try preparedDraws(off: off)
    return try locatingErrors { try findings(prepared, prepared.sampling.counts(asked, progress), asked) }
  }

  /// All that comes before the draws.
  func preparedDraws(off: Set<String>) throws -> PreparedDraws {
    try OpenBLAS.load(threads: plan.threads)
    return try locatingErrors {
      let (table, arranged) = try arrange()
      let analyses = try analyse(table)
      let (sampling, sets) = try sampling(table, arranged, analyses, off: off)
      return PreparedDraws(
        table: table, arranged: arranged, analyses: analyses, sampling: sampling, sets: sets, off: off)
    }
  }

  /// All that comes after them, whoever counted them.
  func findings(_ prepared: PreparedDraws, _ counts: DrawCounts, _ asked: DrawsAsked) throws -> RobustFindings {
    let sampling = prepared.sampling
    var findings = Findings(study: self, table: prepared.table, arranged: prepared.arranged)
    findings.study.plan = plan(off: prepared.off)
    findings.study.plan.draws = counts.draws
    findings.lenses = try lensFindings(table: prepared.table, analyses: prepared.analyses, [])
    for (lens, draws) in sampling.results(counts).enumerated() { findings.lenses[lens].draws = draws }
    var everything: [EverythingFindings] = []
    for (set, draws) in zip(prepared.sets, sampling.everything(counts)) {
      everything.append(
        EverythingFindings(
          lenses: set.lenses, choices: set.alternatives.choices,
          variesGaps: set.alternatives.tables.contains(where: \.hasPredictions), draws: draws,
          drivers: try findings.study.drivers(set.alternatives, set.lenses, findings)))
    }
    return try findings.study.told(findings, everything, asked)
  }

  /// Whether anything varies when these stay as the study has them.
  public func varies(besides off: Set<String>) -> Bool {
    !plan(off: off).modes.isEmpty || openSteps.contains { !off.contains($0) }
  }

  /// The plan with only those modes that what is not off gives.
  func plan(off: Set<String>) -> DrawPlan {
    var plan = plan
    plan.modes.removeAll { mode in
      mode != .weights && off.contains("evidence") || mode != .evidence && off.contains("weights")
    }
    return plan
  }

  /// Draws of every lens, and of all that is open.
  func sampling(
    _ table: IndicatorTable, _ arranged: Arranged?, _ analyses: [Analysis], off: Set<String>
  ) throws -> (Sampling, [(lenses: [Lens], alternatives: Alternatives)]) {
    let plan = plan(off: off)
    try plan.requireMemory(entities: Self.mostRanked(analyses), views: analyses.count, pairs: true)
    let open = openSteps.filter { !off.contains($0) }
    var sets: [(lenses: [Lens], alternatives: Alternatives)] = []
    if !open.isEmpty {
      // Where the lens is open, one set of ways goes through all that it names.
      let chosen = off.contains("lens") ? nil : perturbing.lazy.compactMap { $0 as? ChosenLens }.first
      for lens in chosen.map({ [$0.lenses[0]] }) ?? lenses {
        sets.append((chosen?.lenses ?? [lens], try alternatives(lens, table: table, arranged: arranged, off: off)))
      }
    }
    let sampling = try Sampling(
      table: table, views: plan.modes.isEmpty ? [] : analyses.map(\.view), goals: goals, plan: plan,
      depth: [.pairs, .centralWeights], alternatives: sets.map(\.alternatives))
    return (sampling, sets)
  }

  /// What draws say, with the passes that need the draws first.
  func told(
    _ findings: Findings, _ everything: [EverythingFindings], _ asked: DrawsAsked
  ) throws -> RobustFindings {
    var found = RobustFindings(
      findings: findings, everything: everything, smaa: [], drivers: [], grades: [], expectedRanks: [],
      draws: findings.study.plan.draws)
    for lens in findings.lenses {
      if let smaa = try smaa(lens, findings.table) { found.smaa.append(smaa) }
      found.drivers.append(try drivers(lens, findings))
      found.grades.append(try grades(lens, findings.table))
      var ranks: ExpectedRanks?
      if let draws = lens.draws(.both) {
        ranks = try Robustness.expectedRanks(
          Alternatives(lens.analysis.view, findings.table), plan: findings.study.plan)
        if ranks?.errsLess(than: draws) == false { ranks = nil }
      }
      found.expectedRanks.append(ranks)
    }
    if case .precision(let asked) = asked {
      let all = findings.lenses.flatMap(\.draws) + found.everything.map(\.draws)
      found.precision = (asked, all.reduce(0) { max($0, $1.largestHalfWidth) })
    }
    return found
  }
}

extension Sampling {
  /// Draws at a time between two words of progress.
  private static func step(_ draws: Int) -> Int { max(1 << 16, draws / 32 / 16 * 16) }

  func counts(_ asked: DrawsAsked, _ progress: (Int) -> Void) throws(MethodError) -> DrawCounts {
    switch asked {
    case .count(let draws): return try counts(0..<draws, progress)
    case .precision(let precision):
      var draws = 4096
      var found = try counts(0..<draws, progress)
      while try halfWidth(found) > precision {
        guard draws <= 500_000_000 else {
          throw MethodError(
            "the half-width \(precision) needs more than \(draws) draws", advice: "ask for a larger one, such as 0.001")
        }
        let made = draws
        draws *= 2
        found.add(try counts(made..<draws) { progress(made + $0) })
      }
      return found
    }
  }

  private func halfWidth(_ counts: DrawCounts) throws(MethodError) -> Double {
    (results(counts).joined() + everything(counts)).reduce(0) { max($0, $1.largestHalfWidth) }
  }

  /// Of draws from a multiple of 16 on; `progress` is told how many of them are made.
  func counts(_ draws: Range<Int>, _ progress: (Int) -> Void) throws(MethodError) -> DrawCounts {
    defer { rest() }
    var found: DrawCounts?
    let step = Self.step(draws.count)
    for start in stride(from: draws.lowerBound, to: draws.upperBound, by: step) {
      let next = try counts(start..<min(draws.upperBound, start + step))
      if found == nil { found = next } else { found?.add(next) }
      progress(found?.draws ?? 0)
    }
    guard let found else { throw MethodError("no draws", advice: "ask for one or more") }
    return found
  }
}
