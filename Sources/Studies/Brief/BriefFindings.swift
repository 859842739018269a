import Claims
public import Methods
public import Robustness

/// What one page says of a study: every number and judgement of it.
public struct BriefFindings: Sendable {
  /// Row of the first goal's entity; nil: the study has no goal that names one.
  public var subject: Int?
  /// In the study's order; the first leads.
  public var lenses: [LensBrief]
  public var checks: [ClaimCheck]
  public var cautions: [Caution]
  public var movers: [Mover]
  /// Figures of the subject whose uncertainty or absence moves its score most, the widest first.
  public var swings: [Swing]
  /// Nil where the study begins with a table.
  public var sources: SourceCounts?

  /// Where the subject stands in one lens; of a study without a goal, who leads.
  public struct LensBrief: Sendable {
    public var lens: Lens
    public var rank: Int?
    public var ranked: Int
    /// Ranks in 90 % of the draws in which most varies.
    public var interval: ClosedRange<Int>?
    /// How often the subject is among the first that the goal asks for, in the same draws.
    public var share: Share?
    public var mode: DrawMode?
    /// Rows by rank.
    public var order: [Int]
    public var intervals: [Int: ClosedRange<Int>]
    public var goal: GoalFindings?
    /// Parts of the gap to the goal's rival, the largest first: pillars in which the subject is ahead, and behind.
    public var ahead: [(node: String, part: Double)]
    public var behind: [(node: String, part: Double)]
  }

  public struct SourceCounts: Sendable {
    public var claims: Int
    public var used: Int
    public var figures: Int
    /// Figures that rest on one origin alone.
    public var single: Int
    /// Publishers by how many of their claims are used, most first.
    public var publishers: [(name: String, claims: Int)]
  }
}

extension Share {
  /// How often something happens, in a word. A share of draws is no probability, so that words stay coarse.
  public enum Frequency: Sendable, CaseIterable {
    case never, almostNever, seldom, sometimes, often, almostAlways, always
  }

  public var frequency: Frequency {
    if isNone { return .never }
    if isAll { return .always }
    return switch value {
    case ..<0.01: .almostNever
    case ..<0.1: .seldom
    case ..<0.5: .sometimes
    case ..<0.99: .often
    default: .almostAlways
    }
  }
}

extension Findings {
  /// What one page says. Needs what `Parts.all` gives; each part that is missing is left out.
  public var brief: BriefFindings {
    let subject = study.goals.first.flatMap { table.entityIndex($0.entity) }
    return BriefFindings(
      subject: subject, lenses: lenses.map { lensBrief($0, subject) }, checks: claimChecks, cautions: cautions(subject),
      movers: subject.map(movers) ?? [], swings: swings, sources: sourceCounts)
  }

  private func lensBrief(_ lens: LensFindings, _ subject: Int?) -> BriefFindings.LensBrief {
    let ranking = lens.analysis.ranking
    let draws = lens.widest
    let goal = lens.goals.first { $0.rival != nil && !$0.gap.isEmpty } ?? lens.goals.first
    let parts = (goal?.gap ?? []).sorted { (-$0.part.magnitude, $0.node) < (-$1.part.magnitude, $1.node) }
    let code = subject.map { table.entities[$0].code }
    let order = ranking.ranked.sorted { (ranking.ranks[$0] ?? .max, $0) < (ranking.ranks[$1] ?? .max, $1) }
    var intervals: [Int: ClosedRange<Int>] = [:]
    for entity in order { intervals[entity] = draws?.rankInterval(of: table.entities[entity].code) }
    return BriefFindings.LensBrief(
      lens: lens.lens, rank: subject.flatMap { ranking.ranks[$0] }, ranked: order.count,
      interval: subject.flatMap { intervals[$0] },
      share: code.flatMap { code in draws?.share(of: code, atMost: study.topRank) }, mode: draws?.mode, order: order,
      intervals: intervals, goal: goal, ahead: parts.filter { $0.part > 0 }, behind: parts.filter { $0.part < 0 })
  }

  private var sourceCounts: BriefFindings.SourceCounts? {
    guard let arranged, let claims = study.claims else { return nil }
    let counts = arranged.ledger.counts
    let cells = table.cells.joined().compactMap { $0 }
    var used: [String: Int] = [:]
    for row in 0..<claims.count {
      guard case .used = arranged.ledger[row] else { continue }
      let source = study.vocabulary.sources[Int(claims.source[row])]
      used[source.publisher.isEmpty ? source.id : source.publisher, default: 0] += 1
    }
    return BriefFindings.SourceCounts(
      claims: claims.count, used: counts.used, figures: cells.count, single: cells.count { $0.witnesses < 2 },
      publishers: used.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) })
  }
}
