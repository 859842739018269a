/// Comparisons of one node's children with the best and with the worst of them.
struct Judgement {
  struct Missing: Error {
    var message: String
    var advice: String
  }

  let best: Int
  let worst: Int
  /// a_Bj and a_jW, 1 for the best with itself and the worst with itself.
  let bestToOthers: [Double]
  let othersToWorst: [Double]

  static func read(_ rows: [OptionRows.Row], _ codes: [String]) -> Result<Judgement, Missing> {
    let places = Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
    // How many times one matters as much as another; of rows that say it twice the first.
    var told = codes.map { _ in [Double?](repeating: nil, count: codes.count) }
    for row in rows {
      guard let i = places[row.text("first")], let j = places[row.text("second")] else { continue }
      told[i][j] = told[i][j] ?? row.number("value")
    }
    for place in codes.indices { told[place][place] = 1 }
    func search(_ all: [[Double?]]) -> (place: Int, values: [Double?]) {
      all.enumerated().reduce((0, all[0])) { known($1.element) > known($0.1) ? ($1.offset, $1.element) : $0 }
    }
    func known(_ values: [Double?]) -> Int { values.count { $0 != nil } }
    let (best, toOthers) = search(told)
    let (worst, toWorst) = search(codes.indices.map { other in told.map { $0[other] } })
    func absent(_ values: [Double?]) -> String { listed(codes.indices.filter { values[$0] == nil }.map { codes[$0] }) }
    guard known(toOthers) == codes.count else {
      return .failure(
        Missing(
          message: "no child is compared with all others as the best: \(codes[best]) lacks \(absent(toOthers))",
          advice: "give a row with the best as 'first' for every other child"))
    }
    guard known(toWorst) == codes.count else {
      return .failure(
        Missing(
          message: "no child is compared with all others as the worst: \(codes[worst]) lacks \(absent(toWorst))",
          advice: "give a row with the worst as 'second' for every other child"))
    }
    return .success(
      Judgement(
        best: best, worst: worst, bestToOthers: toOthers.compactMap(\.self), othersToWorst: toWorst.compactMap(\.self)))
  }

  /// max_j |a_Bj·a_jW - a_BW| / (a_BW² - a_BW) (Liang, Brunelli & Rezaei 2020): 0 where all agree.
  var consistencyRatio: Double {
    let whole = bestToOthers[worst]
    guard whole > 1 else { return 0 }
    return zip(bestToOthers, othersToWorst).reduce(0) { max($0, ($1.0 * $1.1 - whole).magnitude) }
      / (whole * whole - whole)
  }

  /// The linear model's optimum and its ξ, exactly but for rounding.
  ///
  /// In units of ξ, u = w/ξ, the model says: make Σu as large as can be with |u_B - a_Bj·u_j| ≤ 1, |u_j - a_jW·u_W| ≤ 1. Once
  /// u_B and u_W are fixed every other u_j is as large as its two bounds let it be, so that only two unknowns remain, and
  /// the sum is piecewise linear in them: its largest value stands where two of the lines cross at which a bound takes
  /// over or a constraint begins to bind. Of several such points, which are equally good, the middle is taken.
  var solved: (weights: [Double], deviation: Double) {
    let others = bestToOthers.indices.filter { $0 != best && $0 != worst }
    let whole = bestToOthers[worst]
    if zip(bestToOthers, othersToWorst).allSatisfy({ ($0 * $1 - whole).magnitude <= 1e-12 * whole }) {
      let sum = bestToOthers.reduce(0) { $0 + 1 / $1 }
      return (bestToOthers.map { 1 / $0 / sum }, 0)
    }
    // p·u_B + q·u_W = r. Bounds of u_j meet, or the upper of one meets the lower of the other.
    var lines: [(p: Double, q: Double, r: Double)] = [(1, -whole, 1), (1, -whole, -1), (1, 0, 0), (0, 1, 0)]
    for j in others {
      let (a, b) = (bestToOthers[j], othersToWorst[j])
      lines += [(1, -a * b, a - 1), (1, -a * b, -a - 1), (1, -a * b, a + 1)]
    }
    var (largest, found) = (0.0, [(best: Double, worst: Double)]())
    for (place, one) in lines.enumerated() {
      for other in lines[(place + 1)...] {
        let determinant = one.p * other.q - other.p * one.q
        guard determinant.magnitude > 1e-12 else { continue }
        let u = (one.r * other.q - other.r * one.q) / determinant
        let v = (one.p * other.r - other.p * one.r) / determinant
        guard let sum = sum(u, v, others) else { continue }
        if sum > largest * (1 + 1e-9) { (largest, found) = (sum, []) }
        let isNew = !found.contains { close($0.best, u) && close($0.worst, v) }
        if sum >= largest * (1 - 1e-9), isNew { found.append((u, v)) }
      }
    }
    let count = Double(found.count)
    let (u, v) = found.reduce((0, 0)) { ($0.0 + $1.best / count, $0.1 + $1.worst / count) }
    var weights = bestToOthers.map { _ in 0.0 }
    for j in others { weights[j] = upper(j, u, v) }
    weights[best] = u
    weights[worst] = v
    let all = weights.reduce(0, +)
    return (weights.map { $0 / all }, 1 / all)
  }

  private func upper(_ j: Int, _ u: Double, _ v: Double) -> Double {
    min((u + 1) / bestToOthers[j], othersToWorst[j] * v + 1)
  }

  /// Σu, or nil where a constraint is broken.
  private func sum(_ u: Double, _ v: Double, _ others: [Int]) -> Double? {
    let slack = 1e-9 * max(1, u.magnitude)
    guard u >= -slack, v >= -slack, (u - bestToOthers[worst] * v).magnitude <= 1 + slack else { return nil }
    var sum = u + v
    for j in others {
      let highest = upper(j, u, v)
      let lowest = max((u - 1) / bestToOthers[j], othersToWorst[j] * v - 1, 0)
      guard highest >= lowest - slack else { return nil }
      sum += highest
    }
    return sum
  }

  private func close(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude <= 1e-7 * max(1, a.magnitude, b.magnitude) }
}
