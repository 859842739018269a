/// Competition ranks, "1224": the highest score is 1, ties share the lowest number. A score that is not a number gets
/// none (nil), and counts for no other.
///
/// In falling order a score joins the tie of the *first* of its group if it lies within `tolerance` times the range of
/// the scores: ties do not chain. Infinite scores rank at the ends and tie only with themselves; the range is that of
/// the finite ones.
public func ranks(of scores: [Double], tolerance: Double = 1e-9) -> [Int?] {
  precondition(tolerance >= 0)
  let order = scores.indices.filter { !scores[$0].isNaN }.sorted { scores[$0] > scores[$1] }
  let finite = scores.lazy.filter(\.isFinite)
  let range = (finite.max() ?? 0) - (finite.min() ?? 0)
  let width = min(tolerance * range, .greatestFiniteMagnitude)
  var result = [Int?](repeating: nil, count: scores.count)
  var first = 0
  for place in order.indices {
    let (leader, score) = (scores[order[first]], scores[order[place]])
    if score != leader, !(leader - score <= width) { first = place }
    result[order[place]] = first + 1
  }
  return result
}
