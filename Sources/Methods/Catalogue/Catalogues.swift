extension Catalogue where Product == any Imputing {
  public static var imputing: Catalogue {
    Catalogue(
      step: "impute", title: "Imputing",
      [
        .method(None.self),
        .method(Mean.self),
        .method(Median.self),
        .method(GroupMean.self),
        .method(GroupMedian.self),
        .method(RowMean.self),
        .method(RowMedian.self),
        .method(NearestNeighbours.self),
        .method(ExpectationMaximisation.self),
        .method(Last.self),
        .method(ConstantOverTime.self),
        .method(LinearOverTime.self),
      ])
  }
}

extension Catalogue where Product == any Screening {
  public static var screening: Catalogue {
    Catalogue(
      step: "screen", title: "Screening",
      [
        .method(NoScreening.self),
        .method(Availability.self),
      ])
  }
}

extension Catalogue where Product == any Treating {
  public static var treating: Catalogue {
    Catalogue(
      step: "treat", title: "Treating outliers",
      [
        .method(NoTreating.self),
        .method(Winsorise.self),
        .method(Logarithm.self),
        .method(BoxCox.self),
        .method(Trim.self),
      ])
  }
}

extension Catalogue where Product == any Normalising {
  public static var normalising: Catalogue {
    Catalogue(
      step: "normalise", title: "Normalising",
      [
        .method(MinMax.self),
        .method(ZScore.self),
        .method(Rank.self),
        .method(Goalposts.self),
        .method(PercentileRank.self),
        .method(BordaPoints.self),
        .method(DistanceToMaximum.self),
        .method(DistanceToReference.self),
        .method(DistanceToTarget.self),
        .method(FractionOfMaximum.self),
        .method(Sum.self),
        .method(Vector.self),
        .method(Categorical.self),
        .method(AboveBelowMean.self),
        .method(Logistic.self),
        .method(MPIScale.self),
        .method(AMPIScale.self),
        .method(Unscaled.self),
      ])
  }
}

extension Catalogue where Product == any Weighting {
  public static var weighting: Catalogue {
    Catalogue(
      step: "weigh", title: "Weighting",
      [
        .method(Given.self),
        .method(Equal.self),
        .method(Ahp.self),
        .method(BestWorst.self),
        .method(BudgetAllocation.self),
        .method(Entropy.self),
        .method(Critic.self),
        .method(StandardDeviation.self),
        .method(Merec.self),
        .method(Gini.self),
        .method(Pca.self),
        .method(CorrelationBalanced.self),
      ])
  }
}

extension Catalogue where Product == any Aggregating {
  public static var aggregating: Catalogue {
    Catalogue(
      step: "aggregate", title: "Aggregating",
      [
        .method(Arithmetic.self),
        .method(Geometric.self),
        .method(Harmonic.self),
        .method(PowerMean.self),
        .method(Owa.self),
        .method(MeanMin.self),
        .method(Mpi.self),
        .method(Ampi.self),
        .method(Copeland.self),
        .method(Borda.self),
        .method(Kemeny.self),
        .method(Topsis.self),
        .method(Vikor.self),
        .method(Promethee.self),
        .method(Copras.self),
        .method(Aras.self),
        .method(Wpm.self),
        .method(BenefitOfTheDoubt.self),
      ])
  }
}

extension Catalogue where Product == any Comparing {
  public static var comparing: Catalogue {
    Catalogue(
      step: "similarity", title: "Comparing",
      [
        .method(Pearson.self),
        .method(Cosine.self),
        .method(Euclidean.self),
      ])
  }
}

// A protocol cannot be abstracted over, so each family says once how its methods enter a list.

extension Catalogue.Entry where Product == any Imputing {
  static func method<M: Imputing>(_: M.Type) -> Self {
    Self(card: M.card) { (options: OptionValues) throws(MethodError) in try M(options) }
  }
}

extension Catalogue.Entry where Product == any Screening {
  static func method<M: Screening>(_: M.Type) -> Self {
    Self(card: M.card) { (options: OptionValues) throws(MethodError) in try M(options) }
  }
}

extension Catalogue.Entry where Product == any Treating {
  static func method<M: Treating>(_: M.Type) -> Self {
    Self(card: M.card) { (options: OptionValues) throws(MethodError) in try M(options) }
  }
}

extension Catalogue.Entry where Product == any Normalising {
  static func method<M: Normalising>(_: M.Type) -> Self {
    Self(card: M.card) { (options: OptionValues) throws(MethodError) in try M(options) }
  }
}

extension Catalogue.Entry where Product == any Weighting {
  static func method<M: Weighting>(_: M.Type) -> Self {
    Self(card: M.card, rowReader: M.self as? any ReadsRows.Type) { (options: OptionValues) throws(MethodError) in
      try M(options)
    }
  }
}

extension Catalogue.Entry where Product == any Aggregating {
  static func method<M: Aggregating>(_: M.Type) -> Self {
    Self(card: M.card) { (options: OptionValues) throws(MethodError) in try M(options) }
  }
}

extension Catalogue.Entry where Product == any Comparing {
  static func method<M: Comparing>(_: M.Type) -> Self {
    Self(card: M.card) { (options: OptionValues) throws(MethodError) in try M(options) }
  }
}
