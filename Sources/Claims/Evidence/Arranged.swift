import Diagnostics
import Linear

/// A cell whose origins disagree beyond their uncertainty, with what each says in the indicator's unit.
public struct ContestedCell: Sendable {
  public var indicator: Int
  /// Code of the entity, or of a group that the study applies.
  public var place: String
  public var cell: Cell
  public var figures: [(row: Int, value: Double)]
  /// Nil where bounds contradict each other or the figures, of which Cochran's Q knows nothing.
  public var cochran: Cochran?
}

/// What claims say of a group as a whole, where the study applies it to members.
public struct GroupCell: Sendable {
  public var indicator: Int
  public var group: String
  public var cell: Cell
}

/// A conversion that figures of the table went through.
public struct UsedConversion: Sendable {
  public var conversion: UnitConversion
  public var indicator: Int
  public var claims: Int
}

/// A claim that repeats another.
public struct Echo: Sendable {
  public var row: Int
  public var of: Int
  public var differences: Fate.Differences
  /// The n of a factor 10ⁿ, where that is the difference.
  public var power: Int
}

/// Claims arranged as a table, with what became of each.
public struct Arranged: Sendable {
  public let table: IndicatorTable
  public let ledger: Ledger
  /// One for each indicator of the table.
  public let vintages: [VintageChoice]
  /// By indicator; of one indicator entities in code order, then groups.
  public let contested: [ContestedCell]
  /// In the same order.
  public let groupCells: [GroupCell]
  public let suspects: [SuspectedSlip]
  public let echoes: [Echo]
  /// Earlier and later editions, in id order of the earlier.
  public var revisions: [(earlier: Int, later: Int)] {
    found.sorted { context.idPrecedes($0.earlier, $1.earlier) }
  }
  /// As they were found: there may be a million, and few who ask.
  private let found: [(earlier: Int, later: Int)]
  public let disagreements: [PartsDisagreement]
  public let conversions: [UsedConversion]
  public let words: [WordBeside]
  /// Pass it to a scenario's rules so that words mean there what they mean here.
  public let wordBase: [String: [Double]]
  public let demands: [Demand]
  public let unmeasured: [Unmeasured]
  public let changes: [AdmittedChange]
  /// Claims of admitted kinds with a number, once each.
  public var promises: [Int] { Set(screening.promised.map { Int($0.row) }).sorted() }
  let context: Context
  let screening: Screening
  /// By indicator and place: what told two figures a power of ten apart from each other.
  let references: [[Int]: ClosedRange<Double>]

  /// - Throws: `invalid` with every claim that has no spread although none is declared, or that stands in a circle of
  ///   references; `refused` with every cell for which the chosen way of reconciling has no answer.
  ///
  /// The result is the same for any number of threads.
  public init(
    _ claims: ClaimTable, vocabulary: Vocabulary, rules: EvidenceRules, threads: Int = 1
  ) throws(EvidenceError) {
    let context = Context(claims, vocabulary, rules)
    var problems = Problems()
    for row in context.sortedByID(context.relations.circles) {
      problems.error(
        "claim '\(claims.idText(row))' stands in a circle of claims that restate, supersede or include each other",
        in: claims.files[Int(claims.id[row].file)], byte: Int(claims.id[row].start),
        advice: "let the reference point one way only")
    }
    if problems.hasErrors { throw .invalid(InvalidInput(problems)) }

    var arranging = Arranging(context)
    arranging.fillStock(threads: threads)
    arranging.fillAbsent()
    arranging.applyGroups()
    let base = arranging.wordBase()
    words = arranging.judgeWords(base)
    wordBase = base
    // Last: a figure from a group or a word is a stock to add to.
    arranging.admit()

    context.report(undeclared: arranging.notes.undeclared, &problems)
    if problems.hasErrors { throw .invalid(InvalidInput(problems)) }
    let refused = PoolingRefused.grouped(arranging.refused, rules)
    if !refused.isEmpty { throw .refused(refused) }

    vintages = arranging.vintages
    var table = IndicatorTable(
      entities: vocabulary.entities, indicators: context.indicators,
      vintages: arranging.vintages.map(\.period), cells: arranging.cells)
    for choice in arranging.vintages { table.settlePeriods(choice) }
    table.sharedErrors = context.sharedErrors(table)
    table.sums = arranging.sums
    self.table = table
    ledger = arranging.ledger
    contested = arranging.contested.sorted { ($0.indicator, $0.place) < ($1.indicator, $1.place) }.map(\.cell)
    groupCells = arranging.groupCells.sorted { ($0.indicator, $0.group) < ($1.indicator, $1.group) }.map {
      var cell = $0.cell
      if cell.period == table.vintages[$0.indicator] { cell.period = nil }
      return GroupCell(indicator: $0.indicator, group: vocabulary.groups[$0.group].code, cell: cell)
    }
    suspects = arranging.notes.suspects.sorted { context.idPrecedes($0.row, $1.row) }
    echoes = arranging.notes.echoes.map { Echo(row: $0.row, of: $0.of, differences: $0.differences, power: $0.power) }
      .sorted { context.idPrecedes($0.row, $1.row) }
    found = arranging.notes.revisions
    disagreements = arranging.notes.disagreements.sorted { context.idPrecedes($0.total, $1.total) }
    conversions = context.conversions(table)
    demands = context.demands()
    unmeasured = context.unmeasured()
    changes = arranging.changes
    self.context = context
    screening = arranging.screening
    references = arranging.references
  }
}

