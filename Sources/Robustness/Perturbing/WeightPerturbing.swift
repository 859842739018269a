public import Methods

/// How the weights of siblings vary from draw to draw. A child of no weight keeps none, whatever the method.
public protocol WeightPerturbing: Method, Equatable {
  /// What the weights of one group are drawn from. `seed`: the study's, for what is drawn once. Throws where the options
  /// have no answer for these siblings.
  func spread(_ siblings: Siblings, seed: UInt64) throws(MethodError) -> WeightSpread
  /// Everything in the options that has no answer for the groups that are perturbed so, whatever the seed.
  func problems(_ groups: [Siblings]) -> [MethodError]
}

extension WeightPerturbing {
  public func problems(_ groups: [Siblings]) -> [MethodError] { [] }

  func equals(_ other: any WeightPerturbing) -> Bool { (other as? Self) == self }
}

/// The distribution of one group's weights.
public enum WeightSpread: Sendable, Equatable {
  /// The same weights in every draw.
  case still
  /// Independent gamma variates of these shapes, one a child, divided by their sum.
  case gammas([Double])
  /// Independent uniform variates, one a child, divided by their sum.
  case uniforms([ClosedRange<Double>])
  /// Sets of weights that people state, by child; one is drawn whole, each as likely.
  case stated([[Double]])
  /// `RankingKernels.tableSize` vectors of weights from a region, by child; one is drawn whole, each as likely.
  case region([[Double]])

  /// What is drawn whole.
  var vectors: [[Double]]? {
    switch self {
    case .stated(let vectors), .region(let vectors): vectors
    case .still, .gammas, .uniforms: nil
    }
  }
}

extension Catalogue where Product == any WeightPerturbing {
  public static var perturbingWeights: Catalogue {
    Catalogue(
      step: "weights", title: "Varying weights",
      [
        .method(Dirichlet.self),
        .method(Uniform.self),
        .method(Noise.self),
        .method(Intervals.self),
        .method(Orders.self),
        .method(Experts.self),
      ])
  }
}

extension Catalogue.Entry where Product == any WeightPerturbing {
  static func method<M: WeightPerturbing>(_: M.Type) -> Self {
    Self(card: M.card) { (options: OptionValues) throws(MethodError) in try M(options) }
  }
}
