import Foundation
import Testing

/// Commands shown in the documentation are run, and print what the page shows.
@Suite("Documentation")
struct DocumentationTests {
  @Test("shows what podium prints", arguments: try Example.all())
  func example(_ example: Example) throws {
    let result = try Program.run(Array(example.words.dropFirst()), in: Program.repository)
    let printed = (result.output + result.errors).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(
      Example.matches(example.shown[...], printed.map(String.init)[...]),
      "\(example.testDescription) prints:\n\(printed.joined(separator: "\n"))")
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

  /// A line `…` stands for any number of lines.
  static func matches(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    guard first == "…" else { return printed.first == first && matches(shown.dropFirst(), printed.dropFirst()) }
    return (printed.startIndex...printed.endIndex).contains { matches(shown.dropFirst(), printed[$0...]) }
  }
}
