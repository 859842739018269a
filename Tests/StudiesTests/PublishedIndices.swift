import Claims
import Diagnostics
import Foundation
import Methods
import Studies
import Testing

/// Published inputs and results, kept out of the product for their licences: in the folder that PUBLISHED named to make
/// test, or nowhere.
private let folder = ProcessInfo.processInfo.environment["PODIUM_PUBLISHED"].flatMap {
  $0.isEmpty ? nil : URL(filePath: $0, directoryHint: .isDirectory)
}

/// Published indices out of their raw inputs, by study files alone.
@Suite("Published indices", .enabled(if: folder != nil, "make test PUBLISHED=DIR names where they are"))
struct PublishedIndices {
  struct NoSuchFile: Error {}

  /// Every node's score and rank by code of node and entity.
  private func scores(_ files: [String: String]) throws -> [String: [String: (score: Double, rank: Int?)]] {
    let study = try StudyLoader(threads: 1) { path in
      guard let text = files[path] else { throw NoSuchFile() }
      return Array(text.utf8)
    }.load("study.yaml").study
    let analysis = try #require(try study.analyse(study.arrange().table).first)
    var found: [String: [String: (score: Double, rank: Int?)]] = [:]
    for node in study.framework.nodes {
      guard let column = analysis.column(of: node.code) else { continue }
      let ranks = analysis.ranks(in: column)
      for (row, code) in analysis.lens.table.rows.enumerated() where !column[row].isNaN {
        found[node.code, default: [:]][code] = (column[row], ranks[row])
      }
    }
    return found
  }

