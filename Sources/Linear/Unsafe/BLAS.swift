import COpenBLAS

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The two products podium asks of OpenBLAS. Callers see to it that every partial sum is exact, so that neither
/// threads nor processor can change a bit.
enum BLAS {
  /// One thread unless the user says otherwise: problems are small, and more than one gain nothing.
  private static let ready: Void = {
    if unsafe getenv("OPENBLAS_NUM_THREADS") == nil { openblas_set_num_threads(1) }
  }()

  /// A·B.
  static func product(_ a: Matrix, _ b: Matrix) -> Matrix {
    var result = Matrix(rows: a.rows, columns: b.columns)
    product(a, b, into: &result)
    return result
  }

  /// A·B into `c`, whose storage is kept.
  static func product(_ a: Matrix, _ b: Matrix, into c: inout Matrix) {
    precondition(a.columns == b.rows && c.rows == a.rows && c.columns == b.columns, "sizes agree")
    guard a.rows > 0, b.columns > 0, a.columns > 0 else { return }
    _ = ready
    c.withMutableSpan { out in
      unsafe a.storage.withUnsafeBufferPointer { a1 in
        unsafe b.storage.withUnsafeBufferPointer { b1 in
          unsafe out.withUnsafeMutableBufferPointer { c1 in
            unsafe cblas_dgemm(
              CblasRowMajor, CblasNoTrans, CblasNoTrans, size(a.rows), size(b.columns), size(a.columns), 1,
              a1.baseAddress, size(a.columns), b1.baseAddress, size(b.columns), 0, c1.baseAddress, size(b.columns))
          }
        }
      }
    }
  }

  /// A·Aᵀ, both triangles.
  static func gram(_ a: Matrix) -> Matrix {
    var result = Matrix(rows: a.rows, columns: a.rows)
    guard a.rows > 0, a.columns > 0 else { return result }
    _ = ready
    result.withMutableSpan { out in
      unsafe a.storage.withUnsafeBufferPointer { a1 in
        unsafe out.withUnsafeMutableBufferPointer { c in
          unsafe cblas_dsyrk(
            CblasRowMajor, CblasUpper, CblasNoTrans, size(a.rows), size(a.columns), 1, a1.baseAddress, size(a.columns),
            0, c.baseAddress, size(a.rows))
        }
      }
    }
    for i in 0..<a.rows { for j in 0..<i { result[i, j] = result[j, i] } }
    return result
  }

  private static func size(_ n: Int) -> blasint {
    precondition(n <= Int(blasint.max), "a matrix side fits OpenBLAS's integer")
    return blasint(n)
  }
}
