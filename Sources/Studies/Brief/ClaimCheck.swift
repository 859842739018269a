public import Claims
public import Methods
import Robustness

/// What a claim says in words, or hopes for, beside what the study's figures say.
public struct ClaimCheck: Sendable {
  public enum Saying: Sendable, Equatable {
    case word(String, WordScale?)
    case concern
    /// A rank that is aimed at or promised.
    case rank(Int)
  }
  public enum Verdict: Sendable, Equatable {
    case consistent
    /// The figures are lower than the words; of a rank, it is further down.
    case lower, higher
    case cannotTell(Reason)
  }
  public enum Reason: Sendable, Equatable {
    /// Nothing says how much would be enough.
    case sufficiency
    /// One date shows no trend.
    case trend
    /// It says what is feared, and no figure.
    case concern
    case group, noFigure, unknownWord
  }
  /// What stands beside the words.
  public enum Figure: Sendable {
    case cell(indicator: String, Cell, rank: Int?, of: Int)
    case ranks([(lens: Lens, rank: Int?)])
  }

  /// The claim, and others that say the same.
  public var rows: [Int]
  public var place: String
  /// Indicator or subject.
  public var subject: String
  public var saying: Saying
  public var verdict: Verdict
  public var figure: Figure?
}

extension Findings {
  /// Claims in words: of the texts at hand (those with places of their quotes) where there are any, else of all.
  var claimChecks: [ClaimCheck] {
    guard let arranged, let claims = study.claims else { return [] }
    let atHand = (0..<claims.count).contains { claims.details[Int32($0)]?.offset != nil }
    let rows = (0..<claims.count).filter { row in
      switch claims.kind[row] {
      case .demand, .context, .publishedRank, .publishedScore: false
      case .measurement, .estimate: !atHand && claims.value[row].isNaN
      default: !atHand || claims.details[Int32(row)]?.offset != nil
      }
    }
    var checks: [ClaimCheck] = []
    for row in rows.sorted(by: claims.idPrecedes) {
      guard
        let check = wordCheck(row, arranged, claims) ?? concernCheck(row, arranged, claims) ?? rankCheck(row, claims)
      else { continue }
      if let same = checks.firstIndex(where: {
        ($0.place, $0.subject, $0.saying) == (check.place, check.subject, check.saying)
      }) {
        checks[same].rows.append(row)
      } else {
        checks.append(check)
      }
    }
    return checks
  }

  private func wordCheck(_ row: Int, _ arranged: Arranged, _ claims: ClaimTable) -> ClaimCheck? {
    guard case .word(let agreement) = arranged.ledger[row] else { return nil }
    let scale = claims.details[Int32(row)]?.scale
    let indicator = arranged.words.first { $0.row == row }.map { table.indicators[$0.indicator].code }
    let verdict: ClaimCheck.Verdict =
      switch agreement {
      case .consistent: .consistent
      case .lower: .lower
      case .higher: .higher
      case .noNumber: .cannotTell(.noFigure)
      case .notJudged:
        switch scale {
        case .sufficiency: .cannotTell(.sufficiency)
        case .trend: .cannotTell(.trend)
        default: .cannotTell(claims.entity[row] < 0 ? .group : .unknownWord)
        }
      }
    return ClaimCheck(
      rows: [row], place: placeCode(row, claims), subject: subject(row, claims),
      saying: .word(claims.strings[Int(claims.level[row])], scale), verdict: verdict,
      figure: indicator.flatMap { figure(of: Int(claims.entity[row]), $0) })
  }

  private func concernCheck(_ row: Int, _ arranged: Arranged, _ claims: ClaimTable) -> ClaimCheck? {
    guard case .shown(.concern) = arranged.ledger[row] else { return nil }
    let subject = subject(row, claims)
    let leaf = study.framework.leaves.first { $0.code == subject || $0.topics.contains(subject) }
    return ClaimCheck(
      rows: [row], place: placeCode(row, claims), subject: subject, saying: .concern, verdict: .cannotTell(.concern),
      figure: leaf.flatMap { figure(of: Int(claims.entity[row]), $0.code) })
  }

  /// A rank that the first goal's entity aims at, beside the one it has.
  private func rankCheck(_ row: Int, _ claims: ClaimTable) -> ClaimCheck? {
    let kind = claims.kind[row]
    guard kind == .target || kind == .pledge, claims.strings[Int(claims.unit[row])] == "rank",
      let aim = Int(exactly: claims.value[row]), let goal = study.goals.first,
      placeCode(row, claims) == goal.entity, let entity = table.entityIndex(goal.entity), let first = lenses.first
    else { return nil }
    let ranks = lenses.map { (lens: $0.lens, rank: $0.analysis.ranking.ranks[entity]) }
    let own = first.analysis.ranking.ranks[entity]
    return ClaimCheck(
      rows: [row], place: goal.entity, subject: subject(row, claims), saying: .rank(aim),
      verdict: own.map { $0 > aim ? .lower : $0 < aim ? .higher : .consistent } ?? .cannotTell(.noFigure),
      figure: .ranks(ranks))
  }

  private func figure(of entity: Int, _ indicator: String) -> ClaimCheck.Figure? {
    guard entity >= 0, let column = table.indicatorIndex(indicator), let cell = table.cells[column][entity] else {
      return nil
    }
    let standing = lenses.first?.analysis.standing(of: entity, leaf: indicator)
    return .cell(indicator: indicator, cell, rank: standing?.rank, of: standing?.count ?? 0)
  }

  private func subject(_ row: Int, _ claims: ClaimTable) -> String { claims.subjects[Int(claims.subject[row])] }

  private func placeCode(_ row: Int, _ claims: ClaimTable) -> String {
    let entity = Int(claims.entity[row])
    return entity >= 0 ? study.vocabulary.entities[entity].code : study.vocabulary.groups[~entity].code
  }
}
