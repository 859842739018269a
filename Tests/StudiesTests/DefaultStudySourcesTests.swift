import Claims
import Diagnostics
import Foundation
import Studies
import Testing

/// What the sources of the default study owe a reader.
@Suite struct DefaultStudySourcesTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Datasets/ai-top3")

  private static let study = Result {
    try StudyLoader(threads: 1) { path in Array(try Data(contentsOf: folder.appendingPathComponent(path))) }
      .load("study.yaml").study
  }

  @Test func everySourceHasAnAddressOrTheReasonWhyNone() throws {
    let sources = try Self.study.get().vocabulary.sources
    #expect(sources.count > 50)
    for source in sources {
      #expect(!source.address.isEmpty || source.note.contains("No address:"), "\(source.id)")
      let isBare = source.address.wholeMatch(of: /https?:\/\/[^\/]+\/?/) != nil
      #expect(!isBare || source.note.hasPrefix("Front page:"), "\(source.id)")
    }
  }

  @Test func aCopyIsNoSourceOfAnything() throws {
    let study = try Self.study.get()
    let claims = try #require(study.claims)
    let copies = Set(study.vocabulary.sources.indices.filter { study.vocabulary.sources[$0].note.hasPrefix("A copy:") })
    #expect(copies.count == 4)
    for row in 0..<claims.count where copies.contains(Int(claims.source[row])) {
      let restates = claims.details[Int32(row)]?.restates ?? []
      #expect(!restates.isEmpty, "claim \(row) of \(study.vocabulary.sources[Int(claims.source[row])].id)")
    }
  }

  @Test func thePromisedGPUsHaveAScenarioAndADate() throws {
    let study = try Self.study.get()
    let scenario = try #require(study.scenarios.first { $0.name == "nvidia-260k" })
    let rules = try #require(scenario.rules)
    let (table, _) = try study.arrange(rules)
    let (base, _) = try study.arrange()
    let column = try #require(table.indicators.firstIndex { $0.code == "compute.h100e_existing" })
    let moved = table.entities.indices.filter {
      table.cells[column][$0]?.value != base.cells[column][$0]?.value
    }
    #expect(moved.map { table.entities[$0].code } == ["KOR"])
  }
}
