import Claims
import Linear
import Methods

/// Gathers the views of a mixture's ways, so that what they share is computed once.
struct WayBuilder {
  private let tables: [IndicatorTable]
  private let evidence: Bool
  private let plan: DrawPlan
  private let how: HowToDraw
  private var weighted: WeightSystems
  /// By table, with the way's number.
  private var matrix: [[(way: Int, view: MatrixView)]]
  private var general: [(way: Int, view: GeneralView)] = []
  private var quantiles: [QuantileTables]

  init(_ tables: [IndicatorTable], evidence: Bool, weights: Bool, _ plan: DrawPlan, _ how: HowToDraw) {
    self.tables = tables
    self.evidence = evidence
    weighted = WeightSystems(weights ? plan : nil, threads: plan.threads)
    self.plan = plan
    self.how = how
    matrix = tables.map { _ in [] }
    quantiles = tables.map { _ in QuantileTables() }
  }

  mutating func add(_ view: DrawView, table: Int, number: Int, streams: inout Streams) throws(MethodError) {
    let ranked = try weighted.ranked(view, streams: &streams)
    if !how.general, let one = try MatrixView(ranked, tables[table], evidence: evidence) {
      matrix[table].append((number, one))
    } else {
      general.append(
        (
          number,
          try GeneralView(
            ranked, tables[table], evidence: evidence, streams: &streams, quantiles: &quantiles[table])
        ))
    }
  }

  /// By number of the way.
  func kinds(_ streams: inout Streams) throws(MethodError) -> [Int: Way.Kind] {
    var kinds: [Int: Way.Kind] = [:]
    var known = CellTables()
    for (table, views) in matrix.enumerated() where !views.isEmpty {
      let all = try EvidencePlan(
        views.map(\.view), tables[table], streams: &streams, threads: plan.threads, known: known)
      known.add(all)
      for (place, one) in views.enumerated() { kinds[one.way] = .matrix(all.only(place)) }
    }
    for one in general { kinds[one.way] = .general(one.view) }
    return kinds
  }
}
