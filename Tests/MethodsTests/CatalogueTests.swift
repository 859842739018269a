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

  @Test(arguments: Catalogue.normalising.names) func normalisingKeepsOrderAndGaps(_ name: String) throws {
    let method = try Catalogue.normalising.make(name, normalisingOptions(name))
    let values = [3, .nan, 1, 2, 2, 8.5]
    let entities = ["A", "B", "C", "D", "E", "F"]
    for direction in refusesLowerIsBetter.contains(name) ? [1] : [1, -1] {
      let scale = try method.learn(values, indicator: "x", direction: direction, on: .linear, of: entities)
      let scores = scale.scores(values, among: values)
      #expect(scores[1].isNaN && scores[3] == scores[4])
      let order = [0, 2, 3, 5].sorted { values[$0] * Double(direction) < values[$1] * Double(direction) }
      let pairs = zip(order, order.dropFirst())
      #expect(pairs.allSatisfy { scores[$0] <= scores[$1] })
      if !tiesNeighbours.contains(name) { #expect(pairs.allSatisfy { scores[$0] < scores[$1] }) }
      #expect(scores[order[3]] > scores[order[0]], "the best and the worst differ")
      // Rows in another order: the same scores, to the last bits of a mean.
      let turned = try method.learn(
        values.reversed(), indicator: "x", direction: direction, on: .linear, of: entities.reversed())
      #expect(close(turned.scores(values, among: values.reversed()), scores))
      #expect(scale.score(3) == nil || scale.score(3) == scores[0], "a score alone is the score among others")
      let finely = stride(from: -5.0, through: 25, by: 0.125).map { $0 * Double(direction) }
      let all = scale.scores(finely.sorted { $0 * Double(direction) < $1 * Double(direction) }, among: values)
      #expect(zip(all, all.dropFirst()).allSatisfy { $0 <= $1 }, "a better value never scores less")
    }
  }

  @Test(arguments: Catalogue.normalising.names) func withoutValuesThereIsNothingToLearn(_ name: String) throws {
    let method = try Catalogue.normalising.make(name, normalisingOptions(name))
    let scale = try method.learn([.nan, .nan], indicator: "x", direction: 1, on: .linear, of: ["A", "F"])
    #expect(scale.scores([.nan, .nan], among: [.nan, .nan]).allSatisfy { $0.isNaN })
  }

  /// Options without which the method has no answer, for an indicator x and entities A to F.
  private func normalisingOptions(_ name: String) -> [String: OptionValues.Value] {
    switch name {
    case "goalposts": ["goalposts": .ranges(["x": 0...20])]
    // Between the values, so that there is a way to it in either direction.
    case "distance-to-target": ["targets": .numbers(["x": 2.5])]
    case "distance-to-reference": ["entity": .text("A")]
    default: [:]
    }
  }

  /// By their nature these give neighbours one score, or have no way to turn an indicator round; their cards say so.
  private let tiesNeighbours = ["categorical", "above-below-mean"]
  private let refusesLowerIsBetter = ["fraction-of-maximum", "sum"]

  @Test(
    arguments: [
      "min-max", "z-score", "distance-to-maximum", "distance-to-reference", "distance-to-target", "categorical",
      "logistic", "mpi", "ampi",
    ])
  func aConstantIndicatorIsAnErrorThatNamesIt(_ name: String) throws {
    let options = name == "distance-to-target" ? ["targets": .numbers(["flat": 2])] : normalisingOptions(name)
    let error = #expect(throws: MethodError.self) {
      try Catalogue.normalising.make(name, options).learn(
        [2, 2, .nan], indicator: "flat", direction: 1, on: .linear, of: ["A", "B", "C"])
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

  @Test func imputingByNothingKeepsGaps() throws {
    let table = sample(gaps: 0.3)
    let filled = try Catalogue.imputing.make("none").impute(table, Surroundings())
    for (before, after) in zip(table.values, filled.values) {
      #expect(zip(before, after).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN })
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
