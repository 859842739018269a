/// Who counts as a peer: an entity that is ranked, with at least two thirds of the leaves in common. Others that are as
/// close stand in the list with a mark and take no peer's place.
struct PeerRule {
  /// A likeness over fewer leaves tells too little of the whole.
  static let leastShared = 2.0 / 3
  /// By row of the profiles.
  let ranked: [Bool]
  let leaves: Int

  func mark(_ row: Int, shared: Int) -> Similarity.Mark {
    var mark: Similarity.Mark = []
    if !ranked[row] { mark.insert(.notRanked) }
    if Double(shared) < Self.leastShared * Double(leaves) - 1e-9 { mark.insert(.littleShared) }
    return mark
  }

  /// Of rows from the closest on, the first `count` peers, and before the last of them `count` others at most.
  func nearest(_ rows: [Int], count: Int, shared: (Int) -> Int) -> [Int] {
    var (chosen, peers, others): ([Int], Int, Int) = ([], 0, 0)
    for row in rows where peers < count {
      if mark(row, shared: shared(row)).isEmpty { peers += 1 } else { others += 1 }
      if mark(row, shared: shared(row)).isEmpty || others <= count { chosen.append(row) }
    }
    return chosen
  }
}

extension Similarity {
  /// Why an entity in a list of peers counts as none.
  public struct Mark: OptionSet, Sendable {
    public var rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let notRanked = Mark(rawValue: 1)
    /// Fewer than two thirds of the leaves in common.
    public static let littleShared = Mark(rawValue: 2)
  }
}
