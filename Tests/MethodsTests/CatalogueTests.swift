import Claims
import Methods
import Testing

/// Contracts of the families, for every method in the catalogues.
struct CatalogueTests {
  @Test(arguments: Catalogue.weighting.names) func weightsAreUsable(_ name: String) throws {
    let children = sample(entities: entities(for: name), gaps: 0.1)
    let method = try Catalogue.weighting.make(name, statements(name, children.columns))
    let given = children.columns.indices.map { $0 == 2 ? 0 : Double($0 + 1) }
    let weights = try method.weights(children, given: given, node: "n")
    #expect(weights.count == given.count)
    #expect(weights.allSatisfy { $0 >= 0 && $0.isFinite } && weights.contains { $0 > 0 })
    #expect(weights[2] == 0, "what the framework leaves out stays out")
    let turned = Array(children.columns.indices.reversed())
    let reversed = Table(
      rows: children.rows, columns: turned.map { children.columns[$0] }, values: turned.map { children.values[$0] })
    let others = try method.weights(reversed, given: turned.map { given[$0] }, node: "n")
    let (sum, sumOthers) = (weights.reduce(0, +), others.reduce(0, +))
    #expect(close(turned.map { weights[$0] / sum }, others.map { $0 / sumOthers }), "column order has no meaning")
  }

  @Test(arguments: Catalogue.weighting.names) func anOnlyChildHasAllTheWeight(_ name: String) throws {
    let child = Table(rows: ["A", "B"], columns: ["c"], values: [[1, 2]])
    let method = try Catalogue.weighting.make(name, statements(name, []))
    #expect(try method.weights(child, given: [3], node: "n")[0] > 0)
    #expect(try method.notes(child, given: [3], node: "n").allSatisfy { $0.doubt == nil })
  }

  @Test(arguments: Catalogue.aggregating.names) func aggregatesLieBetweenTheirChildren(_ name: String) throws {
    let method = try Catalogue.aggregating.make(name)
    var children = sample(gaps: 0.2)
    for column in children.columns.indices { children.values[column][3] = .nan }
    let weights = children.columns.indices.map { Double($0) }
    let scores = try method.combine(children, weights: weights, node: "n")
    #expect(scores[3].isNaN, "nothing known, nothing said")
    for row in children.rows.indices where row != 3 {
      let present = children.values.dropFirst().map { $0[row] }.filter { !$0.isNaN }
      let (low, high) = try (#require(present.min()), #require(present.max()))
      #expect(scores[row] >= low - 1e-12 && scores[row] <= high + 1e-12)
      var better = children
      let column = try #require(children.values.lastIndex { !$0[row].isNaN })
      better.values[column][row] += 1
      #expect(try method.combine(better, weights: weights, node: "n")[row] > scores[row], "monotone")
    }
  }

  @Test(arguments: Catalogue.normalising.names) func normalisingKeepsOrderAndGaps(_ name: String) throws {
    let ranges = OptionValues.Value.ranges(["x": 0...20])
    let method = try Catalogue.normalising.make(name, name == "goalposts" ? ["goalposts": ranges] : [:])
    let values = [3, .nan, 1, 2, 2, 8.5]
    for direction in [1, -1] {
      let scale = try method.learn(values, indicator: "x", direction: direction)
      let scores = scale.scores(values, among: values)
      #expect(scores[1].isNaN && scores[3] == scores[4])
      let order = [0, 2, 3, 5].sorted { values[$0] * Double(direction) < values[$1] * Double(direction) }
      #expect(zip(order, order.dropFirst()).allSatisfy { scores[$0] < scores[$1] })
    }
  }

  @Test(arguments: ["min-max", "z-score"]) func aConstantIndicatorIsAnErrorThatNamesIt(_ name: String) throws {
    let error = #expect(throws: MethodError.self) {
      try Catalogue.normalising.make(name).learn([2, 2, .nan], indicator: "flat", direction: 1)
    }
    #expect(error?.node == "flat")
  }

