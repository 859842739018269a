import Methods
import Testing

/// Contracts of aggregating, for every method in the catalogue; what one by its nature does not keep stands here by name.
struct AggregatingContractTests {
  /// Their scores are on a scale of their own: places, contests, closeness, flows, shares; or below the least child.
  static let elsewhere = Set([
    "copeland", "borda", "kemeny", "topsis", "vikor", "promethee", "copras", "aras", "benefit-of-the-doubt",
  ]).intersection(names)
  /// A better child may change nothing: what counts is who is passed, or who is best (copras: who is has 100;
  /// benefit of the doubt: so has everyone who may be).
  static let stepped: Set = [
    "copeland", "borda", "kemeny", "promethee", "vikor", "copras", "benefit-of-the-doubt",
  ]
  /// A penalty for unbalance may go below the least child, and a child far above the others may cost more than it brings.
  static let penalised: Set = ["mpi", "ampi"]

  static let names = aggregatingNames
  let weights: [Double] = [0, 1, 2, 3, 4, 5]

  private func children(gaps: Double = 0.2) -> Table {
    var children = sample(gaps: gaps)
    for column in children.columns.indices { children.values[column][3] = .nan }
    return children
  }

  private func combine(_ name: String, _ children: Table, _ weights: [Double]) throws -> Column {
    try Catalogue.aggregating.make(name).combine(children, weights: weights, node: "n")
  }

  @Test(arguments: names) func nothingKnownNothingSaid(_ name: String) throws {
    let scores = try combine(name, children(), weights)
    #expect(scores.indices.allSatisfy { scores[$0].isNaN == ($0 == 3) && !scores[$0].isInfinite })
  }

  @Test(arguments: names) func scoresLieBetweenTheirChildrenOrSayTheyMayNot(_ name: String) throws {
    // Of gains alone, under which wpm is the geometric mean; of costs it is none.
    let may = Self.elsewhere.contains(name) || Self.penalised.contains(name) || name == "wpm"
    #expect(type(of: try Catalogue.aggregating.make(name)).staysBetween != may)
    guard !may || name == "wpm" else { return }
    let children = children()
    let scores = try combine(name, children, weights)
    for row in children.rows.indices where row != 3 {
      let present = children.values.dropFirst().map { $0[row] }.filter { !$0.isNaN }
      let (low, high) = try (#require(present.min()), #require(present.max()))
      #expect(scores[row] >= low - 1e-12 && scores[row] <= high + 1e-12)
    }
  }

  @Test(arguments: names) func aBetterChildIsNoWorse(_ name: String) throws {
    var children = children()
    // Balanced children, on which a penalty does not outweigh the gain.
    if Self.penalised.contains(name) { children.values = children.values.map { $0.map { 95 + $0 } } }
    let scores = try combine(name, children, weights)
    for row in children.rows.indices where row != 3 {
      var better = children
      let column = try #require(children.values.lastIndex { !$0[row].isNaN })
      better.values[column][row] += 1
      let raised = try combine(name, better, weights)[row]
      #expect(Self.stepped.contains(name) ? raised >= scores[row] - 1e-12 : raised > scores[row])
    }
  }

  @Test(arguments: names) func betterOnAllChildrenIsBetter(_ name: String) throws {
    var children = sample()
    for column in children.columns.indices { children.values[column][1] = children.values[column][0] + 0.5 }
    let scores = try combine(name, children, weights)
    #expect(scores[1] > scores[0])
  }

  @Test(arguments: names) func orderOfRowsAndColumnsHasNoMeaning(_ name: String) throws {
    let children = children(gaps: 0.1)
    let scores = try combine(name, children, weights)
    let columns = Array(children.columns.indices.reversed())
    let turned = Table(
      rows: children.rows, columns: columns.map { children.columns[$0] }, values: columns.map { children.values[$0] })
    #expect(close(try combine(name, turned, columns.map { weights[$0] }), scores, 1e-11))
    let rows = Array(children.rows.indices.reversed())
    let upside = Table(
      rows: rows.map { children.rows[$0] }, columns: children.columns,
      values: children.values.map { column in rows.map { column[$0] } })
    #expect(close(try combine(name, upside, weights), rows.map { scores[$0] }, 1e-11))
  }

  @Test(arguments: names) func onlySharesOfWeightsCount(_ name: String) throws {
    let children = children(gaps: 0.1)
    let scores = try combine(name, children, weights)
    #expect(close(try combine(name, children, weights.map { $0 * 8 }), scores, 1e-11))
    var other = children
    other.values[0] = other.values[0].map { $0.isNaN ? 2 : .nan }
    #expect(close(try combine(name, other, weights), scores, 1e-11), "no weight, no say")
  }

  @Test(arguments: names) func whoComparesEntitiesSaysSo(_ name: String) throws {
    let method = try Catalogue.aggregating.make(name)
    let children = children()
    let scores = try method.combine(children, weights: weights, node: "n")
    let others = Table(
      rows: Array(children.rows.prefix(2)), columns: children.columns,
      values: children.values.map { Array($0.prefix(2)) })
    let two = try method.combine(others, weights: weights, node: "n")
    #expect((two == Array(scores.prefix(2))) != type(of: method).comparesEntities)
    #expect(type(of: method).path == .general || !type(of: method).comparesEntities)
  }

  /// Draws combine table after table in one workspace.
  @Test(arguments: names) func whatAWorkspaceHoldsDoesNotShow(_ name: String) throws {
    let method = try Catalogue.aggregating.make(name)
    let larger = children()
    let some = sample(entities: 5)
    let smaller = Table(
      rows: some.rows, columns: Array(some.columns.prefix(3)), values: Array(some.values.prefix(3)))
    var room = Workspace()
    for (table, weights) in [(larger, weights), (smaller, [1, 0, 2]), (larger, weights), (larger, weights.reversed())] {
      try method.combine(table, weights: weights, node: "n", in: &room)
      let fresh = try method.combine(table, weights: weights, node: "n")
      #expect(room.scores.map(\.bitPattern) == fresh.map(\.bitPattern))
    }
    // Nor what is left where there was no answer.
    var broken = smaller
    broken.values[2][1] = -1
    broken.values[2][2] = .infinity
    try? method.combine(broken, weights: [1, 0, 2], node: "n", in: &room)
    try method.combine(smaller, weights: [1, 0, 2], node: "n", in: &room)
    #expect(try room.scores == method.combine(smaller, weights: [1, 0, 2], node: "n"))
  }

  @Test(arguments: elsewhere.sorted()) func scoresStayWithinTheirReach(_ name: String) throws {
    let children = children()
    let reach = try #require(type(of: Catalogue.aggregating.make(name)).reach(among: children.rows.count))
    #expect(try combine(name, children, weights).allSatisfy { $0.isNaN || abs($0) <= reach })
  }

  @Test(arguments: names) func oneEntityAlone(_ name: String) throws {
    let alone = Table(rows: ["A"], columns: ["x", "y"], values: [[3], [5]])
    // No best and no worst to be near to.
    if name == "topsis" {
      #expect(throws: MethodError.self) { try combine(name, alone, [1, 1]) }
    } else {
      #expect(try combine(name, alone, [1, 1])[0].isFinite)
    }
  }
}
