/// A text to look for quotes in, as it is and with its white space evened out.
struct QuotedText: Sendable {
  private let bytes: [UInt8]
  private let even: EvenSpaces

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    even = EvenSpaces(bytes)
  }

  func look(for quote: [UInt8], at offset: Int?) -> QuoteCheck.Outcome {
    let evenQuote = EvenSpaces(quote).bytes
    if let offset {
      if occurs(quote, in: bytes, at: offset) { return .found(at: offset) }
      if let start = even.index(ofByte: offset), occurs(evenQuote, in: even.bytes, at: start) {
        return .foundApartFromSpaces(at: offset)
      }
    }
    if let at = firstOccurrence(of: quote, in: bytes) { return offset == nil ? .found(at: at) : .elsewhere(at: at) }
    if let start = firstOccurrence(of: evenQuote, in: even.bytes) {
      let at = even.origin[start]
      return offset == nil ? .foundApartFromSpaces(at: at) : .elsewhere(at: at)
    }
    return .missing
  }
}

/// Bytes in which each run of white space is one space, and where each byte came from.
struct EvenSpaces: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var origin: [Int] = []

  init(_ text: [UInt8]) {
    bytes.reserveCapacity(text.count)
    origin.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, case let length = spaceLength(text, index), length > 0 { index += length }
      if index > start {
        bytes.append(0x20)
        origin.append(start)
      } else {
        bytes.append(text[index])
        origin.append(index)
        index += 1
      }
    }
  }

  /// Where the text's byte stands here; nil if it is not the beginning of anything.
  func index(ofByte byte: Int) -> Int? {
    var (low, high) = (0, origin.count)
    while low < high {
      let middle = (low + high) / 2
      if origin[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low < origin.count && origin[low] == byte ? low : nil
  }
}

/// Bytes of the white space that begins here, 0 if there is none: Unicode's White_Space, in UTF-8.
private func spaceLength(_ text: [UInt8], _ at: Int) -> Int {
  let byte = text[at]
  if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
  if byte == 0xC2, at + 1 < text.count, text[at + 1] == 0xA0 || text[at + 1] == 0x85 { return 2 }
  guard byte >= 0xE1, byte <= 0xE3, at + 2 < text.count else { return 0 }
  switch (byte, text[at + 1], text[at + 2]) {
  case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
    (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
    return 3
  default: return 0
  }
}

private func occurs(_ pattern: [UInt8], in text: [UInt8], at start: Int) -> Bool {
  start >= 0 && start <= text.count - pattern.count && text[start..<(start + pattern.count)].elementsEqual(pattern)
}

/// Knuth-Morris-Pratt: linear however the text repeats itself.
func firstOccurrence(of pattern: [UInt8], in text: [UInt8]) -> Int? {
  guard !pattern.isEmpty, pattern.count <= text.count else { return pattern.isEmpty ? 0 : nil }
  var border = [0]
  var length = 0
  for index in pattern.indices.dropFirst() {
    while length > 0, pattern[index] != pattern[length] { length = border[length - 1] }
    if pattern[index] == pattern[length] { length += 1 }
    border.append(length)
  }
  length = 0
  for index in text.indices {
    while length > 0, text[index] != pattern[length] { length = border[length - 1] }
    if text[index] == pattern[length] { length += 1 }
    if length == pattern.count { return index - length + 1 }
  }
  return nil
}
