import Claims
import Linear
import Methods

/// Cells of which only the sum is known: a draw takes a total, and shares of it uniform on the simplex, as exponentials
/// divided by their sum.
struct DrawnSum: Sendable {
  let total: Stream
  let quantiles: [Double]
  /// One for each member, ranked or not.
  let parts: [Stream]
  /// Quantiles of the standard exponential: none is nought, so neither is a share.
  let exponentials: [Double]
  /// Members' places, their numbers among the view's cells, and how they are read.
  var cells: [(place: Int, number: Int, spread: CellSpread)] = []

  init(_ sum: SumConstraint, _ table: IndicatorTable, streams: inout Streams) throws(MethodError) {
    let indicator = table.indicators[sum.indicator].code
    total = try streams.stream(.sum(group: sum.group, indicator: indicator))
    quantiles = sum.total.quantiles(count: RankingKernels.tableSize)
    var parts: [Stream] = []
    for entity in sum.entities {
      parts.append(
        try streams.stream(
          .part(group: sum.group, indicator: indicator, entity: table.entities[entity].code)))
    }
    self.parts = parts
    let count = Double(RankingKernels.tableSize)
    exponentials = (0..<RankingKernels.tableSize).map { -Exact.log((count - Double($0) - 0.5) / count) }
  }

  /// The total's, then the members'.
  var streams: [Stream] { [total] + parts }
}
