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

/// A table's cells as lenses show their quantiles, each computed once.
struct QuantileTables {
  /// The factor would not do: cells with declared shares of one sum have one.
  private struct Cell: Hashable {
    var entity: String
    var indicator: String
  }
  private struct Key: Hashable {
    var cell: Cell
    var scale: Framework.Node.Scale
    var by: Double
  }
  private var raw: [Cell: [Double]] = [:]
  private var shared: [Int: (factors: [Double], logs: [Double])] = [:]
  private var read: [Key: [Double]] = [:]

  mutating func quantiles(_ spread: CellSpread, _ distribution: Distribution) throws(MethodError) -> [Double] {
    let cell = Cell(entity: spread.entity, indicator: spread.indicator)
    let key = Key(cell: cell, scale: spread.map.scale, by: spread.map.factor)
    if let known = read[key] { return known }
    let quantiles = raw[cell] ?? distribution.quantiles(count: RankingKernels.tableSize)
    raw[cell] = quantiles
    let found = try spread.read(quantiles)
    read[key] = found
    return found
  }

  /// Of a shared error.
  mutating func factors(_ error: Int, _ factor: Distribution) -> (factors: [Double], logs: [Double]) {
    if let known = shared[error] { return known }
    let factors = factor.quantiles(count: RankingKernels.tableSize)
    let found = (factors, factors.map { $0 > 0 ? Exact.log($0) : .nan })
    shared[error] = found
    return found
  }
}
