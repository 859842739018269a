import COpenBLAS

/// The eigenproblem podium asks of LAPACK, which OpenBLAS brings along. Threads and processors change its last bits:
/// `SymmetricEigen` rounds them away.
enum LAPACK {
  /// jobz, uplo, n, a, lda, w, work, lwork, info, and the lengths of the two texts, which Fortran passes last.
  private typealias Dsyev =
    @convention(c) (
      UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<blasint>?, UnsafeMutablePointer<Double>?,
      UnsafePointer<blasint>?, UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?, UnsafePointer<blasint>?,
      UnsafeMutablePointer<blasint>?, Int, Int
    ) -> Void

  private static let dsyev: Dsyev? = unsafe BLAS.symbol("dsyev_").map { unsafe unsafeBitCast($0, to: Dsyev.self) }

  /// Values ascending; `vectors[k * n + i]` is component i of the k-th. Nil: dsyev found none.
  static func symmetricEigen(_ a: Matrix) throws(OpenBLAS.Unavailable) -> (values: [Double], vectors: [Double])? {
    guard let dsyev = unsafe dsyev else { throw .library("it was built without LAPACK's dsyev") }
    var n = BLAS.size(a.rows)
    var vectors = a.storage
    var values = [Double](repeating: 0, count: a.rows)
    // (n + 2) blocks of 64 is what dsyev would ask for.
    var room = BLAS.size((a.rows + 2) * 64)
    var work = [Double](repeating: 0, count: Int(room))
    var info: blasint = 0
    var (job, triangle) = (CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "L")))
    unsafe vectors.withUnsafeMutableBufferPointer { matrix in
      unsafe values.withUnsafeMutableBufferPointer { found in
        unsafe work.withUnsafeMutableBufferPointer { space in
          unsafe dsyev(
            &job, &triangle, &n, matrix.baseAddress, &n, found.baseAddress, space.baseAddress, &room, &info, 1, 1)
        }
      }
    }
    precondition(info >= 0, "dsyev takes its arguments")
    return info == 0 ? (values, vectors) : nil
  }
}
