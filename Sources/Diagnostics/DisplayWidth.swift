/// Columns that text takes in a terminal: Hangul, Han and emoji take two, combining marks none.
public enum DisplayWidth {
  /// Columns of one scalar. Controls count one; show them with `harmless` first.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    var low = 0
    var high = displayWidthRuns.count
    while low < high {
      let middle = (low + high) / 2
      if displayWidthRuns[middle].last < value { low = middle + 1 } else { high = middle }
    }
    guard low < displayWidthRuns.count, displayWidthRuns[low].first <= value else { return 1 }
    return Int(displayWidthRuns[low].columns)
  }

  /// Columns of one grapheme: those of its widest scalar, and two where U+FE0F asks for an emoji.
  public static func of(_ character: Character) -> Int {
    var columns = 0
    for scalar in character.unicodeScalars {
      columns = max(columns, scalar.value == 0xFE0F ? 2 : of(scalar))
    }
    return columns
  }

  public static func of(_ text: some StringProtocol) -> Int {
    var columns = 0
    for character in text { columns += of(character) }
    return columns
  }
}

extension StringProtocol {
  /// Columns in a terminal.
  public var displayWidth: Int { DisplayWidth.of(self) }
}

extension String {
  public enum Alignment: Sendable { case left, right, centre }

  /// Filled with blanks to at least `columns` columns.
  public func padded(to columns: Int, _ alignment: Alignment = .left) -> String {
    let missing = columns - displayWidth
    guard missing > 0 else { return self }
    switch alignment {
    case .left: return self + String(repeating: " ", count: missing)
    case .right: return String(repeating: " ", count: missing) + self
    case .centre:
      return String(repeating: " ", count: missing / 2) + self + String(repeating: " ", count: missing - missing / 2)
    }
  }

  /// Cut at a grapheme so that it takes at most `columns` columns, the mark of the cut included.
  public func truncated(to columns: Int, mark: String = "…") -> String {
    guard displayWidth > columns else { return self }
    let room = columns - mark.displayWidth
    guard room >= 0 else { return "" }
    var result = ""
    var used = 0
    for character in self {
      let width = DisplayWidth.of(character)
      if used + width > room { break }
      result.append(character)
      used += width
    }
    return result + mark
  }
}
