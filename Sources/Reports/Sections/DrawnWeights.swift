import Methods
import Robustness
import Studies

/// How weights were drawn, in words.
extension Wording {
  var drawnWeights: String {
    let plan = findings.study.plan
    let others = plan.weightsOf.keys.sorted().compactMap { key in
      plan.weightsOf[key].map { Self.drawn(scope(key), $0) + "." }
    }
    let table =
      plan.weights is Dirichlet && others.isEmpty
      ? ": the table says what that number means for each weight."
      : ". The table says where the draws of each weight lie."
    let first = Self.drawn("Weights are", plan.weights)
    return others.isEmpty
      ? first + table : ([first + "."] + others + [String(table.dropFirst(2))]).joined(separator: " ")
  }

  /// "Those within talent are", "Those at level 2 are".
  private func scope(_ key: String) -> String {
    let level = (1...64).first { Recipe.level($0) == key }
    return level.map { "Those at level \($0) are" } ?? "Those within \(node(key)) are"
  }

  static func drawn(_ subject: String, _ method: any WeightPerturbing) -> String {
    switch method {
    case let method as Dirichlet:
      return
        "\(subject) drawn from Dirichlet distributions around the study's, with concentration \(DecimalText(method.concentration).full)"
    case let method as Uniform:
      return method.over == .siblings
        ? "\(subject) drawn uniformly within each node, from all that sum to one, whatever the study's are"
        : "\(subject) drawn uniformly over all leaves at once, whatever the study's are, so that a node with more leaves weighs more"
    case let method as Noise where method.percent == 0: return "\(subject) kept as they are"
    case let method as Noise:
      return
        "\(subject) multiplied by 1 + u each, u uniform within ±\(DecimalText(method.percent).full) %, and siblings' rescaled to sum to one"
    case let method as Intervals:
      return "\(subject) drawn uniformly from all \(within(method.ranges)); what has no interval may have any share"
    case let method as Orders:
      let orders = list(method.orders.map(\.text))
      let bounds = method.ranges.isEmpty ? "" : ", \(within(method.ranges))"
      return "\(subject) drawn uniformly from all in the study's order (\(orders))\(bounds)"
    case is Experts:
      return "\(subject) drawn as whole sets that experts state, each as likely, and kept where there are not several"
    default: return "\(subject) drawn by \(type(of: method).card.name)"
    }
  }

  private static func within(_ ranges: [String: ClosedRange<Double>]) -> String {
    let intervals = ranges.sorted { $0.key < $1.key }.map { code, range in
      "\(code) \(DecimalText(range.lowerBound).full) to \(DecimalText(range.upperBound).full)"
    }
    return "whose shares among siblings lie within the study's intervals (\(list(intervals)))"
  }
}
