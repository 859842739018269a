import Robustness
import Studies

extension Wording {
  /// What a goal asks for: "rank 3 or better".
  func aim(_ goal: Goal) -> String {
    switch goal {
    case .top(_, let rank): "rank \(rank) or better"
    case .firstAfter(_, let others): "first after \(Wording.list(others.map(placeName)))"
    case .ratio(_, let share, let others):
      "\(Wording.number(100 * share, 0)) % of the lower score of \(Wording.list(others.map(placeName)))"
    }
  }
}
