import Diagnostics
import Linear
import Synchronization

/// Joins batches into one table, in file order, and looks through the ids meanwhile. Strings are numbered in sorted
/// order: row order has no influence.
struct ClaimMerge {
  let table: ClaimTable
  let ids: ClaimIds
  let problems: Problems

  private enum Part {
    case ids(ClaimIds, Problems)
    case columns(ClaimTable)
  }

  /// The batches are taken away from the caller, so that columns can be let go one by one: the peak of memory lies here.
  init(_ batches: inout [ClaimBatch], files: [SourceText], subjects: [String], seed: UInt64, threads: Int) {
    let hashes = batches.map(\.idHashes)
    let named = batches.map(\.table.id)
    let measured = Mutex(batches.indices.map { batches[$0].table.takeMeasures() })
    let rest = Mutex(batches.map(\.table))
    batches = []
    let parts = inParallel(3, threads: threads) { part -> Part in
      switch part {
      case 0:
        var problems = Problems()
        var table = ClaimTable()
        table.files = files
        table.id = Array(named.joined())
        return .ids(ClaimIds(table, hashes: Array(hashes.joined()), seed: seed, &problems), problems)
      case 1: return .columns(Self.joinMeasures(measured.withLock { Self.take(&$0) }))
      default: return .columns(Self.joinNames(rest.withLock { Self.take(&$0) }))
      }
    }
    guard case .ids(let ids, let problems) = parts[0], case .columns(var measures) = parts[1],
      case .columns(var table) = parts[2]
    else { preconditionFailure("the parts stand in their order") }
    table.put(&measures)
    table.id = ids.spans
    table.files = files
    table.subjects = subjects
    self.table = table
    self.ids = ids
    self.problems = problems
  }

  private static func take<T>(_ list: inout [T]) -> [T] {
    var taken: [T] = []
    swap(&taken, &list)
    return taken
  }

  private static func joinMeasures(_ parts: consuming [ClaimTable]) -> ClaimTable {
    var joining = Joining(parts, rows: parts.reduce(0) { $0 + $1.value.count })
    joining.gather(\.value)
    joining.gather(\.low)
    joining.gather(\.high)
    joining.gather(\.se)
    joining.gather(\.period)
    joining.gather(\.due)
    joining.gather(\.saidOn)
    joining.gather(\.note)
    return joining.table
  }

  private static func joinNames(_ parts: consuming [ClaimTable]) -> ClaimTable {
    var joining = Joining(parts, rows: parts.reduce(0) { $0 + $1.id.count })
    let renumbered = joining.joinStrings()
    joining.gather(\.unit, renumbered)
    joining.gather(\.part, renumbered)
    joining.gather(\.level, renumbered)
    joining.gather(\.speaker, renumbered)
    joining.gather(\.entity)
    joining.gather(\.subject)
    joining.gather(\.source)
    joining.gather(\.kind)
    joining.gather(\.origin)
    joining.gather(\.quantity)
    joining.gather(\.bound)
    joining.gather(\.quote)
    joining.gather(\.extractionConfidence)
    joining.gatherDetails()
    return joining.table
  }
}

/// Some columns of all batches on their way into one table.
private struct Joining {
  var table = ClaimTable()
  private var parts: [ClaimTable]
  private let rows: Int

  init(_ parts: consuming [ClaimTable], rows: Int) {
    self.parts = parts
    self.rows = rows
  }

  /// Moves one column; the parts' own copies are let go at once.
  mutating func gather<Value>(_ column: WritableKeyPath<ClaimTable, ClaimColumn<Value>>) {
    let empty = table[keyPath: column]
    var whole = empty
    whole.reserve(rows)
    for index in parts.indices {
      whole.append(parts[index][keyPath: column])
      parts[index][keyPath: column] = empty
    }
    table[keyPath: column] = whole
  }

  mutating func gather<Value>(_ column: WritableKeyPath<ClaimTable, [Value]>) {
    var whole: [Value] = []
    whole.reserveCapacity(rows)
    for index in parts.indices {
      whole += parts[index][keyPath: column]
      parts[index][keyPath: column] = []
    }
    table[keyPath: column] = whole
  }

  /// A column of numbers of strings; 0 is the empty one everywhere.
  mutating func gather(_ column: WritableKeyPath<ClaimTable, ClaimColumn<Int32>>, _ renumbered: [[Int32]]) {
    for index in parts.indices {
      let map = renumbered[index]
      parts[index][keyPath: column] = parts[index][keyPath: column].mapped { map[Int($0)] }
    }
    gather(column)
  }

  mutating func gatherDetails() {
    var first: Int32 = 0
    for index in parts.indices {
      table.details.append(parts[index].details, from: first)
      first += Int32(parts[index].id.count)
      parts[index].details = ClaimDetails()
    }
    table.details.close()
  }

  /// One list of strings; for each part, the new number of each of its own.
  mutating func joinStrings() -> [[Int32]] {
    // Equal in Swift are canonically equivalent spellings; the least in bytes stands for all.
    var unique = Set<[UInt8]>()
    for part in parts { for string in part.strings { unique.insert(Array(string.utf8)) } }
    var numbers: [String: Int32] = [:]
    var strings: [String] = []
    for bytes in unique.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let string = String(decoding: bytes, as: UTF8.self)
      if numbers[string] == nil {
        numbers[string] = Int32(strings.count)
        strings.append(string)
      }
    }
    table.strings = strings.isEmpty ? [""] : strings
    return parts.map { part in part.strings.map { numbers[$0] ?? 0 } }
  }
}

extension ClaimTable {
  /// The columns of numbers, times and notes, taken out of this table.
  fileprivate mutating func takeMeasures() -> ClaimTable {
    var taken = ClaimTable()
    taken.put(&self)
    return taken
  }

  /// Exchanges these columns with another table's.
  fileprivate mutating func put(_ other: inout ClaimTable) {
    swap(&value, &other.value)
    swap(&low, &other.low)
    swap(&high, &other.high)
    swap(&se, &other.se)
    swap(&period, &other.period)
    swap(&due, &other.due)
    swap(&saidOn, &other.saidOn)
    swap(&note, &other.note)
  }
}
