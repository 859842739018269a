import Linear

/// How much of what an aggregate shows goes with one of its parts, beside the weight that it was given: the first-order
/// sensitivity index S = V(E(y|x)) / V(y), the correlation ratio.
/// Paruolo, Saisana & Saltelli (2013); Becker, Saisana, Paruolo & Vandecasteele (2017).
public struct Importance: Sendable, Equatable {
  public var code: String
  /// Its weight, as a share of all parts that have one and vary.
  public var weight: Double
  /// E(y|x) a line: r².
  public var linear: Double
  /// E(y|x) a penalised spline; `linear` with fewer than twenty entities, whose noise a curve would follow.
  public var spline: Double
  /// `spline`, `linear` at least, as a share of all parts' `spline`; parts that go together share what they explain, so that these do not tell
  /// it apart.
  public var share: Double

  /// Of every part with a weight and some variation, in their order. `whole`: the aggregate, in the parts' order of
  /// entities. `threads` share the curves.
  public static func of(
    _ parts: [(code: String, column: Column)], weights: [Double], on whole: Column, threads: Int = 1
  ) -> [Importance] {
    var found = inParallel(min(parts.count, weights.count), threads: threads) { place -> Importance? in
      let (part, weight) = (parts[place], weights[place])
      let r = Statistics.correlation(part.column, whole)
      guard weight > 0, !r.isNaN else { return nil }
      return Importance(
        code: part.code, weight: weight, linear: r * r, spline: max(r * r, ratio(part.column, whole) ?? 0),
        share: .nan)
    }.compactMap(\.self)
    let all = found.reduce(0) { $0 + $1.spline }
    let weighed = found.reduce(0) { $0 + $1.weight }
    for index in found.indices {
      found[index].weight /= weighed
      if all > 0 { found[index].share = found[index].spline / all }
    }
    return found
  }

  /// Var(ŷ) / Var(y) over the entities that have both.
  private static func ratio(_ x: Column, _ y: Column) -> Double? {
    guard zip(x, y).count(where: { !$0.isNaN && !$1.isNaN }) >= 20, let spline = PenalisedSpline(x, y) else {
      return nil
    }
    let known = zip(spline.fitted, y).map { $0.isNaN ? .nan : $1 }
    let (fitted, all) = (Statistics.standardDeviation(spline.fitted), Statistics.standardDeviation(known))
    return all > 0 ? min(1, fitted * fitted / (all * all)) : nil
  }
}
