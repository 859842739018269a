import Foundation
import Methods
import Testing

struct DocumentationTests {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Documentation")

  /// `PODIUM_RECORD=1` writes the page anew, and fails.
  @Test func methodsPageIsWhatTheCardsSay() throws {
    let page = folder.appending(path: "Methods.md")
    if ProcessInfo.processInfo.environment["PODIUM_RECORD"] == "1" {
      try Data(methodsDocumentation().utf8).write(to: page)
      Issue.record("Methods.md was recorded; look at the difference, then run without PODIUM_RECORD")
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == methodsDocumentation())
  }
}
