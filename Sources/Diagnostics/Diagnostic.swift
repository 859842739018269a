/// One thing to tell about a user's file: what, where, and what to do.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Sendable { case error, warning, note }

  public var severity: Severity
  public var location: Location?
  /// The line that the location names, or a part of it, for the caret; empty where there is none.
  public var excerpt: String
  /// Index of the scalar in `excerpt` that the caret points at; nil: the location's column, the excerpt being the
  /// whole line.
  public var caret: Int?
  public var message: String
  /// What to do about it, as an instruction.
  public var advice: String?

  /// A message or an advice may quote a file, and is cut beyond 2,000 bytes.
  public init(
    _ severity: Severity, _ message: String, at location: Location? = nil, excerpt: String = "", caret: Int? = nil,
    advice: String? = nil
  ) {
    self.severity = severity
    self.location = location
    self.excerpt = excerpt
    self.caret = caret
    self.message = message.shortened(toBytes: 2_000)
    self.advice = advice?.shortened(toBytes: 2_000)
  }

  /// About a byte of a text.
  public init(_ severity: Severity, _ message: String, in text: SourceText, byte: Int, advice: String? = nil) {
    let (excerpt, caret) = text.window(aroundByte: byte)
    self.init(
      severity, message, at: text.location(ofByte: byte), excerpt: excerpt, caret: caret, advice: advice)
  }
}
