import Claims
import Linear
import Methods
public import Robustness

extension Study {
  /// What decides the rank of the first goal's entity over draws of evidence and weights.
  func drivers(_ lens: LensFindings, _ findings: Findings) throws(MethodError) -> Sensitivity? {
    guard !plan.modes.isEmpty, let entity = goals.first?.entity, lens.analysis.ranks(entity) else { return nil }
    let asked = SensitivityPlan(
      points: Self.driverPoints, grouping: .named(\.driver), outcomes: [.rank(entity: entity)])
    let found = try sensitivity(
      Alternatives(lens.analysis.view, findings.table), base: lens.analysis.ranking, plan: plan, asked)
    return found.indices[0] == nil ? nil : found
  }

  /// The same with everything open at once.
  func drivers(
    _ alternatives: Alternatives, _ lenses: [Lens], _ findings: Findings
  ) throws(MethodError) -> Result<Sensitivity, MethodError>? {
    guard let entity = goals.first?.entity,
      let analysis = findings.lenses.first(where: { $0.lens == lenses[0] })?.analysis, analysis.ranks(entity)
    else { return nil }
    let asked = SensitivityPlan(points: Self.choicePoints, grouping: .kinds, outcomes: [.rank(entity: entity)])
    let found = Result { () throws(MethodError) in
      try sensitivity(alternatives.keeping([entity]), base: analysis.ranking, plan: plan, asked)
    }
    if case .success(let answer) = found, answer.indices[0] == nil { return nil }
    return found
  }
}

extension Analysis {
  fileprivate func ranks(_ code: String) -> Bool {
    lens.table.rows.firstIndex(of: code).map { ranking.ranks[$0] != nil } ?? false
  }
}

extension IndicatorTable {
  /// Whether draws fill some gap.
  var hasPredictions: Bool { cells.contains { $0.contains { $0?.flags.contains(.predicted) ?? false } } }
}

extension Factor {
  /// What it is exchanged with when the question is what decides a rank.
  public var driver: String {
    switch self {
    case .evidence(_, let indicator), .sum(_, let indicator), .part(_, let indicator, _): "evidence:\(indicator)"
    case .missing(_, let indicator): "missing:\(indicator)"
    case .shared: name
    case .weightSet, .weight, .uniform, .choice: kind
    }
  }
}
