// Columns of tables that say what a study has and how it ranks; the raw value is the key.

extension Column {
  /// What many tables have.
  public enum Common: String, Sendable, CaseIterable {
    case lens
    case lensName = "lens_name"
    case period
    case periodStart = "period_start"
    case periodEnd = "period_end"
    case value, low, high
    case atLeast = "at_least"
    case atMost = "at_most"
    case unit, score, rank
    /// How many are ranked, in the whole or at a node.
    case ranked, count
    case weight
    case claims, note
    /// A word without a name in text: the kind of a trait, a remark.
    case kind, remark
    case aheadOfMedian = "ahead_of_median"
    case aheadOfThird = "ahead_of_third"
  }

  public enum Ranking: String, Sendable, CaseIterable {
    case index
    case boundBest = "bound_best"
    case boundWorst = "bound_worst"
    case coverage, status
    case goal
    case goalKind = "goal_kind"
    case goalRank = "goal_rank"
    case goalShare = "goal_share"
    case measuredAgainst = "measured_against"
    case verdict, needed, gap
    case rivalRank = "rival_rank"
    case farFromTop = "far_from_top"
    case change
    case otherPeriod = "period"
    case known
    case rankBase = "rank_base"
    case rankedBase = "ranked_base"
    case rankAfter = "rank"
    case rankedAfter = "ranked"
    case hangsOnIt = "hangs_on_it"
    case unanswered = "why"
    case level, behind
    case contribution
    case decidedBy = "decided_by"
    case given
  }

  public enum Indicator: String, Sendable, CaseIterable {
    case direction
    case weightGiven = "weight_given"
    case weightEffective = "weight_effective"
    case sources, known, ranked, coverage, denominator
    case scale
    case intensityScale = "intensity_scale"
    case witnesses, kinds, flags
    case sourceNote = "source_note"
    case filledWith = "value"
    case method
    case from
    case treatment, skewness
    case skewnessAfter = "skewness_after"
    case kurtosis
    case kurtosisAfter = "kurtosis_after"
    case tied
    case cutBelow = "cut_below"
    case cutAbove = "cut_above"
    case minimum, factor, shift, lambda
  }

  public enum Peer: String, Sendable, CaseIterable {
    case order, likeness, level, shape, indicators
    case indicatorsOf = "indicators_of"
    case mark, shared, apart
  }

  public enum Scenario: String, Sendable, CaseIterable {
    case scenario, title
    case titleKorean = "title_ko"
    case rankBase = "rank_base"
    case rank
    case scoreBase = "score_base"
    case score, change
    case changeData = "change_data"
    case changeWeights = "change_weights"
    case changeMethod = "change_method"
    case rankChangeData = "rank_change_data"
    case rankChangeWeights = "rank_change_weights"
    case rankChangeMethod = "rank_change_method"
    case rankRelearnt = "rank_relearnt"
    case before, after
    case beforeAtLeast = "before_at_least"
    case beforeAtMost = "before_at_most"
    case afterAtLeast = "after_at_least"
    case afterAtMost = "after_at_most"
    case points
    case isHalf = "is_half"
    case withoutStock = "without_stock"
  }

  /// Of two versions of a study.
  public enum Version: String, Sendable, CaseIterable {
    case rankBefore = "rank_before"
    case rank, change
    case byEconomies = "by_economies"
    case byData = "by_data"
    case byFramework = "by_framework"
    case byMethods = "by_methods"
    case scoreBefore = "score_before"
    case score
    case scoreByEconomies = "score_by_economies"
    case scoreByData = "score_by_data"
    case scoreByFramework = "score_by_framework"
    case scoreByMethods = "score_by_methods"
    case before, after
    case shareBefore = "share_before"
    case shareAfter = "share_after"
  }

  /// Of the same figures under other methods.
  public enum Specification: String, Sendable, CaseIterable {
    case best, median, worst, modal
    case modalShare = "modal_share"
    case specifications, step, choice, reference, tested, spearman, kendall
    case weightedSpearman = "weighted_spearman"
    case ws, change, normalise, weigh, aggregate, study
    /// Of each choice beside the study's own.
    case ownSpearman = "own_spearman"
    case ownKendall = "own_kendall"
    case ownChange = "own_change"
  }

  public enum Method: String, Sendable, CaseIterable {
    case step, method, title, summary, references, option, takes, minimum, maximum
    case preset = "default"
    case meaning
    /// Codes that another program would not take.
    case what, own, coinr
  }

  /// Of `columns.csv`, which says what all others hold.
  public enum Dictionary: String, Sendable, CaseIterable {
    case file, column, meaning
    case meaningKorean = "meaning_ko"
    case kind, unit, missing
    case missingKorean = "missing_ko"
  }
}
