import Claims
import Linear
import Methods

/// What evidence draws need, once for all matrix views: streams of the factors and their tables of quantiles.
struct EvidencePlan: Sendable {
  /// An entity ranked in some view, with the streams of its uncertain cells.
  struct Entity: Sendable {
    var code: String
    var streams: [Stream] = []
    /// Its place in each matrix view; nil where it is not ranked.
    var places: [Int?]
  }

  var views: [MatrixView]
  /// By code.
  var entities: [Entity]
  /// One per shared error of the table; nil where no view's cell meets it.
  var shared: [Stream?]

  /// Its tables, for other plans.
  var tabulated: CellTables {
    var found = CellTables()
    found.add(self)
    return found
  }

  /// `known`: tables of other plans, to be taken over where a cell is the same.
  init(
    _ views: [MatrixView], _ table: IndicatorTable, streams: inout Streams, threads: Int,
    known tables: CellTables = CellTables()
  ) throws(MethodError) {
    self.views = views
    let codes = Set(views.flatMap(\.ranked.codes)).sorted()
    let places = views.map { Dictionary(uniqueKeysWithValues: $0.ranked.codes.enumerated().map { ($1, $0) }) }
    entities = codes.map { code in Entity(code: code, places: places.map { $0[code] }) }
    shared = table.sharedErrors.map { _ in nil }

    let number = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var jobs: [Job] = []
    var known: [[String]: Int] = [:]
    for (view, one) in views.enumerated() {
      for (place, cell) in one.cells.enumerated() {
        for error in cell.spread.shared where shared[error] == nil {
          shared[error] = try streams.stream(.shared(table.sharedErrors[error].name))
        }
        guard let distribution = cell.spread.distribution, let entity = number[cell.spread.entity] else { continue }
        let key = [cell.spread.entity, cell.spread.indicator]
        if known[key] == nil {
          entities[entity].streams.append(try streams.stream(cell.spread.factor))
          known[key] = jobs.count
          jobs.append(
            Job(entity: entity, factor: entities[entity].streams.count - 1, distribution: distribution, cells: []))
        }
        if let job = known[key] { jobs[job].cells.append((view, place)) }
      }
    }
    for job in jobs.indices { takeOver(&jobs[job], tables) }
    try tabulate(jobs, threads)
    try tabulateShared(table)
  }

  /// Leaves in the job only what has to be tabulated.
  private mutating func takeOver(_ job: inout Job, _ known: CellTables) {
    job.cells.removeAll { view, place in
      let cell = views[view].cells[place]
      guard let table = known.table(of: cell.spread, in: views[view]) else { return false }
      views[view].entities[cell.entity].leaves[cell.leaf].factor = job.factor
      views[view].entities[cell.entity].leaves[cell.leaf].table = table
      return true
    }
  }

  /// A cell's spread and where its tables go, in each view that has the cell.
  private struct Job: Sendable {
    var entity: Int
    var factor: Int
    var distribution: Distribution
    var cells: [(view: Int, place: Int)]
  }

  private mutating func tabulate(_ jobs: [Job], _ threads: Int) throws(MethodError) {
    let (views, jobs) = (views, jobs.filter { !$0.cells.isEmpty })
    guard !jobs.isEmpty else { return }
    // Mixtures take many times as long as normals: small parts even that out.
    let count = max(1, min(threads > 1 ? threads * 8 : 1, jobs.count))
    let parts = try inParallel(count, threads: threads) { part throws(MethodError) -> [[[Int32]]] in
      var done: [[[Int32]]] = []
      for job in stride(from: part, to: jobs.count, by: count) {
        let quantiles = jobs[job].distribution.quantiles(count: RankingKernels.tableSize)
        var logs: [Double] = []
        var tables: [[Int32]] = []
        // Views whose scales and grids agree have one table, in memory too.
        var made = CellTables()
        for (view, place) in jobs[job].cells {
          let cell = views[view].cells[place].spread
          if let same = made.table(of: cell, in: views[view]) {
            tables.append(same)
            continue
          }
          tables.append(try views[view].table(of: cell, quantiles, &logs))
          made.add(tables[tables.count - 1], of: cell, in: views[view])
        }
        done.append(tables)
      }
      return done
    }
    for (part, tables) in parts.enumerated() {
      for (turn, perView) in tables.enumerated() {
        let job = jobs[part + turn * parts.count]
        for ((view, place), table) in zip(job.cells, perView) {
          let cell = self.views[view].cells[place]
          self.views[view].entities[cell.entity].leaves[cell.leaf].factor = job.factor
          self.views[view].entities[cell.entity].leaves[cell.leaf].table = table
        }
      }
    }
  }

