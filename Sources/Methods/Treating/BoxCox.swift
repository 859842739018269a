/// Box and Cox's power transformation.
public struct BoxCox: Treating {
  public static let card = MethodCard(
    name: "box-cox", title: "Box and Cox's power transformation",
    summary: """
      ((x - min + 1)^λ - 1) / λ, and ln(x - min + 1) for λ = 0. λ is chosen, not estimated: below 1 it draws a long right \
      tail in, above 1 a left one.
      """,
    references: ["box1964", "becker2022"],
    options: [.init("lambda", .number(default: 0, range: -5...5), "The power λ.")] + OutlierTest.whenOptions)
  private let test: OutlierTest
  private let lambda: Double

  public init(_ options: OptionValues) throws(MethodError) {
    test = OutlierTest(options)
    lambda = options.number("lambda") ?? 0
  }

  public func learn(_ values: Column, indicator: String) throws(MethodError) -> Treatment {
    guard test.asks(for: values) else { return .none }
    return Treatment([try Transformation.boxCox(lambda: lambda).step(values, indicator: indicator)])
  }
}
