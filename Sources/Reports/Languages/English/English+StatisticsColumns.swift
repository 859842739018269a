import Studies

extension English {
  func words(_ column: Column.Draws) -> ColumnWords {
    let none = "not drawn"
    return switch column {
    case .mode: .init("What varies", "what varied: evidence, weights, both, or open: all that the study leaves open")
    case .mean: .init("Mean", "mean rank", missing: none)
    case .meanError: .init("± se", "standard error of the mean rank", missing: none)
    case .meanFrom: .init("", "sobol: over Sobol' points; random: over the draws")
    case .median: .init("Median", "median rank", missing: none)
    case .rank25: .init("50 %: from", "best rank of the 50 % interval", missing: none)
    case .rank75: .init("to", "worst rank of the 50 % interval", missing: none)
    case .rank5: .init("90 %: from", "best rank of the 90 % interval", missing: none)
    case .rank95: .init("to", "worst rank of the 90 % interval", missing: none)
    case .score5: .init("Score 5 %", "5 % point of the score", missing: "draws have scores on different scales")
    case .score50: .init("Score 50 %", "median of the score", missing: "draws have scores on different scales")
    case .score95: .init("Score 95 %", "95 % point of the score", missing: "draws have scores on different scales")
    case .ranked: .init("Ranked in", "share of the draws in which it is ranked", missing: none)
    case .share: .init("At it", "share of the draws at this rank")
    case .shareError: .init("± se", "standard error of the share")
    case .top: .init("At it or better", "share of the draws at this rank or better")
    case .topError: .init("± se", "standard error of that share")
    case .above: .init("in", "share of the draws in which it is above the other; level counts half")
    case .draws: .init("of draws", "how many draws")
    case .group: .init("Group", "number of the group of economies that draws do not tell apart")
    case .expectedRank: .init("Mean rank", "exact mean rank, all weights alike")
    case .aboveNext:
      .init("Above the next", "exact share of weights under which it is above the next", missing: "the last")
    case .rankAt: .init("Rank", "rank that the shares are of")
    }
  }

  func words(_ column: Column.SMAA) -> ColumnWords {
    switch column {
    case .holistic:
      .init("Holistic", "shares of all ranks, weighed by the centroid weights of ranks; 1: first in all draws")
    case .first: .init("First in", "share of the draws in which it is first", missing: "not drawn")
    case .confidence:
      .init("Confidence", "share first over draws of evidence, at its central weights", missing: "never first")
    case .drawsFirst: .init("Draws first", "draws in which it is first")
    case .central: .init("Central", "mean weight of the child under which the economy is first")
    case .own: .init("Study's", "weight of the child in the study", missing: "the study has none")
    }
  }

  func words(_ grade: EvidenceGrades.Grade) -> ColumnWords {
    let none = "the rank does not vary"
    return switch grade {
    case .contested:
      .init("Contested", "share of the variance of the rank by figures whose origins disagree", missing: none)
    case .assumed: .init("Assumed", "share of the variance by spreads and errors that the study assumes", missing: none)
    case .single:
      .init("Single-origin", "share of the variance by figures of one origin that states its spread", missing: none)
    case .documented:
      .init("Documented", "share of the variance by figures that several origins document", missing: none)
    }
  }

  func words(_ column: Column.Sensitivity) -> ColumnWords {
    let none = "no interval"
    return switch column {
    case .outcome: .init("Outcome", "whose variance: rank, score, top-k, gap-to-X or mean-shift")
    case .outcomeName: .init("Of", "the outcome in words")
    case .factor: .init("Factor", "name of the factor that varies")
    case .factorName: .init("Goes with", "the factor in words")
    case .total: .init("Total", "total Sobol' index: share of the variance left while the factor alone is unknown")
    case .totalLow: .init("95 %: from", "lower end of its 95 % bootstrap interval", missing: none)
    case .totalHigh: .init("to", "upper end of its 95 % bootstrap interval", missing: none)
    case .first: .init("First order", "first-order Sobol' index: share of the variance by the factor alone")
    case .firstLow: .init("95 %: from", "lower end of its 95 % bootstrap interval", missing: none)
    case .firstHigh: .init("to", "upper end of its 95 % bootstrap interval", missing: none)
    case .variance: .init("Variance", "variance of the outcome")
    case .place: .init("", "order: what to measure first")
    case .state: .init("Now", "what is known of the figure now")
    case .share: .init("Variance gone", "share of the variance of the rank that would go if it were known exactly")
    case .shareLow: .init("95 %: from", "lower end of its 95 % bootstrap interval", missing: none)
    case .shareHigh: .init("to", "upper end of its 95 % bootstrap interval", missing: none)
    }
  }

