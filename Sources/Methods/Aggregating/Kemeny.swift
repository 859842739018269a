/// The order that disagrees least with the children's.
///
/// Scores tie where several orders are equally good, and move by whole places. Whoever beats everyone is first.
public struct Kemeny: Aggregating {
  public static let card = MethodCard(
    name: "kemeny", title: "Kemeny's rule",
    summary: """
      The number of entities behind in the order with the least Σ e_ji over all i before j, e_ji being the weight of the \
      children on which j is better (half that of ties; none shared: ½); the mean over all such orders where there are \
      several. No compensation and no scale. For one consensus order at the top of a tree; not for many entities that beat \
      each other in circles. Exact where no circle takes in more than 15 entities; beyond, a search, which is refused \
      where the order may disagree by more than `gap` above the least possible.
      """,
    references: ["kemeny1959", "young1988", "oecd2008"],
    options: [
      .init(
        "gap", .number(default: 0.1, range: 0...1),
        "Share of the disagreement that a searched order may exceed the proven least by; 0: exact only.")
    ])
  public static let path = AggregationPath.general
  public static func reach(among count: Int) -> Double? { Double(count - 1) }
  private let gap: Double

  public init(_ options: OptionValues = OptionValues()) { gap = options.number("gap") ?? 0.1 }

  public func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError) {
    room.contests.count(children, weights)
    let consensus = Consensus(room.contests)
    guard consensus.gap <= gap else {
      let percent = (consensus.gap * 1000).rounded(.up) / 10
      throw MethodError(
        "\(consensus.longestCircle) entities beat each other in circles in \(node): the order found may disagree with the "
          + "children by \(plain(percent)) % more than the best one",
        advice:
          "accept that with gap: \(plain((consensus.gap * 1000).rounded(.up) / 1000)), or combine \(node) by copeland",
        node: node)
    }
    room.scores = consensus.behind
  }

  /// How far the order may be from the best, where it was searched.
  public func notes(_ children: Table, weights: [Double], node: String) -> [MethodNote] {
    let found = Self.consensus(children, weights: weights)
    let figures: [MethodNote.Figure] = [
      .init("disagreement with the children", found.disagreement), .init("least that is proven", found.bound),
      .init("gap", found.gap), .init("entities in the largest circle", Double(found.longestCircle)),
    ]
    let percent = plain((found.gap * 1000).rounded(.up) / 10)
    return [
      MethodNote(
        .aggregate, node: node, figures: figures,
        doubt: found.gap > 0
          ? "the order of \(node) by kemeny was searched, and may disagree with its children by \(percent) % more than the best"
          : nil, advice: "combine \(node) by copeland, or give fewer entities")
    ]
  }

  /// The order behind `combine`'s scores, with what is known of how good it is.
  public static func consensus(_ children: Table, weights: [Double]) -> Consensus {
    var contests = Outranking()
    contests.count(children, weights)
    return Consensus(contests)
  }
}
