import Linear

/// `mpi`: how the Mazziotta-Pareto index standardises.
public struct MPIScale: Normalising {
  public static let card = MethodCard(
    name: "mpi", title: "Mean 100, standard deviation 10",
    summary: """
      100 + 10 · d · (x - x̄) / S over the ranked entities, with S = √(Σ(x - x̄)² / n): of n, not n - 1 as z-score has it. For \
      the Mazziotta-Pareto index of one year; scores of different years cannot be compared (`ampi` can).
      """,
    references: ["demuro2011"], options: [Constant.option("100")])
  private let constant: Constant

  public init(_ options: OptionValues = OptionValues()) { constant = Constant(options) }

  public var mirrorSum: Double? { 200 }

  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    if let scale = constant.scale(values, score: 100) { return scale }
    guard try spread(of: values, indicator: indicator, elsewise: Constant.advice) != nil else { return .nothing }
    let slope = 10 / Statistics.populationStandardDeviation(values) * Double(direction)
    return .linear(slope: slope, origin: Statistics.mean(values), intercept: 100, cut: nil)
  }
}
