import Diagnostics
import Foundation
import Methods
import Studies
import Testing

/// Documentation/StudyFile.md is read as its readers read it: what it shows must load, and go wrong as it says.
struct StudyFilePageTests {
  struct NoSuchFile: Error {}

  let page: [Substring]
  /// The files of the small study, by name.
  let files: [String: String]

  init() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/StudyFile.md")
    page = try String(contentsOf: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    files = Self.files(page)
  }

  /// A line `name`, an empty one, and a block.
  static func files(_ page: [Substring]) -> [String: String] {
    var files: [String: String] = [:]
    for (number, line) in page.enumerated() where line.hasPrefix("`") && !line.hasPrefix("```") {
      guard line.hasSuffix("`"), page.indices.contains(number + 2), page[number + 2].hasPrefix("```") else { continue }
      let block = page[(number + 3)...].prefix { $0 != "```" }
      files[String(line.dropFirst().dropLast())] = block.joined(separator: "\n") + "\n"
    }
    return files
  }

  /// All blocks of one language.
  func blocks(_ language: String) -> [String] {
    page.indices.filter { page[$0] == "```" + language }.map { start in
      page[(start + 1)...].prefix { $0 != "```" }.joined(separator: "\n") + "\n"
    }
  }

  func load(_ files: [String: String]) throws -> (study: Study, warnings: Problems) {
    try StudyLoader { path in
      guard let text = files[path] else { throw NoSuchFile() }
      return Array(text.utf8)
    }.load("study.yaml")
  }

  @Test("The small study loads without a warning and ranks its three ports")
  func smallStudy() throws {
    #expect(files.keys.sorted() == ["claims.csv", "entities.csv", "framework.csv", "sources.csv", "study.yaml"])
    let (study, warnings) = try load(files)
    #expect(warnings.isEmpty, "\(warnings.rendered())")
    let findings = try study.findings()
    #expect(findings.lenses[0].analysis.ranking.ranked.count == 3)
    #expect(findings.scenarios.count == 1 && findings.lenses[0].goals.count == 1)
  }

  @Test("Each fragment has keys that podium knows")
  func fragments() throws {
    let fragments = blocks("yaml").filter { !$0.hasPrefix("study:") }
    #expect(fragments.count >= 5)
    for fragment in fragments {
      let heading = "study: 1\ndata: {framework: none.csv, claims: none.csv}\nperiod: {target: 2025}\n"
      let spread = fragment.hasPrefix("spread:") ? "" : "spread: {measurement: exact}\n"
      // There are no files, so that the study file is all that is looked at.
      let error = #expect(throws: InvalidInput.self) { try load(["study.yaml": heading + spread + fragment]) }
      let told = error?.problems.items.filter { ($0.location?.line ?? 0) > 2 } ?? []
      #expect(told.isEmpty, "\(told.map { $0.rendered() }.joined(separator: "\n"))")
    }
  }

  @Test("The mistake is told as the page shows it")
  func mistake() throws {
    var files = files
    files["study.yaml"] = files["study.yaml"]?.replacing("method: min-max", with: "method: min-mx")
    let error = #expect(throws: InvalidInput.self) { try load(files) }
    let shown = page.drop { $0 != "## Mistakes" }.filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
    #expect(error?.problems.rendered() == shown.joined(separator: "\n"))
  }
}
