import Diagnostics

/// Finds claims by the bytes of their ids: a table of row numbers, which copies no id.
struct IdIndex {
  private let claims: ClaimTable
  private var slots: [Int32]
  private let seed = UInt64.random(in: .min ... .max)

  init(_ claims: ClaimTable, without: Set<Int> = []) {
    self.claims = claims
    var size = 16
    while size < claims.count * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    for row in claims.id.indices where without.isEmpty || !without.contains(row) {
      let id = claims.id[row]
      let text = claims.files[Int(id.file)]
      let isPlain = id.spelling == .plain
      let bytes = isPlain ? text.bytes : text.decodedBytes(id)
      let (start, end) = isPlain ? (Int(id.start), Int(id.start + id.length)) : (0, bytes.count)
      let hash = hashBytes(bytes.span, from: start, to: end, seed: seed)
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(row)
    }
  }

  func row(_ id: String) -> Int? {
    let bytes = Array(id.utf8)
    var slot = Int(truncatingIfNeeded: hashBytes(bytes.span, from: 0, to: bytes.count, seed: seed)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let row = Int(slots[slot])
      if isId(row, bytes) { return row }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isId(_ row: Int, _ bytes: [UInt8]) -> Bool {
    let id = claims.id[row]
    let text = claims.files[Int(id.file)]
    guard id.spelling == .plain else { return text.decodedBytes(id) == bytes }
    return Int(id.length) == bytes.count
      && text.bytes[Int(id.start)..<Int(id.start + id.length)].elementsEqual(bytes)
  }
}
