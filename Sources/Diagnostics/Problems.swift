/// Diagnostics collected over a whole run. Values that carry mistakes are replaced by harmless ones so that reading
/// goes on and every mistake is found at once.
public struct Problems: Sendable {
  public private(set) var items: [Diagnostic] = []
  /// How many were left out because there were too many of them.
  public private(set) var suppressed = 0
  /// How many errors, and how many of all others, are kept.
  public var limit = 200

  private var errors = 0
  private var others = 0

  public init() {}

  /// Also true when the error itself was left out.
  public var hasErrors: Bool { errors > 0 }
  public var isEmpty: Bool { items.isEmpty && suppressed == 0 }

  /// By file, line and column; those without a place last. Files stand as they were first complained of: what is wrong
  /// with a file of codes comes before all the rows elsewhere that then name no known code.
  public var sorted: [Diagnostic] {
    var files: [String: Int] = [:]
    for item in items { if let path = item.location?.path, files[path] == nil { files[path] = files.count } }
    return items.enumerated().sorted { a, b in
      switch (a.element.location, b.element.location) {
      case (let x?, let y?) where x.path != y.path: (files[x.path] ?? 0) < (files[y.path] ?? 0)
      case (let x?, let y?) where x != y: x < y
      case (.some, nil): true
      case (nil, .some): false
      default: a.offset < b.offset
      }
    }.map(\.element)
  }

  /// The errors alone, and how many of them were left out.
  public var onlyErrors: Problems {
    var found = self
    found.items = items.filter { $0.severity == .error }
    found.others = 0
    found.suppressed = errors - found.items.count
    return found
  }

  /// All but the errors, likewise.
  public var withoutErrors: Problems {
    var found = self
    found.items = items.filter { $0.severity != .error }
    found.errors = 0
    found.suppressed = suppressed - onlyErrors.suppressed
    return found
  }

  public mutating func add(_ diagnostic: Diagnostic) {
    if admits(diagnostic.severity) { items.append(diagnostic) }
  }

  public mutating func error(
    _ message: @autoclosure () -> String, in text: SourceText, byte: Int, advice: @autoclosure () -> String? = nil
  ) {
    add(.error, message, in: text, byte: byte, advice: advice)
  }

  /// About a place that a parser named, in `text`.
  public mutating func error(
    _ message: @autoclosure () -> String, in text: SourceText, at location: Location,
    advice: @autoclosure () -> String? = nil
  ) {
    add(.error, message, in: text, at: location, advice: advice)
  }

  public mutating func warning(
    _ message: @autoclosure () -> String, in text: SourceText, at location: Location,
    advice: @autoclosure () -> String? = nil
  ) {
    add(.warning, message, in: text, at: location, advice: advice)
  }

  public mutating func note(
    _ message: @autoclosure () -> String, in text: SourceText, at location: Location,
    advice: @autoclosure () -> String? = nil
  ) {
    add(.note, message, in: text, at: location, advice: advice)
  }

  public mutating func warning(
    _ message: @autoclosure () -> String, in text: SourceText, byte: Int, advice: @autoclosure () -> String? = nil
  ) {
    add(.warning, message, in: text, byte: byte, advice: advice)
  }

  public mutating func note(
    _ message: @autoclosure () -> String, in text: SourceText, byte: Int, advice: @autoclosure () -> String? = nil
  ) {
    add(.note, message, in: text, byte: byte, advice: advice)
  }

  public mutating func append(_ other: Problems) {
    for item in other.items { add(item) }
    suppressed += other.suppressed
    errors += other.errors - other.items.count { $0.severity == .error }
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ message: () -> String, in text: SourceText, byte: Int, advice: () -> String?
  ) {
    // The place is looked up only for what will be shown.
    guard admits(severity) else { return }
    items.append(Diagnostic(severity, message(), in: text, byte: byte, advice: advice()))
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ message: () -> String, in text: SourceText, at location: Location,
    advice: () -> String?
  ) {
    guard admits(severity) else { return }
    let (excerpt, caret) = text.window(aroundByte: text.byte(of: location))
    items.append(Diagnostic(severity, message(), at: location, excerpt: excerpt, caret: caret, advice: advice()))
  }

  private mutating func admits(_ severity: Diagnostic.Severity) -> Bool {
    let count = severity == .error ? errors : others
    if severity == .error { errors += 1 } else { others += 1 }
    if count >= limit { suppressed += 1 }
    return count < limit
  }
}

/// The user's files cannot be used; carries every mistake that was found.
public struct InvalidInput: Error, Sendable {
  public let problems: Problems
  public init(_ problems: Problems) { self.problems = problems }
}
