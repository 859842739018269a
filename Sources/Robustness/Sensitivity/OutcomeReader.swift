import Linear
import Methods

/// Reads outcomes off blocks of scores of one way.
struct OutcomeReader {
  private let outcomes: [Outcome]
  private let kernels: RankingKernels
  private let base: [String: Double]
  private var places: DrawRows<Int32>
  private var shift: [Double]

  /// `base`: ranks that shifts are from, equals sharing the mean of theirs.
  init(_ outcomes: [Outcome], base: [String: Double], draws: Int, _ kernels: RankingKernels) {
    self.outcomes = outcomes
    self.base = base
    self.kernels = kernels
    places = DrawRows(2, draws: draws, repeating: 0)
    shift = Array(repeating: 0, count: draws)
  }

  /// `write(outcome, draw, value)` for each of the first `used` draws.
  mutating func read(
    _ way: Way, mode: DrawMode, _ scores: DrawRows<Int32>, used: Int, _ write: (Int, Int, Double) -> Void
  ) throws(MethodError) {
    let codes = way.ranked.codes
    for (number, outcome) in outcomes.enumerated() {
      var rows: [Int] = []
      for entity in outcome.entities {
        guard let row = codes.firstIndex(of: entity) else {
          let isRanked = base[entity] != nil
          throw MethodError(
            "\(isRanked ? "some choices leave \(entity) without a rank" : "\(entity) has no rank"), so its \(outcome.word) has no variance to divide",
            advice: isRanked
              ? "keep these choices fixed, or ask about another economy or rival"
              : "ask about another economy or rival",
            entity: entity)
        }
        rows.append(row)
      }
      switch outcome {
      case .meanShift: readShift(codes, scores, used) { write(number, $0, $1) }
      case .rank:
        kernels.places(scores, entity: rows[0], used: used, into: &places)
        for draw in 0..<used { write(number, draw, 1 + Double(places[0, draw]) + Double(places[1, draw]) / 2) }
      case .top(_, let rank):
        kernels.places(scores, entity: rows[0], used: used, into: &places)
        for draw in 0..<used { write(number, draw, Int(places[0, draw]) < rank ? 1 : 0) }
      case .score:
        for draw in 0..<used { write(number, draw, way.score(Double(scores[rows[0], draw]), mode)) }
      case .gap:
        for draw in 0..<used {
          let (own, other) = (Double(scores[rows[0], draw]), Double(scores[rows[1], draw]))
          write(number, draw, way.score(own, mode) - way.score(other, mode))
        }
      }
    }
  }

  private mutating func readShift(
    _ codes: [String], _ scores: DrawRows<Int32>, _ used: Int, _ write: (Int, Double) -> Void
  ) {
    for draw in 0..<used { shift[draw] = 0 }
    var count = 0
    for (row, code) in codes.enumerated() {
      guard let rank = base[code] else { continue }
      count += 1
      kernels.places(scores, entity: row, used: used, into: &places)
      for draw in 0..<used {
        shift[draw] += abs(1 + Double(places[0, draw]) + Double(places[1, draw]) / 2 - rank)
      }
    }
    for draw in 0..<used { write(draw, count == 0 ? 0 : shift[draw] / Double(count)) }
  }
}

extension Outcome {
  fileprivate var word: String {
    switch self {
    case .meanShift, .rank: "rank"
    case .score: "score"
    case .top: "place among the first"
    case .gap: "distance"
    }
  }
}