  @Test(arguments: ["min-max", "z-score"], [[-1e308, 1e308], [0, .leastNonzeroMagnitude], [0, 1e-200]])
  func widthsThatCannotBeComputedWithAreErrors(_ name: String, _ values: [Double]) throws {
    #expect(throws: MethodError.self) {
      try Catalogue.normalising.make(name).learn(values, indicator: "wide", direction: 1)
    }
  }

  @Test func goalpostsAreTwoNumbersOfTheIndicatorsScale() throws {
    let method = try Catalogue.normalising.make(
      "goalposts", ["goalposts": .ranges(["same": 2...2, "log": 0...5]), "cut": .flag(true)])
    for (code, scale) in [("same", Framework.Node.Scale.linear), ("none", .linear), ("log", .log)] {
      let error = #expect(throws: MethodError.self) { try method.learn([], indicator: code, direction: 1, on: scale) }
      #expect(error?.node == code && error?.option == "goalposts")
    }
    let cut = try method.learn([], indicator: "log", direction: -1)
    #expect(cut.scores([-1, 0, 5, 9, .nan], among: []).prefix(4).elementsEqual([100, 100, 0, 0]))
  }

  @Test(arguments: Catalogue.imputing.names) func imputingKeepsWhatIsKnown(_ name: String) throws {
    let table = sample(gaps: 0.3)
    let filled = try Catalogue.imputing.make(name).impute(table)
    for (before, after) in zip(table.values, filled.values) {
      #expect(zip(before, after).allSatisfy { $0.isNaN || $0 == $1 })
      if name == "none" { #expect(zip(before, after).allSatisfy { $0.isNaN == $1.isNaN }) }
    }
  }

  @Test(arguments: Catalogue.comparing.names) func likenessIsSymmetricAndNeedsSharedLeaves(_ name: String) throws {
    let method = try Catalogue.comparing.make(name)
    var profiles = sample(gaps: 0.1)
    for column in profiles.columns.indices.dropFirst() { profiles.values[column][0] = .nan }
    let matrix = method.compare as (Table) throws -> [[Double]]
    let likeness = try matrix(profiles)
    for i in profiles.rows.indices {
      #expect(likeness[0][i].isNaN, "one leaf of six is too little")
      for j in profiles.rows.indices where !likeness[i][j].isNaN {
        #expect(likeness[i][j] == likeness[j][i])
        let best = likeness[i][i]
        #expect(type(of: method).largerIsCloser ? likeness[i][j] <= best : likeness[i][j] >= best)
      }
    }
  }

  @Test func everyCardIsComplete() {
    let cards =
      Catalogue.imputing.cards + Catalogue.normalising.cards + Catalogue.weighting.cards + Catalogue.aggregating.cards
      + Catalogue.comparing.cards
    for card in cards {
      #expect(!card.title.isEmpty && card.summary.hasSuffix(".") && !card.references.isEmpty, "\(card.name)")
      // Keys that the study file puts beside a method's options.
      let taken: Set = ["method", "of", "levels", "peers"]
      #expect(taken.isDisjoint(with: card.options.map(\.name)), "\(card.name)")
    }
  }

  @Test func optionProblemsNameTheOption() {
    let found = Catalogue.normalising.check(
      "goalposts", ["cut": .number(1), "off": .flag(true), "goalposts": .ranges(["x": 3...3, "nowhere": 1...2])],
      codes: ["x"])
    #expect(found.map(\.option) == ["off", "goalposts", "goalposts", "cut"])
    #expect(found.map(\.key) == [nil, "nowhere", "x", nil])
    #expect(Catalogue.normalising.check("min-max", ["low": .number(100)]).map(\.option) == ["high"])
    #expect(Catalogue.normalising.check("min-max", ["low": .number(.nan)]).map(\.option) == ["low"])
    #expect(Catalogue.weighting.check("nosuch", [:]).map(\.option) == [""])
    #expect(Catalogue.weighting.check("given", ["shares": .numbers(["a": -1])]).map(\.key) == ["a"])
  }
}
