import Claims
import Linear
import Methods

/// How far one entity's index goes when so many of its cells are taken to one end of their scale.
struct ReachCurve: Sendable {
  /// By number of cells: the index that some set of so many attains, and what none of so many goes beyond.
  private(set) var attained: [Double]
  private(set) var bound: [Double]
  /// The leaves of the sets that attain.
  private(set) var leaves: [[Int]]

  var count: Int { attained.count - 1 }

  /// At most so many sets of one entity's cells are tried where what a cell is worth hangs on the others.
  static let sets = 20_000

  /// `ends`, by leaf: the score a cell is taken to, above its own where `up`; nil: it is not free. `claims`, by leaf: of
  /// two cells worth the same the one with fewer claims goes first.
  init(
    _ ranker: Ranker, _ scores: Scores, row: Int, ends: [Double?], up: Bool, claims: [Int],
    _ separability: Separability
  ) throws(MethodError) {
    let own = scores.leaves.values.map { $0[row] }
    let free = ends.indices.filter { leaf in
      guard let end = ends[leaf], !own[leaf].isNaN, scores.effectiveWeights[leaf] > 0 else { return false }
      return up ? end > own[leaf] : end < own[leaf]
    }
    func index(_ sets: [[Int]]) throws(MethodError) -> Column {
      var columns = own.map { Column(repeating: $0, count: sets.count) }
      for (place, set) in sets.enumerated() { for leaf in set { columns[leaf][place] = ends[leaf] ?? .nan } }
      return try ranker.index(ofVariants: columns, at: scores)
    }
    let start = try index([[]])[0]
    (attained, bound, leaves) = ([start], [start], [[]])
    guard !free.isEmpty else { return }

    if separability != .nested {
      let alone = try index(free.map { [$0] })
      // Products add up in logarithms; which is larger is the same without taking them.
      let gains = Dictionary(uniqueKeysWithValues: zip(free, alone.map { up ? $0 - start : start - $0 }))
      let order = free.filter { gains[$0]! > 0 }.sorted {
        (-gains[$0]!, claims[$0], $0) < (-gains[$1]!, claims[$1], $1)
      }
      let sets = order.indices.map { Array(order[...$0]) }
      for (set, value) in zip(sets, try index(sets)) { add(value, value, set, up: up) }
      return
    }
    let all = try index([free])[0]
    var tried = 0
    for size in 1...free.count {
      let combinations = Self.combinations(free.count, size)
      if let combinations, tried + combinations <= Self.sets {
        tried += combinations
        let sets = Self.sets(of: size, from: free)
        let values = try index(sets)
        let best = values.indices.min { (up ? -values[$0] : values[$0], $0) < (up ? -values[$1] : values[$1], $1) }!
        add(values[best], values[best], sets[best], up: up)
      } else {
        // Greedy: the one that helps most beside those already taken.
        let taken = leaves[size - 1]
        let sets = free.filter { !taken.contains($0) }.map { taken + [$0] }
        let values = try index(sets)
        let best = values.indices.min { (up ? -values[$0] : values[$0], $0) < (up ? -values[$1] : values[$1], $1) }!
        add(values[best], all, sets[best], up: up)
      }
    }
  }

  /// More cells are never worse: one may be left as it is.
  private mutating func add(_ value: Double, _ limit: Double, _ set: [Int], up: Bool) {
    let before = attained[attained.count - 1]
    let isBetter = up ? value > before : value < before
    attained.append(isBetter ? value : before)
    leaves.append(isBetter ? set : leaves[leaves.count - 1])
    let last = bound[bound.count - 1]
    bound.append(up ? max(limit, last) : min(limit, last))
  }

  /// n over k; nil: more than are ever tried.
  private static func combinations(_ n: Int, _ k: Int) -> Int? {
    var result = 1
    for step in 1...k {
      result = result * (n - k + step) / step
      if result > sets * 64 { return nil }
    }
    return result
  }

  private static func sets(of size: Int, from all: [Int]) -> [[Int]] {
    if size == 0 { return [[]] }
    guard all.count >= size else { return [] }
    let rest = Array(all.dropFirst())
    return sets(of: size - 1, from: rest).map { [all[0]] + $0 } + sets(of: size, from: rest)
  }
}
