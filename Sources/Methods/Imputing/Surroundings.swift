/// What an imputing method may look at besides the values.
public struct Surroundings: Sendable {
  /// Label of each entity by grouping and code: `groupings["income"]?["KOR"]`.
  public var groupings: [String: [String: String]]
  /// Columns of the table that stand under one node, node by node.
  public var siblings: [[Int]]
  /// +1 or -1 by column.
  public var directions: [Int]
  /// The same entities at other times; nil: there are none.
  public var panel: Panel?
  /// The columns whose gaps are to be filled, out of all that the table shows; nil: all.
  public var filling: Set<Int>?

  public init(
    groupings: [String: [String: String]] = [:], siblings: [[Int]] = [], directions: [Int] = [], panel: Panel? = nil,
    filling: Set<Int>? = nil
  ) {
    self.groupings = groupings
    self.siblings = siblings
    self.directions = directions
    self.panel = panel
    self.filling = filling
  }

  func fills(_ column: Int) -> Bool { filling?.contains(column) ?? true }
}

extension Table {
  /// Gaps of each column filled by what `fill` makes of its values; a column without any is an error.
  func fillingColumns(
    _ middle: String, _ surroundings: Surroundings, _ fill: (Column) -> Double
  ) throws(MethodError) -> Table {
    var filled = self
    for (column, code) in columns.enumerated()
    where surroundings.fills(column) && values[column].contains(where: \.isNaN) {
      let present = values[column].filter { !$0.isNaN }
      guard !present.isEmpty else {
        throw MethodError(
          "\(code) has no value, so no \(middle)", advice: "remove the indicator or find values for it", node: code)
      }
      let value = fill(present)
      for row in rows.indices where filled.values[column][row].isNaN { filled.values[column][row] = value }
    }
    return filled
  }

  /// The same within groups of rows. An entity without a label, or whose group has no value, keeps its gap.
  func fillingGroups(
    by grouping: String, _ surroundings: Surroundings, _ fill: (Column) -> Double
  ) throws(MethodError) -> Table {
    guard let labels = surroundings.groupings[grouping] else {
      let known = surroundings.groupings.keys.sorted()
      throw MethodError(
        "no grouping is called “\(grouping)”",
        advice: known.isEmpty
          ? "add a column group_\(grouping.isEmpty ? "income" : grouping) to the entities, or a Group column to the table"
          : "choose one of \(known.joined(separator: ", "))", option: "by")
    }
    let names = Set(rows.compactMap { labels[$0] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let groups = rows.map { labels[$0].flatMap { places[$0] } }
    var filled = self
    for column in columns.indices where surroundings.fills(column) && values[column].contains(where: \.isNaN) {
      var present = [Column](repeating: [], count: names.count)
      for (value, group) in zip(values[column], groups) where !value.isNaN {
        if let group { present[group].append(value) }
      }
      let middles = present.map { $0.isEmpty ? .nan : fill($0) }
      for row in rows.indices where values[column][row].isNaN {
        if let group = groups[row] { filled.values[column][row] = middles[group] }
      }
    }
    return filled
  }

  /// Gaps filled from the entity's own values under the same node: all on 0...1 by min-max and direction, `fill` of
  /// those, and back. A gap stays where nothing else under the node is known.
  func fillingRows(_ surroundings: Surroundings, _ fill: (Column) -> Double) throws(MethodError) -> Table {
    var filled = self
    for siblings in surroundings.siblings {
      let needed = siblings.filter { surroundings.fills($0) && values[$0].contains { $0.isNaN } }
      if needed.isEmpty { continue }
      var ends: [Int: ClosedRange<Double>] = [:]
      for column in siblings { ends[column] = try spread(of: values[column], indicator: columns[column]) }
      for row in rows.indices {
        let present = siblings.compactMap { column -> Double? in
          guard let range = ends[column], !values[column][row].isNaN else { return nil }
          let share = (values[column][row] - range.lowerBound) / (range.upperBound - range.lowerBound)
          return surroundings.directions[column] > 0 ? share : 1 - share
        }
        if present.isEmpty { continue }
        let share = fill(present)
        for column in needed where values[column][row].isNaN {
          guard let range = ends[column] else { continue }
          let own = surroundings.directions[column] > 0 ? share : 1 - share
          filled.values[column][row] = range.lowerBound + own * (range.upperBound - range.lowerBound)
        }
      }
    }
    return filled
  }
}
