import Linear
import Methods

/// Scores of blocks of draws of a mixture, way by way.
struct MixtureDraws: Sendable {
  private enum Drawn: Sendable {
    case matrix(MatrixDraws)
    case general(GeneralDraws)
  }

  let mixture: Mixture
  let kernels: RankingKernels
  /// Indices by counters, a row for each factor; and of one way's draws, a row for each factor that it reads.
  private var counted = DrawRows<UInt16>(0, draws: 0, repeating: 0)
  private var gathered: DrawRows<UInt16>
  private var drawn: [Drawn?]
  private var cells: DrawnCells
  /// By factor, the row of what was gathered.
  private var rowOf: [Int]
  /// Places of the block's draws, sorted by way.
  private var places: [Int] = []
  private var starts: [Int]
  /// Draws of the block without an answer: what the way lacks, or what the draw makes of it.
  private(set) var unanswered: [(draw: Int, way: Int, reason: MethodError)] = []
  private let reasons: [Int: MethodError]
  private let allRows: [Int]

  init(_ mixture: Mixture) {
    self.mixture = mixture
    kernels = RankingKernels(mixture.how.variant)
    let most = mixture.ways.map(\.factors.count).max() ?? 0
    gathered = DrawRows(mixture.wayOf.count == 1 ? 0 : most, draws: mixture.block, repeating: 0)
    cells = DrawnCells(kernels)
    drawn = mixture.ways.map { _ in nil }
    rowOf = mixture.factors.map { _ in 0 }
    allRows = Array(mixture.factors.indices)
    starts = Array(repeating: 0, count: mixture.ways.count + 2)
    reasons = Dictionary(uniqueKeysWithValues: mixture.unanswered.map { ($0.way, $0.reason) })
  }

  /// Indices of the draws from `first` on, a multiple of 8, by counters: a row for each factor.
  func indices(seed: UInt64, first: Int, into rows: inout DrawRows<UInt16>) {
    for (factor, stream) in mixture.streams.enumerated() {
      kernels.indices(seed: seed, stream: stream.id, first: first, into: &rows, row: factor)
    }
  }

  /// Scores of the draws from `first` on, a multiple of 8, by counters.
  mutating func draw(
    seed: UInt64, first: Int, used: Int,
    _ body: (_ way: Int, _ places: ArraySlice<Int>, _ scores: DrawRows<Int32>) throws(MethodError) -> Void
  ) throws(MethodError) {
    var rows = DrawRows<UInt16>(0, draws: 0, repeating: 0)
    swap(&rows, &counted)
    defer { swap(&rows, &counted) }
    rows.shape(mixture.factors.count, draws: mixture.block, filling: 0)
    indices(seed: seed, first: first, into: &rows)
    try draw(rows, row: allRows, used: used, body)
  }

  /// Scores of the first `used` draws of `rows`, `row` telling where each factor's are. `body` gets, for each way some draw
  /// takes: its number, these draws' places, and a row of scores for each of its entities, in the order of places.
  mutating func draw(
    _ rows: DrawRows<UInt16>, row: [Int], used: Int,
    _ body: (_ way: Int, _ places: ArraySlice<Int>, _ scores: DrawRows<Int32>) throws(MethodError) -> Void
  ) throws(MethodError) {
    sort(rows, row, used)
    for way in mixture.ways.indices where starts[way + 1] > starts[way] {
      let size = capacity(way)
      for start in stride(from: starts[way], to: starts[way + 1], by: size) {
        let part = places[start..<min(start + size, starts[way + 1])]
        var source = DrawSource.rows(rows, rowOf: row)
        // Also where one way alone has an answer: its draws are not all of the block's.
        if part.count < used {
          gathered.use(part.count)
          let factors = mixture.ways[way].factors
          gathered.gather(from: rows, rows: factors.map { row[$0] }, places: part)
          for (place, factor) in factors.enumerated() { rowOf[factor] = place }
          source = .rows(gathered, rowOf: rowOf)
        }
        var (scores, lost) = try scores(way, source, part.count)
        guard !lost.isEmpty else {
          try body(way, part, scores)
          continue
        }
        for one in lost { unanswered.append((part[part.startIndex + one.place], mixture.ways[way].number, one.reason)) }
        let gone = Set(lost.map(\.place))
        let kept = part.indices.filter { !gone.contains($0 - part.startIndex) }
        guard !kept.isEmpty else { continue }
        for (draw, place) in kept.enumerated() {
          for row in 0..<scores.count { scores.set(row, draw, to: scores[row, place - part.startIndex]) }
        }
        try body(way, kept.map { part[$0] }[...], scores)
      }
    }
  }

  /// Sorts the draws' places by way, those without an answer last.
  private mutating func sort(_ rows: DrawRows<UInt16>, _ row: [Int], _ used: Int) {
    let none = mixture.ways.count
    var wayOf = [Int](repeating: 0, count: used)
    for (choice, stream) in mixture.choiceStreams.enumerated() {
      let (options, count) = (mixture.options[choice], mixture.choices[choice].options.count)
      for draw in 0..<used { wayOf[draw] = wayOf[draw] * count + options[Int(rows[row[stream.factor], draw])] }
    }
    for place in starts.indices { starts[place] = 0 }
    unanswered.removeAll(keepingCapacity: true)
    for draw in 0..<used {
      if let way = mixture.wayOf[wayOf[draw]] {
        wayOf[draw] = way
      } else {
        if let reason = reasons[wayOf[draw]] { unanswered.append((draw, wayOf[draw], reason)) }
        wayOf[draw] = none
      }
      starts[wayOf[draw] + 1] += 1
    }
    for way in 0...none { starts[way + 1] += starts[way] }
    var next = starts
    if places.count < used { places = Array(repeating: 0, count: used) }
    for draw in 0..<used {
      places[next[wayOf[draw]]] = draw
      next[wayOf[draw]] += 1
    }
  }

  /// Draws of one way at a time: what a block mostly has of it.
  private func capacity(_ way: Int) -> Int {
    if mixture.ways.count == 1 { return mixture.block }
    let wanted = Int(Double(mixture.block) * mixture.ways[way].probability * 1.5)
    return min(mixture.how.block, mixture.block, max(32, wanted.sixteens))
  }

  private mutating func scores(
    _ way: Int, _ source: DrawSource, _ used: Int
  ) throws(MethodError) -> (scores: DrawRows<Int32>, lost: [(place: Int, reason: MethodError)]) {
    // Out of the list while it is worked on, so that it is changed in place.
    var one = drawn[way]
    drawn[way] = nil
    if one == nil { one = make(way) }
    defer { drawn[way] = one }
    switch one {
    case .matrix(var draws):
      one = nil
      draws.use(used)
      draws.draw(source, first: 0)
      one = .matrix(draws)
      return (draws.scores[0][0], [])
    case .general(var draws):
      one = nil
      draws.use(used)
      draws.lost = []
      let result = Result { () throws(MethodError) in try draws.draw(source, first: 0, used: used, &cells) }
      one = .general(draws)
      try result.get()
      return (draws.scores[0], draws.lost ?? [])
    case nil: preconditionFailure("a way is drawn one way or the other")
    }
  }

  private func make(_ way: Int) -> Drawn {
    let (one, size) = (mixture.ways[way], capacity(way))
    switch one.kind {
    case .matrix(let plan):
      return .matrix(
        MatrixDraws(plan, systems: [one.ranked.weights], modes: [mixture.mode], kernels: kernels, draws: size))
    case .general(let view):
      return .general(
        GeneralDraws(view, system: one.ranked.weights, modes: [mixture.mode], mixture.how, draws: size))
    }
  }
}
