import Methods
import Robustness

extension Study {
  /// The line of text with what these draws of the study's plan count, from a multiple of 16 on. `off` as for `robustness`;
  /// `version`: podium's. `progress` is told how many draws are made.
  public func shard(
    _ draws: Range<Int>, off: Set<String> = [], version: String, progress: (Int) -> Void = { _ in }
  ) throws -> [UInt8] {
    let prepared = try preparedDraws(off: off)
    let counts = try locatingErrors { try prepared.sampling.counts(draws, progress) }
    return ShardLine(
      version: version, plan: planHash(version: version, off: off), draws: draws, numbers: counts.numbers
    ).bytes
  }
}
