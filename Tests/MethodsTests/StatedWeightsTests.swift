import Claims
import Methods
import Testing

/// Weights that somebody states.
struct StatedWeightsTests {
  /// A reciprocal matrix by its upper triangle.
  private func comparisons(_ upper: [[Double]]) -> [String: OptionValues.Value] {
    let rows = upper.enumerated().flatMap { i, values in
      values.enumerated().map { place, value in
        OptionRows.Row(
          texts: ["node": "n", "first": "c\(i)", "second": "c\(i + 1 + place)"], numbers: ["value": value])
      }
    }
    return ["comparisons": .rows(OptionRows(path: "c.csv", rows: rows))]
  }

  private func children(_ count: Int) -> Table {
    Table(rows: [], columns: (0..<count).map { "c\($0)" }, values: (0..<count).map { _ in [] })
  }

  private func ahp(
    _ upper: [[Double]], _ options: [String: OptionValues.Value] = [:]
  ) throws -> (weights: [Double], figures: [String: Double], note: MethodNote) {
    let method = try Catalogue.weighting.make("ahp", comparisons(upper).merging(options) { $1 })
    let count = upper.count + 1
    let (table, given) = (children(count), [Double](repeating: 1, count: count))
    let note = try #require(try method.notes(table, given: given, node: "n").first)
    return (
      try method.weights(table, given: given, node: "n"),
      Dictionary(note.figures.map { ($0.name, $0.values[0]) }, uniquingKeysWith: { $1 }), note
    )
  }

  /// Saaty (1977), four chairs at distances from a light, first trial: λ = 4.39, CI = 0.13, and (0.62, 0.24, 0.10, 0.05) but
  /// for the rounding of the first two there (0.61, 0.24).
  @Test func ahpOfSaatysChairs() throws {
    let (weights, figures, note) = try ahp([[5, 6, 7], [4, 6], [4]])
    #expect(rounded(weights, 2) == [0.62, 0.24, 0.10, 0.05])
    #expect(rounded([figures["largest eigenvalue"] ?? 0, figures["consistency index"] ?? 0], 2) == [4.39, 0.13])
    #expect(note.doubt != nil, "a ratio of 0.13 / 0.90")
    let second = try ahp([[4, 6, 7], [3, 4], [2]])
    #expect(rounded(second.weights, 2) == [0.62, 0.22, 0.10, 0.06])
    #expect(rounded([second.figures["consistency index"] ?? 0], 2) == [0.03] && second.note.doubt == nil)
  }

