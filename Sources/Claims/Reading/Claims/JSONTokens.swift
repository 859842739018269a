/// Blanks of JSON, but not the end of the line.
@inline(__always)
func skipBlanks(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
  var at = start
  while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == carriageReturn { at += 1 }
  return at
}

/// Moves past a string that begins at `at`; its spelling is `json` if it has escapes.
func jsonString(
  _ bytes: borrowing Span<UInt8>, _ at: inout Int, _ end: Int, _ spelling: inout TextSpan.Spelling
) -> ClaimLineReader.Fault? {
  let open = at
  at += 1
  while at < end {
    let byte = bytes[at]
    if byte == quote {
      at += 1
      return nil
    }
    if byte == lineFeed { break }
    if byte < 0x20 {
      return ClaimLineReader.Fault(
        "a control character inside a string", at, "Write it as an escape such as \\t or \\u0000.")
    }
    if byte == UInt8(ascii: "\\") {
      spelling = .json
      if let fault = jsonEscape(bytes, &at, end) { return fault }
    } else {
      at += 1
    }
  }
  return ClaimLineReader.Fault(
    "the string that opens here is never closed", open, "End it with a quote on the same line.")
}

/// Moves past an escape; a half of a surrogate pair alone is a fault.
private func jsonEscape(_ bytes: borrowing Span<UInt8>, _ at: inout Int, _ end: Int) -> ClaimLineReader.Fault? {
  let start = at
  let bad = ClaimLineReader.Fault(
    "this is no escape of JSON", start, "Escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX.")
  guard at + 1 < end else { return bad }
  switch bytes[at + 1] {
  case quote, UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
    UInt8(ascii: "r"),
    UInt8(ascii: "t"):
    at += 2
    return nil
  case UInt8(ascii: "u"):
    guard let value = hexFour(bytes, at: at + 2, to: end) else { return bad }
    at += 6
    guard value & 0xF800 == 0xD800 else { return nil }
    if value & 0xFC00 == 0xD800, at + 1 < end, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u"),
      let low = hexFour(bytes, at: at + 2, to: end), low & 0xFC00 == 0xDC00
    {
      at += 6
      return nil
    }
    return ClaimLineReader.Fault("half of a surrogate pair", start, "Write both halves, or the character itself.")
  default: return bad
  }
}

/// Moves past a number; false where it is none.
func jsonNumber(_ bytes: borrowing Span<UInt8>, _ at: inout Int, _ end: Int) -> Bool {
  func digits(_ bytes: borrowing Span<UInt8>, _ at: inout Int) -> Bool {
    let start = at
    while at < end, bytes[at] &- 0x30 < 10 { at += 1 }
    return at > start
  }
  if bytes[at] == UInt8(ascii: "-") { at += 1 }
  let zero = at < end && bytes[at] == 0x30
  let start = at
  guard digits(bytes, &at), !zero || at == start + 1 else { return false }
  if at < end, bytes[at] == UInt8(ascii: ".") {
    at += 1
    guard digits(bytes, &at) else { return false }
  }
  if at < end, bytes[at] | 0x20 == UInt8(ascii: "e") {
    at += 1
    if at < end, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") { at += 1 }
    guard digits(bytes, &at) else { return false }
  }
  return true
}

/// Whether a word of ASCII stands here.
func jsonWord(_ word: String, _ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
  var at = start
  for byte in word.utf8 {
    guard at < end, bytes[at] == byte else { return false }
    at += 1
  }
  return true
}
