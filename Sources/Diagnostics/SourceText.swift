import Synchronization

/// A file as it was read: its path as the user would write it, and its bytes.
public final class SourceText: Sendable {
  public let path: String
  public let bytes: [UInt8]
  private let lines = Mutex(LineIndex())

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Line and column of a byte. The first call reads the whole text for its line ends; later ones search.
  public func location(ofByte offset: Int) -> Location {
    let end = min(max(offset, 0), bytes.count)
    let (line, column) = lines.withLock { $0.place(ofByte: end, in: bytes) }
    return Location(path: path, line: line, column: column)
  }

  /// The byte at a line and column of this text.
  public func byte(of location: Location) -> Int {
    lines.withLock { $0.byte(line: location.line, column: location.column, in: bytes) }
  }

  /// The line around a byte, without its line end, invalid UTF-8 replaced; a long line cut to a window around the byte.
  public func excerpt(aroundByte offset: Int) -> String { window(aroundByte: offset).text }

  /// The excerpt, and the scalar in it that the byte belongs to.
  public func window(aroundByte offset: Int) -> (text: String, caret: Int) {
    let reach = 400
    let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let at = min(max(offset, first), bytes.count)
    var start = at
    while start > first, !isLineEnd(bytes[start - 1]), at - start < reach { start -= 1 }
    while start > first, start < at, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = at
    while end < bytes.count, !isLineEnd(bytes[end]), end - at < reach { end += 1 }
    while end > at, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let cutBefore = start > first && !isLineEnd(bytes[start - 1])
    let cutAfter = end < bytes.count && !isLineEnd(bytes[end])
    let before = String(decoding: bytes[start..<at], as: UTF8.self)
    let after = String(decoding: bytes[at..<end], as: UTF8.self)
    let text = (cutBefore ? "…" : "") + before + after + (cutAfter ? "…" : "")
    return (text, before.unicodeScalars.count + (cutBefore ? 1 : 0))
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

/// A place in a text. Lines and columns begin at 1; a column counts Unicode scalars.
public struct Location: Hashable, Sendable, Comparable {
  public var path: String
  public var line: Int
  public var column: Int

  public init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  public static func < (a: Location, b: Location) -> Bool { (a.path, a.line, a.column) < (b.path, b.line, b.column) }
}
