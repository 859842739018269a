extension Diagnostic {
  /// `file:line:column: error: message`, the line, a caret under the place, the advice. No line end at the end.
  public func rendered(columns: Int = 100) -> String {
    let place = location.map { "\($0.path.harmless):\($0.line):\($0.column): " } ?? ""
    var lines = ["\(place)\(severity.rawValue): \(message.harmless)"]
    if !excerpt.isEmpty, let at = caret ?? location.map({ $0.column - 1 }) {
      let (text, offset) = Self.window(excerpt, around: at, columns: columns)
      lines.append("  " + text)
      lines.append("  " + String(repeating: " ", count: offset) + "^")
    }
    if let advice { lines.append("  " + advice.harmless.sentence) }
    return lines.joined(separator: "\n")
  }

  /// The harmless form of a line, cut to about `columns` columns around a scalar, and the column of that scalar.
  static func window(_ line: String, around scalar: Int, columns: Int) -> (text: String, offset: Int) {
    let scalars = line.unicodeScalars
    let split =
      scalars.index(scalars.startIndex, offsetBy: max(0, scalar), limitedBy: scalars.endIndex)
      ?? scalars.endIndex
    var before = String(scalars[..<split]).harmless
    var after = String(scalars[split...]).harmless
    let room = max(columns, 20)
    let beforeWidth = before.displayWidth
    if beforeWidth + after.displayWidth > room {
      let kept = max(room / 2, room - after.displayWidth)
      if beforeWidth > kept { before = "…" + before.suffix(columns: kept - 1) }
      after = after.truncated(to: room - before.displayWidth)
    }
    return (before + after, before.displayWidth)
  }
}

extension Problems {
  /// All of them, sorted by place, a blank line between two; empty where there are none.
  public func rendered(columns: Int = 100) -> String {
    var parts = sorted.map { $0.rendered(columns: columns) }
    if suppressed > 0 { parts.append("… and \(suppressed) more") }
    return parts.joined(separator: "\n\n")
  }
}

extension String {
  /// With a capital and a full stop, where it has none.
  package var sentence: String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return self }
    let begun = ("a"..."z").contains(first) ? first.properties.uppercaseMapping + dropFirst() : self
    return ".?!…".unicodeScalars.contains(last) ? begun : begun + "."
  }

  fileprivate func suffix(columns: Int) -> String {
    var kept: [Character] = []
    var used = 0
    for character in reversed() {
      used += DisplayWidth.of(character)
      if used > columns { break }
      kept.append(character)
    }
    return String(kept.reversed())
  }
}