  private func rows(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOf: #require(folder).appending(path: path), encoding: .utf8)
    var lines = [[""]]
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character.isNewline, !isQuoted {
        lines.append([""])
      } else if character == ",", !isQuoted {
        lines[lines.count - 1].append("")
      } else {
        lines[lines.count - 1][lines[lines.count - 1].count - 1].append(character)
      }
    }
    let header = lines.removeFirst()
    lines.removeAll { $0 == [""] }
    return lines.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// A table's text: `values[indicator][entity]`.
  private func table(_ values: [String: [String: String]], _ indicators: [String], _ entities: [String]) -> String {
    let lines = entities.map { entity in
      ([entity] + indicators.map { values[$0]?[entity] ?? "" }).joined(separator: ",")
    }
    return ([(["code"] + indicators).joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }

  @Test("WIPO Global Innovation Index 2024: every score of every node within 1e-9, and every rank but a tie")
  func innovationIndex() throws {
    let structure = try rows("wipo-gii-2024/structure.csv")
    var inputs: [String: [String: String]] = [:]
    for row in try rows("wipo-gii-2024/inputs.csv") {
      inputs[row["indicator"]!, default: [:]][row["iso3"]!] = row["value"]!
    }
    let results = try rows("wipo-gii-2024/published.csv").filter { $0["score"] != "" }
    var published: [String: [String: Double]] = [:]
    for row in results { published[row["node"]!, default: [:]][row["iso3"]!] = Double(row["score"]!) }

    // No column says which way is up: an indicator is turned where its published score falls as the value rises.
    func direction(_ indicator: String) throws -> Int {
      let pairs = try #require(inputs[indicator]).compactMap { entity, value in
        Double(value).flatMap { x in published[indicator]?[entity].map { (x, $0) } }
      }
      let x = pairs.reduce(0) { $0 + $1.0 } / Double(pairs.count)
      return pairs.reduce(0) { $0 + ($1.0 - x) * $1.1 } < 0 ? -1 : 1
    }
    let weights = ["OUT.7.1": 0.5, "OUT.7.2": 0.25, "OUT.7.3": 0.25]
    let nodes = try structure.map { row in
      let code = row["node"]!
      let isLeaf = inputs[code] != nil
      return
        "\(code),\(row["parent"]!),\(isLeaf ? "Indicator" : "Aggregate"),\(isLeaf ? try direction(code) : 1),\(weights[code] ?? 1)\n"
    }
    let entities = Set(inputs.values.flatMap(\.keys)).sorted()
    let scores = try scores([
      "study.yaml": """
      study: 1
      data: {table: table.csv, framework: framework.csv}
      period: {target: 2024}
      spread: {measurement: exact}
      treat: {method: winsorise, skewness: 2.25, kurtosis: 3.5, most: 5, count: rounds, then: log-gii}
      normalise: {method: min-max, low: 0, high: 100}
      coverage: {node: 0, entity: 0}
      """,
      "framework.csv": "code,parent,role,direction,weight\n" + nodes.joined(),
      "table.csv": table(inputs, structure.map { $0["node"]! }.filter { inputs[$0] != nil }, entities),
    ])
    #expect(results.count == 13_376 && scores.values.reduce(0) { $0 + $1.count } == results.count)
    for row in results {
      let (node, entity) = (row["node"]!, row["iso3"]!)
      let own = try #require(scores[node]?[entity], "\(node) \(entity)")
      #expect(abs(own.score - Double(row["score"]!)!) < 1e-9, "\(node) \(entity)")
      // Equal in the published scores too, and not in the published ranks.
      if node == "IN.1.1.1", entity == "BGR" { continue }
      if let rank = Int(row["rank"]!) { #expect(own.rank == rank, "\(node) \(entity)") }
    }
  }

  @Test("Oxford Government AI Readiness 2023: dimensions to 1e-4, pillars and total to 1e-8") func readiness() throws {
    var codes: [String: String] = ["total": "total"]
    var framework = "code,parent,role\ntotal,,Aggregate\n"
    func add(_ name: String, under parent: String, _ role: String) {
      if codes[name] != nil { return }
      codes[name] = "n\(codes.count)"
      framework += "\(codes[name]!),\(codes[parent]!),\(role)\n"
    }
    for row in try rows("oxford-gairi-2023/structure.csv") {
      add(row["pillar"]!, under: "total", "Aggregate")
      add(row["dimension"]!, under: row["pillar"]!, "Aggregate")
      add(row["indicator"]!, under: row["dimension"]!, "Indicator")
    }
    let inputs = try rows("oxford-gairi-2023/indicator_scores.csv")
    let countries = Set(inputs.map { $0["country"]! }).sorted()
    let country = Dictionary(uniqueKeysWithValues: countries.enumerated().map { ($1, "c\($0)") })
    var values: [String: [String: String]] = [:]
    for row in inputs {
      values[codes[row["indicator"]!]!, default: [:]][country[row["country"]!]!] = row["normalised_score"]!.replacing(
        "N/A", with: "")
    }
    let leaves = values.keys.sorted()
    let scores = try scores([
      "study.yaml": """
      study: 1
      data: {table: table.csv, framework: framework.csv}
      period: {target: 2023}
      spread: {measurement: exact}
      normalise: {method: goalposts, goalposts: {\(leaves.map { "\($0): [0, 100]" }.joined(separator: ", "))}}
      coverage: {node: 0, entity: 0}
      """,
      "framework.csv": framework, "table.csv": table(values, leaves, countries.map { country[$0]! }),
    ])
    var named = ["total_score": "total"]
    for (name, code) in codes {
      named[name.lowercased().replacing(" & ", with: "_and_").replacing(" ", with: "_")] = code
    }
    let coarse = ["total_score", "government", "technology_sector", "data_and_infrastructure"]
    var compared = 0
    for row in try rows("oxford-gairi-2023/published_scores.csv") {
      for (column, text) in row {
        guard let node = named[column], let value = Double(text), let entity = country[row["country"]!] else {
          continue
        }
        let own = try #require(scores[node]?[entity], "\(column) \(entity)")
        #expect(abs(own.score - value) < (coarse.contains(column) ? 1e-8 : 1e-4), "\(column) \(row["country"]!)")
        compared += 1
      }
    }
    #expect(compared == 2700, "two dimensions are blank as published")
  }

  /// COINr's example in full, on its own tables: scores computed from its formulas with NumPy 2.4.6.
  @Test("ASEM by COINr's pipeline: denominate, impute by group, screen, winsorise, min-max, arithmetic") func asem()
    throws
  {
    func file(_ name: String) throws -> String {
      try String(contentsOf: #require(folder).appending(path: "../asem/\(name)"), encoding: .utf8)
    }
    let scores = try scores([
      "study.yaml": """
      study: 1
      data: {table: iData.csv, framework: iMeta.csv}
      period: {target: 2018}
      spread: {measurement: exact}
      lens: intensity
      impute: {method: group-mean, by: EurAsia_group}
      screen: {method: availability, known: 0.9}
      treat: winsorise
      normalise: {method: min-max, low: 0, high: 100}
      coverage: {node: 0, entity: 0}
      """,
      "iData.csv": file("iData.csv"), "iMeta.csv": file("iMeta.csv"),
    ])
    #expect(scores["Index"]?.count == 51)
    for (node, entity, value) in Self.asemScores {
      #expect(abs(try #require(scores[node]?[entity]).score - value) < 1e-9, "\(node) \(entity)")
    }
  }

  private static let asemScores: [(node: String, entity: String, score: Double)] = [
    ("Index", "CHE", 68.38372423834171),
    ("Index", "NLD", 64.8195161698175),
    ("Index", "DNK", 64.80407996060765),
    ("Index", "KOR", 50.10216622546087),
    ("Index", "LAO", 38.2130522210786),
    ("Conn", "KOR", 43.827142282130765),
    ("Sust", "KOR", 56.377190168790975),
    ("Physical", "SGP", 77.4746887246093),
    ("P2P", "JPN", 3.6318443892935353),
    ("Social", "IND", 22.741068986990506),
    ("Flights", "MLT", 100.0),
    ("Gas", "RUS", 4.878109280031525),
    ("CultServ", "AUS", 12.288293851883054),
    ("PubDebt", "JPN", 0.0),
  ]
}
