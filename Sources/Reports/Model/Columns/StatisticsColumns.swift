// Columns of draws, sensitivity and audits; the raw value is the key.

extension Column {
  public enum Draws: String, Sendable, CaseIterable {
    case mode, mean
    case meanError = "mean_se"
    case meanFrom = "mean_from"
    case median
    case rank25 = "rank_25"
    case rank75 = "rank_75"
    case rank5 = "rank_5"
    case rank95 = "rank_95"
    case score5 = "score_5"
    case score50 = "score_50"
    case score95 = "score_95"
    case ranked
    case share
    case shareError = "share_se"
    case top
    case topError = "top_se"
    case above
    case draws, group
    case expectedRank = "expected_rank"
    case aboveNext = "above_next"
    /// The rank that a share is of.
    case rankAt = "rank"
  }

  public enum SMAA: String, Sendable, CaseIterable {
    case holistic, first, confidence
    case drawsFirst = "draws_first"
    case central, own
  }

  public enum Sensitivity: String, Sendable, CaseIterable {
    case outcome
    case outcomeName = "outcome_name"
    case factor
    case factorName = "factor_name"
    case total
    case totalLow = "total_low"
    case totalHigh = "total_high"
    case first
    case firstLow = "first_low"
    case firstHigh = "first_high"
    case variance, place, state, share
    case shareLow = "share_low"
    case shareHigh = "share_high"
  }

  public enum Audit: String, Sendable, CaseIterable {
    case topic, concern, scale, known, entities, zeros, distinct
    case mostFrequent = "most_frequent"
    case minimum, median, maximum, mean
    case deviation = "standard_deviation"
    case skewness
    case skewnessAfter = "skewness_after"
    case kurtosis
    case kurtosisAfter = "kurtosis_after"
    case flags, kind, n, pearson
    case pearsonP = "pearson_p"
    case pearsonAdjusted = "pearson_p_adjusted"
    case spearman
    case spearmanP = "spearman_p"
    case kendall
    case kendallP = "kendall_p"
    case flag, leaf, weight, linear, spline, share
    case shifted, use, flagged, vif
  }

  public enum Coherence: String, Sendable, CaseIterable {
    case children, entities, alpha
    case alphaStandardised = "alpha_standardised"
    case components
    case firstShare = "first"
    case kmo, bartlett
    case bartlettDegrees = "bartlett_degrees"
    case bartlettP = "bartlett_p"
    case vif, component, eigenvalue, loading
    case alphaWithout = "alpha_without"
    case adequacy
    case indexSpearman = "spearman"
    case share, cumulative
  }
}
