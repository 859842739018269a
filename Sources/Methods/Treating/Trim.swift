import Linear

/// Cuts an indicator at two of its own percentiles.
public struct Trim: Treating {
  public static let card = MethodCard(
    name: "trim", title: "Cut at percentiles",
    summary: """
      Values below the `low` or above the `high` quantile (type 7) become that quantile. Simple and blind: it ties the same \
      share of entities whether or not they lie apart.
      """,
    references: ["oecd2008"],
    options: [
      .init("low", .number(default: 0.025, range: 0...1), "Quantile below which values are cut; 0 for none."),
      .init("high", .number(default: 0.975, range: 0...1), "Quantile above which values are cut; 1 for none."),
    ] + OutlierTest.whenOptions)
  private let test: OutlierTest
  private let low: Double
  private let high: Double

  public init(_ options: OptionValues) throws(MethodError) {
    test = OutlierTest(options)
    low = options.number("low") ?? 0.025
    high = options.number("high") ?? 0.975
    guard low < high else {
      throw MethodError("low is \(low) and high \(high)", advice: "give a high above the low", option: "high")
    }
  }

  public func learn(_ values: Column, indicator: String) -> Treatment {
    guard test.asks(for: values), values.contains(where: { !$0.isNaN }) else { return .none }
    return Treatment([.cut(Statistics.quantile(values, low)...Statistics.quantile(values, high))])
  }
}
