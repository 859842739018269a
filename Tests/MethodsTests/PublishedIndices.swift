import Claims
import Foundation
import Methods
import Testing

/// Published inputs and results, kept out of the product for their licences: beside the repository, or nowhere.
private let folder: URL? = {
  var directory = URL(filePath: #filePath).deletingLastPathComponent()
  while directory.path != "/" {
    directory.deleteLastPathComponent()
    let candidate = directory.appending(path: "shared/data/published-indices")
    if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
  }
  return nil
}()

private func rows(_ path: String) throws -> [[String]] {
  let text = try String(contentsOf: #require(folder).appending(path: path), encoding: .utf8)
  return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
    var fields = [""]
    var quoted = false
    for character in line {
      if character == "\"" {
        quoted.toggle()
      } else if character == ",", !quoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}

@Suite(.enabled(if: folder != nil, "the published indices are not beside the repository"))
struct PublishedIndices {
  @Test("UNDP HDI 2022: all 204 values at three decimals") func undpHumanDevelopmentIndex() throws {
    let framework = Framework(nodes: [
      .init(code: "hdi", role: .aggregate),
      .init(code: "health", parent: "hdi", role: .aggregate),
      .init(code: "life", parent: "health"),
      .init(code: "education", parent: "hdi", role: .aggregate),
      .init(code: "expected", parent: "education"),
      .init(code: "mean", parent: "education"),
      .init(code: "income", parent: "hdi", role: .aggregate),
      .init(code: "gni", parent: "income", scale: .log, intensityScale: .log),
    ])
    let inputs = try rows("undp-hdi-2022/inputs.csv").sorted { $0[0] < $1[0] }
    let table = Table(
      rows: inputs.map { $0[0] }, columns: framework.leaves.map(\.code),
      values: (3...6).map { field in inputs.map { Double($0[field]) ?? .nan } })
    let lens = try LensTable.make(table: indicatorTable(table, framework), framework: framework, lens: .scale)
    var recipe = try recipe(
      normalise: "goalposts",
      [
        "goalposts": .ranges(["life": 20...85, "expected": 0...18, "mean": 0...15, "gni": 100...75_000]),
        "low": .number(0),
        "high": .number(1), "cut": .flag(true),
      ], weigh: "equal")
    recipe.aggregatingOf["hdi"] = try Catalogue.aggregating.make("geometric")
    recipe.minCoverage = 1
    recipe.rankCoverage = 0
    let ranking = try recipe.rank(
      lens, framework: framework, learnt: recipe.learn(on: lens, framework: framework))
    var compared = 0
    for published in try rows("undp-hdi-2022/published.csv") {
      guard let value = Double(published[2]), let row = table.rows.firstIndex(of: published[0]) else { continue }
      let score = try #require(ranking.scores.nodes.values.last)[row]
      if score.isNaN { continue }
      #expect((score * 1000).rounded() / 1000 == value, "\(published[0])")
      compared += 1
    }
    #expect(compared == 204)
  }

  @Test("Oxford Government AI Readiness 2023: dimensions to 1e-4, pillars and total to 1e-8") func oxfordReadiness()
    throws
  {
    var nodes = [Framework.Node(code: "total", role: .aggregate)]
    func code(_ name: String, under parent: String, _ role: Framework.Node.Role) {
      if !nodes.contains(where: { $0.code == name }) { nodes.append(.init(code: name, parent: parent, role: role)) }
    }
    for row in try rows("oxford-gairi-2023/structure.csv") {
      code(row[0], under: "total", .aggregate)
      code(row[1], under: row[0], .aggregate)
      code(row[2], under: row[1], .indicator)
    }
    let framework = Framework(nodes: nodes)
    var values: [String: [String: Double]] = [:]
    for row in try rows("oxford-gairi-2023/indicator_scores.csv") {
      values[row[0], default: [:]][row[1]] = Double(row[2])
    }
    let countries = values.keys.sorted()
    let table = Table(
      rows: countries, columns: framework.leaves.map(\.code),
      values: framework.leaves.map { leaf in countries.map { values[$0]?[leaf.code] ?? .nan } })
    let goalposts = Dictionary(uniqueKeysWithValues: framework.leaves.map { ($0.code, 0.0...100.0) })
    var recipe = try recipe(normalise: "goalposts", ["goalposts": .ranges(goalposts)], weigh: "equal")
    recipe.minCoverage = 0
    let ranker = try Ranker(recipe, framework)
    let scores = try ranker.scores(table, learnt: ranker.learn(on: table))
    let header = [
      "total", "Government", "Technology Sector", "Data & Infrastructure", "Vision", "Governance & Ethics",
      "Digital Capacity", "Adaptability", "Maturity", "Innovation Capacity", "Human Capital", "Infrastructure",
      "Data Availability", "Data Representativeness",
    ]
    var compared = 0
    for published in try rows("oxford-gairi-2023/published_scores.csv") {
      let row = try #require(countries.firstIndex(of: published[0]))
      for (field, node) in header.enumerated() {
        guard let value = Double(published[field + 1]) else { continue }
        let column = try #require(scores.nodes.columns.firstIndex(of: node))
        #expect(abs(scores.nodes.values[column][row] - value) < (field < 4 ? 1e-8 : 1e-4), "\(published[0]) \(node)")
        compared += 1
      }
    }
    #expect(compared == 2700, "two dimensions are blank as published")
  }
}
