public import Diagnostics

extension Arranged {
  /// Warns of figures that were read, inform no cell, and leave a ranked entity without a figure of a weighted indicator
  /// (or of a denominator): once for each indicator and reason, at the first claim in id order, with what would let them
  /// in. What is wrong with a figure as it is written is told when the study is read (`unusable`).
  public func emptyCells() -> Problems {
    var found: [Key: Figures] = [:]
    let places = Dictionary(uniqueKeysWithValues: table.entities.enumerated().map { ($1.code, $0) })
    let members = context.vocabulary.groups.map { group in group.members.compactMap { places[$0.entity] } }
    for row in ledger.unused where !context.rules.without.contains(row) {
      guard case .unused(let reason) = ledger[row], let cure = EmptyCellCure(reason) else { continue }
      for indicator in context.measuring[Int(context.claims.subject[row])] where counts(Int(indicator)) {
        let empty = emptyEntities(of: row, Int(indicator), members)
        guard !empty.isEmpty else { continue }
        found[Key(indicator: Int(indicator), reason: reason), default: Figures(cure: cure)].add(row, empty)
      }
    }
    let told = found.map { (key: $0, figures: $1, first: context.sortedByID($1.rows)[0]) }
      .sorted { ($0.key.indicator, $0.key.reason.rawValue) < ($1.key.indicator, $1.key.reason.rawValue) }
    let shown = told.prefix(Self.mostEmptyCells)
    let bytes = context.claims.places(shown.map { ($0.first, $0.figures.cure.field) })
    var problems = Problems()
    for (one, byte) in zip(shown, bytes) {
      problems.warning(
        message(one.key, one.figures, one.first), in: context.claims.files[Int(context.claims.id[one.first].file)],
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
    var reason: Fate.Unused
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

  private func counts(_ indicator: Int) -> Bool {
    let node = context.indicators[indicator]
    return node.role == .denominator || node.weight > 0 && !node.parent.isEmpty
  }

  /// The ranked entities that the claim speaks of, itself or through its group, and that have no figure.
  private func emptyEntities(of row: Int, _ indicator: Int, _ members: [[Int]]) -> [Int] {
    let place = context.place(row)
    let spoken = place < context.entityCount ? [place] : members[place - context.entityCount]
    return spoken.filter { context.vocabulary.entities[$0].ranked && table.cells[indicator][$0] == nil }
  }

  private func message(_ key: Key, _ figures: Figures, _ first: Int) -> String {
    let codes = figures.entities.sorted().map { table.entities[$0].code.truncatedForMessage }
    let more = codes.count > 5 ? " and \(codes.count - 5) more" : ""
    let who = codes.prefix(5).joined(separator: ", ") + more
    let id = context.claims.idText(first).truncatedForMessage
    let whose =
      figures.rows.count == 1 ? "claim `\(id)` gives one" : "claim `\(id)` and \(figures.rows.count - 1) more give some"
    return """
      \(who) \(codes.count == 1 ? "has" : "have") no figure for \(context.indicators[key.indicator].code); \(whose), not used: \
      \(reason(key))
      """
  }

  private func reason(_ key: Key) -> String {
    let period = vintages[key.indicator].period.map { " (\($0))" } ?? ""
    return key.reason.sentence + (key.reason == .otherVintage ? period : "")
  }
}

/// What would let a figure into its cell, and the field that keeps it out.
private struct EmptyCellCure {
  var field: ClaimField
  private var text: (String) -> String

  func advice(_ indicator: String) -> String { text(indicator) }

  /// Nil where the claim is left out on request, gives no figure, or is warned of when it is read.
  init?(_ reason: Fate.Unused) {
    func cure(_ field: ClaimField, _ text: @escaping (String) -> String) -> (ClaimField, (String) -> String) {
      (field, text)
    }
    switch reason {
    case .leftOut, .nothingMeasures, .noNumber, .noPeriod, .unknownUnit, .tooLarge, .negativeCount,
      .tooFewForWord, .membersKnown:
      return nil
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
