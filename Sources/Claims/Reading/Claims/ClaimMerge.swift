import Diagnostics

/// Joins batches into one table, in file order. Strings are numbered in sorted order: row order has no influence.
struct ClaimMerge {
  private var batches: [ClaimBatch]
  private(set) var table = ClaimTable()

  /// `ids`: the column of that name, gathered before.
  init(_ batches: consuming [ClaimBatch], ids: [TextSpan], files: [SourceText], subjects: [String]) {
    self.batches = batches
    table.files = files
    table.subjects = subjects
    let renumbered = renumberStrings()
    table.id = ids
    gather(\.entity)
    gather(\.subject)
    gather(\.source)
    gather(\.origin)
    gather(\.kind)
    gather(\.quantity)
    gather(\.bound)
    gatherDetails()
    gather(\.period)
    gather(\.due)
    gather(\.saidOn)
    gather(\.value)
    gather(\.low)
    gather(\.high)
    gather(\.se)
    gather(\.unit, renumbered)
    gather(\.part, renumbered)
    gather(\.level, renumbered)
    gather(\.speaker, renumbered)
    gather(\.quote)
    gather(\.note)
    gather(\.extractionConfidence)
  }

  /// Moves one column; the batches' own copies are let go at once, to keep the peak of memory low.
  private mutating func gather<T>(_ column: WritableKeyPath<ClaimTable, [T]>) {
    var whole: [T] = []
    whole.reserveCapacity(batches.reduce(0) { $0 + $1.table[keyPath: column].count })
    for index in batches.indices {
      whole.append(contentsOf: batches[index].table[keyPath: column])
      batches[index].table[keyPath: column] = []
    }
    table[keyPath: column] = whole
  }

  private mutating func gather(_ column: WritableKeyPath<ClaimTable, [Int32]>, _ renumbered: [[Int32]]) {
    var whole: [Int32] = []
    whole.reserveCapacity(table.count)
    for index in batches.indices {
      let map = renumbered[index]
      for number in batches[index].table[keyPath: column] { whole.append(map[Int(number)]) }
      batches[index].table[keyPath: column] = []
    }
    table[keyPath: column] = whole
  }

  private mutating func gatherDetails() {
    var first: Int32 = 0
    for batch in batches {
      for (row, details) in batch.table.details { table.details[first + row] = details }
      first += Int32(batch.idHashes.count)
    }
    for index in batches.indices { batches[index].table.details = [:] }
  }

  private mutating func renumberStrings() -> [[Int32]] {
    // Equal in Swift are canonically equivalent spellings; the least in bytes stands for all.
    var unique = Set<[UInt8]>()
    for batch in batches { for string in batch.table.strings { unique.insert(Array(string.utf8)) } }
    var numbers: [String: Int32] = [:]
    var strings: [String] = []
    for bytes in unique.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let string = String(decoding: bytes, as: UTF8.self)
      if numbers[string] == nil {
        numbers[string] = Int32(strings.count)
        strings.append(string)
      }
    }
    if strings.isEmpty { strings = [""] }
    table.strings = strings
    return batches.map { batch in batch.table.strings.map { numbers[$0] ?? 0 } }
  }
}
