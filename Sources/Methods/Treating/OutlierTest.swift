import Linear

/// Whether an indicator has outliers, by its skewness and excess kurtosis (both of type 2).
struct OutlierTest: Sendable {
  static let options: [MethodCard.Option] = [
    .init("skewness", .number(default: 2, range: 0...1000), "Treated where |skewness| is at least this, and"),
    .init("kurtosis", .number(default: 3.5, range: -3...1000), "the excess kurtosis at least this."),
    .init("either", .flag(default: false), "Whether one of the two is enough."),
  ]
  /// For transformations, which can be had without an outlier too.
  static let whenOptions: [MethodCard.Option] =
    [
      .init(
        "when", .choice(default: "outliers", of: ["outliers", "always"]),
        "Whether only indicators with outliers are treated.")
    ]
    + options

  let skewness: Double
  let kurtosis: Double
  let either: Bool
  private let always: Bool

  init(_ options: OptionValues) {
    skewness = options.number("skewness") ?? 2
    kurtosis = options.number("kurtosis") ?? 3.5
    either = options.flag("either")
    always = options.text("when") == "always"
  }

  /// False where there are too few values to tell, or no spread.
  func finds(_ values: Column) -> Bool {
    func isSkewed() -> Bool { Statistics.skewness(values).magnitude >= skewness }
    func isHeavy() -> Bool { Statistics.excessKurtosis(values) >= kurtosis }
    return either ? isSkewed() || isHeavy() : isSkewed() && isHeavy()
  }

  func asks(for values: Column) -> Bool { always || finds(values) }
}
