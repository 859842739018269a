import Foundation
import Testing
import podium

@Suite("A run that is cut short")
struct EndingTests {
  /// Run with a standard output that nobody reads; `signal` is what becomes of SIGPIPE.
  private func unread(_ arguments: [String], _ signal: String) throws -> Program.Result {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    return try Program.run(
      [signal, Program.executable.path] + arguments, in: Program.repository, output: pipe.fileHandleForWriting,
      executable: URL(fileURLWithPath: "/usr/bin/env"))
  }

  @Test(
    "by a reader that stops ends quietly by SIGPIPE, as other tools do",
    arguments: [
      "methods", "methods --format json", "--help", "--version", "rank Tests/CommandTests/Studies/harbours --draws 0",
      "shard Tests/CommandTests/Studies/harbours --from 0 --count 16",
    ])
  func stoppedReader(_ command: String) throws {
    let result = try unread(command.split(separator: " ").map(String.init), "--default-signal=PIPE")
    #expect(result.status == 128 + SIGPIPE)
    #expect(result.errors.isEmpty)
  }

  @Test("by a closed pipe says so and fails where SIGPIPE is ignored")
  func closedPipe() throws {
    let result = try unread(["methods"], "--ignore-signal=PIPE")
    #expect(result.status == ExitStatus.cannotWrite.rawValue)
    #expect(result.errors == "podium: error: cannot write to standard output: Broken pipe\n")
  }

