import Claims
import Linear
import Methods
import Robustness
import Studies

extension Wording {
  /// First-order and total indices, the largest total first within each outcome.
  func indices(_ all: [(lens: String, sensitivity: Sensitivity)], name: String, most: Int? = nil) -> ReportTable {
    var rows: [[Value]] = []
    for (lens, one) in all {
      for (outcome, indices) in zip(one.outcomes, one.indices) {
        guard let indices else { continue }
        let order = one.groups.indices.sorted {
          (-indices.total[$0].value, one.groups[$0].name) < (-indices.total[$1].value, one.groups[$1].name)
        }
        for factor in order.prefix(most ?? order.count) {
          let (first, total) = (indices.first[factor], indices.total[factor])
          rows.append([
            .text(lens), .text(outcome.key), .text(self.outcome(outcome)), .text(one.groups[factor].name),
            .text(self.factor(one.groups[factor].name)),
            .number(total.value), .number(orEmpty: total.interval?.lowerBound),
            .number(orEmpty: total.interval?.upperBound),
            .number(first.value), .number(orEmpty: first.interval?.lowerBound),
            .number(orEmpty: first.interval?.upperBound), .number(indices.variance),
          ])
        }
      }
    }
    return ReportTable(
      name: name, title: "",
      columns: [
        .init(.common(.lens), .code, inText: false), .init(.sensitivity(.outcome), .code, inText: false),
        .init(.sensitivity(.outcomeName), .label), .init(.sensitivity(.factor), .code, inText: false),
        .init(.sensitivity(.factorName), .text), .init(.sensitivity(.total), .number(decimals: 3)),
        .init(.sensitivity(.totalLow), .number(decimals: 3)), .init(.sensitivity(.totalHigh), .number(decimals: 3)),
        .init(.sensitivity(.first), .number(decimals: 3)),
        .init(.sensitivity(.firstLow), .number(decimals: 3), inText: false),
        .init(.sensitivity(.firstHigh), .number(decimals: 3), inText: false),
        .init(.sensitivity(.variance), .number(decimals: 4), inText: false),
      ], rows: rows, in: language)
  }

  /// What to measure next, what would be gained first.
  func next(_ all: [SensitivityFindings], name: String = "measure_next", most: Int? = nil) -> ReportTable {
    var rows: [[Value]] = []
    for one in all {
      for (place, measure) in one.next.prefix(most ?? one.next.count).enumerated() {
        rows.append([
          .text(one.lens.lens.rawValue), .integer(place + 1), .text(measure.factor.name),
          .text(factor(measure.factor.name)),
          .text(measure.state.rawValue), .number(measure.share.value),
          .number(orEmpty: measure.share.interval?.lowerBound), .number(orEmpty: measure.share.interval?.upperBound),
        ])
      }
    }
    return ReportTable(
      name: name, title: "",
      columns: [
        .init(.common(.lens), .code, inText: false), .init(.sensitivity(.place), .integer),
        .init(.sensitivity(.factor), .code, inText: false),
        .init(.sensitivity(.factorName), .text), .init(.sensitivity(.state), .label),
        .init(.sensitivity(.share), .percent(decimals: 1)), .init(.sensitivity(.shareLow), .percent(decimals: 1)),
        .init(.sensitivity(.shareHigh), .percent(decimals: 1)),
      ], rows: rows, in: language)
  }

  /// "rank of South Korea".
  func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .meanShift: "mean shift of ranks"
    case .rank(let entity): "rank of \(placeName(entity))"
    case .score(let entity): "score of \(placeName(entity))"
    case .top(let entity, let rank):
      rank == 1 ? "\(placeName(entity)) first" : "\(placeName(entity)) among the first \(rank)"
    case .gap(let entity, let other): "gap of \(placeName(entity)) to \(placeName(other))"
    }
  }

  /// What a factor is, from its name.
  func factor(_ name: String) -> String {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    func after(_ count: Int) -> String { parts.dropFirst(count).joined(separator: ":") }
    switch parts[0] {
    case "evidence" where parts.count == 1: return "all evidence"
    case "missing" where parts.count == 1: return "all gaps"
    case "weights" where parts.count == 1: return "all weights"
    case "evidence" where parts.count == 2: return "evidence on \(node(parts[1]))"
    case "missing" where parts.count == 2: return "gaps in \(node(parts[1]))"
    case "evidence": return "\(node(after(2))) of \(placeName(parts[1]))"
    case "missing": return "\(node(after(2))) of \(placeName(parts[1])), a gap"
    case "sum": return "\(node(after(2))) of \(placeName(parts[1])), of which only the sum is known"
    case "shared": return "error made alike: \(after(1))"
    case "weights": return "weight of \(node(after(2)))"
    case "weight sets": return "weights below \(node(after(1)))"
    case "choice": return "choice of \(after(1))"
    default: return "choice of \(name)"
    }
  }
}

extension Outcome {
  var key: String {
    switch self {
    case .meanShift: "mean-shift"
    case .rank: "rank"
    case .score: "score"
    case .top(_, let rank): "top-\(rank)"
    case .gap(_, let other): "gap-to-\(other)"
    }
  }
}
