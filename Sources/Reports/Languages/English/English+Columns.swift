import Methods
import Robustness
import Studies

extension English {
  func words(codeOf thing: Column.Thing) -> ColumnWords {
    switch thing {
    case .entity: .init("Code", "code of the economy, or of a group of economies", missing: "about none")
    case .indicator: .init("Indicator", "code of the indicator", missing: "no indicator measures it")
    case .node: .init("Node", "code of the node: the index, a pillar or an indicator")
    case .aggregate: .init("Aggregate", "code of the aggregate: the index or a node with children")
    case .child: .init("Child", "code of the node below the aggregate")
    case .part: .init("Part", "code of the part of the aggregate")
    case .pillar: .init("Pillar", "code of the node right below the index", missing: "it stands there itself")
    case .peer: .init("Peer", "code of the economy that is compared")
    case .rival: .init("Whose score", "code of the economy whose score the goal needs", missing: "there is none")
    case .subject: .init("Topic", "code of the topic that claims speak of")
    case .denominator: .init("Denominator", "code of the denominator", missing: "there is none")
    case .first: .init("First", "code of the first indicator or node")
    case .second: .init("Second", "code of the second indicator or node")
    case .like: .init("As", "code of the economy that has the score", missing: "no cell")
    case .other: .init("Above", "code of the economy below")
    }
  }

  func words(nameOf thing: Column.Thing) -> ColumnWords {
    let none = "it has none"
    return switch thing {
    case .entity: .init("Economy", "name of the economy or group, in English", missing: none)
    case .indicator: .init("What it measures", "name of the indicator, in English", missing: none)
    case .node: .init("What it is", "name of the node, in English", missing: none)
    case .aggregate: .init("Within", "name of the aggregate, in English", missing: none)
    case .child: .init("Weight of", "name of the node below, in English", missing: none)
    case .part: .init("What it is", "name of the part, in English", missing: none)
    case .pillar: .init("What it is", "name of the pillar, in English", missing: none)
    case .peer: .init("Peer", "name of the economy that is compared, in English", missing: none)
    case .rival: .init("Whose score", "name of the economy whose score is needed, in English", missing: none)
    case .subject: .init("What it is", "name of the topic, in English", missing: none)
    case .denominator: .init("Denominator", "name of the denominator, in English", missing: none)
    case .first: .init("First", "name of the first indicator or node, in English", missing: none)
    case .second: .init("Second", "name of the second indicator or node, in English", missing: none)
    case .like: .init("As", "name of the economy that has the score, in English", missing: none)
    case .other: .init("is above", "name of the economy below, in English", missing: none)
    }
  }

  func words(koreanNameOf thing: Column.Thing) -> ColumnWords {
    let what =
      switch thing {
      case .entity: "economy or group"
      case .indicator: "indicator"
      case .node: "node"
      case .aggregate: "aggregate"
      case .child: "node below"
      case .part: "part"
      case .pillar: "pillar"
      case .peer: "economy that is compared"
      case .rival: "economy whose score is needed"
      case .subject: "topic"
      case .denominator: "denominator"
      case .first: "first indicator or node"
      case .second: "second indicator or node"
      case .like: "economy that has the score"
      case .other: "economy below"
      }
    return .init("", "name of the \(what), in Korean", missing: "it has none")
  }

  func words(_ column: Column.Common) -> ColumnWords {
    switch column {
    case .lens: .init("Lens", "scale: totals; intensity: per head or per unit of GDP")
    case .lensName: .init("By", "name of the lens")
    case .period: .init("Period", "time that the figure describes, as written", missing: "of no stated time")
    case .periodStart: .init("From", "first day of the period", missing: "of no stated time")
    case .periodEnd: .init("To", "last day of the period", missing: "of no stated time")
    case .value: .init("Value", "central value, in the unit of the indicator", missing: "no figure")
    case .low: .init("5 %", "5 % point: lower end of the 90 % interval", missing: "no figure")
    case .high: .init("95 %", "95 % point: upper end of the 90 % interval", missing: "no figure")
    case .atLeast: .init("At least", "known lower bound, where the claims give a bound alone", missing: "no such bound")
    case .atMost: .init("At most", "known upper bound, where the claims give a bound alone", missing: "no such bound")
    case .unit: .init("Unit", "unit of the figure", missing: "none is stated")
    case .score: .init("Score", "score at central evidence and the weights of the study", missing: "not assessed")
    case .rank: .init("Rank", "rank at central evidence and the weights of the study; 1 is best", missing: "not ranked")
    case .ranked: .init("of", "how many are ranked", missing: "no rank")
    case .count: .init("of", "how many ranked economies have a score there")
    case .weight: .init("Weight", "share of the index, as the recipe weighs the indicator", missing: "not in the index")
    case .claims: .init("Claims", "ids of the claims behind it, separated by ;", missing: "none")
    case .note: .init("Note", "note of the study, as written", missing: "none")
    case .kind: .init("", "strength or weakness")
    case .remark: .init("Remark", "what must be known to read the row", missing: "nothing")
    case .aheadOfMedian: .init("Ahead of the median", "score less the median of the ranked economies")
    case .aheadOfThird: .init("Ahead of the third", "score less the third best one", missing: "fewer than three")
    }
  }

