public import Diagnostics
public import Studies

/// What every JSON object that podium prints begins and ends with: which podium, which command, on which study, and what
/// there was to tell.
public struct JSONRun: Sendable {
  /// Number of the form; raised when a member goes, or comes to mean something else.
  public static let schema = 1

  private var command: String
  private var study: JSON
  private var messages: Problems

  /// - Parameters:
  ///   - command: its name; empty where none could be read.
  ///   - study: nil where the command is about none.
  public init(command: String = "", study: Study? = nil, messages: Problems = Problems()) {
    self.command = command
    self.study =
      study.map {
        .object(["path": .text($0.path), "title": .text(orNull: $0.title), "title_ko": .text(orNull: $0.koreanTitle)])
      }
      ?? .null
    self.messages = messages
  }

  /// Of a run with data.
  func object(tables: [JSON.Member]) -> JSON {
    .object(head + [.init("study", study), .init("tables", .object(tables)), .init("messages", .messages(messages))])
  }

  /// Of a run that failed.
  public var failure: JSON {
    .object(
      head + [.init("errors", .messages(messages.onlyErrors)), .init("messages", .messages(messages.withoutErrors))])
  }

  /// Of a run whose data is elsewhere.
  public var messagesAlone: JSON { .object(head + [.init("messages", .messages(messages))]) }

  private var head: [JSON.Member] {
    [
      .init("podium", .text(Release.version)), .init("schema", .integer(Self.schema)),
      .init("command", .text(orNull: command)),
    ]
  }
}

extension JSON {
  fileprivate static func messages(_ problems: Problems) -> JSON {
    var list = problems.sorted
    if problems.suppressed > 0 { list.append(Diagnostic(.note, "\(problems.suppressed) more are left out.")) }
    return .list(list.map(message))
  }

  private static func message(_ diagnostic: Diagnostic) -> JSON {
    .object([
      "level": .text(diagnostic.severity.rawValue), "text": .text(diagnostic.message),
      "file": .text(orNull: diagnostic.location?.path ?? ""),
      "line": diagnostic.location.map { .integer($0.line) } ?? .null,
      "column": diagnostic.location.map { .integer($0.column) } ?? .null,
      "advice": .text(orNull: diagnostic.advice?.sentence ?? ""),
    ])
  }

  fileprivate static func text(orNull text: String) -> JSON { text.isEmpty ? .null : .text(text) }
}
