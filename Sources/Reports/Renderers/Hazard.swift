import Diagnostics

extension Unicode.Scalar {
  /// Characters that command a terminal, turn the direction of the text, or hide in it.
  var isHazard: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL, C1: escape sequences begin here
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // direction
    case 0x2028, 0x2029: true  // line and paragraph separators
    case 0x00AD, 0x180E, 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true  // seen by nobody
    case 0xE0000...0xE007F: true  // tags, which can carry a hidden message
    default: false
    }
  }
}

extension String {
  /// On one line of a terminal: line ends and tabs are blanks, hazards stand in a form that shows.
  var visible: String {
    guard unicodeScalars.contains(where: \.isHazard) else { return self }
    var line = ""
    for scalar in unicodeScalars {
      if scalar != "\n", scalar != "\r", scalar != "\t" {
        line.unicodeScalars.append(scalar)
      } else if line.unicodeScalars.last != " " {
        line.unicodeScalars.append(" ")
      }
    }
    return line.harmless
  }
}
