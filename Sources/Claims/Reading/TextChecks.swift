import Diagnostics

/// Where the text begins, after a byte order mark if there is one.
func textStart(_ text: SourceText) -> Int { text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

/// Reports a file too large for 32-bit places, empty, or no UTF-8 text at all; false when there is nothing to read.
func canBeRead(
  _ text: SourceText, _ problems: inout Problems, advice: String = "Give it a header line and rows."
) -> Bool {
  guard text.bytes.count < Int(Int32.max) else {
    problems.add(
      Diagnostic(
        .error, "the file has \(text.bytes.count) bytes; the limit is 2 GiB",
        at: Location(path: text.path, line: 1, column: 1),
        advice: "Split it into several files."))
    return false
  }
  guard text.bytes.count > textStart(text) else {
    problems.error("the file is empty", in: text, byte: 0, advice: advice)
    return false
  }
  if let foreign = text.foreignFormat {
    problems.error("the file is \(foreign.name)", in: text, byte: 0, advice: foreign.advice)
    return false
  }
  return true
}

/// Reports bytes that are no UTF-8 (overlong forms and surrogates included), at most twenty of them.
func checkUTF8(_ text: SourceText, from start: Int, to end: Int, _ problems: inout Problems) {
  let bytes = text.bytes
  let span = bytes.span
  var from = start
  for _ in 0..<20 {
    do {
      _ = try UTF8Span(validating: span.extracting(from..<end))
      return
    } catch {
      let at = from + error.byteOffsets.lowerBound
      problems.error("invalid UTF-8", in: text, byte: at, advice: "Save the file as UTF-8.")
      from += error.byteOffsets.upperBound
    }
  }
}