  func words(_ what: Column.Drawn, _ mode: DrawMode) -> ColumnWords {
    let varied =
      switch mode {
      case .evidence: "draws of evidence, the weights fixed"
      case .weights: "draws of weights, the evidence fixed"
      case .both: "draws of evidence and weights"
      case .everything: "draws of everything that the study leaves open"
      }
    let none = "not ranked, or not drawn"
    return switch what {
    case .rankLow: .init("90 %: from", "best rank of the 90 % interval, over \(varied)", missing: none)
    case .rankHigh: .init("to", "worst rank of the 90 % interval, over \(varied)", missing: none)
    case .scoreLow: .init("Score 5 %", "5 % point of the score, over \(varied)", missing: none)
    case .scoreHigh: .init("Score 95 %", "95 % point of the score, over \(varied)", missing: none)
    case .top(let rank):
      .init("Top \(rank): \(mode.key)", "share at rank \(rank) or better, over \(varied)", missing: none)
    case .upTo(let rank): .init("≤ \(rank)", "share at rank \(rank) or better, over \(varied)", missing: none)
    case .goal: .init("Reached: \(mode.key)", "share in which the goal is reached, over \(varied)", missing: none)
    case .share: .init(mode.key, "share, over \(varied)", missing: none)
    }
  }

  func words(_ what: Column.ByLens, _ lens: Lens) -> ColumnWords {
    let by = lens == .scale ? "totals" : "intensities"
    return switch what {
    case .score: .init("Score, \(by)", "score by \(by)", missing: "not assessed")
    case .rank: .init("Rank, \(by)", "rank of the figure by \(by); 1 is best", missing: "no figure")
    case .ranked: .init("of", "how many ranked economies have a figure, by \(by)", missing: "no figure")
    case .toMedian: .init("to median", "score less the median of the ranked economies, by \(by)", missing: "no figure")
    case .toThird:
      .init("to third", "score less the third best one, by \(by)", missing: "no figure, or fewer than three")
    case .ownRank: .init("Ours, \(by)", "rank in this study by \(by), of the same node", missing: "not ranked here")
    case .rankWithout: .init("rank", "rank by \(by) without it", missing: "nothing changes, or not ranked")
    case .scoreChange: .init("Change", "score by \(by) without it, less that with it", missing: "nothing changes")
    case .rankChange: .init("Change", "rank by \(by) without it, less that with it", missing: "nothing changes")
    case .top(let rank):
      .init(
        "top \(rank)", "share of draws of evidence and weights at rank \(rank) or better by \(by), without it",
        missing: "nothing changes, or not drawn")
    case .topError: .init("s.e.", "standard error of that share", missing: "not drawn")
    case .topChange: .init("Change", "that share less the one with it", missing: "not drawn")
    }
  }

  func words(scoreFrom low: String, to high: String) -> ColumnWords {
    .init("Score (\(low) to \(high))", "score, from \(low) to \(high), at central evidence", missing: "not assessed")
  }

  func words(scoreOf node: String) -> ColumnWords {
    .init(names.node(node), "score of \(names.node(node)) (\(node))", missing: "not assessed: too few figures")
  }

  func words(figureOf indicator: String) -> ColumnWords {
    .init(indicator, "central value of \(names.node(indicator)), before any lens", missing: "no figure")
  }

  func words(foreign column: String) -> String { "as COINr documents `\(column)`" }
}
