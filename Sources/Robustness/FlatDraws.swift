package import Linear
public import Methods
import Synchronization

/// How often each entity holds each rank under weights uniform over the leaves, evidence as it stands. `leaves`: their scores,
/// complete and on one scale. `node` names the streams.
public func drawOverLeaves(_ leaves: Table, node: String, plan: DrawPlan) throws(MethodError) -> Acceptability {
  try plan.check()
  let flat = try FlatDraws(leaves)
  var streams = Streams()
  var ids: [UInt64] = []
  for number in 1..<max(1, leaves.columns.count) {
    ids.append(try streams.stream(.uniform(node: node, number: number)).id)
  }
  return Acceptability(
    mode: .weights, draws: plan.draws, entities: leaves.rows,
    counts: flat.counts(draws: plan.draws, seed: plan.seed, streams: ids, threads: plan.threads), scores: [], goals: [])
}

/// Ranks of a complete table under weights uniform on the simplex of all its leaves (`over: leaves`, SMAA's flat case),
/// evidence central. What `ExactFlat` gives in closed form for pairs, drawn for all ranks.
///
/// Entities × leaves, on the grid of draws: whole multiples of 2⁻²⁶ of one scale. A draw's weights are whole multiples of
/// 2⁻¹⁵: the gaps between 0, leaves - 1 sorted uniforms and 1, each uniform the nearest multiple to (h + ½)/2¹⁶, h a half-word of
/// Philox; then 2⁻²⁶ is added to every weight, so that none is nought and who is at least as good everywhere and better
/// somewhere is above. The order of scores is that of exact sums, Σ (2¹¹ wⱼ + 1) xᵢⱼ in whole numbers; a tie is equality of
/// these. Rounding uniforms moves a weight by less than 2⁻¹⁵: its mean is 1/leaves to within leaves · 2⁻³⁴, and its variance
/// is too large by a share of about leaves² / (6 · 2³⁰).
///
/// To use it in a simulation: give each uniform the stream of a `Factor.uniform`, build the value from the view's
/// scores of leaves (`init(_:)`, or `init(units:)` where they are on a grid already), and take `counts(…)`, which has the
/// units and the order of `Acceptability.counts`.
package struct FlatDraws: Sendable {
  package let entities: Int
  package let leaves: Int
  private let kernels: FlatKernels

  /// `units[entity][leaf]`, whole numbers on one grid, the larger the better; at most 2²⁶ in size.
  package init(units: [[Int32]]) throws(MethodError) {
    guard let leaves = units.first?.count, leaves > 0 else {
      throw MethodError("there is nothing to rank", advice: "give the table an entity and an indicator")
    }
    guard leaves <= FlatKernels.mostLeaves, units.count <= FlatKernels.mostRows else {
      throw MethodError(
        "weights over all leaves are drawn for at most \(FlatKernels.mostLeaves) leaves and \(FlatKernels.mostRows) entities",
        advice: "draw the weights of each group instead")
    }
    precondition(units.allSatisfy { $0.allSatisfy { $0.magnitude <= RankingKernels.one } })
    entities = units.count
    self.leaves = leaves
    kernels = FlatKernels(units)
  }

  /// Each entity's scores, all on one scale and the higher the better. Throws where one is missing.
  package init(_ leaves: Table) throws(MethodError) {
    var largest = 0.0
    for (column, values) in zip(leaves.columns, leaves.values) {
      if let gap = values.firstIndex(where: { !$0.isFinite }) {
        throw MethodError(
          "\(column) of \(leaves.rows[gap]) is missing, and weights over all leaves need every value",
          advice: "fill the gap with an imputation, or leave the entity or the indicator out",
          node: column, entity: leaves.rows[gap])
      }
      largest = values.reduce(largest) { max($0, $1.magnitude) }
    }
    let grid = try ScoreGrid(largest: largest)
    try self.init(units: leaves.rows.indices.map { row in leaves.values.map { grid.whole($0[row]) } })
  }

  /// How far draws go; all but the last are there to be timed.
  package typealias Part = FlatKernels.Part

  /// `[entity][rank - 1]`: how often each entity holds each rank over draws 0…draws - 1, in units of 1/`Acceptability.unit`
  /// draw, equals sharing their ranks equally. `streams`: one for each uniform, leaves - 1. Threads, variant and `block`,
  /// the draws that a thread takes at a time, change nothing but the speed; memory does not depend on the number of draws.
  package func counts(
    draws: Int, seed: UInt64, streams: [UInt64], threads: Int, variant: RankingKernels.Variant = .best,
    block: Int = 1 << 16, part: Part = .all
  ) -> [[Int64]] {
    precondition(draws >= 0 && draws <= Int64.max / (4 * Acceptability.unit) && streams.count == leaves - 1)
    precondition(block > 0 && block % 64 == 0 && block <= 1 << 30)
    let blocks = (draws + block - 1) / block
    let next = Atomic<Int>(0)
    let workers = max(1, min(threads, blocks))
    let parts = inParallel(workers, threads: workers) { _ in
      var counts = kernels.counts()
      var total = [Int64](repeating: 0, count: entities * entities)
      var uncollected = 0
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < blocks else { break }
        // Counts of 32 bits are emptied in time.
        if uncollected + block > Int(UInt32.max) {
          collect(&counts, into: &total)
          uncollected = 0
        }
        let range = number * block..<min((number + 1) * block, draws)
        kernels.count(
          range, seed: seed, streams: streams, unit: Acceptability.unit, part: part, variant: variant, into: &counts)
        uncollected += range.count
      }
      collect(&counts, into: &total)
      return total
    }
    return (0..<entities).map { entity in
      (0..<entities).map { rank in parts.reduce(0) { $0 + $1[rank * entities + entity] } }
    }
  }

  /// total[rank · entities + entity] += what has been counted, which begins anew.
  private func collect(_ counts: inout FlatKernels.Counts, into total: inout [Int64]) {
    for entity in 0..<entities {
      var share: Int64 = 0
      for rank in 0..<entities {
        let place = rank * entities + entity
        share += counts.shares[place]
        total[place] += Int64(counts.places[place]) * Acceptability.unit + share
      }
    }
    counts.clear()
  }
}
