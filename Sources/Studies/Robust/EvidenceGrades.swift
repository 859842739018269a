public import Claims
import Linear
import Methods
import Robustness

/// On what evidence the variance of each rank rests, over draws of evidence.
public struct EvidenceGrades: Sendable {
  public enum Grade: String, CaseIterable, Sendable {
    /// Origins disagree beyond their uncertainty.
    case contested
    /// The spread is the study's assumption, or an error that it declares.
    case assumed
    /// One origin, which states its own spread.
    case single = "single-origin"
    /// Several origins that agree and state their spread.
    case documented
  }
  public var entities: [String]
  /// By entity: total index of each grade, over their sum; nil where the rank does not vary.
  public var shares: [[Grade: Double]?]
}

extension Study {
  /// Nil where no rank varies with evidence.
  func grades(_ lens: LensFindings, _ table: IndicatorTable) throws(MethodError) -> EvidenceGrades? {
    guard let draws = lens.draws(.evidence) else { return nil }
    var evidence = plan
    evidence.modes = [.evidence]
    let grading = table.grading
    let asked = SensitivityPlan(
      points: Self.driverPoints, resamples: 0, grouping: .named { grading.grade($0)?.rawValue },
      outcomes: draws.entities.map { .rank(entity: $0) })
    let found = try sensitivity(
      Alternatives(lens.analysis.view, table), base: lens.analysis.ranking, plan: evidence, asked)
    let grades = EvidenceGrades(
      entities: draws.entities,
      shares: found.indices.map { indices in
        guard let indices else { return nil }
        let all = indices.total.reduce(0) { $0 + $1.value }
        guard all > 0 else { return nil }
        var shares: [EvidenceGrades.Grade: Double] = [:]
        for (group, total) in zip(found.groups, indices.total) {
          if let grade = EvidenceGrades.Grade(rawValue: group.name) { shares[grade] = total.value / all }
        }
        return shares
      })
    return grades.shares.contains { $0 != nil } ? grades : nil
  }
}

extension IndicatorTable {
  /// Grades of factors, looked up once.
  fileprivate var grading: Grading {
    var grades: [Factor: EvidenceGrades.Grade] = [:]
    for (column, cells) in zip(indicators, cells) {
      for (entity, cell) in zip(entities, cells) {
        if let cell { grades[.evidence(entity: entity.code, indicator: column.code)] = cell.grade }
      }
    }
    for sum in sums {
      let cells = sum.entities.compactMap { (entity: Int) in self.cells[sum.indicator][entity]?.grade }
      let worst = EvidenceGrades.Grade.allCases.first { cells.contains($0) }
      grades[.sum(group: sum.group, indicator: indicators[sum.indicator].code)] = worst
    }
    return Grading(grades: grades)
  }

  fileprivate struct Grading: Sendable {
    var grades: [Factor: EvidenceGrades.Grade]

    func grade(_ factor: Factor) -> EvidenceGrades.Grade? {
      switch factor {
      case .part(let group, let indicator, _): grades[.sum(group: group, indicator: indicator)]
      case .shared: .assumed
      default: grades[factor]
      }
    }
  }
}

extension Cell {
  /// The first that applies.
  public var grade: EvidenceGrades.Grade {
    if flags.contains(.contested) { return .contested }
    if flags.contains(.assumedSpread) || flags.contains(.wordsOnly) || flags.contains(.censored) { return .assumed }
    return witnesses > 1 ? .documented : .single
  }
}
