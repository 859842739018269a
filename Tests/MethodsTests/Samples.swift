import Claims
import Linear
import Methods

/// Deterministic numbers in 0..<1, so that failures can be repeated.
struct Numbers {
  var state: UInt64
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / 9_007_199_254_740_992
  }
}

/// Two levels of `pillars`, each with its leaves' directions.
func framework(_ pillars: [(String, Double, [(String, Double, Int)])]) -> Framework {
  var nodes = [Framework.Node(code: "index", role: .aggregate)]
  for (pillar, weight, leaves) in pillars {
    nodes.append(.init(code: pillar, parent: "index", role: .aggregate, weight: weight))
    nodes += leaves.map { .init(code: $0.0, parent: pillar, direction: $0.2, weight: $0.1) }
  }
  return Framework(nodes: nodes)
}

let smallFramework = framework([
  ("p", 0.5, [("p1", 0.25, 1), ("p2", 0.75, -1)]),
  ("q", 0.3, [("q1", 1, 1), ("q2", 1, 1), ("q3", 2, 1)]),
  ("r", 0.2, [("r1", 1, 1)]),
])

func sample(entities: Int = 12, of framework: Framework = smallFramework, gaps: Double = 0, seed: UInt64 = 1) -> Table {
  var numbers = Numbers(state: seed)
  let rows = (0..<entities).map { "E\($0 < 10 ? "0" : "")\($0)" }
  let columns = framework.leaves.map(\.code)
  return Table(
    rows: rows, columns: columns,
    values: columns.map { _ in
      rows.map { _ in
        let value = numbers.next() * 9 + 1
        return numbers.next() < gaps ? .nan : value
      }
    })
}

func recipe(
  normalise: String = "min-max", _ options: [String: OptionValues.Value] = ["low": .number(1)], weigh: String = "given",
  aggregate: String = "arithmetic", impute: String = "none", weighing: [String: OptionValues.Value] = [:]
) throws -> Recipe {
  Recipe(
    imputing: try Catalogue.imputing.make(impute), normalising: try Catalogue.normalising.make(normalise, options),
    weighting: try Catalogue.weighting.make(weigh, weighing), aggregating: try Catalogue.aggregating.make(aggregate))
}

func indicatorTable(_ table: Table, _ framework: Framework, ranked: [Bool]? = nil) -> IndicatorTable {
  IndicatorTable(
    entities: table.rows.enumerated().map { Entity(code: $1, name: $1, ranked: ranked?[$0] ?? true) },
    indicators: framework.nodes.filter { $0.role == .indicator || $0.role == .denominator },
    vintages: table.columns.map { _ in nil },
    cells: table.values.map { column in column.map { $0.isNaN ? nil : cell($0) } })
}

func cell(_ value: Double) -> Cell {
  Cell(value: value, low: value, high: value, distribution: .init(.point(value)), witnesses: 1, kinds: [.measurement])
}

func close(_ a: Double, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
  a.isNaN && b.isNaN || abs(a - b) <= tolerance * max(1, abs(a), abs(b))
}

func close(_ a: [Double], _ b: [Double], _ tolerance: Double = 1e-12) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { close($0, $1, tolerance) }
}

/// The aggregating methods, without those that this build lacks something for.
let aggregatingNames = Catalogue.aggregating.cards.filter { $0.lack == nil }.map(\.name)

/// One node over columns, all higher is better, as a lens shows them.
func oneNode(_ columns: [Column], rows: [String]) -> (LensTable, Framework) {
  let codes = columns.indices.map { "c\($0)" }
  let tree = Framework(
    nodes: [.init(code: "index", role: .aggregate)] + codes.map { .init(code: $0, parent: "index") })
  let maps = columns.map { column in column.map { _ in LensMap(factor: 1, scale: .linear) as LensMap? } }
  return (LensTable(lens: .scale, table: Table(rows: rows, columns: codes, values: columns), maps: maps), tree)
}

/// Entities enough that columns of random numbers have correlations small enough to be balanced.
func entities(for method: String) -> Int { method == "correlation-balanced" ? 90 : 12 }

/// Rows for a method that is told its weights: every two of `codes` compared as j to i + 1, or one expert's points.
func statements(_ method: String, _ codes: [String], node: String = "n") -> [String: OptionValues.Value] {
  func row(_ texts: [String: String], _ numbers: [String: Double]) -> OptionRows.Row {
    OptionRows.Row(texts: texts.merging(["node": node]) { $1 }, numbers: numbers)
  }
  func pairs(_ value: (Int, Int) -> Double?) -> OptionValues.Value {
    .rows(
      OptionRows(
        path: "rows.csv",
        rows: codes.indices.flatMap { i in
          codes.indices.dropFirst(i + 1).compactMap { j in
            value(i, j).map { row(["first": codes[i], "second": codes[j]], ["value": $0]) }
          }
        }))
  }
  let last = codes.count - 1
  return switch method {
  case "ahp": ["comparisons": pairs { Double($1 + 1) / Double($0 + 1) }]
  case "best-worst": ["comparisons": pairs { $0 == 0 || $1 == last ? Double($1 - $0 + 1) : nil }]
  case "budget-allocation":
    [
      "points": .rows(
        OptionRows(
          path: "rows.csv",
          rows: codes.enumerated().map { row(["expert": "one", "item": $1], ["points": Double($0 + 1)]) }))
    ]
  default: [:]
  }
}
