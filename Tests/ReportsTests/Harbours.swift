import Diagnostics
import Foundation
import Reports
import Robustness
import Studies
import Synchronization

/// The command tests' study of six harbours, with files replaced or edited.
struct Harbours {
  private var files: [String: String] = [:]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("CommandTests/Studies/harbours")

  init() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      files[name] = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    }
  }

  subscript(name: String) -> String {
    get { files[name] ?? "" }
    set { files[name] = newValue }
  }

  func study() throws -> Study {
    var study = try read().study
    study.plan.draws = 100
    return study
  }

  func read() throws -> (study: Study, warnings: Problems) {
    let files = files
    struct Missing: Error {}
    return try StudyLoader(threads: 1) { path in
      guard let text = files[path] else { throw Missing() }
      return Array(text.utf8)
    }.load("study.yaml")
  }

  /// "file:line:column message" of each warning.
  func warnings() throws -> [String] { try told().sorted.map(Self.line) }

  /// What reading and arranging the study tell.
  func told() throws -> Problems {
    var (study, problems) = try read()
    let heard = Mutex(Problems())
    study.hears = { told in heard.withLock { $0 = told } }
    _ = try study.arrange()
    problems.append(heard.withLock { $0 })
    return problems
  }

  private static func line(_ item: Diagnostic) -> String {
    item.location.map { "\($0.path):\($0.line):\($0.column) \(item.message)" } ?? item.message
  }

  /// What `podium trace` prints, on one line.
  func trace(_ place: String, _ indicator: String) throws -> String {
    guard let trace = try study().trace(place, indicators: [indicator]) else { return "" }
    return TraceDocument(trace).document.text("")
  }

  func report() throws -> Document { ReportDocument(try study().findings()).document }
}

extension Document {
  /// A section as it is printed, on one line and with single blanks.
  func text(_ title: String) -> String {
    let document = Document(sections: sections.filter { $0.title.hasPrefix(title) })
    let bytes = Renderers.named("text")?.render(document, width: 300) ?? []
    return String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  /// Rows of a table by column.
  func rows(_ name: String) -> [[String: Value]] {
    guard let table = tables.first(where: { $0.name == name }) else { return [] }
    return table.rows.map { row in Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.key), row)) }
  }
}
