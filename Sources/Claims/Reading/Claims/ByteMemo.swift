/// Gives each distinct byte string a number, in the order of first sight: an open-addressing table, so that a column of
/// a million cells with few values makes no strings.
struct ByteMemo {
  private struct Entry {
    var hash: UInt64
    var length: Int
    /// Where its words begin.
    var first: Int
  }

  private var slots = [Int32](repeating: -1, count: 64)
  private var entries: [Entry] = []
  private var words: [UInt64] = []
  private let seed: UInt64

  init(seed: UInt64) { self.seed = seed }

  var count: Int { entries.count }

  /// The number of the bytes `start..<end`; equal to `count` before the call if they are new.
  @inline(__always)
  mutating func number(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int {
    let hash = hashBytes(bytes, from: start, to: end, seed: seed)
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash, isNumber(number, bytes, from: start, to: end) { return number }
      slot = (slot &+ 1) & mask
    }
    return add(hash, bytes, start, end)
  }

  /// Whether these are the bytes of a number given before.
  @inline(__always)
  func isNumber(_ number: Int, _ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard number >= 0, number < entries.count, entries[number].length == end &- start else { return false }
    let own = ByteWords(bytes, from: start, to: end)
    let first = entries[number].first
    for index in 0..<own.count where words[first &+ index] != own.word(index, bytes) { return false }
    return true
  }

  @inline(never)
  private mutating func add(_ hash: UInt64, _ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let number = entries.count
    entries.append(Entry(hash: hash, length: end - start, first: words.count))
    let own = ByteWords(bytes, from: start, to: end)
    for index in 0..<own.count { words.append(own.word(index, bytes)) }
    guard entries.count * 2 > slots.count else {
      enter(number)
      return number
    }
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for entry in entries.indices { enter(entry) }
    return number
  }

  private mutating func enter(_ number: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: entries[number].hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(number)
  }
}
