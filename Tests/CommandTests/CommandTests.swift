import Foundation
import Testing

/// Every folder of `Cases` is a test; README.md there says what its files hold.
@Suite("Commands")
struct CommandTests {
  @Test("print what they printed", arguments: try Case.all())
  func command(_ test: Case) throws {
    let recording = ProcessInfo.processInfo.environment["PODIUM_RECORD"] == "1"
    for (run, environment) in test.environments.enumerated() {
      let result = try test.run(environment)
      if recording, run == 0 {
        try test.record(result)
        Issue.record("recorded \(test.name): look at the difference, then run without PODIUM_RECORD")
        continue
      }
      let setting = environment.isEmpty ? "" : " with \(environment)"
      #expect(result.status == test.status, "exit status of \(test.name)\(setting): \(result.errors)")
      #expect(result.output == test.output, "standard output of \(test.name)\(setting)")
      #expect(result.errors == test.errors, "standard error of \(test.name)\(setting)")
    }
  }
}

struct Case: Sendable, CustomTestStringConvertible {
  var folder: URL
  var arguments: [String] = []
  /// One run each; all must print the same.
  var environments: [[String: String]] = []
  var input: URL?
  var outputDevice: URL?

  var name: String { folder.lastPathComponent }
  var testDescription: String { name }
  var status: Int32? { Int32(text("exit").trimmingCharacters(in: .whitespacesAndNewlines)) }
  var output: String { text("expected.out") }
  var errors: String { text("expected.err") }

  static func all() throws -> [Case] {
    let cases = Program.repository.appendingPathComponent("Tests/CommandTests/Cases")
    return try FileManager.default.contentsOfDirectory(at: cases, includingPropertiesForKeys: nil)
      .filter { FileManager.default.fileExists(atPath: $0.appendingPathComponent("command").path) }
      .sorted { $0.path < $1.path }
      .map(Case.init)
  }

  init(_ folder: URL) throws {
    self.folder = folder
    for line in try String(contentsOf: folder.appendingPathComponent("command"), encoding: .utf8).split(separator: "\n")
    {
      var words = Program.words(line)
      guard let head = words.first, !head.hasPrefix("#") else { continue }
      words.removeFirst()
      switch head {
      case "podium": arguments = words
      case "env:":
        environments.append(
          Dictionary(
            uniqueKeysWithValues: words.map { word in
              let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
              return (parts[0], parts.count > 1 ? parts[1] : "")
            }))
      case "stdin:": input = words.first.map(folder.appendingPathComponent)
      case "stdout:": outputDevice = words.first.map { URL(fileURLWithPath: $0) }
      default: throw Mistake(description: "\(name)/command: a line begins with podium, env:, stdin:, stdout: or #")
      }
    }
    if environments.isEmpty { environments = [[:]] }
  }

  struct Mistake: Error, CustomStringConvertible { var description: String }

  /// Runs in the case's folder. `$OUT` in the command is a fresh folder; its path is written back as `$OUT`.
  func run(_ environment: [String: String]) throws -> Program.Result {
    let out = FileManager.default.temporaryDirectory.appendingPathComponent("podium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: out) }
    var result = try Program.run(
      arguments.map { $0.replacingOccurrences(of: "$OUT", with: out.path) }, in: folder, environment: environment,
      input: input, output: try outputDevice.map { try FileHandle(forWritingTo: $0) })
    result.output = result.output.replacingOccurrences(of: out.path, with: "$OUT")
    result.errors = result.errors.replacingOccurrences(of: out.path, with: "$OUT")
    return result
  }

  func record(_ result: Program.Result) throws {
    for (name, text) in [
      ("expected.out", result.output), ("expected.err", result.errors), ("exit", "\(result.status)\n"),
    ] {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
  }

  private func text(_ name: String) -> String {
    (try? Data(contentsOf: folder.appendingPathComponent(name))).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
