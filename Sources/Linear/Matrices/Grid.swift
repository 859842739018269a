/// The grid of draws: numbers in -1 ... 1 as whole multiples of 2^-26, held as those whole numbers in doubles.
public enum Grid {
  /// Units in one.
  public static let one = 0x1p26

  /// The nearest whole number of units, ties to even; |x| ≤ 1 for products to be exact.
  @inlinable
  public static func units(_ x: Double) -> Double { wholeNumber(x * one) }

  /// What a number of units stands for.
  @inlinable
  public static func value(_ units: Double) -> Double { units * 0x1p-26 }

  public static func units(_ matrix: Matrix) -> Matrix {
    Matrix(rows: matrix.rows, columns: matrix.columns, storage: matrix.storage.map { units($0) })
  }

  /// Weights in proportion to those given (none negative, some positive), in units summing to exactly 2^26.
  /// Differences of rounded running sums: each is within one unit of its share.
  public static func weights(_ weights: [Double]) -> [Double] {
    let total = weights.reduce(0, +)
    precondition(total > 0 && total < .infinity && weights.allSatisfy { $0 >= 0 })
    var (sum, before) = (0.0, 0.0)
    return weights.indices.map { i in
      sum += weights[i]
      let after = i == weights.count - 1 ? one : units(min(sum / total, 1))
      defer { before = after }
      return after - before
    }
  }

  /// The nearest whole number, ties to even, for |x| < 2^51; `rounded` is a library call on plain x86-64.
  @inlinable
  static func wholeNumber(_ x: Double) -> Double { (x + 0x1.8p52) - 0x1.8p52 }
}
