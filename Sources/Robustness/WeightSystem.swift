import Linear
import Methods

/// The weights of one tree: as the base ranking used them, and as drawn, per sibling group, from
/// Dirichlet(concentration · base) by the quantile tables of its gammas; or, where people state several sets of them, one
/// set, each as likely. A child of no weight keeps none.
struct WeightSystem: Sendable {
  struct Group: Sendable {
    /// Positions, among the node's children, of those with a weight; their weights, and the same on the grid.
    var children: [Int]
    var shares: [Double]
    var fixed: [Int32]
    /// Row of the first such child among the drawn weights; the others follow.
    var firstRow: Int
    var streams: [Stream]
    /// Per child 4,096 gamma quantiles on a grid that their sum does not leave; or its weight in the set of each index.
    var tables: [[Int32]]
    /// Whether `tables` are of sets, all read at one index.
    var drawsSets = false
  }

  /// What decides whether two views' weights are the same.
  struct Identity: Equatable {
    var nodes: [String]
    var children: [[String]]
    var weights: [[Double]]
    /// Sets to be drawn from; nil: a Dirichlet distribution is.
    var sets: [[[Double]]?]
    init(_ tree: Tree, _ base: Scores, sets: [[[Double]]?]) {
      self.sets = sets
      nodes = tree.groups.map(\.code)
      children = tree.groups.map(\.codes)
      weights = tree.groups.map { base.weights[$0.code] ?? [] }
    }
  }

  let groups: [Group]
  let rows: Int
  /// The groups' codes, and how many children each has, weighted or not.
  let nodes: [(code: String, children: Int)]

  /// `concentration` nil: weights are not drawn.
  init(
    _ identity: Identity, concentration: Double?, streams: inout Streams, threads: Int
  ) throws(MethodError) {
    var groups: [Group] = []
    let tables = Self.gammas(identity, concentration, threads)
    var row = 0
    for (number, node) in identity.nodes.enumerated() {
      let weights = identity.weights[number]
      precondition(weights.count == identity.children[number].count, "the base ranking's weights, one a child")
      let children = weights.indices.filter { weights[$0] > 0 }
      precondition(!children.isEmpty, "the base ranking's weights sum to one")
      let positive = children.map { weights[$0] }
      var group = Group(
        children: children, shares: positive, fixed: wholeShares(positive), firstRow: row, streams: [], tables: [])
      if concentration != nil, let sets = identity.sets[number], children.count > 1 {
        group.streams = [try streams.stream(.weightSet(node: node))]
        group.tables = Self.tables(ofSets: sets.map { set in children.map { set[$0] } })
        group.drawsSets = true
      } else if let concentration {
        let sum = positive.reduce(0, +)
        for child in children {
          group.streams.append(
            try streams.stream(.weight(node: node, child: identity.children[number][child])))
        }
        if children.count > 1 {
          let quantiles = positive.map { tables[concentration * ($0 / sum)] ?? [] }
          let grid = try ScoreGrid(largest: quantiles.reduce(0) { max($0, $1[$1.count - 1]) })
          group.tables = quantiles.map { $0.map { max(1, grid.whole($0)) } }
        }
      }
      groups.append(group)
      row += children.count
    }
    self.groups = groups
    rows = row
    nodes = zip(identity.nodes, identity.children).map { ($0, $1.count) }
  }

  /// By child, the weight in the set of each of 4,096 indices. A weight of nought is a unit, so that an entity that has
  /// this child alone has a score.
  private static func tables(ofSets sets: [[Double]]) -> [[Int32]] {
    let whole = sets.map { wholeShares($0.map { max($0, 1e-12) }) }
    return (sets.first ?? []).indices.map { child in
      (0..<RankingKernels.tableSize).map { whole[$0 * whole.count / RankingKernels.tableSize][child] }
    }
  }

  /// Quantiles of every shape that the groups of several children have.
  private static func gammas(
    _ identity: Identity, _ concentration: Double?, _ threads: Int
  ) -> [Double: [Double]] {
    guard let concentration else { return [:] }
    let shares = identity.weights.map { $0.filter { $0 > 0 } }.filter { $0.count > 1 }
    let shapes = Set(shares.flatMap { group in group.map { concentration * ($0 / group.reduce(0, +)) } }).sorted()
    let parts = max(1, min(threads > 1 ? threads * 4 : 1, shapes.count))
    let tables = inParallel(parts, threads: threads) { part -> [(Double, [Double])] in
      stride(from: part, to: shapes.count, by: parts).map {
        (shapes[$0], gammaQuantiles(shape: shapes[$0], count: RankingKernels.tableSize))
      }
    }
    return Dictionary(uniqueKeysWithValues: tables.flatMap { $0 })
  }

  /// Space that drawing needs.
  struct Scratch {
    fileprivate var indices: DrawRows<UInt16>
    fileprivate var gammas: DrawRows<Int32>

    mutating func use(_ draws: Int) {
      indices.use(draws)
      gammas.use(draws)
    }
  }

  func scratch(draws: Int) -> Scratch {
    Scratch(
      indices: DrawRows(1, draws: draws, repeating: 0),
      gammas: DrawRows(groups.map(\.children.count).max() ?? 0, draws: draws, repeating: 0))
  }

  /// The weights of the draws from `first` on.
  func draw(
    _ kernels: RankingKernels, _ source: DrawSource, first: Int, _ scratch: inout Scratch,
    into weights: inout DrawRows<Int32>
  ) {
    for group in groups {
      guard group.children.count > 1 else {
        weights.fill(group.firstRow, with: RankingKernels.one)
        continue
      }
      if group.drawsSets {
        source.indices(kernels, group.streams[0], first: first, into: &scratch.indices, row: 0)
        for (child, table) in group.tables.enumerated() {
          kernels.lookUp(table, scratch.indices, index: 0, add: false, into: &weights, row: group.firstRow + child)
        }
        continue
      }
      for (child, table) in group.tables.enumerated() {
        source.indices(kernels, group.streams[child], first: first, into: &scratch.indices, row: 0)
        kernels.lookUp(table, scratch.indices, index: 0, add: false, into: &scratch.gammas, row: child)
      }
      kernels.shares(scratch.gammas, children: group.children.count, into: &weights, firstRow: group.firstRow)
    }
  }
}
