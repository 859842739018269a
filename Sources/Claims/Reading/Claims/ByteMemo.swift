/// Gives each distinct byte string a number, in the order of first sight: an open-addressing table, so that a column of
/// a million cells with few values makes no strings.
struct ByteMemo {
  private var slots = [Int32](repeating: -1, count: 64)
  private var entries: [(hash: UInt64, start: Int32, length: Int32)] = []
  private var arena: [UInt8] = []
  private let seed: UInt64
  private var last: Int = -1
  /// What was found last for a mark of length and ends, which most often is what is asked for again.
  private var recent = [Int32](repeating: -1, count: 512)

  /// The seed only keeps crafted files from colliding; numbers do not depend on it.
  init(seed: UInt64) { self.seed = seed }

  var count: Int { entries.count }

  /// The number of the bytes `start..<end`; equal to `count` before the call if they are new.
  @inline(__always)
  mutating func number(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int {
    // Neighbouring rows often agree.
    if last >= 0, matches(last, bytes, start, end) { return last }
    let mark = Self.mark(bytes, start, end)
    let guess = Int(recent[mark])
    if guess >= 0, matches(guess, bytes, start, end) {
      last = guess
      return guess
    }
    last = lookUp(bytes, start, end)
    recent[mark] = Int32(last)
    return last
  }

  /// Whether these are the bytes of a number given before.
  @inline(__always)
  func isNumber(_ number: Int, _ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Bool {
    number >= 0 && number < entries.count && matches(number, bytes, start, end)
  }

  @inline(__always)
  private static func mark(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard end - start > 1 else { return (end - start) &* Int(end > start ? bytes[start] : 0) }
    let ends = UInt32(bytes[start]) | UInt32(bytes[end - 1]) << 8 | UInt32(bytes[end - 2]) << 16
    let mixed = (ends ^ UInt32(truncatingIfNeeded: end - start) << 24) &* 0x9E37_79B1
    return Int(mixed >> 23)
  }

  private mutating func lookUp(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let hash = hashBytes(bytes, from: start, to: end, seed: seed)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if entries[entry].hash == hash, matches(entry, bytes, start, end) { return entry }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(entries.count)
    entries.append((hash, Int32(arena.count), Int32(end - start)))
    for index in start..<end { arena.append(bytes[index]) }
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  @inline(__always)
  private func matches(_ entry: Int, _ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let length = end - start
    guard Int(entries[entry].length) == length else { return false }
    let from = Int(entries[entry].start)
    for offset in 0..<length where arena[from + offset] != bytes[start + offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}

@inline(__always)
func hashBytes(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int, seed: UInt64) -> UInt64 {
  var hash = seed
  for index in start..<end {
    hash = (hash ^ UInt64(bytes[index])) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
  }
  return hash ^ hash >> 32
}
