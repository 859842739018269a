/// Keeps the entities with enough values, and with enough that are not nought.
public struct Availability: Screening {
  public static let card = MethodCard(
    name: "availability", title: "By the share of values that are there",
    summary: """
      An entity stays where at least `known` of its indicators have a value and at least `nonzero` of those are not \
      nought. Others are listed without a rank, and no scale, weight or median is learnt on them.
      """,
    references: ["oecd2008", "becker2022"],
    options: [
      .init("known", .number(default: 0.66, range: 0...1), "Least share of indicators with a value."),
      .init("nonzero", .number(default: 0, range: 0...1), "Least share of those values that are not nought."),
      .init("force", .numbers, "By entity: 1 stays and 0 leaves, whatever its shares."),
    ])
  private let known: Double
  private let nonzero: Double
  private let force: [String: Double]

  public init(_ options: OptionValues) throws(MethodError) {
    known = options.number("known") ?? 0.66
    nonzero = options.number("nonzero") ?? 0
    force = options.numbers("force")
    for code in force.keys.sorted() where force[code] != 0 && force[code] != 1 {
      throw MethodError(
        "force is \(plain(force[code] ?? .nan)) for \(code)", advice: "give 1 to keep it, 0 to leave it out",
        node: code,
        option: "force")
    }
  }

  public func leavesOut(_ table: Table) -> [ScreeningGround?] {
    table.rows.indices.map { row in
      if let forced = force[table.rows[row]] { return forced == 1 ? nil : .named }
      let values = table.values.map { $0[row] }.filter { !$0.isNaN }
      let counts = (known: Double(values.count), nonzero: Double(values.count { $0 != 0 }))
      // A hair below, so that 9 of 10 is 0.9.
      if counts.known < known * Double(table.columns.count) - 1e-9 {
        return .known(share: counts.known / Double(table.columns.count), needed: known)
      }
      if counts.nonzero < nonzero * counts.known - 1e-9 {
        return .nonzero(share: counts.nonzero / counts.known, needed: nonzero)
      }
      return nil
    }
  }
}
