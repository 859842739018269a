import Diagnostics

/// Ids of all claims: finds those that occur twice, and whether one exists.
struct ClaimIds {
  private let table: ClaimTable
  private let hashes: [UInt64]
  private var slots: [Int32]
  private let seed: UInt64

  /// Reports ids that occur again, naming both places.
  init(_ table: ClaimTable, hashes: [UInt64], seed: UInt64, _ problems: inout Problems) {
    self.table = table
    self.hashes = hashes
    self.seed = seed
    var size = 16
    while size < hashes.count * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    let mask = size - 1
    for row in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[row]) & mask
      var isNew = true
      while slots[slot] >= 0 {
        let other = Int(slots[slot])
        if hashes[other] == hashes[row], isEqual(table.id[other], table.id[row]) {
          report(table.id[row], earlier: table.id[other], &problems)
          isNew = false
          break
        }
        slot = (slot + 1) & mask
      }
      if isNew { slots[slot] = Int32(row) }
    }
  }

  /// The column of ids.
  var spans: [TextSpan] { table.id }

  func contains(_ id: String) -> Bool { row(Array(id.utf8)) != nil }

  /// The first row with an id.
  private func row(_ bytes: [UInt8]) -> Int? {
    let hash = hashBytes(bytes.span, from: 0, to: bytes.count, seed: seed)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let row = Int(slots[slot])
      if hashes[row] == hash, table.files[Int(table.id[row].file)].decodedBytes(table.id[row]) == bytes { return row }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Reports duplicates among the ids of rows that were left out, and between them and the table's; in file order.
  func report(_ rejected: [TextSpan], _ problems: inout Problems) {
    var first: [[UInt8]: TextSpan] = [:]
    for span in rejected {
      let bytes = table.files[Int(span.file)].decodedBytes(span)
      if let earlier = first[bytes] {
        report(span, earlier: earlier, &problems)
      } else if let row = row(bytes) {
        let sound = table.id[row]
        let isEarlier = (sound.file, sound.start) < (span.file, span.start)
        first[bytes] = isEarlier ? sound : span
        report(isEarlier ? span : sound, earlier: isEarlier ? sound : span, &problems)
      } else {
        first[bytes] = span
      }
    }
  }

  /// Known ids for advice; none where there are too many to search.
  var candidates: [String] { table.count <= 5_000 ? (0..<table.count).map { table.idText($0) } : [] }

  private func isEqual(_ a: TextSpan, _ b: TextSpan) -> Bool {
    let (first, second) = (table.files[Int(a.file)], table.files[Int(b.file)])
    return first.decodedBytes(a) == second.decodedBytes(b)
  }

  private func report(_ span: TextSpan, earlier: TextSpan, _ problems: inout Problems) {
    let first = table.location(earlier)
    problems.error(
      "the id `\(table.text(span).truncatedForMessage)` occurs again; it is first at \(first.path):\(first.line)",
      in: table.files[Int(span.file)], byte: Int(span.start), advice: "Give each claim an id of its own.")
  }
}
