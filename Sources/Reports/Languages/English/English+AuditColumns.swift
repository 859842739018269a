extension English {
  func words(_ column: Column.Audit) -> ColumnWords {
    let few = "too few figures"
    return switch column {
    case .topic: .init("Topic", "what the concern is about")
    case .concern: .init("Concern", "what needs attention, in words")
    case .scale: .init("On", "scale on which the lens reads it: linear, log or log1p", missing: "not in the framework")
    case .known: .init("Known", "ranked economies with a figure")
    case .entities: .init("Of", "how many are ranked")
    case .zeros: .init("Zeros", "figures that are zero")
    case .distinct: .init("Different", "how many different figures there are")
    case .mostFrequent: .init("Most often", "how often the most frequent figure occurs")
    case .minimum: .init("Least", "least figure as the lens reads it", missing: few)
    case .median: .init("Median", "median figure as the lens reads it", missing: few)
    case .maximum: .init("Greatest", "greatest figure as the lens reads it", missing: few)
    case .mean: .init("Mean", "mean as the lens reads it", missing: few)
    case .deviation: .init("Deviation", "standard deviation as the lens reads it", missing: few)
    case .skewness: .init("Skew", "skewness, type 2", missing: few)
    case .skewnessAfter: .init("treated", "skewness of what scores are made of, gaps filled", missing: few)
    case .kurtosis: .init("Kurt", "excess kurtosis, type 2", missing: few)
    case .kurtosisAfter: .init("treated", "excess kurtosis of what scores are made of, gaps filled", missing: few)
    case .flags: .init("Flags", "what stands out", missing: "nothing")
    case .kind: .init("Kind", "which pairs: indicators of one pillar, of different ones, nodes, or with the index")
    case .n: .init("n", "economies with both")
    case .pearson: .init("Pearson", "Pearson's correlation", missing: few)
    case .pearsonP: .init("p", "p-value of Pearson's correlation", missing: few)
    case .pearsonAdjusted: .init("adjusted", "that p, adjusted for how many were tried", missing: few)
    case .spearman: .init("Spearman", "Spearman's rank correlation", missing: few)
    case .spearmanP: .init("p", "p-value of Spearman's correlation", missing: few)
    case .kendall: .init("Kendall", "Kendall's τ-b", missing: few)
    case .kendallP: .init("p", "p-value of Kendall's τ-b", missing: few)
    case .flag: .init("Flag", "what stands out", missing: "nothing")
    case .leaf: .init("Over all indicators", "whether the part is an indicator beside all others")
    case .weight: .init("Weight", "weight of the part in the aggregate")
    case .linear: .init("r²", "share of the variance of the aggregate that goes with the part, along a line")
    case .spline: .init("Curve", "the same along a smooth curve")
    case .share: .init("Share", "its share of what all parts explain along the curve", missing: "nothing is explained")
    case .shifted: .init("Ten or more places apart", "economies ten or more places elsewhere than by the index")
    case .use: .init("The lens has", "whether the lens divides or multiplies by it")
    case .flagged: .init("0.6 or more", "whether a correlation is 0.6 or more")
    case .vif: .init("VIF", "variance inflation of the child, 1/(1-R²)", missing: few)
    }
  }

  func words(_ column: Column.Coherence) -> ColumnWords {
    let none = "not defined: see remark"
    return switch column {
    case .children: .init("Children", "how many children it has")
    case .entities: .init("n", "economies that have all children", missing: none)
    case .alpha: .init("α", "Cronbach's α", missing: none)
    case .alphaStandardised: .init("α of z", "Cronbach's α of standardised children", missing: none)
    case .components: .init("Eigenvalues above 1", "principal components with an eigenvalue above 1", missing: none)
    case .firstShare: .init("First explains", "share of the variance by the first component", missing: none)
    case .kmo: .init("KMO", "Kaiser-Meyer-Olkin measure of sampling adequacy", missing: none)
    case .bartlett: .init("χ²", "Bartlett's test of sphericity", missing: none)
    case .bartlettDegrees: .init("Degrees", "its degrees of freedom", missing: none)
    case .bartlettP: .init("Bartlett's p", "its p-value", missing: none)
    case .vif: .init("Largest VIF", "largest variance inflation of a child", missing: none)
    case .component: .init("Component", "number of the component")
    case .eigenvalue: .init("Eigenvalue", "eigenvalue of the component")
    case .loading: .init("Loading", "loading of the child on the component")
    case .alphaWithout: .init("α without it", "Cronbach's α without the child", missing: none)
    case .adequacy: .init("Sampling adequacy", "sampling adequacy of the child", missing: none)
    case .indexSpearman:
      .init("Spearman's ρ with the index", "Spearman's ρ of the pillar with the index", missing: "too few scores")
    case .share: .init("Explains", "share of the variance by the component")
    case .cumulative: .init("With those before", "the same with the components before")
    }
  }
}
