public import Methods
public import Robustness
public import Studies

/// What a table's column holds. Two that mean different things are two, even where their keys are the same. What they are
/// called and what they mean is said by each `Language`.
public enum Column: Sendable, Hashable {
  /// A code of something, and its names in both languages.
  case code(Thing)
  case name(Thing)
  case koreanName(Thing)
  case common(Common)
  case ranking(Ranking)
  case indicator(Indicator)
  case claim(Claim)
  case source(Source)
  case demand(Demand)
  case published(Published)
  case peer(Peer)
  case scenario(Scenario)
  case version(Version)
  case specification(Specification)
  case draws(Draws)
  case smaa(SMAA)
  case grade(EvidenceGrades.Grade)
  case sensitivity(Sensitivity)
  case influence(Influence)
  case audit(Audit)
  case coherence(Coherence)
  case method(Method)
  case dictionary(Dictionary)
  /// An interval or a share over draws, and what varied in them.
  case drawn(Drawn, DrawMode)
  case byLens(ByLens, Lens)
  /// The index, where scores run between two numbers.
  case scoreFrom(String, to: String)
  /// Scores of a node, figures of an indicator, by code.
  case score(of: String)
  case figure(of: String)
  /// Of a table that is text alone, with the heading that it has there.
  case headed(String)
  /// A column of another program's format, by the name that it has there.
  case foreign(String)

  /// Things that have codes and names.
  public enum Thing: String, Sendable, CaseIterable {
    case entity, indicator, node, aggregate, child, part, pillar, peer, rival, subject, denominator, first, second
    /// Whose score a cell would be taken to.
    case like = "as"
    case other = "over"
  }

  public enum Drawn: Sendable, Hashable {
    case rankLow, rankHigh, scoreLow, scoreHigh
    /// Share of the draws at this rank or better.
    case top(Int)
    case goal
    /// Under a title that says what varied: the share at this rank or better; any share.
    case upTo(Int)
    case share
  }

  public enum ByLens: Sendable, Hashable {
    case score, rank, ranked, toMedian, toThird
    /// Beside a rank that others published.
    case ownRank
    /// With one thing left out, and how that differs from all.
    case rankWithout, scoreChange, rankChange
    /// Share at this rank or better over draws of evidence and weights, its standard error and its change.
    case top(Int)
    case topError(Int)
    case topChange(Int)
  }
}

extension DrawMode {
  /// What varies, in the names of columns.
  var key: String { self == .everything ? "open" : rawValue }
}

extension Column {
  /// Header in CSV and key in JSON, in snake case.
  public var key: String {
    switch self {
    case .code(let thing): thing.rawValue
    case .name(let thing): thing.prefix + "name"
    case .koreanName(let thing): thing.prefix + "name_ko"
    case .common(let column): column.rawValue
    case .ranking(let column): column.rawValue
    case .indicator(let column): column.rawValue
    case .claim(let column): column.rawValue
    case .source(let column): column.rawValue
    case .demand(let column): column.rawValue
    case .published(let column): column.rawValue
    case .peer(let column): column.rawValue
    case .scenario(let column): column.rawValue
    case .version(let column): column.rawValue
    case .specification(let column): column.rawValue
    case .draws(let column): column.rawValue
    case .smaa(let column): column.rawValue
    case .grade(let grade): grade.rawValue.replacing("-", with: "_")
    case .sensitivity(let column): column.rawValue
    case .influence(let column): column.rawValue
    case .audit(let column): column.rawValue
    case .coherence(let column): column.rawValue
    case .method(let column): column.rawValue
    case .dictionary(let column): column.rawValue
    case .drawn(let what, let mode): what.stem + mode.key
    case .byLens(let what, let lens): "\(what.stem)_\(lens.rawValue)"
    case .scoreFrom: Common.score.rawValue
    // Letters, digits and underscores.
    case .score(let code): String(code.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
    case .figure(let code): code
    case .foreign(let name), .headed(let name): name
    }
  }
}

extension Column.Thing {
  /// The entity is who a row is about; its name needs no prefix.
  fileprivate var prefix: String { self == .entity ? "" : rawValue + "_" }
}

extension Column.Drawn {
  fileprivate var stem: String {
    switch self {
    case .rankLow: "rank_low_"
    case .rankHigh: "rank_high_"
    case .scoreLow: "score_low_"
    case .scoreHigh: "score_high_"
    case .top(let rank), .upTo(let rank): "top\(rank)_"
    case .goal: "reached_"
    case .share: ""
    }
  }
}

extension Column.ByLens {
  fileprivate var stem: String {
    switch self {
    case .score: "score"
    case .rank, .ownRank, .rankWithout: "rank"
    case .ranked: "ranked"
    case .toMedian: "to_median"
    case .toThird: "to_third"
    case .scoreChange: "score_change"
    case .rankChange: "rank_change"
    case .top(let rank): "top\(rank)_both"
    case .topError(let rank): "top\(rank)_both_se"
    case .topChange(let rank): "top\(rank)_both_change"
    }
  }
}
