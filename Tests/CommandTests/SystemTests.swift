import Foundation
import Testing
import podium

@Suite("The operating system")
struct SystemTests {
  private func temporary(_ bytes: [UInt8]) throws -> String {
    let path = NSTemporaryDirectory() + "podium-\(UUID().uuidString)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test("gives a file's bytes, whatever they are", arguments: [0, 1, 65_536, 1_000_003])
  func reading(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    let path = try temporary(bytes)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try System.read(path, limit: 1 << 30) == bytes)
    if count > 0 { #expect(throws: SystemError.self) { try System.read(path, limit: count - 1) } }
  }

  @Test("gives files that state no size")
  func unsized() throws { #expect(try !System.read("/proc/self/status", limit: 1 << 20).isEmpty) }

  /// Opening a named pipe would wait for a writer, and a device has no end.
  @Test("reads neither pipes nor devices")
  func endless() throws {
    let pipe = NSTemporaryDirectory() + "podium-\(UUID().uuidString)"
    let made = try Program.run(
      [pipe], in: Program.repository, executable: URL(fileURLWithPath: "/usr/bin/mkfifo"))
    try #require(made.status == 0)
    defer { try? FileManager.default.removeItem(atPath: pipe) }
    for path in ["/dev/zero", "/dev/null", pipe] {
      let error = #expect(throws: SystemError.self) { try System.read(path, limit: 1 << 20) }
      #expect(error?.code == ENOTSUP)
      let failure = #expect(throws: Failure.self) { try Files.read(path) }
      #expect(failure?.message == "'\(path)' is a pipe or a device, and no file")
    }
  }

  @Test(
    "is asked in vain for what is no file",
    arguments: [
      ("/nowhere/at/all", "no file"), ("/", "is a folder"), ("/dev/null/x", "no file"),
      ("/etc/passwd\u{0}.csv", "no file"),
    ])
  func missing(_ path: String, _ message: String) {
    let failure = #expect(throws: Failure.self) { try Files.read(path) }
    #expect(failure?.status == .missing)
    #expect(failure?.message.contains(message) == true)
  }
}
