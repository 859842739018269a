import Foundation
import Testing
import podium

@Suite("Shards")
struct ShardCommandTests {
  private static let study = "Tests/CommandTests/Studies/harbours"

  private static func inFolder(_ body: (URL) throws -> Void) throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("podium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    try body(place)
  }

  private static func podium(_ words: String, input: URL? = nil) throws -> Program.Result {
    try Program.run(words.split(separator: " ").map(String.init), in: Program.repository, input: input)
  }

  @Test("merged print what one run prints, from files or standard input")
  func merged() throws {
    try Self.inFolder { place in
      var lines = ""
      for (from, count) in [(208, 92), (0, 112), (112, 96)] {
        let result = try Self.podium("shard \(Self.study) --from \(from) --count \(count) --threads \(count % 3 + 1)")
        #expect(result.status == 0 && result.errors.isEmpty && result.output.count { $0.isNewline } == 1)
        try Data(result.output.utf8).write(to: place.appendingPathComponent("\(from).jsonl"))
        lines += result.output
      }
      let all = place.appendingPathComponent("all.jsonl")
      try Data(lines.utf8).write(to: all)
      let one = try Self.podium("robust \(Self.study) --draws 300")
      #expect(one.status == 0 && !one.output.isEmpty)
      let files = [0, 112, 208].map { place.appendingPathComponent("\($0).jsonl").path }.joined(separator: " ")
      #expect(try Self.podium("merge \(Self.study) \(files)").output == one.output)
      #expect(try Self.podium("merge \(Self.study)", input: all).output == one.output)
      #expect(
        try Self.podium("merge \(Self.study) --format json", input: all).output
          == Self.podium("robust \(Self.study) --draws 300 --format json").output
          .replacingOccurrences(of: "\"command\": \"robust\"", with: "\"command\": \"merge\""))
      let folder = place.path
      #expect(try Self.podium("merge \(Self.study) -o \(folder)/merged", input: all).status == 0)
      #expect(try Self.podium("robust \(Self.study) --draws 300 -o \(folder)/one").status == 0)
      for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/one") {
        #expect(
          FileManager.default.contents(atPath: "\(folder)/one/\(name)")
            == FileManager.default.contents(atPath: "\(folder)/merged/\(name)"))
      }
    }
  }

  /// A billion draws take longer than a second anywhere.
  @Test(
    "and long runs end by an interrupt with 130 and nothing written",
    arguments: ["shard \(study) --from 0 --count 1000000000", "robust \(study) --draws 1000000000 -o"])
  func interrupted(_ command: String) throws {
    try Self.inFolder { place in
      let out = command.hasSuffix("-o") ? " '\(place.path)/out'" : ""
      let result = try Program.run(
        ["-c", "exec timeout -k 9 -s INT 1 '\(Program.executable.path)' \(command)\(out)"], in: Program.repository,
        executable: URL(fileURLWithPath: "/bin/sh"))
      // The status of `timeout` itself where the time has run out.
      #expect(result.status == 124 && result.output.isEmpty && result.errors == "podium: interrupted\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).isEmpty)
      let own = try Program.run(
        ["-c", "exec timeout --preserve-status -k 9 -s INT 1 '\(Program.executable.path)' \(command)\(out)"],
        in: Program.repository, executable: URL(fileURLWithPath: "/bin/sh"))
      #expect(own.status == ExitStatus.interrupted.rawValue)
    }
  }
}
