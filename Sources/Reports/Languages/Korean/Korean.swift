import Methods
import Robustness
import Studies

struct Korean: Language {
  let code = LanguageCode.korean
  let names: Names

  func rank(_ rank: Int) -> String { "\(rank)위" }

  func range(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound ? rank(range.lowerBound) : "\(range.lowerBound)~\(range.upperBound)위"
  }

  func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  func name(_ lens: Lens) -> String {
    switch lens {
    case .scale: "총량"
    case .intensity: "집약도"
    }
  }

  /// "총량 기준 "; nothing of a study's only reading.
  func by(_ lens: Lens?) -> String { lens.map { "\(name($0)) 기준 " } ?? "" }

  /// What varies in draws.
  func what(_ mode: DrawMode) -> String {
    switch mode {
    case .evidence: "수치"
    case .weights: "가중치"
    case .both: "수치·가중치"
    case .everything: "수치·가중치·방법"
    }
  }

  func among(_ top: Int) -> String { top == 1 ? "1위에 오르는" : "\(top)위 안에 드는" }
}
