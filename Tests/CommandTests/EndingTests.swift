import Foundation
import Testing
import podium

@Suite("A run that is cut short")
struct EndingTests {
  @Test("by a closed pipe says so and fails")
  func closedPipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let result = try Program.run(
      ["methods"], in: Program.repository, output: pipe.fileHandleForWriting)
    #expect(result.status == ExitStatus.cannotWrite.rawValue)
    #expect(result.errors == "podium: error: cannot write to standard output: Broken pipe\n")
  }

  @Test("by an output that was closed before the start says so and fails")
  func closedOutput() throws {
    let result = try Program.run(
      ["-c", "'\(Program.executable.path)' --version >&-"], in: Program.repository,
      executable: URL(fileURLWithPath: "/bin/sh"))
    #expect(result.status == ExitStatus.cannotWrite.rawValue)
    #expect(result.errors == "podium: error: cannot write to standard output: Bad file descriptor\n")
  }

  @Test("by an interrupt leaves no temporary folder", arguments: [SIGINT, SIGTERM])
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
}
