import Foundation
import Glibc
import Reports
import Testing
import podium

@Suite("A report folder is complete or untouched")
struct FolderWriterTests {
  /// A fresh folder for one test, removed with it.
  private final class Place {
    let path = NSTemporaryDirectory() + "podium-\(UUID().uuidString)"
    init() { try! FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }
    func names(_ folder: String = "") -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []).sorted()
    }
    func text(_ name: String) -> String? { try? String(contentsOfFile: path + "/" + name, encoding: .utf8) }
    func put(_ text: String, _ name: String) {
      try! text.write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
    }
    func makeFolder(_ name: String) {
      try! FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    }
  }

  private let place = Place()
  private func file(_ name: String, _ text: String) -> RenderedFile {
    RenderedFile(name: name, bytes: Array(text.utf8))
  }
  private func writer(_ folder: String) -> FolderWriter { FolderWriter(place.path + "/" + folder) }

  @Test("written new, with a manifest that lists its files, and nothing beside it")
  func new() throws {
    try writer("deep/er/report").write(
      [file("a.csv", "1"), file("b.txt", "2")], manifest: [.init("seed", .integer(7))])
    #expect(place.names("deep/er") == ["report"])
    #expect(place.names("deep/er/report") == ["a.csv", "b.txt", "manifest.json"])
    #expect(
      place.text("deep/er/report/manifest.json") == """
        {
          "podium": "0.1.0",
          "seed": 7,
          "files": ["a.csv", "b.txt", "manifest.json"]
        }

        """)
  }

  @Test("replaced whole, in one exchange or in two renames", arguments: [true, false])
  func replaced(_ exchanges: Bool) throws {
    var writer = writer("report")
    writer.exchanges = exchanges
    try writer.write([file("old.csv", "1"), file("both.csv", "1")], manifest: [])
    try writer.write([file("new.csv", "2"), file("both.csv", "2")], manifest: [])
    #expect(place.names() == ["report"])
    #expect(place.names("report") == ["both.csv", "manifest.json", "new.csv"])
    #expect(place.text("report/both.csv") == "2")
  }

  @Test("an empty folder may be replaced")
  func empty() throws {
    place.makeFolder("report")
    try writer("report/").write([file("a.csv", "1")], manifest: [])
    #expect(place.names("report") == ["a.csv", "manifest.json"])
  }

  @Test("refused where somebody else's file is, which stays as it was")
  func foreign() throws {
    try writer("report").write([file("a.csv", "1")], manifest: [])
    place.put("mine", "report/notes.md")
    let failure = #expect(throws: Failure.self) { try writer("report").write([file("a.csv", "2")], manifest: []) }
    #expect(failure?.status == .cannotWrite)
    #expect(failure?.message.contains("'notes.md'") == true)
    #expect(place.text("report/a.csv") == "1")
    #expect(place.names() == ["report"])
  }

  @Test(
    "a manifest that podium did not write gives no leave to replace",
    arguments: [
      "", "{}", #"{"podium": "0.1.0", "files": ["a.csv", "manifest.json"]}"#, "\u{0}\u{1}",
    ])
  func foreignManifest(_ manifest: String) {
    place.makeFolder("report")
    place.put(manifest, "report/manifest.json")
    #expect(throws: Failure.self) { try writer("report").write([], manifest: []) }
    #expect(place.text("report/manifest.json") == manifest)
  }

  @Test("a list of files inside a manifest's text is no list of files")
  func disguisedManifest() throws {
    try writer("report").write([], manifest: [.init("note", .text("\n  \"files\": [\"notes.md\"]"))])
    place.put("mine", "report/notes.md")
    #expect(throws: Failure.self) { try writer("report").write([], manifest: []) }
  }

  @Test("a link is followed, and stays a link")
  func link() throws {
    place.makeFolder("real")
    try FileManager.default.createSymbolicLink(atPath: place.path + "/link", withDestinationPath: "real")
    try writer("link").write([file("a.csv", "1")], manifest: [])
    #expect(place.text("real/a.csv") == "1")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place.path + "/link") == "real")
  }

  @Test("places that cannot be written are refused, leaving no trace")
  func unwritable() {
    place.put("", "file")
    for folder in ["file", "file/report", "file/deep/report"] {
      let failure = #expect(throws: Failure.self) { try writer(folder).write([file("a.csv", "1")], manifest: []) }
      #expect(failure?.status == .cannotWrite)
    }
    for path in ["/", ".", "..", "/proc/podium/report", "/dev/null/x"] {
      let failure = #expect(throws: Failure.self) { try FolderWriter(path).write([file("a.csv", "1")], manifest: []) }
      #expect(failure?.status == .cannotWrite)
    }
    #expect(place.names() == ["file"])
  }

  @Test("a file that cannot be written takes the half-written folder with it")
  func halfWritten() throws {
    try writer("made/report").write([file("a.csv", "1")], manifest: [])
    let long = String(repeating: "x", count: 300)
    #expect(throws: Failure.self) {
      try writer("made/report").write([file("a.csv", "2"), file(long, "2")], manifest: [])
    }
    #expect(throws: Failure.self) {
      try writer("other/report").write([file("a.csv", "2"), file(long, "2")], manifest: [])
    }
    #expect(place.names() == ["made"])
    #expect(place.names("made") == ["report"])
    #expect(place.text("made/report/a.csv") == "1")
  }

  /// Numbers of processes end long before this one.
  private var dead: String { ".report.tmp-\(System.host)-2147483646" }

  @Test("what a killed run left is swept, but for files that podium did not write, and but for runs that live")
  func swept() throws {
    place.makeFolder(dead)
    place.put("half", "\(dead)/a.csv")
    place.put("{\n  \"podium\": \"0.1.0\",\n  \"files\": [\"old.csv\", \"../mine.txt\"]\n}\n", "\(dead)/manifest.json")
    place.put("old", "\(dead)/old.csv")
    place.put("mine", "mine.txt")
    let foreign = dead + "x"
    place.makeFolder(foreign)
    place.put("notes", "\(foreign)/notes.txt")
    let living = ".report.tmp-\(System.host)-1"
    let elsewhere = ".report.tmp-another1-2147483646"
    for folder in [living, elsewhere] { place.makeFolder(folder) }
    try writer("report").write([file("a.csv", "1")], manifest: [])
    #expect(place.names() == [elsewhere, foreign, living, "mine.txt", "report"].sorted())
    #expect(place.names(foreign) == ["notes.txt"] && place.text("mine.txt") == "mine")
  }

  @Test("a folder whose names cannot be flushed is written, and told")
  func unflushed() throws {
    var writer = writer("report")
    writer.flush = { _ throws(SystemError) in throw SystemError(code: EIO) }
    let failure = #expect(throws: Failure.self) { try writer.write([file("a.csv", "1")], manifest: []) }
    #expect(failure?.status == .cannotWrite && failure?.message.contains("may not outlast a power failure") == true)
    #expect(place.names() == ["report"] && place.text("report/a.csv") == "1")
  }

  @Test("of many first reports at once every one is whole, and nothing is left beside the last")
  func together() async throws {
    let path = place.path + "/deep/report"
    try await withThrowingTaskGroup(of: Void.self) { group in
      for run in 0..<8 {
        group.addTask {
          let process = Process()
          process.executableURL = Program.executable
          process.currentDirectoryURL = Program.repository
          process.arguments = [
            "report", "Tests/CommandTests/Studies/harbours", "-o", path, "--draws", "\(run)",
          ]
          process.standardOutput = FileHandle.nullDevice
          process.standardError = FileHandle.nullDevice
          try process.run()
          process.waitUntilExit()
          #expect(process.terminationStatus == 0 || process.terminationStatus == ExitStatus.cannotWrite.rawValue)
        }
      }
      try await group.waitForAll()
    }
    #expect(place.names("deep") == ["report"])
    let manifest = try #require(place.text("deep/report/manifest.json"))
    #expect(place.names("deep/report").allSatisfy { manifest.contains("\"\($0)\"") })
  }
}
