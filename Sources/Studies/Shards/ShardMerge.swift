import Claims
public import Diagnostics
import Methods
import Robustness

/// Adds up shards of one plan, given in any order. Mistakes are collected and thrown together at the end.
public struct ShardMerge {
  private let study: Study
  private let prepared: PreparedDraws
  private let version: String
  private let plan: String
  private let none: DrawCounts
  private let mostNumbers: Int
  private var sum: DrawCounts
  private var shards: [Shard] = []
  private var problems = Problems()

  private struct Shard {
    var draws: Range<Int>
    var place: Location
    var words: String { "\(place.path):\(place.line)" }
  }

  /// `off` and `version` as for `Study.shard`.
  public init(_ study: Study, off: Set<String> = [], version: String) throws {
    (self.study, self.version) = (study, version)
    prepared = try study.preparedDraws(off: off)
    plan = study.planHash(version: version, off: off)
    none = try study.locatingErrors { [prepared] in try prepared.sampling.noCounts() }
    mostNumbers = prepared.sampling.mostNumbers(none)
    sum = none
  }

  /// A text of one line or more; empty ones are passed over.
  public mutating func add(_ text: SourceText) {
    let bytes = text.bytes
    var (start, isEmpty) = (0, true)
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      var last = end
      while last > start, [0x20, 0x09, 0x0D].contains(bytes[last - 1]) { last -= 1 }
      if last > start {
        add(start..<last, of: text)
        isEmpty = false
      }
      start = end + 1
    }
    if isEmpty {
      problems.error("no shard stands here", in: text, byte: 0, advice: "give lines that 'podium shard' printed")
    }
  }

  private mutating func add(_ line: Range<Int>, of text: SourceText) {
    var reader = ShardLineReader(text.bytes, line)
    do throws(ShardLineReader.Fault) {
      let shard = try reader.read(plan: plan, version: version, mostNumbers: mostNumbers)
      do throws(CountsMismatch) {
        let counts = try prepared.sampling.counts(shard.draws, numbers: shard.numbers, none: none)
        // What overlaps may be more than counts hold; it is told below.
        if sum.draws + counts.draws <= ShardLine.mostDraws { sum.add(counts) }
        shards.append(Shard(draws: shard.draws, place: text.location(ofByte: line.lowerBound)))
      } catch {
        problems.error(
          "these are not the counts of \(shard.draws.words) of this plan: \(error.message)", in: text,
          byte: line.lowerBound, advice: "make this shard again")
      }
    } catch {
      problems.error(error.message, in: text, byte: error.byte, advice: error.advice)
    }
  }

  /// What `Study.robustness` finds with as many draws. Throws `InvalidInput` with every mistake.
  public func findings() throws -> RobustFindings {
    var problems = problems
    checkCover(&problems)
    guard !problems.hasErrors else { throw InvalidInput(problems) }
    let counts: DrawCounts
    do { counts = try study.locatingErrors { try prepared.sampling.explained(sum) } } catch let error as CountsMismatch
    {
      problems.add(
        Diagnostic(.error, "a shard tells that a draw has no answer, but \(error.message)", advice: "make all again"))
      throw InvalidInput(problems)
    }
    return try study.locatingErrors { try study.findings(prepared, counts, .count(counts.draws)) }
  }

  /// Whether the shards are all draws from the first on, each once.
  private func checkCover(_ problems: inout Problems) {
    if shards.isEmpty, !problems.hasErrors {
      problems.add(Diagnostic(.error, "there are no shards", advice: "give lines that 'podium shard' printed"))
    }
    var last: Shard?
    for shard in shards.sorted(by: { ($0.draws.lowerBound, $0.place) < ($1.draws.lowerBound, $1.place) }) {
      let reached = last?.draws.upperBound ?? 0
      if shard.draws.lowerBound > reached {
        let missing = reached..<shard.draws.lowerBound
        let advice =
          reached % 16 == 0
          ? "make them with --from \(reached) --count \(missing.count)"
          : "only the last shard may have a count that is no multiple of 16, and \(last?.words ?? "") has one"
        problems.add(
          Diagnostic(.error, "\(missing.words) are missing before this shard", at: shard.place, advice: advice))
      }
      if let last, shard.draws.lowerBound < reached {
        let both = shard.draws.lowerBound..<min(reached, shard.draws.upperBound)
        problems.add(
          Diagnostic(
            .error, "\(both.words) are those of \(last.words) too", at: shard.place,
            advice: "leave one of the two out"))
      }
      if shard.draws.upperBound > reached { last = shard }
    }
  }
}

extension Range<Int> {
  fileprivate var words: String { count == 1 ? "draw \(lowerBound)" : "draws \(lowerBound) to \(upperBound - 1)" }
}
