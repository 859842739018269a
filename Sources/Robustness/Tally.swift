import Linear

/// What is counted besides ranks.
public struct Depth: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// Who is above whom.
  public static let pairs = Depth(rawValue: 1)
  /// The weights under which each entity is first; only where weights vary.
  public static let centralWeights = Depth(rawValue: 2)
}

/// What is kept of the draws of one view and mode. Whole numbers, so that any split of the draws adds up to the same.
struct Tally: Sendable {
  let entities: Int
  private(set) var draws = 0
  private(set) var counts: [UInt32]
  /// What ties change in `counts`, in units of `Acceptability.unit`; empty until two are level.
  private(set) var split: [Int64] = []
  private(set) var goals: [Int]
  /// Nil where draws have scores on different scales.
  private(set) var scores: DrawnScores?
  /// Draws in which one is above another; empty: not counted.
  private(set) var wins: [UInt32] = []
  /// Draws in which nobody is above an entity, and sums of the weights in these; empty: not counted.
  private(set) var firsts: [UInt32] = []
  private(set) var firstWeights: [Int64] = []
  // Room for one block, and for one draw.
  private var tied: [UInt8] = []
  private var order: [Int] = []

  /// `weights`: rows of weights to be summed where an entity is first.
  init(_ scores: DrawnScores?, entities n: Int, goals: Int, pairs: Bool = false, weights: Int = 0) {
    entities = n
    counts = Array(repeating: 0, count: n * n)
    self.scores = scores
    self.goals = Array(repeating: 0, count: goals)
    if pairs { wins = Array(repeating: 0, count: n * n) }
    if weights > 0 {
      firsts = Array(repeating: 0, count: n)
      firstWeights = Array(repeating: 0, count: n * weights)
    }
  }

  mutating func add(
    _ scores: DrawRows<Int32>, used: Int, goals prepared: [PreparedGoal], weights: DrawRows<Int32>? = nil,
    _ kernels: RankingKernels
  ) {
    draws += used
    guard entities > 0 else { return }
    tied.removeAll(keepingCapacity: true)
    tied.append(contentsOf: repeatElement(0, count: used))
    let ties = kernels.rank(scores, used: used, counts: &counts, tied: &tied)
    if ties > 0 {
      for draw in 0..<used where tied[draw] == 1 { divide(scores, draw) }
    }
    self.scores?.add(scores, used: used, kernels)
    for (number, goal) in prepared.enumerated() { goals[number] += goal.count(scores, used: used, kernels) }
    if !wins.isEmpty { kernels.wins(scores, used: used, into: &wins) }
    if let weights, !firsts.isEmpty {
      kernels.firsts(scores, used: used, weights: weights, into: &firsts, &firstWeights)
    }
  }

  /// Divides the ranks of each group of equals equally among them.
  private mutating func divide(_ scores: DrawRows<Int32>, _ draw: Int) {
    let n = entities
    if split.isEmpty { split = noSplit }
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: 0..<n)
    order.sort { (scores[$0, draw], $1) > (scores[$1, draw], $0) }
    var start = 0
    while start < n {
      var end = start + 1
      while end < n, scores[order[end], draw] == scores[order[start], draw] { end += 1 }
      let size = end - start
      if size > 1 {
        let (share, rest) = Acceptability.unit.quotientAndRemainder(dividingBy: Int64(size))
        for (line, entity) in order[start..<end].enumerated() {
          split[entity * n + start] -= Acceptability.unit
          // Above sixteen equals the unit may not divide: what is left goes round, so that rows and columns add up.
          for place in 0..<size {
            split[entity * n + start + place] += share + (Int64((line + place) % size) < rest ? 1 : 0)
          }
        }
      }
      start = end
    }
  }

  /// As if ties had been met, and had changed nothing.
  var noSplit: [Int64] { Array(repeating: 0, count: entities * entities) }

  /// Every number, in the order that Documentation/Shards.md gives.
  mutating func visit(_ coder: inout some CountCoder) throws(CountsMismatch) {
    try coder.visit(&draws)
    try coder.visit(&counts)
    if split.isEmpty { split = noSplit }
    try coder.visit(&split)
    try coder.visit(&goals)
    try coder.visit(&wins)
    try coder.visit(&firsts)
    try coder.visit(&firstWeights)
    try scores?.visit(&coder)
  }

  mutating func merge(_ other: Tally) {
    draws += other.draws
    counts.add(other.counts)
    if split.isEmpty {
      split = other.split
    } else if !other.split.isEmpty {
      split.add(other.split)
    }
    goals.add(other.goals)
    wins.add(other.wins)
    firsts.add(other.firsts)
    firstWeights.add(other.firstWeights)
    if let more = other.scores { scores?.merge(more) }
  }
}

extension Array where Element: AdditiveArithmetic {
  /// Element by element.
  mutating func add(_ other: [Element]) {
    precondition(count == other.count, "tallies of one plan have one shape")
    for place in indices { self[place] += other[place] }
  }
}
