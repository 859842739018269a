/// Eigenvalues and eigenvectors of the correlations of columns without gaps, from the columns themselves: the squared
/// singular values and the right singular vectors of Z, whose columns are deviations from the mean, each of length one.
///
/// Z = Q·R by Gram-Schmidt steps, largest column first, and Jacobi rotations make the rows of R orthogonal (Hestenes 1958;
/// Drmač & Veselić 2008), in plain loops: the same bits everywhere. An error of norm δ in Z moves a singular value σ by δ at
/// most, and so its square by 2δ/σ of its own size; the correlations are squares already, and their errors are of the largest
/// eigenvalue's size, in which the small are lost. δ is that of figures rounded to doubles, and eight roundings a column.
public struct PrincipalComponents: Sendable {
  /// As many as there are columns, descending; each to the significant digits that are known, twelve at most. 0: none is.
  public let values: [Double]
  /// `vectors[k]` belongs to `values[k]`: length one, its component of largest magnitude (of equals the first) positive, on
  /// the `Grid` (2^-26). All 0 where the value is. Where values are equal their vectors are any basis of their space.
  public let vectors: [[Double]]

  /// δ: how far a singular value may be off.
  private let error: Double

  /// 2δ/√λ, how far an eigenvalue may be off, by its own size.
  public func relativeError(of value: Double) -> Double { 2 * error / value.squareRoot() }

  /// Precondition: columns of one length above one, finite, each with two values that differ.
  public init(of columns: [[Double]]) {
    var (z, sizes) = ([[Double]](), [Double]())
    for column in columns {
      let largest = column.reduce(0) { max($0, $1.magnitude) }
      // By a power of two, so that nothing is lost, and no deviation is past the largest double.
      let unit = Double(sign: .plus, exponent: largest.exponent, significand: 1)
      let scaled = column.map { $0 / unit }
      let deviations = Statistics.deviations(scaled)
      let length = Statistics.norm(deviations)
      precondition(length > 0, "components are of columns that vary")
      z.append(deviations.map { $0 / length })
      sizes.append(Statistics.norm(scaled) / length)
    }
    error = 0x1p-53 * (Statistics.norm(sizes) + 8 * Double(columns.count))
    var rows = Self.triangle(z)
    Self.makeOrthogonal(&rows)
    let found = rows.map { (row: $0, singular: Statistics.norm($0)) }.enumerated()
      .sorted { ($1.element.singular, $0.offset) < ($0.element.singular, $1.offset) }.map(\.element)
    var (values, vectors) = ([Double](), [[Double]]())
    for (row, singular) in found {
      let value = Statistics.known(singular * singular, relative: 2 * error / singular)
      guard value > 0 else { break }
      values.append(value)
      vectors.append(Self.vector(row.map { $0 / singular }))
    }
    let lost = columns.count - values.count
    self.values = values + Array(repeating: 0, count: lost)
    self.vectors = vectors + Array(repeating: columns.map { _ in 0 }, count: lost)
  }

  private static func vector(_ row: [Double]) -> [Double] {
    let components = row.map { Grid.value(Grid.units($0)) }
    var leading = 0
    for i in components.indices where components[i].magnitude > components[leading].magnitude { leading = i }
    let sign: Double = components[leading] < 0 ? -1 : 1
    return components.map { $0 == 0 ? 0 : sign * $0 }
  }

  /// Rows of R in the columns' own order, most of what is left first, by modified Gram-Schmidt.
  private static func triangle(_ columns: [[Double]]) -> [[Double]] {
    var left = columns
    var free = Array(columns.indices)
    var rows: [[Double]] = []
    while rows.count < columns[0].count, !free.isEmpty {
      var (chosen, most) = (0, -1.0)
      for (place, column) in free.enumerated() {
        let squares = dot(left[column], left[column])
        if squares > most { (chosen, most) = (place, squares) }
      }
      guard most > 0 else { break }
      let pivot = free.remove(at: chosen)
      let length = most.squareRoot()
      let direction = left[pivot].map { $0 / length }
      var row = columns.map { _ in 0.0 }
      row[pivot] = length
      for column in free {
        let along = dot(direction, left[column])
        row[column] = along
        for i in direction.indices { left[column][i] -= along * direction[i] }
      }
      rows.append(row)
    }
    return rows
  }

  /// One-sided Jacobi rotations, pair after pair, until no pair is further from a right angle than roundings are.
  private static func makeOrthogonal(_ rows: inout [[Double]]) {
    let equal = 0x1p-52 * Double(rows.first?.count ?? 0).squareRoot()
    for _ in 0..<60 {
      var isRotated = false
      for p in rows.indices {
        for q in p + 1..<rows.count {
          let (pp, qq, pq) = (dot(rows[p], rows[p]), dot(rows[q], rows[q]), dot(rows[p], rows[q]))
          guard pq.magnitude > equal * (pp * qq).squareRoot() else { continue }
          isRotated = true
          let zeta = (qq - pp) / (2 * pq)
          let tangent = (zeta < 0 ? -1 : 1) / (zeta.magnitude + (1 + zeta * zeta).squareRoot())
          let cosine = 1 / (1 + tangent * tangent).squareRoot()
          rotate(&rows, p, q, cosine, cosine * tangent)
        }
      }
      guard isRotated else { return }
    }
  }

  private static func rotate(_ rows: inout [[Double]], _ p: Int, _ q: Int, _ cosine: Double, _ sine: Double) {
    var (first, second): ([Double], [Double]) = ([], [])
    swap(&first, &rows[p])
    swap(&second, &rows[q])
    for i in first.indices {
      let (x, y) = (first[i], second[i])
      first[i] = cosine * x - sine * y
      second[i] = sine * x + cosine * y
    }
    swap(&first, &rows[p])
    swap(&second, &rows[q])
  }

  /// In order, four sums side by side.
  private static func dot(_ x: [Double], _ y: [Double]) -> Double {
    var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    let whole = x.count & ~3
    for i in stride(from: 0, to: whole, by: 4) {
      a += x[i] * y[i]
      b += x[i + 1] * y[i + 1]
      c += x[i + 2] * y[i + 2]
      d += x[i + 3] * y[i + 3]
    }
    for i in whole..<x.count { a += x[i] * y[i] }
    return (a + b) + (c + d)
  }
}
