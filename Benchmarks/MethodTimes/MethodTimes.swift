import Claims
import Methods

/// Every method of the catalogue, to be run on one table, with the options that it cannot do without.
struct MethodTimes {
  typealias Family = (step: String, methods: [(name: String, body: () throws -> Void)])

  let families: [Family]

  init(_ madeUp: MadeUp) {
    let (table, gapped) = (madeUp.table, madeUp.gapped)
    let even = table.columns.map { _ in 1 / Double(table.columns.count) }
    let labels = Dictionary(table.rows.enumerated().map { ($1, "g\($0 % 8)") }, uniquingKeysWith: { a, _ in a })
    let around = Surroundings(
      groupings: ["g": labels], siblings: [Array(table.columns.indices)], directions: table.columns.map { _ in 1 })
    let ends = Dictionary(table.columns.map { ($0, 0.0...101) }, uniquingKeysWith: { a, _ in a })
    let options: [String: [String: OptionValues.Value]] = [
      "goalposts": ["goalposts": .ranges(ends)],
      "distance-to-target": ["targets": .numbers(ends.mapValues { $0.upperBound })],
      "distance-to-reference": ["entity": .text(table.rows[0])], "ahp": ["comparisons": .rows(madeUp.comparisons)],
      "best-worst": ["comparisons": .rows(madeUp.comparisonsWithEnds)],
      "budget-allocation": ["points": .rows(madeUp.points)],
      "correlation-balanced": ["targets": .numbers(madeUp.influences)],
    ]
    families = [
      Self.family(Catalogue.imputing) { name in
        _ = try Catalogue.imputing.make(name, ["by": .text("g")]).impute(gapped, around)
      },
      Self.family(Catalogue.screening) { name in _ = try Catalogue.screening.make(name).leavesOut(gapped) },
      Self.family(Catalogue.treating) { name in
        let method = try Catalogue.treating.make(name)
        for (code, column) in zip(table.columns, table.values) { _ = try method.learn(column, indicator: code)(column) }
      },
      Self.family(Catalogue.normalising) { name in
        let method = try Catalogue.normalising.make(name, options[name] ?? [:])
        for (code, column) in zip(table.columns, table.values) {
          let scale = try method.learn(column, indicator: code, direction: 1, on: .linear, of: table.rows)
          _ = scale.scores(column, among: column)
        }
      },
      Self.family(Catalogue.weighting) { name in
        _ = try Catalogue.weighting.make(name, options[name] ?? [:]).weights(table, given: even, node: "index")
      },
      Self.family(Catalogue.aggregating) { name in
        _ = try Catalogue.aggregating.make(name).combine(table, weights: even, node: "index")
      },
      Self.family(Catalogue.comparing) { name in _ = try Catalogue.comparing.make(name).compare(table) },
    ]
  }

  private static func family<Product>(
    _ catalogue: Catalogue<Product>, _ body: @escaping (String) throws -> Void
  ) -> Family {
    (catalogue.step, catalogue.names.map { name in (name, { try body(name) }) })
  }
}
