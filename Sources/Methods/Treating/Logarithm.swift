/// The logarithm of an indicator moved to begin above nought.
public struct Logarithm: Treating {
  public static let card = MethodCard(
    name: "log", title: "Logarithm of the values moved above nought",
    summary: """
      ct: ln(x - min + 0.01 (max - min)); ct-original: ln(x - min + 1); gii: ln((max - 1)(x - min) / (max - min) + 1). \
      For skewed indicators whose order matters more than their distances; it moves the middle apart and the leaders together.
      """,
    references: ["oecd2008", "becker2022"],
    options: [
      .init("form", .choice(default: "ct", of: ["ct", "ct-original", "gii"]), "Which of the three.")
    ] + OutlierTest.whenOptions)
  private let test: OutlierTest
  private let transformation: Transformation

  public init(_ options: OptionValues) throws(MethodError) {
    test = OutlierTest(options)
    transformation = Transformation("log-" + (options.text("form") ?? "ct"), lambda: 0) ?? .coinTool
  }

  public func learn(_ values: Column, indicator: String) throws(MethodError) -> Treatment {
    test.asks(for: values) ? Treatment([try transformation.step(values, indicator: indicator)]) : .none
  }
}
