extension Context {
  /// What was said last; of those said on one day, the linear pool. A claim without a date is older than any with one.
  func mostRecent(_ witnesses: [Witness], _ limits: Limits) -> Pooled {
    let latest = witnesses.map { claims.saidOn[$0.row] }.max()!
    let counted = witnesses.indices.filter { claims.saidOn[witnesses[$0].row] == latest }
    var pooled = linearPool(witnesses, counted, limits)
    pooled.passedOver = .notMostRecent
    return pooled
  }
}
