/// Majorities won less majorities lost.
///
/// Scores tie by nature, and move by whole steps: a better child may change nothing. Whoever beats everyone is first.
public struct Copeland: Aggregating {
  public static let card = MethodCard(
    name: "copeland", title: "Copeland's rule",
    summary: """
      #(e > ½) - #(e < ½), e_ij being the weight of the children on which i is better than j, and half that of ties, in \
      the weight that both have a score for (none shared: a tie). No compensation and no scale: by how much is not asked. \
      For the rank of few nodes at the top of a tree; not below a mean, which would read numbers of contests as points. \
      This is COINr's a_copeland; score: sum adds up the e_ij instead, as early releases of COINr did.
      """,
    references: ["copeland1951", "oecd2008", "becker2022"],
    options: [
      .init(
        "score", .choice(default: "contests", of: ["contests", "sum"]),
        "contests: won less lost; sum: Σ e_ij over the others.")
    ])
  public static let path = AggregationPath.general
  public static func reach(among count: Int) -> Double? { Double(count - 1) }
  private let isSum: Bool

  public init(_ options: OptionValues = OptionValues()) { isSum = options.text("score") == "sum" }

  public func combine(_ children: Table, weights: [Double], node: String, in room: inout Workspace) {
    room.contests.count(children, weights)
    room.clear(rows: children.rows.count)
    let contests = room.contests
    for i in room.scores.indices where contests.isPresent[i] {
      var score = 0.0
      for j in room.scores.indices where j != i && contests.isPresent[j] {
        score += isSum ? (contests[i, j].isNaN ? 0.5 : contests[i, j]) : Double(contests.majority(i, j))
      }
      room.scores[i] = score
    }
  }
}