  private mutating func tabulateShared(_ table: IndicatorTable) throws(MethodError) {
    let quantiles = zip(table.sharedErrors, shared).map { error, stream in
      stream == nil ? [] : error.factor.quantiles(count: RankingKernels.tableSize)
    }
    for view in views.indices {
      var known: [[Int]: [Int32]] = [:]
      for cell in views[view].cells where !cell.spread.shared.isEmpty {
        let score = views[view].scores[cell.spread.leaf]
        guard let effect = score.effect(on: cell.spread.map.scale) else {
          preconditionFailure("a view with such a cell is drawn draw by draw")
        }
        for error in cell.spread.shared {
          let key = [error, cell.spread.leaf]
          var shifts = known[key] ?? []
          if shifts.isEmpty {
            for factor in quantiles[error] {
              shifts.append(views[view].grid.whole(try score.shift(factor, effect)))
            }
            known[key] = shifts
          }
          views[view].entities[cell.entity].leaves[cell.leaf].shared.append(
            (error, effect == .adds ? [] : quantiles[error], shifts))
        }
        if let bounds = score.bounds {
          let (low, high) = (views[view].grid.whole(bounds.lowerBound), views[view].grid.whole(bounds.upperBound))
          views[view].entities[cell.entity].leaves[cell.leaf].cut = low...high
        }
      }
    }
  }
}

extension MatrixView {
  /// The cell's quantiles as scores on the grid. `logs`: logarithms of the raw quantiles, taken once for all views,
  /// which differ by a factor.
  func table(of cell: CellSpread, _ quantiles: [Double], _ logs: inout [Double]) throws(MethodError) -> [Int32] {
    let score = scores[cell.leaf]
    let cutting = cell.shared.isEmpty
    var table: [Int32] = []
    if cell.map.scale == .log {
      if logs.isEmpty { logs = quantiles.map { $0 > 0 ? Exact.log($0) : $0 == 0 ? -.infinity : .nan } }
      let shift = Exact.log(cell.map.factor)
      if let plain = plainTable(logs, factor: 1, shift: shift, score, cutting: cutting) { return plain }
      table.reserveCapacity(quantiles.count)
      for log in logs { table.append(grid.whole(try score.score(log + shift, cutting: cutting, of: cell.entity))) }
    } else {
      if cell.map.scale == .linear,
        let plain = plainTable(quantiles, factor: cell.map.factor, shift: 0, score, cutting: cutting)
      {
        return plain
      }
      table.reserveCapacity(quantiles.count)
      for value in quantiles {
        table.append(grid.whole(try score.score(cell.map(value), cutting: cutting, of: cell.entity)))
      }
    }
    return table
  }

  /// The same for scores that are neither cut nor logged, of value · factor + shift; nil where a value has no score.
  private func plainTable(
    _ values: [Double], factor: Double, shift: Double, _ score: LeafScore, cutting: Bool
  ) -> [Int32]? {
    guard score.isPlain(cutting: cutting) else { return nil }
    return RankingKernels().tabulate(
      values, factor: factor, shift: shift - score.origin, slope: score.slope, intercept: score.intercept,
      units: grid.unitsOfOne)
  }
}
