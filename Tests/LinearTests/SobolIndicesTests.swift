import Linear
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Sobol' indices")
struct SobolIndicesTests {
  let stream = Philox.streamID(name: "sobol")
  let bootstrap = Philox.streamID(name: "bootstrap")

  init() throws { try OpenBLAS.load(threads: 3) }

  func indices(
    _ design: SaltelliDesign, points: Int, resamples: Int = 100, threads: Int = 1, _ function: ([Double]) -> Double
  ) throws -> SobolIndices {
    try #require(
      SobolIndices(
        values: design.values(of: 0..<points, function), factors: design.factors.count,
        resamples: Resamples(resamples, of: points, seed: 1, stream: bootstrap), threads: threads))
  }

  func expect(_ found: [SobolIndices.Estimate], _ exact: [Double], within largest: Double) throws {
    #expect(found.count == exact.count)
    for (estimate, exact) in zip(found, exact) {
      let error = try #require(estimate.standardError)
      #expect(error < largest)
      #expect(abs(estimate.value - exact) <= 3 * error)
      let interval = try #require(estimate.interval)
      #expect(interval.contains(estimate.value) && interval.upperBound - interval.lowerBound <= 6 * error)
    }
  }

  /// sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ on -π ... π, as in Saltelli et al. (2010); the variance in closed form.
  @Test("Ishigami's function")
  func ishigami() throws {
    let design = SaltelliDesign(coordinates: 3, seed: 1, stream: stream)
    let found = try indices(design, points: 2048) { x in
      let angles = x.map { (2 * $0 - 1) * Double.pi }
      let fourth = angles[2] * angles[2] * angles[2] * angles[2]
      return sin(angles[0]) * (1 + 0.1 * fourth) + 7 * sin(angles[1]) * sin(angles[1])
    }
    try expect(found.first, [0.31390519, 0.44241114, 0], within: 0.05)
    try expect(found.total, [0.55758886, 0.44241114, 0.24368366], within: 0.05)
    #expect(abs(found.variance / 13.84458754 - 1) < 0.01)
    #expect(found.resamples == 100)
  }

  /// Π(|4xᵢ - 2| + aᵢ)/(1 + aᵢ): Vᵢ = 1/(3(1 + aᵢ)²), V = Π(1 + Vᵢ) - 1.
  @Test("The G-function, single factors and groups")
  func gFunction() throws {
    let a = [0, 1, 4.5, 9, 99, 99]
    let parts = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let product = parts.reduce(1) { $0 * (1 + $1) }
    func g(_ x: [Double]) -> Double { zip(x, a).reduce(1) { $0 * ((4 * $1.0 - 2).magnitude + $1.1) / (1 + $1.1) } }
    let single = try indices(SaltelliDesign(coordinates: 6, seed: 2, stream: stream), points: 2048, g)
    try expect(single.first, parts.map { $0 / (product - 1) }, within: 0.04)
    try expect(single.total, parts.map { $0 * product / (1 + $0) / (product - 1) }, within: 0.04)
    let groups = [[0, 2], [1, 3, 4, 5]]
    let closed = groups.map { $0.reduce(1) { $0 * (1 + parts[$1]) } }
    let grouped = try indices(
      SaltelliDesign(coordinates: 6, factors: groups, seed: 2, stream: stream), points: 2048, g)
    try expect(grouped.first, closed.map { ($0 - 1) / (product - 1) }, within: 0.04)
    try expect(grouped.total, closed.reversed().map { (product - $0) / (product - 1) }, within: 0.04)
  }

  @Test("Of a sum the first indices are the totals and add up; a factor that never matters has 0 exactly")
  func additive() throws {
    let design = SaltelliDesign(coordinates: 4, seed: 3, stream: stream)
    let found = try indices(design, points: 1024) { 3 * $0[0] - 2 * $0[1] + $0[3] }
    let shares = [9.0 / 14, 4.0 / 14, 0, 1.0 / 14]
    for (factor, share) in shares.enumerated() {
      #expect(abs(found.total[factor].value - share) < 2e-3)
      #expect(abs(found.first[factor].value - share) < 2e-3)
    }
    #expect(abs(found.first.reduce(0) { $0 + $1.value } - 1) < 2e-3)
    let none = SobolIndices.Estimate(value: 0, interval: 0...0, standardError: 0)
    #expect(found.first[2] == none && found.total[2] == none)
    #expect(found.total[0] != none)
  }

  /// first_order and total_order of SALib 1.6.0 on the same values, less the mean of y_A and y_B.
  @Test("SALib's estimators")
  func salib() throws {
    let values: [Double] = [3, 7, 1, 10, 4, 4, 9, -2, 8, 0, 5, 6, -1, 2, 2, 12, 5, 5, 5, 5]
    let found = try #require(
      SobolIndices(values: values, factors: 2, resamples: Resamples(0, of: 5, seed: 1, stream: 1)))
    #expect(abs(found.variance - 17.4) < 1e-12)
    #expect(
      abs(found.first[0].value - 0.37931034482758624) < 1e-13 && abs(found.total[0].value - 0.5114942528735633) < 1e-13)
    #expect(
      abs(found.first[1].value + 0.31034482758620696) < 1e-13 && abs(found.total[1].value - 0.2701149425287357) < 1e-13)
    #expect(found.first[0].interval == nil && found.first[0].standardError == nil && found.resamples == 0)
  }

  @Test("Estimates and intervals are those of plain sums over each resample")
  func plainSums() throws {
    let (points, factors, level) = (1500, 3, 0.9)
    let design = SaltelliDesign(coordinates: factors, seed: 4, stream: stream)
    let values = design.values(of: 0..<points) { 1e6 + 5 * $0[0] * $0[1] - $0[2] }
    let resamples = Resamples(60, of: points, seed: 9, stream: bootstrap)
    let found = try #require(SobolIndices(values: values, factors: factors, resamples: resamples, level: level))
    let centre = Statistics.mean((0..<points).flatMap { [values[$0 * 5], values[$0 * 5 + 4]] })
    func plain(_ times: [Double]) -> [Double] {
      var sums = [Double](repeating: 0, count: 2 * factors)
      var (mean, square) = (0.0, 0.0)
      for point in 0..<points {
        let row = values[point * 5..<point * 5 + 5].map { $0 - centre }
        mean += times[point] * (row[0] + row[4]) / Double(2 * points)
        square += times[point] * (row[0] * row[0] + row[4] * row[4]) / Double(2 * points)
        for factor in 0..<factors {
          let change = row[factor + 1] - row[0]
          sums[factor] += times[point] * row[4] * change / Double(points)
          sums[factors + factor] += times[point] * change * change / Double(2 * points)
        }
      }
      return sums.map { $0 / (square - mean * mean) }
    }
    let once = plain(Array(repeating: 1, count: points))
    let drawn = (0..<60).map { plain(resamples.times($0).map(Double.init)) }
    for (column, estimate) in (found.first + found.total).enumerated() {
      #expect(abs(estimate.value - once[column]) < 1e-9)
      let of = drawn.map { $0[column] }
      let interval = try #require(estimate.interval)
      #expect(abs(interval.lowerBound - Statistics.quantile(of, 0.05)) < 1e-9)
      #expect(abs(interval.upperBound - Statistics.quantile(of, 0.95)) < 1e-9)
      #expect(abs(try #require(estimate.standardError) - Statistics.standardDeviation(of)) < 1e-9)
    }
  }

  @Test("The same bits for any split of the base points and any number of threads")
  func splits() throws {
    let points = 12_300
    let design = SaltelliDesign(coordinates: 2, seed: 5, stream: stream)
    func function(_ x: [Double]) -> Double { x[0] * x[0] + 0.1 * x[1] }
    let values = design.values(of: 0..<points, function)
    let cuts = [0, 1, 300, 300, 8191, points]
    let parts = zip(cuts, cuts.dropFirst()).flatMap { design.values(of: $0..<$1, function) }
    #expect(parts == values)
    let resamples = Resamples(20, of: points, seed: 1, stream: bootstrap)
    let one = SobolIndices(values: values, factors: 2, resamples: resamples)
    for threads in [2, 3, 8] {
      #expect(SobolIndices(values: values, factors: 2, resamples: resamples, threads: threads) == one)
    }
    #expect(
      SobolIndices(
        values: values, factors: 2, resamples: Resamples(20, of: points, seed: 2, stream: bootstrap)) != one)
  }

  @Test("What does not vary has no indices")
  func constant() throws {
    let design = SaltelliDesign(coordinates: 2, seed: 5, stream: stream)
    let resamples = Resamples(10, of: 64, seed: 1, stream: bootstrap)
    #expect(SobolIndices(values: design.values(of: 0..<64) { _ in 0.1 }, factors: 2, resamples: resamples) == nil)
    let none = Resamples(10, of: 0, seed: 1, stream: bootstrap)
    #expect(SobolIndices(values: [], factors: 2, resamples: none) == nil)
    // Only a mixture of A and B differs: there is still no variance to divide.
    var values = [Double](repeating: 2, count: 64 * 4)
    values[1] = 3
    #expect(SobolIndices(values: values, factors: 2, resamples: resamples) == nil)
  }

  @Test("Resamples in which nothing varies are left out of the intervals, and counted")
  func rareOutcome() throws {
    var values = [Double](repeating: 0, count: 64 * 3)
    values[7 * 3] = 1
    let resamples = Resamples(50, of: 64, seed: 1, stream: bootstrap)
    let found = try #require(SobolIndices(values: values, factors: 1, resamples: resamples))
    let with = (0..<50).count { resamples.times($0).dropFirst(7).first != 0 }
    #expect(found.resamples == with && with > 20 && with < 45)
    #expect(found.total[0].value.isFinite && found.total[0].interval != nil)
  }
}

