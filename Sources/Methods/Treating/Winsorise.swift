import Linear

/// Takes the farthest values in, one after another, until the indicator has no outliers; else transforms it.
public struct Winsorise: Treating {
  public static let card = MethodCard(
    name: "winsorise", title: "Winsorising, else a transformation",
    summary: """
      While |skewness| and excess kurtosis both reach their thresholds, the largest value becomes the next largest \
      (skewness ≥ 0) or the smallest the next smallest, at most `most` times; where that is not enough, the original \
      values are transformed instead. It ties entities that differed: not for an index about the very leaders it ties.
      """,
    references: ["oecd2008", "becker2022"],
    options: OutlierTest.options + [
      .init("most", .whole(default: 5, range: 0...1_000_000), "The most that may be taken in."),
      .init(
        "count", .choice(default: "points", of: ["points", "rounds"]),
        "What `most` counts: points, as COINr does (equals are taken in together), or rounds, as WIPO does."),
      .init(
        "then", .choice(default: "log-ct", of: ["log-ct", "log-ct-original", "log-gii", "box-cox", "none"]),
        "The transformation where winsorising is not enough; `none` keeps what was winsorised."),
      .init("lambda", .number(default: 0, range: -5...5), "λ of `box-cox`."),
      .init("combine", .flag(default: false), "Whether the transformation is of the winsorised values instead."),
    ])
  private let test: OutlierTest
  private let most: Int
  private let countsRounds: Bool
  private let transformation: Transformation?
  private let combine: Bool

  public init(_ options: OptionValues) throws(MethodError) {
    test = OutlierTest(options)
    most = options.whole("most") ?? 5
    countsRounds = options.text("count") == "rounds"
    combine = options.flag("combine")
    transformation = Transformation(options.text("then") ?? "log-ct", lambda: options.number("lambda") ?? 0)
  }

  public func learn(_ values: Column, indicator: String) throws(MethodError) -> Treatment {
    guard test.finds(values) else { return .none }
    var winsorised = values
    var range = -Double.infinity...Double.infinity
    var (rounds, points) = (0, 0)
    while test.finds(winsorised), (countsRounds ? rounds : points) < most {
      let present = winsorised.filter { !$0.isNaN }
      guard let low = present.min(), let high = present.max() else { break }
      if Statistics.skewness(winsorised) >= 0 {
        guard let next = present.filter({ $0 < high }).max() else { break }
        range = range.lowerBound...next
      } else {
        guard let next = present.filter({ $0 > low }).min() else { break }
        range = next...range.upperBound
      }
      winsorised = values.map { $0.isNaN ? $0 : min(max($0, range.lowerBound), range.upperBound) }
      rounds += 1
      points = values.count { $0 < range.lowerBound || $0 > range.upperBound }
    }
    let cut = Treatment(rounds == 0 ? [] : [.cut(range)])
    guard test.finds(winsorised), let transformation else { return cut }
    return combine
      ? Treatment(cut.steps + [try transformation.step(winsorised, indicator: indicator)])
      : Treatment([try transformation.step(values, indicator: indicator)])
  }
}
