/// A stretch of a text, eight bytes at a time, the first byte lowest; zeros stand behind the last.
struct ByteWords {
  let start: Int
  let end: Int

  @inline(__always)
  init(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) {
    precondition(0 <= start && start <= end && end <= bytes.count, "the stretch lies in the text")
    (self.start, self.end) = (start, end)
  }

  @inline(__always) var count: Int { (end &- start &+ 7) &>> 3 }

  /// Word `index` of those of these `bytes`, the text it was made for.
  @inline(__always)
  func word(_ index: Int, _ bytes: borrowing Span<UInt8>) -> UInt64 {
    let at = start &+ index &* 8
    let left = end &- at
    guard at &+ 8 <= bytes.count else { return lastOfText(bytes, at) }
    precondition(at >= 0 && left > 0)
    let word = unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt64.self))
    return left >= 8 ? word : word & (1 &<< UInt64(left &* 8) &- 1)
  }

  @inline(never)
  private func lastOfText(_ bytes: borrowing Span<UInt8>, _ at: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in at..<end { word |= UInt64(bytes[index]) &<< UInt64((index &- at) &* 8) }
    return word
  }
}

/// A keyed hash: words are taken in by full products of 64 bits, folded, so that whoever does not know the seed cannot
/// make texts that collide. Nothing that is told depends on the seed.
@inline(__always)
func hashBytes(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int, seed: UInt64) -> UInt64 {
  let words = ByteWords(bytes, from: start, to: end)
  let second = folded(seed ^ 0x9E37_79B9_7F4A_7C15, 0xD1B5_4A32_D192_ED03)
  var hash = folded(seed, UInt64(truncatingIfNeeded: end &- start) ^ second)
  for index in 0..<words.count { hash = folded(words.word(index, bytes) ^ second, hash ^ seed) }
  return folded(hash ^ second, 0xA076_1D64_78BD_642F)
}

@inline(__always)
private func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
  let product = a.multipliedFullWidth(by: b)
  return product.high ^ product.low
}