  @Test("by a reader that stops has written its folder, whole")
  func stoppedReaderOfReport() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("podium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let command = ["report", "Tests/CommandTests/Studies/harbours", "--draws", "0", "-o"]
    let folders = ["read", "unread"].map { place.appendingPathComponent($0).path }
    #expect(try Program.run(command + [folders[0]], in: Program.repository).status == 0)
    #expect(try unread(command + [folders[1]], "--default-signal=PIPE").status == 128 + SIGPIPE)
    let names = try FileManager.default.contentsOfDirectory(atPath: folders[0]).sorted()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folders[1]).sorted() == names)
    for name in names {
      let texts = folders.map { FileManager.default.contents(atPath: "\($0)/\(name)") }
      #expect(texts[0] == texts[1] && texts[0] != nil, "\(name)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() == ["read", "unread"])
  }

  @Test("by an output that was closed before the start says so and fails")
  func closedOutput() throws {
    let result = try Program.run(
      ["-c", "'\(Program.executable.path)' --version >&-"], in: Program.repository,
      executable: URL(fileURLWithPath: "/bin/sh"))
    #expect(result.status == ExitStatus.cannotWrite.rawValue)
    #expect(result.errors == "podium: error: cannot write to standard output: Bad file descriptor\n")
  }

  /// OpenBLAS would ask for its workspace again and again.
  @Test("by too little memory says so and fails")
  func littleMemory() throws {
    let study = "Tests/CommandTests/Studies/harbours"
    let result = try Program.run(
      ["-c", "ulimit -v 560000; exec '\(Program.executable.path)' similar \(study) --threads 8"],
      in: Program.repository, executable: URL(fileURLWithPath: "/bin/sh"))
    #expect(result.status == ExitStatus.unavailable.rawValue)
    #expect(
      result.errors == """
        podium: error: there is no memory for OpenBLAS, which asks for 1088 MiB of address space
          Raise the limit ('ulimit -v'), or let fewer threads share the work.

        """)
  }

  /// What grows with the square of the entities is asked for before it is made: an array that cannot be had is a trap.
  @Test("by draws of more entities than there is memory for says so and fails")
  func tooManyEntities() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("podium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let files = [
      "study.yaml":
        "study: 1\ndata: {table: table.csv, framework: framework.csv}\nperiod: {target: 2020}\nspread: {measurement: exact}\n",
      "framework.csv": "code,parent,role\nindex,,Aggregate\na,index,Indicator\nb,index,Indicator\n",
      "table.csv": "code,a,b\n" + (0..<9_000).map { "e\($0),\($0 * 7 % 101),\($0 * 3 % 89)\n" }.joined(),
    ]
    for (name, text) in files {
      try text.write(to: place.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    for (draws, status) in [(100, ExitStatus.unavailable.rawValue), (0, 0)] {
      let result = try Program.run(
        ["-c", "ulimit -v 2000000; exec '\(Program.executable.path)' rank '\(place.path)' --draws \(draws)"],
        in: Program.repository, executable: URL(fileURLWithPath: "/bin/sh"))
      #expect(result.status == status)
      guard draws > 0 else { continue }
      #expect(result.errors.contains("podium: error: draws that count the ranks of 9000 entities take about "))
      #expect(result.errors.contains("'ulimit -v'"))
    }
  }

  /// Figures that vary take memory each, whoever is counted.
  @Test("by draws of more figures than there is memory for says so and fails", arguments: ["sensitivity", "influence"])
  func tooManyFigures(_ command: String) throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("podium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let leaves = (0..<20).map { "i\($0)" }
    let files = [
      "study.yaml": """
      study: 1
      data: {table: table.csv, framework: framework.csv}
      period: {target: 2020}
      spread: {measurement: {relative: 0.1}}

      """,
      "framework.csv": "code,parent,role\nindex,,Aggregate\n" + leaves.map { "\($0),index,Indicator\n" }.joined(),
      "table.csv": "code,\(leaves.joined(separator: ","))\n"
        + (0..<8_000).map { row in "e\(row)" + leaves.indices.map { ",\(1 + (row * ($0 + 7)) % 101)" }.joined() + "\n" }
        .joined(),
    ]
    for (name, text) in files {
      try text.write(to: place.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let result = try Program.run(
      ["-c", "ulimit -v 2000000; exec '\(Program.executable.path)' \(command) '\(place.path)'"],
      in: Program.repository, executable: URL(fileURLWithPath: "/bin/sh"))
    #expect(result.status == ExitStatus.unavailable.rawValue)
    #expect(result.errors.contains("podium: error: draws that vary 160000 figures take about 2.4 GiB of memory"))
  }

  /// Threads need address space too; where there is none, whoever waits for one waits for ever.
  @Test("by hardly any memory ends by itself", arguments: Array(stride(from: 98_304, through: 180_000, by: 8_192)))
  func hardlyAnyMemory(_ kibibytes: Int) throws {
    let command = "exec timeout 30 '\(Program.executable.path)' check Tests/CommandTests/Studies/harbours --threads 8"
    let result = try Program.run(
      ["-c", "ulimit -v \(kibibytes); \(command)"], in: Program.repository,
      executable: URL(fileURLWithPath: "/bin/sh"))
    let noLibrary: Int32 = 127
    #expect([0, ExitStatus.unavailable.rawValue, noLibrary].contains(result.status))
    #expect(result.status == 0 || result.errors.contains("error"))
  }

  @Test("by a file system that takes no more leaves a report as it was, and none where none was")
  func noRoom() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("podium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    func report(_ folder: String, draws: Int, _ limit: String) throws -> Program.Result {
      let study = "Tests/CommandTests/Studies/harbours"
      let command = "'\(Program.executable.path)' report \(study) -o '\(place.path)/\(folder)' --draws \(draws)"
      return try Program.run(
        ["-c", "\(limit) exec \(command)"], in: Program.repository, executable: URL(fileURLWithPath: "/bin/sh"))
    }
    let text = place.appendingPathComponent("old/report.txt")
    #expect(try report("old", draws: 100, "").status == 0)
    let before = try Data(contentsOf: text)
    for folder in ["old", "deep/new"] {
      let result = try report(folder, draws: 200, "ulimit -f 4;")
      #expect(result.status == ExitStatus.cannotWrite.rawValue)
      #expect(
        result.errors == """
          podium: error: cannot write the folder '\(place.path)/\(folder)': File too large
            It is as it was before.

          """)
    }
    #expect(try Data(contentsOf: text) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["old"])
  }

  @Test("by an interrupt leaves no temporary folder", arguments: [SIGINT, SIGTERM, SIGHUP])
  func interrupted(_ signal: Int32) async {
    await #expect(processExitsWith: .exitCode(128 + signal)) { [signal] in
      let path = NSTemporaryDirectory() + "podium-interrupted-\(getppid())-\(signal)"
      try System.catchSignals { Scratch.endInterrupted($0) }
      try Scratch.make(path)
      try System.create(path + "/half.csv", [1])
      kill(getpid(), signal)
      sleep(20)
    }
    #expect(System.kind(NSTemporaryDirectory() + "podium-interrupted-\(getpid())-\(signal)") == .missing)
  }

  @Test("by a mistake on the command line sends no control character to the terminal")
  func controls() throws {
    for arguments in [["rank", "no\u{1b}]0;title\u{7}"], ["rank", ".", "--dr\u{1b}[31maws", "1"], ["\u{1b}[2J"]] {
      let result = try Program.run(arguments, in: Program.repository)
      #expect(result.status != 0 && !result.errors.isEmpty)
      #expect(!result.errors.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    }
    let folder = NSTemporaryDirectory() + "podium-\u{1b}[31m-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let written = try Program.run(
      ["report", "Tests/CommandTests/Studies/harbours", "--draws", "0", "-o", folder], in: Program.repository)
    #expect(written.status == 0 && written.errors.hasPrefix("Written: ") && !written.errors.contains("\u{1b}"))
  }
}
