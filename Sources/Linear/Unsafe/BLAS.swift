import COpenBLAS
import CRanking

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
  private typealias Dgemm =
    @convention(c) (
      CBLAS_ORDER, CBLAS_TRANSPOSE, CBLAS_TRANSPOSE, blasint, blasint, blasint, Double, UnsafePointer<Double>?, blasint,
      UnsafePointer<Double>?, blasint, Double, UnsafeMutablePointer<Double>?, blasint
    ) -> Void
  private typealias Dsyrk =
    @convention(c) (
      CBLAS_ORDER, CBLAS_UPLO, CBLAS_TRANSPOSE, blasint, blasint, Double, UnsafePointer<Double>?, blasint, Double,
      UnsafeMutablePointer<Double>?, blasint
    ) -> Void

  /// The library is loaded when first needed, after it has been told to use one thread (unless the user says
  /// otherwise): its thread pool starts as it is loaded, and spins where podium's own threads should run. It is told the
  /// processor too, as one newer than itself it takes for one of 2004, which multiplies four times slower.
  private static let library: Result<(dgemm: Dgemm, dsyrk: Dsyrk, address: Int), OpenBLAS.Unavailable> = {
    unsafe setenv("OPENBLAS_NUM_THREADS", "1", 0)
    if let core = unsafe podium_blas_core() { unsafe setenv("OPENBLAS_CORETYPE", core, 0) }
    var reasons: [String] = []
    for name in ["libopenblas.so.0", "libopenblas.so"] {
      if let library = unsafe dlopen(name, RTLD_NOW), let dgemm = unsafe dlsym(library, "cblas_dgemm"),
        let dsyrk = unsafe dlsym(library, "cblas_dsyrk")
      {
        return unsafe .success(
          (unsafeBitCast(dgemm, to: Dgemm.self), unsafeBitCast(dsyrk, to: Dsyrk.self), Int(bitPattern: library)))
      }
      if let reason = unsafe dlerror() { reasons.append(unsafe String(cString: reason)) }
    }
    return unsafe .failure(.library(reasons.first ?? "no reason is given"))
  }()

  static func load() throws(OpenBLAS.Unavailable) { _ = unsafe try library.get() }

  private static var functions: (dgemm: Dgemm, dsyrk: Dsyrk, address: Int) {
    guard case .success(let functions) = unsafe library else {
      preconditionFailure("OpenBLAS.load comes before the first product")
    }
    return unsafe functions
  }

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
    let functions = unsafe functions
    c.withMutableSpan { out in
      unsafe a.storage.withUnsafeBufferPointer { a1 in
        unsafe b.storage.withUnsafeBufferPointer { b1 in
          unsafe out.withUnsafeMutableBufferPointer { c1 in
            unsafe functions.dgemm(
              CblasRowMajor, CblasNoTrans, CblasNoTrans, size(a.rows), size(b.columns), size(a.columns), 1,
              a1.baseAddress, size(a.columns), b1.baseAddress, size(b.columns), 0, c1.baseAddress, size(b.columns))
          }
        }
      }
    }
  }

  /// The lower triangle of A·Aᵀ.
  static func gram(_ a: Matrix) -> Matrix {
    var result = Matrix(rows: a.rows, columns: a.rows)
    guard a.rows > 0, a.columns > 0 else { return result }
    let functions = unsafe functions
    result.withMutableSpan { out in
      unsafe a.storage.withUnsafeBufferPointer { a1 in
        unsafe out.withUnsafeMutableBufferPointer { c in
          unsafe functions.dsyrk(
            CblasRowMajor, CblasLower, CblasNoTrans, size(a.rows), size(a.columns), 1, a1.baseAddress, size(a.columns),
            0, c.baseAddress, size(a.rows))
        }
      }
    }
    return result
  }

  static func size(_ n: Int) -> blasint {
    precondition(n <= Int(blasint.max), "a matrix side fits OpenBLAS's integer")
    return blasint(n)
  }
}