extension Context {
  func sharedErrors(_ table: IndicatorTable) -> [SharedError] {
    rules.sharedErrors.compactMap { rule in
      guard let source = vocabulary.sources.firstIndex(where: { $0.id == rule.source }) else { return nil }
      var cells: [(indicator: Int, entity: Int)] = []
      for indicator in table.cells.indices where rule.indicators.covers(indicators[indicator].code) {
        for entity in table.cells[indicator].indices where rule.entities.covers(table.entities[entity].code) {
          guard let cell = table.cells[indicator][entity],
            cell.claims.contains(where: { Int(claims.source[$0]) == source })
          else { continue }
          cells.append((indicator, entity))
        }
      }
      let factor = Distribution(
        .logNormal(median: rule.factor.median, logDeviation: rule.factor.logDeviation))
      return SharedError(name: rule.name, factor: factor, cells: cells)
    }
  }

  func conversions(_ table: IndicatorTable) -> [UsedConversion] {
    guard !vocabulary.units.isEmpty else { return [] }
    var result: [UsedConversion] = []
    for indicator in table.cells.indices {
      var counts: [Int: Int] = [:]
      for cell in table.cells[indicator] {
        for row in cell?.claims ?? [] {
          guard let unit = units[indicator].factor(claims.unit[row]), unit.conversion >= 0 else { continue }
          counts[unit.conversion, default: 0] += 1
        }
      }
      for conversion in counts.keys.sorted() {
        result.append(
          UsedConversion(
            conversion: vocabulary.units[conversion], indicator: indicator, claims: counts[conversion]!))
      }
    }
    return result
  }
}

extension Context {
  /// Claims without a spread, told once for each kind and source: a study that declares none may have a million.
  fileprivate func report(undeclared rows: [Int], _ problems: inout Problems) {
    var groups: [(what: String, rows: [Int])] = []
    for row in sortedByID(rows) {
      let kind = claims.bound[row] == .about ? "about" : claims.kind[row].rawValue
      let what = "'\(kind)' of source '\(source(row))'"
      if let group = groups.firstIndex(where: { $0.what == what }) {
        groups[group].rows.append(row)
      } else {
        groups.append((what, [row]))
      }
    }
    for (what, rows) in groups {
      let others = rows.count == 1 ? " states" : " and \(rows.count - 1) more state"
      problems.error(
        "claim '\(claims.idText(rows[0]))'\(others) no uncertainty, and the study declares none for \(what)",
        in: claims.files[Int(claims.id[rows[0]].file)], byte: Int(claims.id[rows[0]].start),
        advice: "declare a spread for the kind, source or indicator, or the word 'exact'")
    }
  }
}
