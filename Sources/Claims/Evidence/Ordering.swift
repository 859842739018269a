/// One claim that may inform one cell. A claim on a topic that several indicators list is one entry for each.
struct Entry: Sendable {
  var indicator: Int32
  /// Entity, or entity count + group.
  var place: Int32
  /// Index into the list of periods.
  var period: Int32
  var row: Int32
}

enum Ordering {
  /// Sorted by indicator, then place, in time linear in the entries; keeps the order of equals, on which nothing hangs.
  static func byCell(_ entries: [Entry], indicators: Int, places: Int) -> [Entry] {
    // One pass while its counts fit a cache; two where they would not.
    if indicators * places <= 1 << 20 {
      return counted(entries, keys: indicators * places) { Int($0.indicator) * places + Int($0.place) }
    }
    let byPlace = counted(entries, keys: places) { Int($0.place) }
    return counted(byPlace, keys: indicators) { Int($0.indicator) }
  }

  @inline(__always)
  private static func counted(_ entries: [Entry], keys: Int, _ key: (Entry) -> Int) -> [Entry] {
    var starts = [Int](repeating: 0, count: keys + 1)
    for entry in entries { starts[key(entry) + 1] += 1 }
    for index in 0..<keys { starts[index + 1] += starts[index] }
    var result = entries
    for entry in entries {
      let at = key(entry)
      result[starts[at]] = entry
      starts[at] += 1
    }
    return result
  }
}

/// Distinct periods, numbered as they are met: open addressing, as a million rows ask.
struct PeriodIndex: Sendable {
  private(set) var periods: [Period] = []
  private var slots = [Int32](repeating: -1, count: 1024)
  private var last = -1

  mutating func index(_ period: Period) -> Int {
    if last >= 0, periods[last] == period { return last }
    if periods.count * 2 >= slots.count { grow() }
    var slot = Self.hash(period) & (slots.count - 1)
    while slots[slot] >= 0 {
      if periods[Int(slots[slot])] == period {
        last = Int(slots[slot])
        return last
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(periods.count)
    last = periods.count
    periods.append(period)
    return last
  }

  private static func hash(_ period: Period) -> Int {
    let packed = UInt64(UInt32(bitPattern: period.first)) << 32 | UInt64(UInt32(bitPattern: period.last))
    return Int((packed &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, period) in periods.enumerated() {
      var slot = Self.hash(period) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}
