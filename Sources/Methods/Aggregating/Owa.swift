import Linear

/// Ordered weighted averaging: weights by place, the best child first.
///
/// With Q(r) the share of the answer that the best children holding a share r of the weight decide, the k-th best child
/// counts Q(W_k) - Q(W_{k-1}), W_k being the weight of the k best. Equal scores share what they count, whatever their
/// order. Between the least and the greatest child; monotone; not additive.
public struct Owa: Aggregating {
  public static let card = MethodCard(
    name: "owa", title: "Ordered weighted average",
    summary: """
      Σ v_k·x_(k), x_(k) the k-th best child: weights by place, not by name. v_k = Q(W_k) - Q(W_(k-1)), W_k the siblings' \
      weight in the k best and Q(r) = r^((1 - orness)/orness), or piecewise linear through the sums of weights that are \
      given. To say “most children must be good”; not where a child's own importance must show in full. Orness 0.5 is \
      the arithmetic mean, 0 the least child, 1 the greatest.
      """,
    references: ["yager1988", "yager1996"],
    options: [
      .init(
        "orness", .number(default: 0.4, range: 0...1), "How much the best children decide: 0 the least, 1 the greatest."
      ),
      .init(
        "weights", .list,
        "Weights by place, the best child's first, instead of orness; stretched to the number of children that have a "
          + "score."),
    ])
  public static let path = AggregationPath.general
  public static let comparesEntities = false
  public static let staysBetween = true
  private let orness: Double
  /// Sums of the given weights, from 0 to 1; empty: by orness.
  private let sums: [Double]

  public init(_ options: OptionValues = OptionValues()) throws(MethodError) {
    orness = options.number("orness") ?? 0.4
    var sums: [Double] = []
    let given = options.list("weights")
    if !given.isEmpty {
      let total = given.reduce(0, +)
      guard total > 0, total.isFinite, given.allSatisfy({ $0 >= 0 }) else {
        throw MethodError(
          "the weights by place do not add up to anything", advice: "give weights of 0 or more, one of them above 0",
          option: "weights")
      }
      sums = [0]
      for weight in given.dropLast() { sums.append(sums[sums.count - 1] + weight / total) }
      sums.append(1)
    }
    self.sums = sums
  }

  public func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError) {
    try room.combine(children, weights) { _, parts throws(MethodError) in
      parts.sort { $0.score != $1.score ? $0.score > $1.score : $0.child < $1.child }
      // As the least child plus what the better ones add, so that it never leaves their range.
      var (reached, decided, score) = (0.0, 0.0, parts[parts.count - 1].score)
      let least = score
      for part in parts.dropLast() {
        reached += part.weight
        let share = quantifier(min(reached, 1))
        score += (share - decided) * (part.score - least)
        decided = share
      }
      return score
    }
  }

  /// Q, from 0 at 0 to 1 at 1.
  private func quantifier(_ share: Double) -> Double {
    if sums.isEmpty {
      if orness == 0 || share == 1 { return share == 1 ? 1 : 0 }
      return orness == 1 ? 1 : Exact.exp(Exact.log(share) * ((1 - orness) / orness))
    }
    let place = share * Double(sums.count - 1)
    let below = min(Int(place), sums.count - 2)
    return sums[below] + (place - Double(below)) * (sums[below + 1] - sums[below])
  }
}
