/// Ranks, 1 the highest; ties share the lowest number ("1224"). In descending order a score joins the tie of the first
/// of its group where it is within `tolerance` · (highest - lowest) of it. No gaps allowed.
func descendingRanks(_ scores: [Double], tolerance: Double) -> [Int] {
  let order = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
  guard let first = order.first, let last = order.last else { return [] }
  let width = (scores[first] - scores[last]) * tolerance
  var ranks = [Int](repeating: 0, count: scores.count)
  var leader = first
  var rank = 1
  for (place, row) in order.enumerated() {
    if scores[leader] - scores[row] > width {
      leader = row
      rank = place + 1
    }
    ranks[row] = rank
  }
  return ranks
}
