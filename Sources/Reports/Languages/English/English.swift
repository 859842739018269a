import Methods
import Robustness
import Studies

struct English: Language {
  let code = LanguageCode.english
  let names: Names

  func ordinal(_ rank: Int) -> String { Wording.ordinal(rank) }

  func range(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? ordinal(range.lowerBound) : "\(ordinal(range.lowerBound)) to \(ordinal(range.upperBound))"
  }

  func list(_ words: [String]) -> String { Wording.list(words) }

  func name(_ lens: Lens) -> String {
    switch lens {
    case .scale: "totals"
    case .intensity: "intensities"
    }
  }

  /// " by totals"; nothing of a study's only reading.
  func by(_ lens: Lens?) -> String { lens.map { " by \(name($0))" } ?? "" }

  /// What varies in draws, before "vary".
  func what(_ mode: DrawMode) -> String {
    switch mode {
    case .evidence: "figures"
    case .weights: "weights"
    case .both: "figures and weights"
    case .everything: "figures, weights and methods"
    }
  }

  /// After "is".
  func among(_ top: Int) -> String { top == 1 ? "1st" : "among the first \(top)" }
}
