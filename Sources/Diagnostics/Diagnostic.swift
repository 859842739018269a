/// One thing to tell about a user's file: what, where, and what to do.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Sendable { case error, warning, note }

  public var severity: Severity
  public var location: Location?
  /// The line that the location names, for the caret; empty where there is none.
  public var excerpt: String
  public var message: String
  /// What to do about it, as an instruction.
  public var advice: String?

  public init(
    _ severity: Severity, _ message: String, at location: Location? = nil, excerpt: String = "", advice: String? = nil
  ) {
    self.severity = severity
    self.location = location
    self.excerpt = excerpt
    self.message = message
    self.advice = advice
  }
}

/// Diagnostics collected over a whole run. Values that carry mistakes are replaced by harmless ones so that reading
/// goes on and every mistake is found at once.
public struct Problems: Sendable {
  public private(set) var items: [Diagnostic] = []
  /// How many were left out because there were too many of them.
  public private(set) var suppressed = 0
  public var limit = 200

  public init() {}

  public var hasErrors: Bool { items.contains { $0.severity == .error } }
  public var isEmpty: Bool { items.isEmpty }

  public mutating func add(_ diagnostic: Diagnostic) {
    if items.count < limit { items.append(diagnostic) } else { suppressed += 1 }
  }

  public mutating func error(_ message: String, in text: SourceText, byte: Int, advice: String? = nil) {
    add(Diagnostic(.error, message, at: text.location(ofByte: byte), excerpt: text.excerpt(aroundByte: byte), advice: advice))
  }

  public mutating func warning(_ message: String, in text: SourceText, byte: Int, advice: String? = nil) {
    add(Diagnostic(.warning, message, at: text.location(ofByte: byte), excerpt: text.excerpt(aroundByte: byte), advice: advice))
  }

  public mutating func append(_ other: Problems) {
    for item in other.items { add(item) }
    suppressed += other.suppressed
  }
}

/// The user's files cannot be used; carries every mistake that was found.
public struct InvalidInput: Error, Sendable {
  public let problems: Problems
  public init(_ problems: Problems) { self.problems = problems }
}
