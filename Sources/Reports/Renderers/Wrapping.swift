import Diagnostics

/// Lines of at most `width` columns, broken at blanks; a word longer than a line (an address, Chinese) is broken where
/// it must be. Runs of white space count as one blank.
func wrapped(_ text: String, width: Int) -> [String] {
  let width = max(width, 2)
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.visible.split(separator: " ", omittingEmptySubsequences: true) {
    let columns = word.displayWidth
    if used > 0, used + 1 + columns <= width {
      line += " " + word
      used += 1 + columns
      continue
    }
    if used > 0 { lines.append(line) }
    line = ""
    used = 0
    for character in word {
      let columns = DisplayWidth.of(character)
      if used + columns > width {
        lines.append(line)
        line = ""
        used = 0
      }
      line.append(character)
      used += columns
    }
  }
  if used > 0 { lines.append(line) }
  return lines
}
