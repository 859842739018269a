import Methods
import Robustness
import Studies

/// Intervals and shares over draws, a column for each thing that can vary, whether it was drawn or not.
extension Wording {
  private static let modes = DrawMode.separate + [.everything]

  /// `shown`: whose intervals text shows; `shares`: whether it shows shares.
  func drawnColumns(top: Int, shown: DrawMode? = nil, shares: Bool = false) -> [TableColumn] {
    // Draws over all that is open may have scores on several scales.
    let scores = DrawMode.separate.flatMap { mode -> [TableColumn] in
      [
        .init(.drawn(.scoreLow, mode), scoreKind, inText: false),
        .init(.drawn(.scoreHigh, mode), scoreKind, inText: false),
      ]
    }
    let ranks = Self.modes.flatMap { mode -> [TableColumn] in
      [
        .init(.drawn(.rankLow, mode), .integer, inText: mode == shown),
        .init(.drawn(.rankHigh, mode), .integer, inText: mode == shown),
      ]
    }
    return scores + ranks + Self.modes.map { .init(.drawn(.top(top), $0), .share, inText: shares) }
  }

  /// What `drawnColumns` has room for.
  func drawn(_ code: String, _ lens: LensFindings, top: Int) -> [Value] {
    let draws = Self.modes.map { $0 == .everything ? lens.open : lens.draws($0) }
    let scores = DrawMode.separate.flatMap { mode -> [Value] in
      let draws = lens.draws(mode)
      let score = draws.flatMap { draws in draws.entities.firstIndex(of: code).flatMap { draws.scorePoints($0) } }
      return [.number(orEmpty: score?.low), .number(orEmpty: score?.high)]
    }
    let ranks = draws.flatMap { draws -> [Value] in
      let interval = draws?.rankInterval(of: code)
      return [.integer(orEmpty: interval?.lowerBound), .integer(orEmpty: interval?.upperBound)]
    }
    return scores + ranks
      + draws.map { $0?.share(of: code, atMost: top).map { .share($0.value, draws: $0.draws) } ?? .empty }
  }
}
