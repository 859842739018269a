import Foundation
import Testing
import podium

@Suite("Scripting.md")
struct ScriptingPageTests {
  private static func page() throws -> String {
    try String(contentsOf: Program.repository.appendingPathComponent("Documentation/Scripting.md"), encoding: .utf8)
  }

  private static func block(_ mark: String) throws -> String {
    let parts = try page().components(separatedBy: mark)
    return try #require(parts.last?.components(separatedBy: "\n```").first)
  }

  @Test("reads a ranking and a scenario in Python, in ten lines, and shows what that prints")
  func example() throws {
    let script = try Self.block("```python\n")
    #expect(script.split(separator: "\n").count <= 10)
    let path = Program.executable.deletingLastPathComponent().path + ":/usr/bin:/bin"
    let result = try Program.run(
      ["python3", "-c", script], in: Program.repository, environment: ["PATH": path],
      executable: URL(fileURLWithPath: "/usr/bin/env"))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == (try Self.block("It prints\n\n```\n")) + "\n")
  }

  @Test("names every exit status there is")
  func statuses() throws {
    let page = try Self.page()
    for status in ExitStatus.allCases { #expect(page.contains("\n| \(status.rawValue) | "), "\(status)") }
  }

  /// `script` gives podium a terminal.
  @Test(
    "is right about terminals, whose columns are those of COLUMNS", arguments: [("60", 60), ("140", 140), ("7", 100)])
  func terminal(_ columns: String, _ most: Int) throws {
    let command = "'\(Program.executable.path)' check Tests/CommandTests/Studies/harbours"
    let result = try Program.run(
      ["-qec", command, "/dev/null"], in: Program.repository, environment: ["COLUMNS": columns],
      executable: URL(fileURLWithPath: "/usr/bin/script"))
    let widths = result.output.split(whereSeparator: \.isNewline).map(\.count)
    #expect(result.status == 0 && (widths.max() ?? 0) <= most && (widths.max() ?? 0) > most / 2)
    #expect(
      try Program.run(
        ["check", "Tests/CommandTests/Studies/harbours"], in: Program.repository, environment: ["COLUMNS": columns]
      ).output
        == Program.run(["check", "Tests/CommandTests/Studies/harbours"], in: Program.repository).output)
  }
}
