/// The terms whose means are Sobol' indices, as whole numbers, and their sums over the base points and their resamples.
struct SobolTerms: Sendable {
  let points: Int
  let factors: Int
  /// Whether y_A and y_B are not all one value.
  let varies: Bool
  /// Powers of two above |y - c|: of y_A and y_B, and of all values.
  let outer: Double
  let inner: Double
  /// 2^-s.
  let unit: Double
  private let values: [Double]
  private let centre: Double

  init(values: [Double], factors: Int) {
    let width = factors + 2
    precondition(factors >= 0 && values.count % width == 0, "each base point has a value for A, each factor, and B")
    precondition(values.allSatisfy { $0.magnitude < SobolIndices.largest }, "values are finite, with squares in range")
    points = values.count / width
    precondition(points <= 1 << 24, "at most 2^24 base points")
    self.values = values
    self.factors = factors
    let ends = (0..<points).flatMap { [values[$0 * width], values[$0 * width + width - 1]] }
    varies = ends.contains { $0 != ends[0] }
    let centre = varies ? Statistics.mean(ends) : ends.first ?? 0
    self.centre = centre
    outer = Self.powerOfTwo(above: ends.reduce(0) { max($0, ($1 - centre).magnitude) })
    inner = Self.powerOfTwo(above: values.reduce(0) { max($0, ($1 - centre).magnitude) })
    let rows = Int.bitWidth - max(points - 1, 0).leadingZeroBitCount
    unit = Double(sign: .plus, exponent: -min(48, 51 - rows), significand: 1)
  }

  private static func powerOfTwo(above x: Double) -> Double {
    x == 0 ? 1 : Double(sign: .plus, exponent: max(x.exponent + 1, -500), significand: 1)
  }

  /// `[row * (2k + 2) + column]`: row 0 each point once, then the resamples; two columns a factor, first and total, and
  /// Σ(y_A + y_B - 2c) and Σ((y_A - c)² + (y_B - c)²).
  func sums(_ resamples: Resamples, threads: Int) -> [Double] {
    let workers = max(1, min(threads, points / 4096))
    let parts = inParallel(workers, threads: workers) { worker in
      sums(resamples, points * worker / workers..<points * (worker + 1) / workers)
    }
    var total = parts[0]
    for part in parts.dropFirst() {
      for place in total.indices { total[place] += part[place] }
    }
    return total
  }

  private func sums(_ resamples: Resamples, _ range: Range<Int>) -> [Double] {
    let columns = 2 * factors + 2
    let block = 1024
    var total = [Double](repeating: 0, count: (resamples.count + 1) * columns)
    var times = Matrix(rows: resamples.count + 1, columns: block)
    var terms = Matrix(rows: block, columns: columns)
    var sums = Matrix(rows: resamples.count + 1, columns: columns)
    for start in stride(from: range.lowerBound, to: range.upperBound, by: block) {
      let size = min(block, range.upperBound - start)
      times.withMutableSpan { times in
        for point in 0..<block { times[point] = point < size ? 1 : 0 }
        for resample in 0..<resamples.count {
          let first = resample * resamples.points + start
          for point in 0..<block {
            times[(resample + 1) * block + point] = point < size ? Double(resamples.times[first + point]) : 0
          }
        }
      }
      terms.withMutableSpan { fill(&$0, start, size) }
      BLAS.product(times, terms, into: &sums)
      for place in total.indices { total[place] += sums.storage[place] }
    }
    return total
  }

  /// The terms of some points, each within ±4/unit; those of an earlier block may stand after them.
  private func fill(_ terms: inout MutableSpan<Double>, _ start: Int, _ size: Int) {
    let (byOuter, byInner, one) = (1 / outer, 1 / inner, 1 / unit)
    for point in 0..<size {
      let row = (start + point) * (factors + 2)
      let out = point * (2 * factors + 2)
      let (a, b) = ((values[row] - centre) * byOuter, (values[row + factors + 1] - centre) * byOuter)
      for factor in 0..<factors {
        let change = (values[row + factor + 1] - values[row]) * byInner
        terms[out + 2 * factor] = Grid.wholeNumber(b * change * one)
        terms[out + 2 * factor + 1] = Grid.wholeNumber(change * change * one)
      }
      terms[out + 2 * factors] = Grid.wholeNumber((a + b) * one)
      terms[out + 2 * factors + 1] = Grid.wholeNumber((a * a + b * b) * one)
    }
  }
}
