/// A smooth curve through points: cubic B-splines on equal segments of the range of x, second differences of their
/// coefficients penalised, the weight of the penalty by generalised cross-validation.
/// Eilers & Marx (1996), *Flexible smoothing with B-splines and penalties*.
public struct PenalisedSpline: Sendable {
  /// At each x given; NaN where x or y is.
  public let fitted: [Double]
  /// Trace of the matrix that takes y to `fitted`: 2 is a line.
  public let degrees: Double

  /// Nil with fewer than four complete points, or where x does not vary.
  ///
  /// (BᵀB + λDᵀD)β = Bᵀy, λ among the powers of 4 from 2^-12 to 2^24 that minimises n Σ(y - ŷ)² / (n - 1.4 tr)²: cross-validation
  /// with the factor that keeps it from following noise in short series (Wood 2017, section 6.2).
  public init?(_ x: [Double], _ y: [Double], segments: Int = 10) {
    precondition(x.count == y.count && segments > 0)
    let known = x.indices.filter { !x[$0].isNaN && !y[$0].isNaN }
    guard known.count >= 4, let low = known.map({ x[$0] }).min(), let high = known.map({ x[$0] }).max(), low < high
    else {
      return nil
    }
    let positions = known.map { (x[$0] - low) / (high - low) * Double(segments) }
    let middle = Statistics.mean(known.map { y[$0] })
    let target = known.map { y[$0] - middle }
    let size = segments + 3
    let bases = positions.map { Self.basis(at: $0, segments: segments) }
    var gram = Matrix(rows: size, columns: size)
    var right = [Double](repeating: 0, count: size)
    for (basis, value) in zip(bases, target) {
      for (i, a) in basis.values.enumerated() {
        right[basis.first + i] += a * value
        for (j, b) in basis.values.enumerated() { gram[basis.first + i, basis.first + j] += a * b }
      }
    }
    let n = Double(known.count)
    let noise = 1e-18 * target.reduce(0) { $0 + $1 * $1 }
    var best: (score: Double, fitted: [Double], degrees: Double)?
    for power in stride(from: -12, through: 24, by: 2) {
      let penalised = Self.adding(penalty: Double(sign: .plus, exponent: power, significand: 1), to: gram)
      guard let factor = Cholesky(penalised) else { continue }
      let coefficients = factor.solving(right)
      let fitted = bases.map { basis in
        zip(basis.values, basis.values.indices).reduce(0) { $0 + $1.0 * coefficients[basis.first + $1.1] }
      }
      let inverse = factor.inverse
      var trace = 0.0
      for i in 0..<size { for j in 0..<size { trace += inverse[i, j] * gram[i, j] } }
      let left = n - 1.4 * trace
      guard left > 0.5 else { continue }
      // What roundings leave of a perfect fit is nothing to choose by.
      let squares = max(noise, zip(target, fitted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
      let score = n * squares / (left * left)
      // Of equals the smoother, which a last bit must not decide.
      if score <= (best?.score ?? .infinity) * (1 + 1e-9) { best = (min(score, best?.score ?? score), fitted, trace) }
    }
    guard let best else { return nil }
    var all = [Double](repeating: .nan, count: x.count)
    for (place, value) in zip(known, best.fitted) { all[place] = value + middle }
    fitted = all
    degrees = best.degrees
  }

  /// The four cubic B-splines that are not nought at a position in units of segments.
  private static func basis(at position: Double, segments: Int) -> (first: Int, values: [Double]) {
    let segment = min(Int(position), segments - 1)
    let u = position - Double(segment)
    let v = 1 - u
    return (
      segment,
      [
        v * v * v / 6, (3 * u * u * u - 6 * u * u + 4) / 6, (3 * v * v * v - 6 * v * v + 4) / 6, u * u * u / 6,
      ]
    )
  }

  private static func adding(penalty: Double, to gram: Matrix) -> Matrix {
    var sum = gram
    for row in 0..<gram.rows - 2 {
      for (i, a) in [1.0, -2, 1].enumerated() {
        for (j, b) in [1.0, -2, 1].enumerated() { sum[row + i, row + j] += penalty * a * b }
      }
    }
    return sum
  }
}
