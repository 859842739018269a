public import Linear

/// Everything behind one cell, for `podium trace`. Rows index the claim table; figures are in the indicator's unit.
public struct CellEvidence: Sendable {
  public struct Origin: Sendable {
    /// Index into the vocabulary's sources; the claim nearest to it may be another source's.
    public var source: Int
    public var claim: Int
    public var figure: Double
    public var distribution: Distribution
    /// Whether its source states the uncertainty, or the study assumes it.
    public var statesUncertainty: Bool
    public var assumedSpread: Bool
    /// What a sum is made of, or what stands beside a total.
    public var parts: [Int]
    public var isSum: Bool
    public var echoes: [Echo]
  }
  public struct SetAside: Sendable {
    public var origin: Origin
    public var reason: Fate.SetAside
  }
  public var entity: String
  public var indicator: String
  /// Of a group only where the study applies it.
  public var cell: Cell?
  public var method: Reconciling
  public var origins: [Origin]
  public var bounds: [Origin]
  public var setAside: [SetAside]
  /// With two origins or more.
  public var cochran: Cochran?
  /// Share of the disagreement that stated uncertainty does not explain; only where every origin states its own. Print
  /// it with the number of origins.
  public var iSquared: Double?
  public var randomEffects: RandomEffects?
  public var revisions: [(earlier: Int, later: Int)]
  public var disagreements: [PartsDisagreement]
  /// Every claim on this entity (or a group it belongs to; of a group also those on groups within it) and a subject that
  /// speaks of this indicator, in id order.
  public var claims: [Int]
}

extension Arranged {
  /// Works the cell out anew, keeping what `Arranged` does not. Nil where the codes name nothing.
  public func evidence(entity: String, indicator: String) -> CellEvidence? {
    guard let column = context.indicators.firstIndex(where: { $0.code == indicator }) else { return nil }
    let groups = context.vocabulary.groups
    let place: Int
    if let index = table.entities.firstIndex(where: { $0.code == entity }) {
      place = index
    } else if let index = groups.firstIndex(where: { $0.code == entity }) {
      place = context.entityCount + index
    } else {
      return nil
    }
    let cell =
      place < context.entityCount
      ? table.cells[column][place] : groupCells.first { $0.indicator == column && $0.group == entity }?.cell
    let period = period(of: cell, column, place)
    var rows: [Int] = []
    var elsewhere: [Int] = []
    for entry in screening.stock where Int(entry.indicator) == column && Int(entry.place) == place {
      let row = Int(entry.row)
      if context.claims.period[row] == period { rows.append(row) } else { elsewhere.append(row) }
    }
    var scratch = Ledger(count: context.claims.count)
    var result = CellResult()
    if !rows.isEmpty {
      result = context.resolve(rows, indicator: column, reference: references[[column, place]], &scratch)
      context.yearEchoes(elsewhere, of: result.witnesses, indicator: column, &scratch, &result.notes)
    }
    let limits = context.limits(column)
    func origin(_ witness: Witness) -> CellEvidence.Origin {
      CellEvidence.Origin(
        source: Int(witness.origin), claim: witness.row, figure: witness.spread.figure,
        distribution: witness.spread.distribution(limits),
        statesUncertainty: witness.spread.stated, assumedSpread: witness.spread.assumed, parts: witness.parts,
        isSum: witness.isSum,
        echoes: result.notes.echoes.filter { $0.of == witness.row || witness.parts.contains($0.of) }.map {
          Echo(row: $0.row, of: $0.of, differences: $0.differences, power: $0.power)
        })
    }
    let allState = result.witnesses.allSatisfy { $0.spread.stated }
    return CellEvidence(
      entity: entity, indicator: indicator, cell: cell,
      method: context.rules.reconcileOf[indicator] ?? context.rules.reconcile,
      origins: result.witnesses.map(origin), bounds: result.bounds.map(origin),
      setAside: result.setAside.map { CellEvidence.SetAside(origin: origin($0.witness), reason: $0.reason) },
      cochran: result.cochran, iSquared: allState ? result.cochran?.iSquared : nil,
      randomEffects: result.pooled?.effects, revisions: result.notes.revisions,
      disagreements: result.notes.disagreements, claims: speaking(of: column, place: place))
  }

  /// What the cell describes; of an empty one, the latest that it could.
  private func period(of cell: Cell?, _ column: Int, _ place: Int) -> Period? {
    if let cell { return cell.period ?? table.vintages[column] ?? vintages[column].period }
    guard let chosen = vintages[column].period else { return nil }
    let served = screening.stock.lazy
      .filter { Int($0.indicator) == column && Int($0.place) == place }
      .map { self.context.claims.period[Int($0.row)] }.filter { $0.serves(chosen) }
    return served.max() ?? chosen
  }

  private func speaking(of indicator: Int, place: Int) -> [Int] {
    var places: Set<Int> = [place]
    if place < context.entityCount {
      let code = table.entities[place].code
      for (index, group) in context.vocabulary.groups.enumerated()
      where group.members.contains(where: { $0.entity == code }) {
        places.insert(context.entityCount + index)
      }
    } else {
      let members = Set(context.vocabulary.groups[place - context.entityCount].members.map(\.entity))
      for (index, group) in context.vocabulary.groups.enumerated()
      where group.members.allSatisfy({ members.contains($0.entity) }) {
        places.insert(context.entityCount + index)
      }
    }
    let subjects = context.measuring.map { $0.contains(Int32(indicator)) }
    let claims = context.claims
    return context.sortedByID(
      claims.id.indices.filter { subjects[Int(claims.subject[$0])] && places.contains(context.place($0)) })
  }
}
