import Diagnostics

/// Arranges one set of claims again and again without some of them, or at another period, the cells of one indicator at a
/// time: those of the others cannot change. What a word stands for is kept.
///
/// What is arranged for an indicator is every claim that speaks of it, and whatever claims name these or are named by
/// them, one after the other.
public struct WithoutClaims: Sendable {
  private struct Part: Sendable {
    var claims: ClaimTable
    var vocabulary: Vocabulary
    /// Number of the claim in the part.
    var rowOf: [Int: Int]
  }
  private let base: Arranged
  /// By indicator of the table.
  private let parts: [Part]
  /// Indicators whose part holds the claim, by row.
  private let indicators: [[Int32]]

  public init(_ base: Arranged) {
    self.base = base
    let context = base.context
    var linked: [Int: [Int]] = [:]
    for edge in context.relations.losing.all {
      linked[Int(edge.of), default: []].append(edge.by)
      linked[edge.by, default: []].append(Int(edge.of))
    }
    var rows = context.indicators.map { _ in [Int]() }
    let may = base.mayCount
    for row in may.indices where may[row] {
      for indicator in context.measuring[Int(context.claims.subject[row])] { rows[Int(indicator)].append(row) }
    }
    var indicators = [[Int32]](repeating: [], count: context.claims.count)
    parts = rows.enumerated().map { indicator, own in
      var inside = Set(own)
      var waiting = own.filter { linked[$0] != nil }
      while let row = waiting.popLast() {
        for other in linked[row] ?? [] where inside.insert(other).inserted { waiting.append(other) }
      }
      let kept = inside.sorted()
      for row in kept { indicators[row].append(Int32(indicator)) }
      var vocabulary = context.vocabulary
      let node = context.indicators[indicator]
      vocabulary.framework = Framework(nodes: [node])
      return Part(
        claims: context.claims.keeping(rows: kept), vocabulary: vocabulary,
        rowOf: Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) }))
    }
    self.indicators = indicators
  }

  /// The table as if these rows had not been read. Which claims its cells rest on is told of the base alone: in cells
  /// of an indicator that is arranged anew, rows are numbered otherwise.
  public func table(without rows: [Int]) throws(EvidenceError) -> IndicatorTable {
    var table = base.table
    for indicator in Set(rows.flatMap { indicators[$0] }).sorted().map(Int.init) {
      let part = parts[indicator]
      var rules = rules(of: part)
      rules.without.formUnion(rows.compactMap { part.rowOf[$0] })
      rules.words.base = base.wordBase
      table.replace(indicator, from: try Arranged(part.claims, vocabulary: part.vocabulary, rules: rules).table)
    }
    return table
  }

  /// The table as if the framework asked for another period of one indicator.
  public func table(with period: Period, of indicator: Int) throws(EvidenceError) -> IndicatorTable {
    let part = parts[indicator]
    var vocabulary = part.vocabulary
    vocabulary.framework = Framework(
      nodes: vocabulary.framework.nodes.map { node in
        var node = node
        node.period = period.description
        return node
      })
    var table = base.table
    table.replace(indicator, from: try Arranged(part.claims, vocabulary: vocabulary, rules: rules(of: part)).table)
    return table
  }

  private func rules(of part: Part) -> EvidenceRules {
    var rules = base.context.rules
    rules.without = Set(rules.without.compactMap { part.rowOf[$0] })
    return rules
  }
}

extension IndicatorTable {
  /// Takes one indicator over from a table of that indicator alone.
  fileprivate mutating func replace(_ indicator: Int, from own: IndicatorTable) {
    cells[indicator] = own.cells[0]
    vintages[indicator] = own.vintages[0]
    // One for each rule of a known source, in both.
    for (error, one) in own.sharedErrors.enumerated() {
      sharedErrors[error].cells.removeAll { $0.indicator == indicator }
      sharedErrors[error].cells += one.cells.map { (indicator, $0.entity) }
      sharedErrors[error].cells.sort { ($0.indicator, $0.entity) < ($1.indicator, $1.entity) }
    }
    sums.removeAll { $0.indicator == indicator }
    sums += own.sums.map { sum in
      var sum = sum
      sum.indicator = indicator
      return sum
    }
  }
}
