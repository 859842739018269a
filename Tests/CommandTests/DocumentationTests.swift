import Foundation
import Testing

/// Commands shown in the documentation are run, and print what the page shows.
@Suite("Documentation")
struct DocumentationTests {
  static let recording = ProcessInfo.processInfo.environment["PODIUM_RECORD"] == "1"

  @Test("shows what podium prints", .disabled(if: recording), arguments: try Example.all())
  func example(_ example: Example) throws {
    let printed = try example.run()
    #expect(
      Example.matches(example.shown[...], printed[...]),
      "\(example.testDescription) prints:\n\(printed.joined(separator: "\n"))")
  }

  @Test("is recorded", .enabled(if: recording))
  func record() throws {
    for (page, examples) in Dictionary(grouping: try Example.all(), by: \.page) {
      let path = Program.repository.appendingPathComponent(page)
      var lines = try String(contentsOf: path, encoding: .utf8).components(separatedBy: "\n")
      for example in examples.sorted(by: { $0.line > $1.line }) {
        let shown = Example.elided(try example.run(), as: example.shown)
        lines.replaceSubrange(example.line..<(example.line + example.shown.count), with: shown)
      }
      try Data(lines.joined(separator: "\n").utf8).write(to: path)
      Issue.record("recorded \(page): look at the difference, then run without PODIUM_RECORD")
    }
  }

  @Test("keeps its elisions when it is recorded")
  func recordingElides() {
    #expect(Example.elided(["1", "2", "3", "4"], as: ["a", "…", "b"]) == ["1", "…", "4"])
    #expect(Example.elided(["1", "2"], as: ["a", "…"]) == ["1", "…"])
    #expect(Example.elided(["1", "2"], as: ["a", "b", "c", "…", "d"]) == ["1", "2"])
    #expect(Example.elided(["1", "2"], as: ["a"]) == ["1", "2"])
  }

  @Test("elides lines where it says so, and only there")
  func elision() {
    func matches(_ shown: [String], _ printed: [String]) -> Bool { Example.matches(shown[...], printed[...]) }
    #expect(matches(["a", "…", "d"], ["a", "b", "c", "d"]))
    #expect(matches(["a", "…"], ["a"]))
    #expect(matches(["…", "c", "…"], ["a", "c", "c", "d"]))
    #expect(!matches(["a", "…", "d"], ["a", "b", "c"]))
    #expect(!matches(["a"], ["a", "b"]))
    #expect(!matches([], ["a"]))
  }

  @Test("is read as blocks of commands, each with its output")
  func parsing() {
    let page = """
      ```console
      $ podium a 'b c'
      one

      two
      $ make report
      skipped
      $ podium d
      ```
      $ podium not in a block
      """
    let found = Example.parse(page, page: "p.md")
    #expect(found.map(\.words) == [["podium", "a", "b c"], ["podium", "d"]])
    #expect(found.map(\.shown) == [["one", "", "two"], []])
    #expect(found.map(\.line) == [2, 8])
  }
}

struct Example: Sendable, CustomTestStringConvertible {
  var page: String
  var line: Int
  var words: [String]
  var shown: [String]
  var testDescription: String { "\(page):\(line): \(words.joined(separator: " "))" }

  static func all() throws -> [Example] {
    let documentation = Program.repository.appendingPathComponent("Documentation")
    let pages = (try? FileManager.default.subpathsOfDirectory(atPath: documentation.path)) ?? []
    let paths = ["README.md"] + pages.filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/" + $0 }
    return paths.flatMap { path in
      (try? String(contentsOf: Program.repository.appendingPathComponent(path), encoding: .utf8))
        .map { parse($0, page: path) } ?? []
    }
  }

  /// Commands `$ podium …` in blocks marked `console`; other commands there are not run.
  static func parse(_ text: String, page: String) -> [Example] {
    var examples: [Example] = []
    var inBlock = false
    var collecting = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        inBlock = line == "```console"
        collecting = false
      } else if inBlock, line.hasPrefix("$ ") {
        collecting = line.hasPrefix("$ podium ")
        if collecting {
          examples.append(Example(page: page, line: index + 1, words: Program.words(line.dropFirst(2)), shown: []))
        }
      } else if collecting {
        examples[examples.count - 1].shown.append(String(line))
      }
    }
    return examples
  }

  /// The lines that it prints, data first.
  func run() throws -> [String] {
    let result = try Program.run(Array(words.dropFirst()), in: Program.repository)
    return (result.output + result.errors).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  /// What was printed, with as many lines before and after one `…` as were shown.
  static func elided(_ printed: [String], as shown: [String]) -> [String] {
    guard let first = shown.firstIndex(of: "…"), let last = shown.lastIndex(of: "…") else { return printed }
    let tail = shown.count - 1 - last
    if first + tail >= printed.count { return printed }
    return printed.prefix(first) + ["…"] + printed.suffix(tail)
  }

  /// A line `…` stands for any number of lines.
  static func matches(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    guard first == "…" else { return printed.first == first && matches(shown.dropFirst(), printed.dropFirst()) }
    return (printed.startIndex...printed.endIndex).contains { matches(shown.dropFirst(), printed[$0...]) }
  }
}