  func words(_ column: Column.Specification) -> ColumnWords {
    let none = "not defined"
    return switch column {
    case .best: .init("Best", "best rank over the specifications", missing: "never ranked")
    case .median: .init("Median", "median rank over the specifications", missing: "never ranked")
    case .worst: .init("Worst", "worst rank over the specifications", missing: "never ranked")
    case .modal: .init("Most often", "most frequent rank")
    case .modalShare: .init("in", "share of the specifications with that rank")
    case .specifications: .init("Of", "specifications in which it is ranked")
    case .step: .init("Step", "step in which the choices differ")
    case .choice: .init("Choice", "method or lens that is chosen")
    case .reference: .init("Choice", "one choice")
    case .tested: .init("Other choice", "the other choice")
    case .spearman: .init("Spearman's ρ", "Spearman's ρ of the ranks under the two choices", missing: none)
    case .kendall: .init("Kendall's τ-b", "Kendall's τ-b of the ranks under the two choices", missing: none)
    case .weightedSpearman: .init("Weighted ρ", "weighted ρ: differences near the top count for more", missing: none)
    case .ws: .init("WS", "WS: the top of the first choice decides", missing: none)
    case .change: .init("Mean change", "places that an economy moves, on average", missing: none)
    case .normalise: .init("Normalise", "method that normalises")
    case .weigh: .init("Weigh", "method that weighs")
    case .aggregate: .init("Aggregate", "method that aggregates")
    case .study: .init("The study's", "whether it is the specification of the study")
    case .ownSpearman:
      .init("Spearman's ρ with the study's choice", "Spearman's ρ with the choice of the study", missing: none)
    case .ownKendall: .init("Kendall's τ-b", "Kendall's τ-b with the choice of the study", missing: none)
    case .ownChange: .init("Mean change of rank", "mean change of rank from the choice of the study", missing: none)
    }
  }

  func words(_ column: Column.Method) -> ColumnWords {
    switch column {
    case .step: .init("Step", "step of the recipe, the key in the study file")
    case .method: .init("Method", "name of the method in the study file")
    case .title: .init("What it is", "what the method is")
    case .summary: .init("What it does", "formula in words")
    case .references: .init("Sources", "keys of its papers", missing: "none")
    case .option: .init("Option", "name of an option", missing: "it has none")
    case .takes: .init("Takes", "what the option takes", missing: "no option")
    case .minimum: .init("From", "least number that it takes", missing: "no limit")
    case .maximum: .init("To", "largest number that it takes", missing: "no limit")
    case .preset: .init("Default", "value where none is given", missing: "none")
    case .meaning: .init("Meaning", "what the option does", missing: "no option")
    case .what: .init("", "unit or column")
    case .own: .init("Study", "code in the study")
    case .coinr: .init("COINr", "code for COINr")
    }
  }

  func words(_ column: Column.Dictionary) -> ColumnWords {
    switch column {
    case .file: .init("File", "name of the file")
    case .column: .init("Column", "header of the column in that file")
    case .meaning: .init("Meaning", "what the column holds, in English")
    case .meaningKorean: .init("", "what the column holds, in Korean")
    case .kind: .init("Kind", "code, text, label, integer, number, share (a fraction from 0 to 1), flag or date")
    case .unit: .init("Unit", "unit: points of score, places, or that of the indicator", missing: "none")
    case .missing: .init("If empty", "what an empty cell means, in English", missing: "no cell is empty")
    case .missingKorean: .init("", "what an empty cell means, in Korean", missing: "no cell is empty")
    }
  }
}
