import Linear

/// A score for each band of percentiles.
public struct Categorical: Normalising {
  public static let card = MethodCard(
    name: "categorical", title: "A score for each band of percentiles",
    summary: """
      low + (high - low) · k/m, where k of the m percentiles are reached (x ≥ P, type 7, of d · x over the ranked \
      entities): by default 0 below P15, then 20, 40 from P25, 60 from P65, 80 from P85, 100 from P95. Small changes \
      leave scores alone; differences inside a band, and much of the variance, are lost.
      """,
    references: ["oecd2008", "hyndman1996"],
    options: [
      .init(
        "bands", .choice(default: "handbook", of: ["handbook", "thirds", "quarters", "fifths", "tenths"]),
        "Where bands begin: the OECD Handbook's 15, 25, 65, 85 and 95 %, or equal shares."),
      .init("low", .number(default: 0, range: .anyNumber), "Score of the lowest band."),
      .init("high", .number(default: 100, range: .anyNumber), "Score of the highest band."),
    ])
  let shares: [Double]
  let low: Double
  let high: Double

  public init(_ options: OptionValues = OptionValues()) throws(MethodError) {
    let equal = ["thirds": 3, "quarters": 4, "fifths": 5, "tenths": 10][options.text("bands") ?? ""]
    shares = equal.map { parts in (1..<parts).map { Double($0) / Double(parts) } } ?? [0.15, 0.25, 0.65, 0.85, 0.95]
    low = options.number("low") ?? 0
    high = options.number("high") ?? 100
    guard low < high else {
      throw MethodError("low is \(low) and high \(high)", advice: "give a high above the low", option: "high")
    }
  }

  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    guard try spread(of: values, indicator: indicator) != nil else { return .nothing }
    let sorted = values.filter { !$0.isNaN }.map { $0 * Double(direction) }.sorted()
    let steps = Double(shares.count)
    return .steps(
      direction: direction, bounds: shares.map { Statistics.quantile(ofSorted: sorted, $0) },
      scores: (0...shares.count).map { low + (high - low) * (Double($0) / steps) })
  }
}
