extension English {
  func words(_ column: Column.Ranking) -> ColumnWords {
    let noBase = "not ranked"
    return switch column {
    case .index: .init("Index", "score of the index", missing: "not assessed")
    case .boundBest:
      .init("If gaps: best", "rank with its missing figures at the best that anyone has", missing: noBase)
    case .boundWorst: .init("worst", "rank with its missing figures at the worst that anyone has", missing: noBase)
    case .coverage: .init("Known", "weighted share of the indicators with a figure")
    case .status: .init("", "why it is not ranked", missing: "it is ranked")
    case .goal: .init("Goal", "what the goal asks for")
    case .goalKind: .init("Kind", "top: a rank; first-after: first behind those named; ratio: a share of their score")
    case .goalRank: .init("Rank asked for", "rank that the goal asks for", missing: "it asks for something else")
    case .goalShare: .init("Share asked for", "share of the score that is asked for", missing: "it asks for a rank")
    case .measuredAgainst:
      .init("Against", "codes of those named by the goal, separated by ;", missing: "nobody is named")
    case .verdict: .init("Verdict", "reached, not reached, or not judged, at central evidence")
    case .needed: .init("Needed", "score that would reach the goal, or keep it", missing: "not judged")
    case .gap: .init("Gap", "score less the one needed; negative: short of it", missing: "not judged")
    case .rivalRank: .init("Its rank", "rank of the economy whose score is needed", missing: "not ranked, or nobody")
    case .farFromTop:
      .init("Not near the top", "those it is measured against that are not near the top, with ranks", missing: "none")
    case .change: .init("Change", "what was tried: left out, or another period")
    case .otherPeriod: .init("Period", "the period that was tried", missing: "left out")
    case .known: .init("Known", "ranked economies with a figure of that period", missing: "left out")
    case .rankBase: .init("Rank before", "rank with everything as the study has it", missing: noBase)
    case .rankedBase: .init("of", "how many are ranked with everything as the study has it")
    case .rankAfter: .init("after", "rank after the change", missing: noBase)
    case .rankedAfter: .init("of", "how many are ranked after the change", missing: "no answer")
    case .hangsOnIt:
      .init("Hangs on it", "whether the rank moves by so many places that the report says so", missing: "no answer")
    case .unanswered: .init("Why no answer", "why there is no answer", missing: "there is an answer")
    case .level: .init("Level", "levels below the index: 0 is the index")
    case .behind: .init("Others ahead", "share of the other ranked economies that are ahead; level ones count half")
    case .contribution: .init("Points of the index", "what the figure adds to the index", missing: "not in the index")
    case .decidedBy: .init("A member by", "what makes it a member of the group", missing: "not stated")
    case .given: .init("Given", "weight among its siblings as the study gives it")
    }
  }

  func words(_ column: Column.Indicator) -> ColumnWords {
    let untreated = "no such step"
    return switch column {
    case .direction: .init("Direction", "1: more is better in the index; -1: less is better")
    case .weightGiven: .init("Weight given", "weight in the framework, among its siblings")
    case .weightEffective:
      .init("Weight", "share of the index, as the recipe weighs it", missing: "it varies by economy")
    case .sources: .init("Sources", "ids of the sources behind its figures, separated by ;", missing: "none is named")
    case .known: .init("Known", "ranked economies with a figure")
    case .ranked: .init("of", "how many are ranked")
    case .coverage: .init("Coverage", "share of the ranked economies with a figure", missing: "nobody is ranked")
    case .denominator: .init("Per", "code of what it is divided or multiplied by in this lens", missing: "nothing")
    case .scale: .init("Totals on", "scale on which totals are read: linear, log or log1p")
    case .intensityScale: .init("Intensities on", "scale on which intensities are read: linear, log or log1p")
    case .witnesses: .init("Origins", "independent origins behind the figure")
    case .kinds: .init("Kinds", "kinds of the claims behind it", missing: "no claims: from a table")
    case .flags: .init("Flags", "what must be known of the figure", missing: "nothing")
    case .sourceNote: .init("Note on the source", "what the study says of the sources behind it", missing: "nothing")
    case .filledWith: .init("Value as read", "value that fills the gap, on the scale of the lens")
    case .method: .init("Method", "method that fills the gap")
    case .from: .init("From", "years that the value comes from", missing: "from no years")
    case .treatment: .init("Treatment", "what was done about outliers")
    case .skewness: .init("Skewness", "skewness before, type 2", missing: "too few figures")
    case .skewnessAfter: .init("after", "skewness after, type 2", missing: "too few figures")
    case .kurtosis: .init("Kurtosis", "excess kurtosis before, type 2", missing: "too few figures")
    case .kurtosisAfter: .init("after", "excess kurtosis after, type 2", missing: "too few figures")
    case .tied: .init("Differed, and are equal now", "codes that differed before and are level after", missing: "none")
    case .cutBelow: .init("Cut below", "values below it were set to it", missing: untreated)
    case .cutAbove: .init("Cut above", "values above it were set to it", missing: untreated)
    case .minimum: .init("Minimum", "minimum m of ln((x - m) · factor + shift), or of Box and Cox", missing: untreated)
    case .factor: .init("Factor", "factor of ln((x - m) · factor + shift)", missing: untreated)
    case .shift: .init("Shift", "shift of ln((x - m) · factor + shift)", missing: untreated)
    case .lambda: .init("λ", "λ of the transformation of Box and Cox", missing: untreated)
    }
  }