@Suite("Resamples")
struct ResamplesTests {
  @Test("Each resample has as many draws as there are points, and every point has its chance")
  func chances() {
    let points = 50
    let resamples = Resamples(400, of: points, seed: 3, stream: 8)
    var drawn = [Double](repeating: 0, count: points)
    for resample in 0..<400 {
      let times = resamples.times(resample)
      #expect(times.reduce(0) { $0 + Int($1) } == points)
      for (point, times) in times.enumerated() { drawn[point] += Double(times) }
    }
    // Chi-squared with 49 degrees of freedom: mean 49, deviation 9.9.
    let chi = drawn.reduce(0) { $0 + ($1 - 400) * ($1 - 400) / 400 }
    #expect(chi > 20 && chi < 95)
    #expect(resamples.times(0) != resamples.times(1))
    #expect(Array(Resamples(3, of: points, seed: 3, stream: 8).times(2)) == Array(resamples.times(2)))
  }
}

@Suite("Saltelli's design")
struct SaltelliDesignTests {
  @Test("Rows are A, A with one factor of B each, and B; A the first half of the coordinates")
  func rows() {
    let points = SobolPoints(dimensions: 6)
    func rows(_ factors: [[Int]]?, _ range: Range<Int>) -> [[Double]] {
      var rows: [[Double]] = []
      SaltelliDesign(points: points, factors: factors).forEach(in: range) { rows.append($0) }
      return rows
    }
    let x = (0..<6).map { points.coordinate(points.word(700, dimension: $0)) }
    #expect(
      rows(nil, 700..<701) == [
        [x[0], x[1], x[2]], [x[3], x[1], x[2]], [x[0], x[4], x[2]], [x[0], x[1], x[5]], [x[3], x[4], x[5]],
      ])
    #expect(
      rows([[0, 2], []], 700..<701) == [
        [x[0], x[1], x[2]], [x[3], x[1], x[5]], [x[0], x[1], x[2]], [x[3], x[4], x[5]],
      ])
    #expect(rows(nil, 600..<800)[500..<505].elementsEqual(rows(nil, 700..<701)))
    #expect(rows(nil, 5..<5).isEmpty)
  }

  @Test("An error of the function is passed on")
  func errors() {
    struct NoAnswer: Error {}
    let design = SaltelliDesign(coordinates: 1, seed: 1, stream: 1)
    #expect(throws: NoAnswer.self) { try design.values(of: 0..<4) { _ in throw NoAnswer() } }
  }
}
