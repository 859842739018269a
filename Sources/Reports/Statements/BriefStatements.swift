import Claims
import Methods
import Robustness
import Studies

/// Which facts are worth the one page, and in which order.
struct BriefStatements {
  let findings: Findings
  let brief: BriefFindings
  let decimals: Int
  let limits: Limits
  private static let quoteLength = 60

  /// How much of each list there is room for.
  struct Limits {
    var rows = 8
    var checks = 8
    var cautions = 8
    var movers = 6
    var swings = 3

    /// Shorter by so many lines, those first that tell least; what is left says something still.
    func shortened(by lines: Int) -> Limits {
      var limits = self
      for line in 0..<lines {
        switch line % 6 {
        case 0 where limits.rows > 3: limits.rows -= 1
        case 1 where limits.swings > 1: limits.swings -= 1
        case 2 where limits.movers > 2: limits.movers -= 1
        case 3 where limits.rows > 3: limits.rows -= 1
        case 4 where limits.cautions > 1 && (line >= 18 || limits.cautions > 5): limits.cautions -= 1
        case 5 where limits.checks > 1 && (line >= 18 || limits.checks > 4): limits.checks -= 1
        default: break
        }
      }
      return limits
    }

    /// By so many lines there is nothing left to shorten.
    static let mostLines = 6 * 8
  }

  init(_ findings: Findings, _ brief: BriefFindings, _ limits: Limits = Limits()) {
    self.findings = findings
    self.brief = brief
    self.limits = limits
    decimals = Wording.decimals(forScoresOf: findings.lenses.map(\.analysis))
  }

  private var table: IndicatorTable { findings.table }
  private func code(_ entity: Int) -> String { table.entities[entity].code }

  /// Named only where there is another reading.
  func lens(_ lens: Lens) -> Lens? {
    let study = findings.study
    return study.lenses.count == 1 && study.framework.leaves.allSatisfy(\.denominator.isEmpty) ? nil : lens
  }

  var headline: BriefStatement {
    guard let first = brief.lenses.first, !first.order.isEmpty else { return .noneRanked }
    guard let subject = brief.subject else {
      return .leaders(first.order.prefix(3).map(code), ranked: first.ranked, lens: lens(first.lens))
    }
    let standings = brief.lenses.compactMap { one in
      one.rank.map {
        BriefStatement.Standing(lens: lens(one.lens), rank: $0, ranked: one.ranked, range: one.interval)
      }
    }
    guard !standings.isEmpty else {
      let analysis = findings.lenses[0].analysis
      return .unranked(
        place: code(subject), known: analysis.ranking.scores.coverage[subject], needed: analysis.recipe.rankCoverage)
    }
    let share = brief.lenses.compactMap(\.share).max { $0.value < $1.value }
    return .standing(
      place: code(subject), standings, top: findings.study.topRank, frequency: share?.frequency,
      varied: standings.contains { $0.range != nil } ? brief.lenses.compactMap(\.mode).first : nil)
  }

  /// Those at the head of the leading lens, and the subject.
  var chartRows: [Int] {
    guard let first = brief.lenses.first else { return [] }
    let head = Array(first.order.prefix(limits.rows))
    guard let subject = brief.subject, first.rank != nil, !head.contains(subject) else { return head }
    return head + [subject]
  }

  var checks: [BriefStatement] {
    guard let claims = findings.study.claims else { return [] }
    return brief.checks.prefix(limits.checks).map { check in
      let quote = claims.text(claims.quote[check.rows[0]])
      let language = claims.details[Int32(check.rows[0])]?.quoteLanguage ?? ""
      return .check(
        check, ids: check.rows.map { claims.idText($0) },
        quote: quote.isEmpty || quote.count > Self.quoteLength ? nil : .init(text: quote, language: language))
    }
  }

  var cautions: [BriefStatement] {
    brief.cautions.prefix(limits.cautions).map { caution in
      .caution(caution, subject: brief.subject.map(code), ranked: brief.lenses.first?.ranked ?? 0, decimals: decimals)
    }
  }

  /// The farthest moves up and down, half of each where there are as many.
  var movers: [Mover] {
    let (up, down) = (brief.movers.filter { $0.places > 0 }, brief.movers.filter { $0.places < 0 })
    let ups = min(up.count, max(limits.movers / 2, limits.movers - down.count))
    return Array(up.prefix(ups) + down.prefix(limits.movers - ups))
  }

  var swings: [BriefStatement] {
    guard let first = brief.lenses.first else { return [] }
    return brief.swings.filter { $0.lens == first.lens }.prefix(limits.swings).map {
      .swing($0, lens: lens(first.lens), decimals: decimals)
    }
  }

  /// Of the subject, where the page's own ranges vary more.
  private var narrower: BriefStatement? {
    guard let subject = brief.subject, let mode = findings.lenses.first?.draws.last?.mode else { return nil }
    let ranges = findings.lenses.compactMap { one -> (lens: Lens?, range: ClosedRange<Int>)? in
      guard one.open != nil, let range = one.draws.last?.rankInterval(of: code(subject)) else { return nil }
      return (lens(one.lens), range)
    }
    return ranges.isEmpty ? nil : .narrower(ranges, varied: mode)
  }

  var lenses: BriefStatement? { brief.lenses.count > 1 ? .lenses : nil }

  var sources: [BriefStatement] {
    var found: [BriefStatement] = brief.sources.map { [.sources($0)] } ?? []
    if let first = findings.lenses.first {
      found.append(first.widest.map { .reading(draws: $0.draws, varied: $0.mode) } ?? .noDraws)
    }
    if let narrower { found.append(narrower) }
    return found
  }
}
