import Claims
import Linear
import Methods
import Robustness

extension Study {
  /// By lens; nil where nobody has a rank.
  public func sensitivities(
    _ asked: SensitivityAsked
  ) throws -> (findings: Findings, lenses: [SensitivityFindings])? {
    try OpenBLAS.load(threads: plan.threads)
    return try locatingErrors {
      let (table, arranged) = try arrange()
      let analyses = try analyse(table)
      try plan(off: asked.off).requireMemory(uncertain: table.uncertainFigures)
      let first = analyses.first?.holder(ofRank: 1).map { table.entities[$0].code }
      guard let entity = asked.entity ?? goals.first?.entity ?? first else { return nil }
      var findings = Findings(study: self, table: table, arranged: arranged)
      findings.lenses = try lensFindings(table: table, analyses: analyses, [])
      return (findings, try findings.lenses.map { try sensitivity(of: entity, $0, findings, asked) })
    }
  }

  private func sensitivity(
    of entity: String, _ lens: LensFindings, _ findings: Findings, _ asked: SensitivityAsked
  ) throws -> SensitivityFindings {
    let (analysis, table) = (lens.analysis, findings.table)
    var outcomes: [Outcome] = [
      .meanShift, .rank(entity: entity), .score(entity: entity),
      .top(entity: entity, rank: asked.top),
    ]
    if let rival = asked.rival ?? analysis.neighbour(of: entity) {
      outcomes.append(.gap(entity: entity, to: rival))
    }
    let plan = plan(off: asked.off)
    let alternatives = try alternatives(lens.lens, table: table, arranged: findings.arranged, off: asked.off)
      .keeping(Set(outcomes.flatMap(\.entities)))
    func run(_ grouping: SensitivityPlan.Grouping, _ outcomes: [Outcome]) throws(MethodError) -> Sensitivity {
      try Robustness.sensitivity(
        alternatives, base: analysis.ranking, plan: plan,
        SensitivityPlan(points: asked.points, grouping: grouping, outcomes: outcomes))
    }
    let kinds = try run(.kinds, outcomes)
    let single = asked.single ? try run(.single, outcomes) : nil
    let filled = (self.missing ?? .pillar).fill(table, analysis)
    let (next, points) = try next(of: entity, lens, filled, asked)
    return SensitivityFindings(
      lens: lens, entity: entity, kinds: kinds, single: single, next: next, nextPoints: points,
      missing: filled.hasPredictions ? missing ?? .pillar : nil)
  }

  /// Over draws of evidence: no measurement settles which weights or methods are right.
  private func next(
    of entity: String, _ lens: LensFindings, _ filled: IndicatorTable, _ asked: SensitivityAsked
  ) throws -> ([NextMeasure], Int) {
    guard !asked.off.contains("evidence") else { return ([], 0) }
    let view = try lens.analysis.view(filling: filled)
    let points = asked.points
    var evidence = plan
    evidence.modes = [.evidence]
    let found = try Robustness.sensitivity(
      Alternatives(view, filled), base: lens.analysis.ranking, plan: evidence,
      SensitivityPlan(
        points: points, grouping: .named { $0.measure.name },
        outcomes: [.rank(entity: entity)]))
    guard let indices = found.indices[0] else { return ([], points) }
    let factors = Dictionary(grouping: found.factors.map(\.measure), by: \.name)
    let next = zip(found.groups, indices.first).compactMap { group, first -> NextMeasure? in
      guard let factor = factors[group.name]?.first else { return nil }
      return NextMeasure(factor: factor, state: filled.state(factor), share: first)
    }
    // Within the noise of the estimate there is no order.
    let told = next.filter { $0.share.value > 2 * ($0.share.standardError ?? 0) && $0.share.value > 0.001 }
    return (told.sorted { (-$0.share.value, $0.factor.name) < (-$1.share.value, $1.factor.name) }, points)
  }
}

extension Analysis {
  /// Code of the ranked entity next above, or next below the first.
  func neighbour(of code: String) -> String? {
    let order = ranking.ranked.sorted { (ranking.ranks[$0] ?? 0, $0) < (ranking.ranks[$1] ?? 0, $1) }
    guard let place = order.firstIndex(where: { lens.table.rows[$0] == code }), order.count > 1 else { return nil }
    return lens.table.rows[order[place == 0 ? 1 : place - 1]]
  }
}

extension Factor {
  /// What would be measured: a sum's shares are known with the sum.
  fileprivate var measure: Factor {
    if case .part(let group, let indicator, _) = self { return .sum(group: group, indicator: indicator) }
    return self
  }
}

extension IndicatorTable {
  fileprivate func state(_ factor: Factor) -> NextMeasure.State {
    switch factor {
    case .missing: return .missing
    case .shared: return .shared
    case .evidence(let entity, let indicator):
      switch self[entity, indicator]?.grade {
      case .contested?: return .contested
      case .assumed?: return .assumed
      case .documented?: return .documented
      case .single?, nil: return .single
      }
    default: return .sum
    }
  }
}
