import Foundation

/// The built `podium`, run as users run it, without a shell.
struct Program {
  struct Result: Sendable {
    var output: String
    var errors: String
    var status: Int32
  }

  /// The repository's folder.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Beside the test runner in the build folder.
  static let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("podium")

  /// What every run has in its environment unless a case says otherwise: nothing of the user's.
  static let environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]

  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], input: URL? = nil,
    output: FileHandle? = nil,
    executable: URL = executable
  ) throws -> Result {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("podium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files, as a pipe that nobody empties would stop a long output.
    func stream(_ name: String) throws -> FileHandle {
      let url = scratch.appendingPathComponent(name)
      try Data().write(to: url)
      return try FileHandle(forWritingTo: url)
    }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Self.environment.merging(environment) { $1 }
    process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? FileHandle.nullDevice
    process.standardOutput = try output ?? stream("out")
    process.standardError = try stream("err")
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) -> String {
      let data = (try? Data(contentsOf: scratch.appendingPathComponent(name))) ?? Data()
      return String(decoding: data, as: UTF8.self)
    }
    let status =
      process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus
    return Result(output: text("out"), errors: text("err"), status: status)
  }

  /// Words of a line, parted by blanks; quotes of either sort keep blanks together.
  static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap { $0 }
  }
}
