extension Distribution {
  /// The components conditioned on the bounds, their shares summing to one; at least one.
  var pieces: [Piece] {
    precondition(isValid, "a distribution needs finite parameters in order and some positive weight")
    var pieces = components.filter { $0.weight > 0 }.compactMap { component -> Piece? in
      // Relative to the component's own interval: its weight is of what that interval holds.
      guard var piece = Piece(component, lower: lower, upper: upper),
        let own = Piece(component, lower: -.infinity, upper: .infinity)
      else { return nil }
      piece.share = component.weight * (piece.mass / own.mass)
      return piece
    }
    let total = pieces.reduce(0) { $0 + $1.share }
    guard total > 0 else { return [fallback] }
    for i in pieces.indices { pieces[i].share /= total }
    return pieces
  }

  /// Everything on the bound nearest to the median of the heaviest component.
  private var fallback: Piece {
    let heaviest = components.max { $0.weight < $1.weight }!
    let middle = clamp(heaviest.shape.median + heaviest.offset, heaviest.lower, heaviest.upper)
    return Piece(Component(weight: 1, shape: .point(middle)), lower: lower, upper: upper)!
  }

  /// P(X ≤ x).
  public func cumulative(_ x: Double) -> Double { pieces.cumulative(x) }

  /// The smallest x with P(X ≤ x) ≥ p: an end of the support at 0 and 1.
  public func quantile(_ p: Double) -> Double {
    precondition(p >= 0 && p <= 1, "a probability lies in 0...1")
    let pieces = pieces
    if pieces.count == 1 { return pieces[0].quantile(p) }
    var solver = QuantileSolver(pieces)
    return solver.next(p)
  }

  /// The middle of all x with P(X ≤ x) = ½ where a gap makes them many, as of an even number of figures.
  public var median: Double { middles([0.5])[0] }

  /// 5 %, 50 % and 95 % quantiles; in a gap, its middle.
  public var summary: (low: Double, median: Double, high: Double) {
    let points = middles([0.05, 0.5, 0.95])
    return (points[0], points[1], points[2])
  }

  private func middles(_ probabilities: [Double]) -> [Double] {
    let pieces = pieces
    if pieces.count == 1 { return probabilities.map { pieces[0].quantile($0) } }
    var solver = QuantileSolver(pieces)
    return probabilities.map { solver.middle($0) }
  }

  /// 5 % and 95 % quantiles.
  public var interval90: (low: Double, high: Double) {
    let points = summary
    return (points.low, points.high)
  }

  /// Quantiles at (k + ½)/count, k = 0 ..< count, in rising order: a table to draw from.
  public func quantiles(count: Int = 4096) -> [Double] {
    precondition(count > 0)
    let pieces = pieces
    let probabilities = (0..<count).lazy.map { (Double($0) + 0.5) / Double(count) }
    guard pieces.count == 1, let piece = pieces.first else {
      var solver = QuantileSolver(pieces)
      return probabilities.map { solver.next($0) }
    }
    if piece.isWhole, count == StandardNormal.table.count {
      switch piece.shape {
      case .normal(let mean, let deviation):
        return StandardNormal.table.map { clamp(mean + deviation * $0 + piece.offset, piece.lower, piece.upper) }
      case .logNormal(let median, let deviation):
        return StandardNormal.table.map {
          clamp(median * Exact.exp(deviation * $0) + piece.offset, piece.lower, piece.upper)
        }
      case .point, .uniform, .triangular, .exponential: break
      }
    }
    return probabilities.map { piece.quantile($0) }
  }
}

extension [Piece] {
  func cumulative(_ x: Double) -> Double {
    Swift.min(1, reduce(0) { $0 + $1.share * ($1.point.map { $0 <= x ? 1 : 0 } ?? $1.evaluate(x).below) })
  }
}