  func words(_ column: Column.Peer) -> ColumnWords {
    switch column {
    case .order: .init("No.", "place among the peers, the most alike first", missing: "no peer: see mark")
    case .likeness:
      .init("Likeness", "likeness of the two profiles, by the method of the study", missing: "not defined")
    case .level:
      .init("Level", "how much higher the peer stands on average, in standard deviations", missing: "unknown")
    case .shape: .init("Shape", "likeness of what both are strong and weak in", missing: "not defined")
    case .indicators: .init("In common", "indicators that both have")
    case .indicatorsOf: .init("of", "indicators that are compared")
    case .mark: .init("No peer, because", "why it is shown and is no peer", missing: "it is a peer")
    case .shared: .init("Alike in", "indicators in which both are strong or both weak", missing: "none stands out")
    case .apart:
      .init("Apart in", "indicators that differ most: own/peer, in standard deviations", missing: "none stands out")
    }
  }

  func words(_ column: Column.Scenario) -> ColumnWords {
    let gone = "no figure or no score"
    return switch column {
    case .scenario: .init("Scenario", "name of the scenario; base: the study as it stands")
    case .title: .init("What it is", "title of the scenario, in English", missing: "it has none")
    case .titleKorean: .init("", "title of the scenario, in Korean", missing: "it has none")
    case .rankBase: .init("Rank before", "rank in the base", missing: "not ranked")
    case .rank: .init("after", "rank in the scenario, scales as learnt in the base", missing: "not ranked")
    case .scoreBase: .init("Score before", "score in the base", missing: "not assessed")
    case .score: .init("after", "score in the scenario, scales as learnt in the base", missing: "not assessed")
    case .change: .init("Change", "score in the scenario less that in the base", missing: gone)
    case .changeData: .init("by data", "part of the change of the score by other figures", missing: gone)
    case .changeWeights: .init("by weights", "part of the change of the score by other weights", missing: gone)
    case .changeMethod: .init("by method", "part of the change of the score by other methods", missing: gone)
    case .rankChangeData: .init("Rank by data", "part of the change of rank by other figures", missing: gone)
    case .rankChangeWeights: .init("Rank by weights", "part of the change of rank by other weights", missing: gone)
    case .rankChangeMethod: .init("Rank by method", "part of the change of rank by other methods", missing: gone)
    case .rankRelearnt:
      .init("Rank, scales learnt anew", "rank with scales learnt in the scenario", missing: "no rank differs by that")
    case .before: .init("Before", "value in the base", missing: "no figure")
    case .after: .init("After", "value in the scenario", missing: "no figure")
    case .beforeAtLeast: .init("At least", "known lower bound in the base", missing: "no such bound")
    case .beforeAtMost: .init("At most", "known upper bound in the base", missing: "no such bound")
    case .afterAtLeast: .init("At least", "known lower bound in the scenario", missing: "no such bound")
    case .afterAtMost: .init("At most", "known upper bound in the scenario", missing: "no such bound")
    case .points:
      .init("Points", "part of the change of the index by this cell", missing: "a method compares economies")
    case .isHalf: .init("Half", "whether it is one of the cells that make up half of the change by data")
    case .withoutStock: .init("Without a stock", "whether increments stand alone: what there is already is not in them")
    }
  }

  func words(_ column: Column.Version) -> ColumnWords {
    let once = "in one version alone"
    return switch column {
    case .rankBefore: .init("Rank before", "rank in the earlier version", missing: "not ranked there")
    case .rank: .init("now", "rank in this version", missing: "not ranked here")
    case .change: .init("Change", "rank now less rank before; negative: better", missing: once)
    case .byEconomies: .init("by economies", "part of the change of rank by who is compared", missing: once)
    case .byData: .init("by data", "part of the change of rank by figures", missing: once)
    case .byFramework:
      .init("by framework", "part of the change of rank by indicators, tree and weights", missing: once)
    case .byMethods: .init("by methods", "part of the change of rank by methods", missing: once)
    case .scoreBefore: .init("Score before", "score in the earlier version", missing: "not assessed there")
    case .score: .init("now", "score in this version", missing: "not assessed here")
    case .scoreByEconomies: .init("", "part of the change of the score by who is compared", missing: once)
    case .scoreByData: .init("", "part of the change of the score by figures", missing: once)
    case .scoreByFramework: .init("", "part of the change of the score by indicators, tree and weights", missing: once)
    case .scoreByMethods: .init("", "part of the change of the score by methods", missing: once)
    case .before: .init("Before", "value in the earlier version", missing: "no figure")
    case .after: .init("Now", "value in this version", missing: "no figure")
    case .shareBefore: .init("Before", "share of the index in the earlier version")
    case .shareAfter: .init("Now", "share of the index in this version")
    }
  }
}
