public import Linear

/// Principal components of a node's children over the entities that have all, and whether the correlations bear one.
public struct ComponentAnalysis: Sendable, Equatable {
  public var entities: Int
  /// Of the correlation matrix, descending; they add up to the number of children. To the significant digits that are
  /// known, twelve at most; 0: none is.
  public var eigenvalues: [Double]
  /// Of the variance: eigenvalues by the number of children, as far as they are known.
  public var shares: [Double]
  /// `loadings[component][child]` = vⱼ√λ: correlations of child and component. Of as many components as `kept`.
  public var loadings: [[Double]]
  /// Components with an eigenvalue above 1 (Kaiser), at least one.
  public var kept: Int
  /// What needs the inverse of the correlations; nil where there is none: a child follows from others, but for 10⁻⁹ of its
  /// variance, or there are no more entities than children.
  public var sampling: Sampling?

  /// To the significant digits that are known of them.
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
  }

  /// `columns` in one order of entities. Kaiser & Rice (1974); Bartlett (1951). Precondition: `OpenBLAS.load` was called.
  public init(_ columns: [Column]) throws(Failure) {
    guard columns.count > 1 else { throw .alone }
    let complete = complete(columns)
    guard complete[0].count > 2 else { throw .few(complete[0].count) }
    if let flat = complete.firstIndex(where: { !varies($0) }) { throw .constant(flat) }
    let components = PrincipalComponents(of: complete)
    entities = complete[0].count
    eigenvalues = components.values
    let all = Double(columns.count)
    shares = eigenvalues.map { Statistics.known($0 / all, relative: components.relativeError(of: $0)) }
    kept = max(1, eigenvalues.count { $0 > 1 + Self.equal })
    loadings = zip(components.values, components.vectors).prefix(kept).map { value, vector in
      vector.map { $0 * value.squareRoot() }
    }
    sampling =
      entities > columns.count ? Sampling(Statistics.correlations(complete), entities: entities) : nil
  }
}

extension ComponentAnalysis {
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
    // Roundings of the correlations, as the inverse makes them larger.
    let error = 0x1p-41 * Double(correlations.rows) * children.reduce(0) { $0 + inverse[$1, $1] }
    func known(_ x: Double) -> Double { Statistics.known(x, relative: error) }
    let (all, rest) = (whole.reduce(0, +), partial.reduce(0, +))
    kmo = known(all / (all + rest))
    adequacy = zip(whole, partial).map { known($0 / ($0 + $1)) }
    inflation = children.map { known(inverse[$0, $0]) }
    let k = Double(correlations.rows)
    degrees = correlations.rows * (correlations.rows - 1) / 2
    let factorOfLog = Double(entities) - 1 - (2 * k + 5) / 6
    let chiSquare = max(0, -factorOfLog * factor.logDeterminant)
    let unsure = factorOfLog.magnitude * error
    statistic = Statistics.known(chiSquare, relative: unsure / chiSquare)
    pValue = Statistics.known(ChiSquare.upperTail(chiSquare, degrees: Double(degrees)), relative: unsure)
  }
}
