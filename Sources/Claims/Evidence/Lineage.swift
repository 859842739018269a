/// One origin's figure for one period and everyone who passes it on, for reading: whether the cell uses them or not.
public struct Lineage: Sendable {
  public var period: Period
  /// Index into the vocabulary's sources.
  public var origin: Int
  /// Whether the origin speaks for itself; else the claims nearest to it stand first.
  public var speaks: Bool
  /// Claims of the source nearest to the origin, in id order.
  public var nearest: [Int]
  /// Everyone else's, each with how it differs from the nearest.
  public var echoes: [Echo]
  /// The claim that supersedes the nearest one.
  public var supersededBy: Int?
}

extension Arranged {
  /// Figures on one cell by period (newest first) and origin, `shown` rows left out.
  public func lineages(entity: String, indicator: String, leavingOut shown: Set<Int> = []) -> [Lineage] {
    guard let column = context.indicators.firstIndex(where: { $0.code == indicator }),
      let place = table.entities.firstIndex(where: { $0.code == entity })
    else { return [] }
    let rows = screening.stock
      .filter { Int($0.indicator) == column && Int($0.place) == place && !shown.contains(Int($0.row)) }
      .map { Int($0.row) }
    let byPeriod = Dictionary(grouping: rows) { context.claims.period[$0] }
    return byPeriod.keys.sorted(by: >).flatMap { period in
      let chains = OriginChains(byPeriod[period]!, context)
      let byOrigin = Dictionary(grouping: byPeriod[period]!) { chains.root(of: $0, context).source }
      let all = byOrigin.keys.sorted().map { lineage(context.sortedByID(byOrigin[$0]!), Int($0), period, column) }
      return all.filter(\.speaks) + all.filter { !$0.speaks }
    }
  }

  private func lineage(_ rows: [Int], _ origin: Int, _ period: Period, _ indicator: Int) -> Lineage {
    let claims = context.claims
    let speaks = rows.contains { Int(claims.source[$0]) == origin }
    func said(_ row: Int) -> Period {
      claims.saidOn[row].first == 0 ? Period(first: .max, last: .max) : claims.saidOn[row]
    }
    // Of equals the smallest id: `min` keeps the first.
    let first = rows.first { Int(claims.source[$0]) == origin } ?? rows.min { said($0) < said($1) }!
    let nearest = rows.filter { claims.source[$0] == claims.source[first] }
    let echoes = rows.filter { claims.source[$0] != claims.source[first] }.map { row in
      let (differences, power) = context.differences(row, from: first, indicator: indicator)
      return Echo(row: row, of: first, differences: differences, power: power)
    }
    let later = context.relations.losing[first].filter { $0.link == .supersedes }.map(\.by)
    return Lineage(
      period: period, origin: origin, speaks: speaks, nearest: nearest, echoes: echoes,
      supersededBy: context.sortedByID(later).first)
  }

  /// The conversion that reads a claim's unit as the indicator's; nil: none is needed, or none is declared.
  public func conversion(of row: Int, to indicator: String) -> UnitConversion? {
    guard let column = context.indicators.firstIndex(where: { $0.code == indicator }),
      let factor = context.units[column].factor(context.claims.unit[row]), factor.conversion >= 0
    else { return nil }
    return context.vocabulary.units[factor.conversion]
  }
}
