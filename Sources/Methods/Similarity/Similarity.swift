import Linear

/// Who is like whom, by profile of leaves.
public struct Similarity: Sendable {
  /// Key of the method, and whether more means closer.
  public var method: String
  public var largerIsCloser: Bool
  public var profiles: Table
  /// `likeness[i][j]` over the profiles' rows; NaN where too little is shared.
  public var likeness: [[Double]]
  /// `level[i][j]`: mean over shared leaves of j's deviation less i's: how far j stands above i.
  public var level: [[Double]]
  /// `shape[i][j]`: Pearson's r over shared leaves, whatever the method.
  public var shape: [[Double]]
  /// By row: the closest first, fewer where fewer can be compared; equals in code order. Those with a mark are no peers.
  public var peers: [[Peer]]

  /// Each with each: 48 bytes a pair, 1.2 GB for so many.
  public static let mostEntities = 5_000

  /// One of an entity's nearest.
  public struct Peer: Sendable, Equatable {
    public var entity: String
    public var likeness: Double
    public var level: Double
    public var shape: Double
    /// Leaves that both have a value for.
    public var leaves: Int
    public var mark: Mark
    /// What both are strong or weak in together: half a standard deviation or more on the same side, the larger the
    /// smaller of the two deviations the earlier.
    public var shared: [Pair]
    /// Where they differ most, largest first, without what is named as shared.
    public var apart: [Pair]
    public init(
      entity: String, likeness: Double, level: Double, shape: Double, leaves: Int, mark: Mark = [], shared: [Pair],
      apart: [Pair]
    ) {
      self.entity = entity
      self.likeness = likeness
      self.level = level
      self.shape = shape
      self.leaves = leaves
      self.mark = mark
      self.shared = shared
      self.apart = apart
    }
  }

  /// One leaf's deviations, of the entity and of its peer.
  public struct Pair: Sendable, Equatable {
    public var leaf: String
    public var own: Double
    public var peers: Double
    public init(leaf: String, own: Double, peers: Double) {
      self.leaf = leaf
      self.own = own
      self.peers = peers
    }
  }

  /// `profiles`: from `LensTable.profiles`. `ranked`: the entities with a rank; nil: all. `list`: how many leaves to name
  /// on either side of a pair.
  public init(
    _ profiles: Table, ranked: Set<String>? = nil, by method: any Comparing, minimumShared: Double = 0.5,
    peers count: Int = 5, list: Int = 3
  ) throws(MethodError) {
    try OpenBLAS.loadForMethods(threads: 1)
    self.method = type(of: method).card.name
    largerIsCloser = type(of: method).largerIsCloser
    self.profiles = profiles
    let likeness = try method.compare(profiles)
    self.likeness = likeness
    shape = Pearson(OptionValues(["shared": .number(minimumShared)])).compare(profiles)
    let sums = SharedSums(profiles)
    level = profiles.rows.indices.map { i in
      profiles.rows.indices.map { j in
        likeness[i][j].isNaN ? .nan : (sums.sum(j, with: i) - sums.sum(i, with: j)) / sums.count(i, j)
      }
    }
    let rule = PeerRule(ranked: profiles.rows.map { ranked?.contains($0) ?? true }, leaves: profiles.columns.count)
    peers = []
    for row in profiles.rows.indices {
      let sign: Double = largerIsCloser ? -1 : 1
      let nearest = profiles.rows.indices.filter { $0 != row && !likeness[row][$0].isNaN }
        .sorted { (sign * likeness[row][$0], $0) < (sign * likeness[row][$1], $1) }
      let listed = rule.nearest(nearest, count: count) { Int(sums.count(row, $0)) }
      peers.append(listed.map { peer(of: row, $0, rule, list: list) })
    }
  }

  private func peer(of row: Int, _ other: Int, _ rule: PeerRule, list: Int) -> Peer {
    let pairs = profiles.columns.indices.map {
      Pair(leaf: profiles.columns[$0], own: profiles.values[$0][row], peers: profiles.values[$0][other])
    }
    .filter { !$0.own.isNaN && !$0.peers.isNaN }
    let agreeing = pairs.filter { $0.own * $0.peers > 0 && min(abs($0.own), abs($0.peers)) >= 0.5 }.enumerated()
      .sorted { (-min(abs($0.1.own), abs($0.1.peers)), $0.0) < (-min(abs($1.1.own), abs($1.1.peers)), $1.0) }
    let shared = agreeing.prefix(list).map(\.element)
    let differing = pairs.filter { pair in pair.own != pair.peers && !shared.contains(pair) }.enumerated()
      .sorted { (-abs($0.1.own - $0.1.peers), $0.0) < (-abs($1.1.own - $1.1.peers), $1.0) }
    return Peer(
      entity: profiles.rows[other], likeness: likeness[row][other], level: level[row][other], shape: shape[row][other],
      leaves: pairs.count, mark: rule.mark(other, shared: pairs.count), shared: shared,
      apart: differing.prefix(list).map(\.element))
  }
}
