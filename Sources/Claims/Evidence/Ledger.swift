/// What became of every claim, eight bytes a row.
public struct Ledger: Sendable {
  private struct Entry: Sendable {
    var code: UInt8 = 255
    var extra: Int8 = 0
    var link: Int32 = -1
  }
  private var entries: [Entry]

  init(count: Int) { entries = Array(repeating: Entry(), count: count) }

  public var count: Int { entries.count }

  public subscript(row: Int) -> Fate { decided(row) ?? .unused(.nothingMeasures) }

  func isDecided(_ row: Int) -> Bool { entries[row].code != 255 }

  /// A claim that speaks of several indicators keeps the strongest of its fates.
  mutating func set(_ row: Int, _ fate: Fate) {
    let entry = Self.encode(fate)
    if entry.code < entries[row].code { entries[row] = entry }
  }

  /// As if the other's fates had been set here, in the order of their claims.
  mutating func merge(_ other: Ledger) {
    for row in entries.indices where other.entries[row].code < entries[row].code { entries[row] = other.entries[row] }
  }

  /// Replaces a fate that a later stage knows better.
  mutating func replace(_ row: Int, _ fate: Fate) { entries[row] = Self.encode(fate) }

  /// As if nothing had been decided.
  mutating func clear(_ row: Int) { entries[row] = Entry() }

  private static func encode(_ fate: Fate) -> Entry {
    switch fate {
    case .used(let indicator, let role): Entry(code: 0, extra: Int8(role.rawValue), link: Int32(indicator))
    case .part(let row): Entry(code: 1, link: Int32(row))
    case .echo(let row, let differences):
      Entry(code: 2, extra: Int8(bitPattern: differences.rawValue), link: Int32(row))
    case .superseded(let row): Entry(code: 3, link: Int32(row))
    case .restates(let row): Entry(code: 4, link: Int32(row))
    case .setAside(.powerOfTen(let n)): Entry(code: 5, extra: 0, link: Int32(n))
    case .setAside(.boundContradicts): Entry(code: 5, extra: 1)
    case .setAside(.outsideRange): Entry(code: 5, extra: 2)
    case .word(let agreement): Entry(code: 6, extra: Int8(agreement.rawValue))
    case .shown(let place): Entry(code: 7, extra: Int8(place.rawValue))
    case .unused(let reason): Entry(code: 8, extra: Int8(reason.rawValue))
    }
  }

  private func decided(_ row: Int) -> Fate? {
    let entry = entries[row]
    let link = Int(entry.link)
    switch entry.code {
    case 0: return .used(indicator: link, role: Fate.Role(rawValue: UInt8(entry.extra))!)
    case 1: return .part(of: link)
    case 2: return .echo(of: link, differences: Fate.Differences(rawValue: UInt8(bitPattern: entry.extra)))
    case 3: return .superseded(by: link)
    case 4: return .restates(link)
    case 5:
      return .setAside(entry.extra == 0 ? .powerOfTen(link) : entry.extra == 1 ? .boundContradicts : .outsideRange)
    case 6: return .word(Fate.Agreement(rawValue: UInt8(entry.extra))!)
    case 7: return .shown(Fate.Shown(rawValue: UInt8(entry.extra))!)
    case 8: return .unused(Fate.Unused(rawValue: UInt8(entry.extra))!)
    default: return nil
    }
  }

  /// Reasons with how many claims each left unused, in the order of the list of reasons; none left out.
  public var unusedCounts: [(reason: Fate.Unused, count: Int)] {
    var counts = Array(repeating: 0, count: Fate.Unused.allCases.count)
    for row in entries.indices {
      if case .unused(let reason) = self[row] { counts[Int(reason.rawValue)] += 1 }
    }
    return Fate.Unused.allCases.compactMap { counts[Int($0.rawValue)] > 0 ? ($0, counts[Int($0.rawValue)]) : nil }
  }

  /// How many claims there are of each nature: every claim is counted once.
  public var counts: Counts {
    var counts = Counts()
    for row in entries.indices {
      switch self[row] {
      case .used: counts.used += 1
      case .word: counts.words += 1
      case .shown(let place): counts.shown[place, default: 0] += 1
      case .echo, .superseded, .restates, .part: counts.toldAgain += 1
      case .setAside: counts.setAside += 1
      case .unused: counts.unused += 1
      }
    }
    return counts
  }

  public struct Counts: Sendable {
    public var used = 0
    public var words = 0
    public var shown: [Fate.Shown: Int] = [:]
    /// Echoes, earlier editions, restatements, and parts of a total that counts.
    public var toldAgain = 0
    public var setAside = 0
    public var unused = 0
    public var beside: Int { words + shown.values.reduce(0, +) }
  }

  /// Rows with an unused claim, in row order (list them by id).
  public var unused: [Int] {
    entries.indices.filter { if case .unused = self[$0] { true } else { false } }
  }
}
