/// A file as it was read: its path as the user would write it, and its bytes.
public final class SourceText: Sendable {
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Line and column of a byte. Reads the text from its start: meant for messages, not for loops.
  public func location(ofByte offset: Int) -> Location {
    var line = 1
    var start = 0
    let end = min(max(offset, 0), bytes.count)
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    var column = 1
    for index in start..<end where bytes[index] & 0xC0 != 0x80 { column += 1 }
    return Location(path: path, line: line, column: column)
  }
}

/// A place in a text. Lines and columns begin at 1; a column counts Unicode scalars.
public struct Location: Hashable, Sendable {
  public var path: String
  public var line: Int
  public var column: Int

  public init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }
}

extension SourceText {
  /// The line around a byte, without its line end, invalid UTF-8 replaced.
  public func excerpt(aroundByte offset: Int) -> String {
    let at = min(max(offset, 0), bytes.count)
    var start = at
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = at
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
