import Linear
import Methods

/// The weights of one tree: as the base ranking used them, and as drawn, per sibling group, by what perturbs them. A child
/// of no weight keeps none.
struct WeightSystem: Sendable {
  struct Group: Sendable {
    /// Positions, among the node's children, of those with a weight; their weights, and the same on the grid.
    var children: [Int]
    var shares: [Double]
    var fixed: [Int32]
    /// Row of the first such child among the drawn weights; the others follow.
    var firstRow: Int
    var streams: [Stream] = []
    /// Per child 4,096 quantiles of its variate on a grid that their sum does not leave; or its weight in the vector of
    /// each index. None: weights are fixed.
    var tables: [[Int32]] = []
    /// Whether `tables` are of vectors, all read at one index.
    var drawsVectors = false
    /// Whether every draw has the base's weights.
    var isStill: Bool { tables.isEmpty }
  }

  /// What decides whether two views' weights are the same.
  struct Identity: Equatable {
    var siblings: [Siblings]
    /// Positions, among each node's children, of those with a weight.
    var places: [[Int]]
    init(_ tree: Tree, _ base: Scores, sets: [[[Double]]?]) {
      let weights = tree.groups.map { base.weights[$0.code] ?? [] }
      siblings = Siblings.all(tree, weights: weights, sets: sets)
      places = weights.map { own in own.indices.filter { own[$0] > 0 } }
    }
  }

  let groups: [Group]
  let rows: Int
  /// The groups' codes, and how many children each has, weighted or not.
  let nodes: [(code: String, children: Int)]

  /// `plan` nil: weights are not drawn.
  init(
    _ identity: Identity, plan: DrawPlan?, streams: inout Streams, threads: Int
  ) throws(MethodError) {
    var groups: [Group] = []
    let spreads = try plan?.spreads(identity.siblings)
    let gammas = Self.gammas(spreads ?? [], threads)
    var row = 0
    for (number, siblings) in identity.siblings.enumerated() {
      precondition(!siblings.children.isEmpty, "the base ranking's weights sum to one")
      var group = Group(
        children: identity.places[number], shares: siblings.weights, fixed: wholeShares(siblings.weights), firstRow: row
      )
      let variates: [[Double]]
      switch spreads?[number] {
      case .gammas(let shapes): variates = shapes.map { gammas[$0] ?? [] }
      case .uniforms(let ranges): variates = ranges.map(Self.quantiles)
      case .stated(let vectors), .region(let vectors):
        variates = []
        if siblings.children.count > 1, vectors.contains(where: { $0 != vectors[0] }) || vectors[0] != siblings.weights
        {
          group.streams = [try streams.stream(.weightSet(node: siblings.node))]
          group.tables = Self.tables(of: vectors)
          group.drawsVectors = true
        }
      case .still, nil: variates = []
      }
      // What does not vary is no factor.
      if variates.count > 1, variates.contains(where: { $0[0] != $0[$0.count - 1] }) {
        for child in siblings.children {
          group.streams.append(try streams.stream(.weight(node: siblings.node, child: child)))
        }
        let grid = try ScoreGrid(largest: variates.reduce(0) { max($0, $1[$1.count - 1]) })
        group.tables = variates.map { $0.map { max(1, grid.whole($0)) } }
      }
      groups.append(group)
      row += siblings.children.count
    }
    self.groups = groups
    rows = row
    nodes = identity.siblings.map { ($0.node, $0.children.count + $0.weightless.count) }
  }

  /// By child, the weight in the vector of each of 4,096 indices. A weight of nought is a unit, so that an entity that has
  /// this child alone has a score.
  private static func tables(of vectors: [[Double]]) -> [[Int32]] {
    let whole = vectors.map { wholeShares($0.map { max($0, 1e-12) }) }
    return (vectors.first ?? []).indices.map { child in
      (0..<RankingKernels.tableSize).map { whole[$0 * whole.count / RankingKernels.tableSize][child] }
    }
  }

  private static func quantiles(of range: ClosedRange<Double>) -> [Double] {
    let count = RankingKernels.tableSize
    return (0..<count).map {
      range.lowerBound + (Double($0) + 0.5) / Double(count) * (range.upperBound - range.lowerBound)
    }
  }

  /// Quantiles of every shape that the groups of several children have.
  private static func gammas(_ spreads: [WeightSpread], _ threads: Int) -> [Double: [Double]] {
    let shares = spreads.compactMap { if case .gammas(let shapes) = $0, shapes.count > 1 { shapes } else { nil } }
    let shapes = Set(shares.joined()).sorted()
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
      if group.isStill {
        for (child, weight) in group.fixed.enumerated() { weights.fill(group.firstRow + child, with: weight) }
        continue
      }
      if group.drawsVectors {
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
