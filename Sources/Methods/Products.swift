package import Linear

extension OpenBLAS {
  /// For those who call methods without a study, which asks beforehand.
  package static func loadForMethods(threads: Int) throws(MethodError) {
    do { try load(threads: threads) } catch { throw MethodError(error.message, advice: error.advice) }
  }
}
