/// `none`: values as they are. (`None` is the imputing method of that name.)
public struct Unscaled: Normalising {
  public static let card = MethodCard(
    name: "none", title: "Values as they are",
    summary: """
      d · x, with d the indicator's direction: no scaling, only the sign where lower is better. For indicators that are on \
      one scale already, as votes and survey answers are; not for mixed units, where the largest numbers would decide.
      """,
    references: ["becker2022"])
  public init(_ options: OptionValues = OptionValues()) {}

  public func learn(_ values: Column, indicator: String, direction: Int) -> LearntScale {
    .linear(slope: Double(direction), intercept: 0, cut: nil)
  }
}
