import Diagnostics

/// Lines of at most `width` columns, broken at blanks; a word longer than a line (Chinese) is broken where it must be, but
/// an address in it stays whole, however long. Runs of white space count as one blank.
func wrapped(_ text: String, width: Int) -> [String] {
  let width = max(width, 2)
  var lines: [String] = []
  var line = ""
  var used = 0
  func end() {
    if used > 0 { lines.append(line) }
    line = ""
    used = 0
  }
  for word in text.visible.split(separator: " ", omittingEmptySubsequences: true) {
    let columns = word.displayWidth
    if used > 0, used + 1 + columns <= width {
      line += " " + word
      used += 1 + columns
      continue
    }
    end()
    let address = (columns > width ? word.address : nil) ?? word[word.endIndex...]
    for character in word[..<address.startIndex] {
      let columns = DisplayWidth.of(character)
      if used + columns > width { end() }
      line.append(character)
      used += columns
    }
    let whole = address.displayWidth
    if used + whole > width { end() }
    line += address
    used += whole
  }
  end()
  return lines
}

extension StringProtocol where SubSequence == Substring {
  /// Of a word without blanks: from its first address (`https://…`, `www.…`, `github:…`) to its end, with the letters and
  /// brackets before it that take one column; nil where it has none.
  var address: Substring? {
    guard contains(":") || contains("www."),
      let mark = firstMatch(of: /:\/\/|www\.|[A-Za-z][A-Za-z0-9+.\-]{0,30}:[A-Za-z0-9][^:]*\//)?.range.lowerBound
    else {
      return nil
    }
    let before = self[..<mark]
    let start = before.lastIndex { DisplayWidth.of($0) > 1 }.map { before.index(after: $0) }
    return self[(start ?? startIndex)...]
  }

  /// Columns of the widest address.
  var addressWidth: Int {
    split(separator: " ").map { $0.address?.displayWidth ?? 0 }.max() ?? 0
  }
}
