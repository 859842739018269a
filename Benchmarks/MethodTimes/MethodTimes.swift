import Claims
import Methods

/// Every method of the catalogue, to be run on one table. Those that ask for a file of people's judgements, or for a
/// bound, are given the simplest that is complete.
struct MethodTimes {
  let table: Table

  typealias Family = (step: String, methods: [(name: String, body: () throws -> Void)])

  private var even: [Double] { table.columns.map { _ in 1 / Double(table.columns.count) } }

  private var gapped: Table {
    var table = table
    for column in table.columns.indices {
      for row in table.rows.indices where (row * 7 + column * 13) % 20 == 0 { table.values[column][row] = .nan }
    }
    return table
  }

  var families: [Family] { [imputing, screening, treating, normalising, weighting, aggregating, comparing] }

  private var imputing: Family {
    let labels = Dictionary(table.rows.enumerated().map { ($1, "g\($0 % 8)") }, uniquingKeysWith: { a, _ in a })
    let surroundings = Surroundings(
      groupings: ["g": labels], siblings: [Array(table.columns.indices)], directions: table.columns.map { _ in 1 })
    let gapped = gapped
    return (
      "impute",
      Catalogue.imputing.names.map { name in
        (
          name,
          {
            let method = try Catalogue<any Imputing>.imputing.make(name, ["by": .text("g")])
            _ = try method.impute(gapped, surroundings)
          }
        )
      }
    )
  }

  private var screening: Family {
    let gapped = gapped
    return (
      "screen",
      Catalogue.screening.names.map { name in
        (name, { _ = try Catalogue<any Screening>.screening.make(name).keeps(gapped) })
      }
    )
  }

  private var treating: Family {
    (
      "treat",
      Catalogue.treating.names.map { name in
        (
          name,
          {
            let method = try Catalogue<any Treating>.treating.make(name)
            for (code, column) in zip(table.columns, table.values) {
              _ = try method.learn(column, indicator: code)(column)
            }
          }
        )
      }
    )
  }

  private var normalising: Family {
    let numbers = Dictionary(table.columns.map { ($0, 100.0) }, uniquingKeysWith: { a, _ in a })
    let ranges = Dictionary(table.columns.map { ($0, 0.0...101) }, uniquingKeysWith: { a, _ in a })
    let options: [String: [String: OptionValues.Value]] = [
      "goalposts": ["goalposts": .ranges(ranges)], "distance-to-target": ["targets": .numbers(numbers)],
      "distance-to-reference": ["entity": .text(table.rows[0])],
    ]
    return (
      "normalise",
      Catalogue.normalising.names.map { name in
        (
          name,
          {
            let method = try Catalogue<any Normalising>.normalising.make(name, options[name] ?? [:])
            for (code, column) in zip(table.columns, table.values) {
              let scale = try method.learn(column, indicator: code, direction: 1, on: .linear, of: table.rows)
              _ = scale.scores(column, among: column)
            }
          }
        )
      }
    )
  }

  private var weighting: Family {
    (
      "weigh",
      Catalogue.weighting.names.map { name in
        (name, { _ = try Catalogue<any Weighting>.weighting.make(name).weights(table, given: even, node: "index") })
      }
    )
  }

  private var aggregating: Family {
    (
      "aggregate",
      Catalogue.aggregating.names.map { name in
        (
          name,
          { _ = try Catalogue<any Aggregating>.aggregating.make(name).combine(table, weights: even, node: "index") }
        )
      }
    )
  }

  private var comparing: Family {
    (
      "similarity",
      Catalogue.comparing.names.map { name in
        (name, { _ = try Catalogue<any Comparing>.comparing.make(name).compare(table) })
      }
    )
  }
}
