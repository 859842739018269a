public import Claims
import Methods

/// Something that moves the subject's rank: another assumption, or an indicator that is not there.
public struct Mover: Sendable {
  public enum Change: Sendable, Equatable {
    case scenario(String)
    case without(indicator: String)
    /// The indicator's figures of another period.
    case period(indicator: String, Period)
  }
  public var change: Change
  /// By lens, in the study's order; nil: not ranked there.
  public var ranks: [Int?]
  /// On scales learnt anew, where a scenario has other ranks there; nil: the same.
  public var relearnt: [Int?]
  /// Places moved in the lens in which it moves most, positive: up.
  public var places: Int
}

extension Findings {
  /// What moves the rank by a place or more, in either lens, the farthest first; of equals, scenarios first.
  func movers(_ subject: Int) -> [Mover] {
    let base = lenses.map { $0.analysis.ranking.ranks[subject] }
    var found: [Mover] = []
    func add(_ change: Mover.Change, _ ranks: [Int?], relearnt: [Int?]? = nil) {
      let moves = zip(base, ranks).compactMap { before, after in before.flatMap { before in after.map { before - $0 } }
      }
      guard let most = moves.max(by: { $0.magnitude < $1.magnitude }), most != 0 else { return }
      found.append(Mover(change: change, ranks: ranks, relearnt: relearnt ?? ranks.map { _ in nil }, places: most))
    }
    for scenario in scenarios {
      guard let name = scenario.first?.scenario.name else { continue }
      add(
        .scenario(name), scenario.map { $0.analysis.ranking.ranks[subject] },
        relearnt: scenario.map { one in
          one.relearntRanks.flatMap { $0[subject] }.flatMap { $0 == one.analysis.ranking.ranks[subject] ? nil : $0 }
        })
    }
    for reliance in reliances ?? [] where !reliance.outcomes.isEmpty {
      let ranks = reliance.outcomes.map(\.rank)
      switch reliance.change {
      case .absent: add(.without(indicator: reliance.indicator), ranks)
      case .period(let period, _): add(.period(indicator: reliance.indicator, period), ranks)
      }
    }
    return found.enumerated().sorted {
      (-$0.element.places.magnitudeAsInt, $0.offset) < (-$1.element.places.magnitudeAsInt, $1.offset)
    }.map(\.element)
  }
}

extension Int {
  fileprivate var magnitudeAsInt: Int { abs(self) }
}
