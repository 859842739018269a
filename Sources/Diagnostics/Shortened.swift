extension String {
  /// Short enough for a message: at most 60 bytes, and cut where a character ends. A character itself may be megabytes of
  /// combining marks, so that it is scalars that are counted.
  package var truncatedForMessage: String { shortened(toBytes: 60) }

  /// At most so many bytes, the mark of the cut included.
  package func shortened(toBytes limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var kept = String.UnicodeScalarView()
    var bytes = 3
    for scalar in unicodeScalars {
      bytes += UTF8.width(scalar)
      if bytes > limit { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }
}
