public import Linear

/// Principal components of a node's children over the entities that have all, and whether the correlations bear one.
public struct ComponentAnalysis: Sendable, Equatable {
  public var entities: Int
  /// Of the correlation matrix, descending; they add up to the number of children. To as many decimals as are known.
  public var eigenvalues: [Double]
  /// `loadings[component][child]` = vⱼ√λ: correlations of child and component. Of as many components as `kept`.
  public var loadings: [[Double]]
  /// Components with an eigenvalue above 1 (Kaiser), at least one.
  public var kept: Int
  /// What needs the inverse of the correlations; nil where there is none: a child follows from others, but for 10⁻⁹ of its
  /// variance, or there are no more entities than children.
  public var sampling: Sampling?

  public struct Sampling: Sendable, Equatable {
    /// Kaiser-Meyer-Olkin: Σ r² / (Σ r² + Σ p²) over pairs, p the correlation that is left once all others are known.
    public var kmo: Double
    /// The same over each child's pairs.
    public var adequacy: [Double]
    /// Variance inflation 1 / (1 - R²ⱼ), R²ⱼ of the child on its siblings: the diagonal of R⁻¹.
    public var inflation: [Double]
    /// Bartlett's test that nothing is correlated: χ² = -(n - 1 - (2k + 5)/6) ln|R|.
    public var statistic: Double
    public var degrees: Int
    public var pValue: Double
  }

  /// Why there is none.
  public enum Failure: Error, Sendable, Equatable {
    /// Fewer than two children.
    case alone
    /// Fewer than three entities have all.
    case few(Int)
    /// A child is the same for all of them.
    case constant(Int)
    case unavailable(MethodError)
  }

  /// `columns` in one order of entities. Kaiser & Rice (1974); Bartlett (1951). Precondition: `OpenBLAS.load` was called.
  public init(_ columns: [Column]) throws(Failure) {
    guard columns.count > 1 else { throw .alone }
    let complete = complete(columns)
    guard complete[0].count > 2 else { throw .few(complete[0].count) }
    if let flat = complete.firstIndex(where: { !varies($0) }) { throw .constant(flat) }
    let correlations = Statistics.correlations(complete)
    let eigen: SymmetricEigen
    do { eigen = try SymmetricEigen(correlations) } catch {
      switch error {
      case .unavailable(let reason): throw .unavailable(MethodError(reason.message, advice: reason.advice))
      case .noConvergence:
        throw .unavailable(MethodError("LAPACK finds no components", advice: "weigh with given or equal"))
      }
    }
    entities = complete[0].count
    eigenvalues = eigen.values.map { Self.known($0, of: columns.count) }
    kept = max(1, eigen.values.count { $0 > 1 + Self.equal })
    loadings = (0..<kept).map { k in eigen.vectors.column(k).map { $0 * max(0, eigen.values[k]).squareRoot() } }
    sampling = Sampling(correlations, entities: complete[0].count)
  }
}

extension ComponentAnalysis {
  /// An eigenvalue of so many columns' correlations, which are rounded to 2^-40 and so move it by up to n·2^-41, to the
  /// decimals that are known: 11 of nine columns, 10 of a hundred.
  static func known(_ eigenvalue: Double, of columns: Int) -> Double {
    var unit = 1e11
    while unit > 1, Double(columns) * 0x1p-40 * unit > 1 { unit /= 10 }
    return (eigenvalue * unit).rounded() / unit + 0
  }

  /// Less than this above a threshold is no more than it.
  static let equal = 1e-9
}

extension ComponentAnalysis.Sampling {
  /// Nil where the matrix has no inverse. Correlations are rounded to 2^-40, so a pivot of that size is nothing.
  public init?(_ correlations: Matrix, entities: Int) {
    guard entities > correlations.rows, let factor = Cholesky(correlations, least: 0x1p-30) else { return nil }
    let inverse = factor.inverse
    let children = 0..<correlations.rows
    var (whole, partial) = (children.map { _ in 0.0 }, children.map { _ in 0.0 })
    for i in children {
      for j in children where j != i {
        let left = inverse[i, j] / (inverse[i, i] * inverse[j, j]).squareRoot()
        whole[i] += correlations[i, j] * correlations[i, j]
        partial[i] += left * left
      }
    }
    let (all, rest) = (whole.reduce(0, +), partial.reduce(0, +))
    kmo = all / (all + rest)
    adequacy = zip(whole, partial).map { $0 / ($0 + $1) }
    inflation = children.map { inverse[$0, $0] }
    let k = Double(correlations.rows)
    degrees = correlations.rows * (correlations.rows - 1) / 2
    statistic = max(0, -(Double(entities) - 1 - (2 * k + 5) / 6) * factor.logDeterminant)
    pValue = ChiSquare.upperTail(statistic, degrees: Double(degrees))
  }
}