  /// Saaty (1990), buying a house: priorities, λ = 9.669, CI = 0.238 and CR = 0.169 as printed.
  @Test func ahpOfSaatysHouse() throws {
    let (weights, figures, _) = try ahp([
      [5, 3, 7, 6, 6, 1.0 / 3, 1.0 / 4], [1.0 / 3, 5, 3, 3, 1.0 / 5, 1.0 / 7], [6, 3, 4, 6, 1.0 / 5],
      [1.0 / 3, 1.0 / 4, 1.0 / 7, 1.0 / 8], [1.0 / 2, 1.0 / 5, 1.0 / 6], [1.0 / 5, 1.0 / 6], [1.0 / 2],
    ])
    #expect(rounded(weights, 3) == [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333])
    #expect(rounded([figures["largest eigenvalue"] ?? 0], 3) == [9.669])
    #expect(
      rounded([figures["consistency index"] ?? 0, figures["consistency ratio"] ?? 0], 3) == [0.238, 0.169])
  }

  /// Alonso & Lamata (2006): RI(8) = 1.4056; beyond 15 their line, 2.7699 n - 4.3513 for the mean eigenvalue.
  @Test func ahpByAlonsoLamata() throws {
    let option = ["random-index": OptionValues.Value.text("alonso-lamata")]
    let whole = try ahp([[5, 6, 7], [4, 6], [4]], option).figures
    #expect(close(whole["consistency ratio"] ?? 0, (whole["consistency index"] ?? 0) / 0.8815))
    let many = try ahp((1..<17).map { n in (0..<(17 - n)).map { _ in n % 2 == 0 ? 3 : 1 } }, option).figures
    #expect(close(many["consistency ratio"] ?? 0, (many["consistency index"] ?? 0) * 16 / (2.7699 * 17 - 4.3513 - 17)))
    #expect(try ahp((1..<17).map { n in (0..<(17 - n)).map { _ in 1 } }).figures["consistency ratio"]?.isNaN == true)
    let two = try ahp([[3]])
    #expect(two.weights == [0.75, 0.25] && two.figures["consistency ratio"] == 0)
  }

  private func bestWorst(_ toOthers: [Double], _ toWorst: [Double], best: Int, worst: Int) throws -> (
    weights: [Double], figures: [String: Double]
  ) {
    var rows: [OptionRows.Row] = []
    for j in toOthers.indices where j != best {
      rows.append(
        .init(texts: ["node": "n", "first": "c\(best)", "second": "c\(j)"], numbers: ["value": toOthers[j]]))
    }
    for j in toWorst.indices where j != worst && j != best {
      rows.append(
        .init(texts: ["node": "n", "first": "c\(j)", "second": "c\(worst)"], numbers: ["value": toWorst[j]]))
    }
    let method = try Catalogue.weighting.make(
      "best-worst", ["comparisons": .rows(OptionRows(path: "c.csv", rows: rows))])
    let (table, given) = (children(toOthers.count), toOthers.map { _ in 1.0 })
    let note = try #require(try method.notes(table, given: given, node: "n").first)
    return (
      try method.weights(table, given: given, node: "n"),
      Dictionary(note.figures.map { ($0.name, $0.values[0]) }, uniquingKeysWith: { $1 })
    )
  }

  /// Rezaei's transport mode and car (2015, 2016), by the linear model of 2016. The fractions are exact: scipy 1.17's linprog gives their decimals.
  @Test func bestWorstOfRezaei() throws {
    let mode = try bestWorst([8, 2, 1], [1, 5, 8], best: 2, worst: 0)
    #expect(close(mode.weights, [2.0 / 28, 9.0 / 28, 17.0 / 28]))
    #expect(close(mode.figures["largest deviation ξ"] ?? 0, 1.0 / 28))
    // |2 · 5 - 8| / (8² - 8)
    #expect(close(mode.figures["input-based consistency ratio"] ?? 0, 2.0 / 56))
    let car = try bestWorst([2, 1, 4, 3, 8], [4, 8, 2, 3, 1], best: 1, worst: 4)
    #expect(close(car.weights, [42, 82, 21, 28, 10].map { $0 / 183 }))
    #expect(close(car.figures["largest deviation ξ"] ?? 0, 2.0 / 183))
    let agreeing = try bestWorst([1, 2, 4], [4, 2, 1], best: 0, worst: 2)
    #expect(close(agreeing.weights, [4.0 / 7, 2.0 / 7, 1.0 / 7]) && agreeing.figures["largest deviation ξ"] == 0)
    #expect(close(try bestWorst([1, 5], [5, 1], best: 0, worst: 1).weights, [5.0 / 6, 1.0 / 6]))
  }

  /// No weights near by have a smaller ξ: the optimum, checked against its definition.
  @Test func bestWorstIsOptimal() throws {
    var numbers = Numbers(state: 7)
    for _ in 0..<40 {
      let n = 3 + Int(numbers.next() * 5)
      let (best, worst) = (0, n - 1)
      let whole = 2 + (numbers.next() * 7).rounded(.down)
      var (toOthers, toWorst) = ([1.0], [whole])
      for _ in 1..<n - 1 {
        toOthers.append(1 + (numbers.next() * whole).rounded(.down))
        toWorst.append(1 + (numbers.next() * whole).rounded(.down))
      }
      toOthers.append(whole)
      toWorst.append(1)
      let (weights, figures) = try bestWorst(toOthers, toWorst, best: best, worst: worst)
      func deviation(_ w: [Double]) -> Double {
        w.indices.reduce(0) {
          max(
            $0, abs(w[best] - toOthers[$1] * w[$1]) * ($1 == best ? 0 : 1),
            abs(w[$1] - toWorst[$1] * w[worst]) * ($1 == worst ? 0 : 1))
        }
      }
      let least = figures["largest deviation ξ"] ?? 0
      #expect(close(weights.reduce(0, +), 1) && weights.allSatisfy { $0 > 0 })
      #expect(abs(deviation(weights) - least) < 1e-9)
      for _ in 0..<200 {
        let moved = weights.map { max(0, $0 * (1 + 0.02 * (numbers.next() - 0.5))) }
        let sum = moved.reduce(0, +)
        #expect(deviation(moved.map { $0 / sum }) >= least - 1e-9)
      }
    }
  }

  /// OECD (2008), p. 96: the mean of the experts' shares, of points that need not add up to the same.
  @Test func budgetAllocationIsTheMeanOfShares() throws {
    func row(_ expert: String, _ item: String, _ points: Double) -> OptionRows.Row {
      .init(texts: ["node": "n", "expert": expert, "item": item], numbers: ["points": points])
    }
    let rows = OptionRows(
      path: "p.csv",
      rows: [
        row("B", "c0", 50), row("B", "c1", 50), row("A", "c0", 3), row("A", "c1", 1), row("A", "c2", 4),
        row("B", "c2", 0),
      ])
    let method = try #require(
      try Catalogue.weighting.make("budget-allocation", ["points": .rows(rows)]) as? BudgetAllocation)
    let table = children(3)
    #expect(try method.weights(table, given: [1, 1, 1], node: "n") == [0.4375, 0.3125, 0.25])
    let experts = try #require(try method.experts(table.columns, given: [1, 1, 1], node: "n"))
    #expect(experts.map(\.name) == ["A", "B"] && experts[0].weights == [0.375, 0.125, 0.5])
    let note = try #require(try method.notes(table, given: [1, 1, 1], node: "n").first)
    #expect(note.figures.map(\.name) == ["experts", "s of c0", "s of c1", "s of c2"])
    #expect(close(note.figures[1].values[0], 0.125 * 0.5.squareRoot()))
    // Without c2 its points are nobody's.
    #expect(try method.weights(table, given: [1, 1, 0], node: "n") == [0.625, 0.375, 0])
    let error = #expect(throws: MethodError.self) { try method.weights(table, given: [1, 1, 1], node: "elsewhere") }
    #expect(error?.node == "elsewhere")
    let lenient = try Catalogue.weighting.make(
      "budget-allocation", ["points": .rows(rows), "otherwise": .text("given")])
    #expect(try lenient.weights(table, given: [1, 2, 3], node: "elsewhere") == [1, 2, 3])
  }

  @Test func withoutAFileThereIsNothing() {
    for name in ["ahp", "best-worst", "budget-allocation"] {
      #expect(Catalogue.weighting.check(name, [:]).map(\.option) == [""])
    }
  }
}
