public import Diagnostics

extension Arranged {
  /// Warns of figures that were read, inform no cell, and leave a ranked entity without a figure of a weighted indicator
  /// (or of a denominator): once for each indicator and reason, at the first claim in id order, with what would let them
  /// in. What is wrong with a figure as it is written is told by `unusable`.
  public func emptyCells() -> Problems {
    var found: [Key: Figures] = [:]
    let members = members
    func add(_ row: Int, _ indicator: Int, _ fate: Fate) {
      guard let cure = EmptyCellCure(fate) else { return }
      let empty = emptyEntities(of: row, indicator, members)
      if empty.isEmpty { return }
      found[Key(indicator: indicator, fate: fate), default: Figures(cure: cure)].add(row, empty)
    }
    for row in ledger.unused where !context.rules.without.contains(row) && ledger[row] != .unused(.unknownUnit) {
      let measured = context.measuring[Int(context.claims.subject[row])]
      if measured.count == 1, counts(Int(measured[0])) { add(row, Int(measured[0]), ledger[row]) }
    }
    for (row, indicator, fate) in lostInPart() { add(row, indicator, fate) }
    let told = found.map { (key: $0, figures: $1, first: context.sortedByID($1.rows)[0]) }
      .sorted { $0.key.order < $1.key.order }
    let shown = told.prefix(Self.mostEmptyCells)
    let bytes = context.claims.places(shown.map { ($0.first, $0.figures.cure.field) })
    var problems = Problems()
    for (one, byte) in zip(shown, bytes) {
      problems.warning(
        message(one.key.indicator, one.figures.entities, one.first, of: one.figures.rows.count, reason(one.key)),
        in: context.claims.files[Int(context.claims.id[one.first].file)],
        byte: byte, advice: one.figures.cure.advice(context.indicators[one.key.indicator].code))
    }
    if let more = told.dropFirst(shown.count).first {
      let file = context.claims.files[Int(context.claims.id[more.first].file)]
      problems.warning(
        "\(told.count - shown.count) more pairs of an indicator and a reason leave cells empty", in: file,
        byte: Int(context.claims.id[more.first].start), advice: "'podium check' counts the claims by reason.")
    }
    return problems
  }

  /// More are counted and not told one by one.
  static let mostEmptyCells = 20

  private struct Key: Hashable {
    var indicator: Int
    var fate: Fate

    var order: (Int, UInt8) {
      if case .unused(let reason) = fate { return (indicator, reason.rawValue) }
      return (indicator, .max)
    }
  }

  private struct Figures {
    var cure: EmptyCellCure
    var rows: [Int] = []
    var entities: Set<Int> = []

    mutating func add(_ row: Int, _ entities: [Int]) {
      rows.append(row)
      self.entities.formUnion(entities)
    }
  }

  func counts(_ indicator: Int) -> Bool {
    let node = context.indicators[indicator]
    return node.role == .denominator || node.weight > 0 && !node.parent.isEmpty
  }

  /// By group, its members' places among the entities.
  var members: [[Int]] {
    let places = Dictionary(uniqueKeysWithValues: table.entities.enumerated().map { ($1.code, $0) })
    return context.vocabulary.groups.map { group in group.members.compactMap { places[$0.entity] } }
  }

  /// The ranked entities that the claim speaks of, itself or through its group, and that have no figure.
  func emptyEntities(of row: Int, _ indicator: Int, _ members: [[Int]]) -> [Int] {
    let place = context.place(row)
    let spoken = place < context.entityCount ? [place] : members[place - context.entityCount]
    return spoken.filter { context.vocabulary.entities[$0].ranked && table.cells[indicator][$0] == nil }
  }

  /// Who has no figure of the indicator, if anybody, and which of so many claims is not used, with the reason.
  func message(_ indicator: Int, _ empty: Set<Int>, _ first: Int, of count: Int, _ reason: String) -> String {
    let id = context.claims.idText(first).truncatedForMessage
    let code = context.indicators[indicator].code
    if empty.isEmpty {
      return "claim `\(id)`\(count == 1 ? "" : " and \(count - 1) more") of \(code), not used: \(reason)"
    }
    let codes = empty.sorted().map { table.entities[$0].code.truncatedForMessage }
    let more = codes.count > 5 ? " and \(codes.count - 5) more" : ""
    let who = codes.prefix(5).joined(separator: ", ") + more
    let whose = count == 1 ? "claim `\(id)` gives one" : "claim `\(id)` and \(count - 1) more give some"
    return "\(who) \(codes.count == 1 ? "has" : "have") no figure for \(code); \(whose), not used: \(reason)"
  }

  private func reason(_ key: Key) -> String {
    let period = vintages[key.indicator].period.map { " (\($0))" } ?? ""
    return key.fate.sentence + (key.fate == .unused(.otherVintage) ? period : "")
  }
}

/// What would let a figure into its cell, and the field that keeps it out.
private struct EmptyCellCure {
  var field: ClaimField
  private var text: (String) -> String

  func advice(_ indicator: String) -> String { text(indicator) }

  /// Nil where the claim is left out on request, gives no figure, or is warned of when it is read.
  init?(_ fate: Fate) {
    func cure(_ field: ClaimField, _ text: @escaping (String) -> String) -> (ClaimField, (String) -> String) {
      (field, text)
    }
    guard case .unused(let reason) = fate else {
      (field, text) = cure(.value) { "correct the figure or its unit, or the range of \($0) in the framework" }
      return
    }
    switch reason {
    case .leftOut, .nothingMeasures, .noNumber, .noPeriod, .tooLarge, .negativeCount, .tooFewForWord, .membersKnown:
      return nil
    case .unknownUnit:
      (field, text) = cure(.unit) { "declare the conversion to the unit of \($0) in the file of units" }
    case .tooOld:
      (field, text) = cure(.period) { _ in "raise 'max-age' under 'period' to accept older figures" }
    case .tooLate:
      (field, text) = cure(.period) { _ in "set 'target' under 'period' to the year that the study is about" }
    case .earlierInYear:
      (field, text) = cure(.period) {
        "a later complete list of that year names it no more; where its absence means zero, allow zero in the range of \($0)"
      }
    case .otherVintage:
      (field, text) = cure(.period) { "write 'mix-vintages: [\($0)]' under 'period' to let it show another year" }
    case .kindNotAdmitted:
      (field, text) = cure(.kind) { "a scenario counts it with 'admit: {\($0): […]}'; the ranking itself does not" }
    case .increment, .rate:
      (field, text) = cure(.quantity) { _ in "give the level that was reached; a scenario can 'admit' what is added" }
    case .otherBasis, .otherKind:
      (field, text) = cure(.basis) { "name the basis to count by: 'basis: {\($0): …}'" }
    case .groupNotApplied:
      (field, text) = cure(.entity) { "let it speak for the members under 'groups', for \($0)" }
    default:
      (field, text) = cure(.value) { "'podium trace ENTITY \($0)' shows what became of each claim" }
    }
  }
}
