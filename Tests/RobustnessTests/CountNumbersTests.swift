import Methods
import Robustness
import Testing

/// Counts as rows of numbers, which other runs can read and add.
@Suite struct CountNumbersTests {
  /// One view in three modes, and four ways of which one has no answer.
  private static func sampling(threads: Int = 1) throws -> Sampling {
    var (study, alternatives) = try MixtureTests.alternatives([1, 2])
    let view = alternatives.view
    alternatives.view = { (options) throws(MethodError) in
      if options == [1, 1] { throw MethodError("no mean of these", advice: "choose another") }
      return try view(options)
    }
    return try Sampling(
      table: study.table, views: [study.view()], goals: [.top(entity: "CCC", rank: 2)],
      plan: DrawPlan(draws: 100, seed: 3, threads: threads), depth: [.pairs, .centralWeights],
      alternatives: [alternatives])
  }

  @Test func anySplitInAnyOrderGivesTheSameNumbers() throws {
    let sampling = try Self.sampling()
    let whole = try sampling.counts(0..<1003)
    for (threads, cuts) in [(1, [0, 16, 992, 1003]), (2, [0, 480, 1003]), (3, [0, 112, 128, 640, 1003])] {
      let own = try Self.sampling(threads: threads)
      let none = try sampling.noCounts()
      var sum = none
      for (start, end) in zip(cuts, cuts.dropFirst()).reversed() {
        let part = try own.counts(start..<end)
        sum.add(try sampling.counts(start..<end, numbers: part.numbers, none: none))
      }
      #expect(sum.draws == 1003 && sum.numbers == whole.numbers)
      let explained = try sampling.explained(sum)
      for (one, other) in zip(
        sampling.results(explained)[0] + sampling.everything(explained),
        sampling.results(whole)[0] + sampling.everything(whole))
      {
        #expect(one.digest == other.digest && one.wins == other.wins && one.central == other.central)
        #expect(one.unanswered.map(\.choices) == other.unanswered.map(\.choices))
        #expect(one.unanswered.map(\.draws) == other.unanswered.map(\.draws))
        #expect(one.unanswered.map(\.reason) == other.unanswered.map(\.reason))
      }
      #expect(sampling.everything(explained)[0].unanswered.map(\.reason) == ["no mean of these"])
    }
  }

  /// Whatever the number that the plan has.
  @Test func fewDrawsAreCountedInBinsToo() throws {
    let sampling = try Self.sampling()
    let none = try sampling.noCounts()
    var sum = none
    for start in stride(from: 0, to: 8192 + 16, by: 4096) {
      sum.add(try sampling.counts(start..<min(8192 + 16, start + 4096)))
    }
    let whole = try sampling.counts(0..<8192 + 16)
    #expect(sampling.results(sum)[0].map(\.digest) == sampling.results(whole)[0].map(\.digest))
  }

  @Test func countsOfOtherDrawsAreRefused() throws {
    let sampling = try Self.sampling()
    let none = try sampling.noCounts()
    let numbers = try sampling.counts(16..<48).numbers
    #expect(throws: Never.self) { try sampling.counts(16..<48, numbers: numbers, none: none) }
    #expect(throws: CountsMismatch(message: "they are not of 31 draws")) {
      try sampling.counts(16..<47, numbers: numbers, none: none)
    }
    var longer = numbers
    longer.append(0)
    #expect(throws: CountsMismatch(message: "there are too many counts")) {
      try sampling.counts(16..<48, numbers: longer, none: none)
    }
    #expect(throws: CountsMismatch(message: "there are too few counts")) {
      try sampling.counts(16..<48, numbers: SparseNumbers(), none: none)
    }
  }

  /// Numbers that are not nought, each made another: refused, or such as other draws could give. Sums of the latter are read
  /// without a trap.
  @Test func anyOtherNumberIsRefusedOrHarmless() throws {
    let sampling = try Self.sampling()
    let none = try sampling.noCounts()
    let (range, whole) = (0..<16, try sampling.counts(0..<16))
    let numbers = whole.numbers
    var (tried, refused) = (0, 0)
    for place in stride(from: 0, to: numbers.others.count, by: 2) {
      let values = [-1, 1 << 32, numbers.others[place].number + 1, .max, 17, .min, 1]
      for other in [values[place % 7], values[(place + 1) % 7]] {
        var changed = SparseNumbers()
        for (number, one) in numbers.others.enumerated() {
          changed.append(noughts: one.noughts)
          changed.append(number == place ? other : one.number)
        }
        changed.append(noughts: numbers.noughtsAtEnd)
        guard changed != numbers else { continue }
        tried += 1
        do {
          var sum = try sampling.counts(range, numbers: changed, none: none)
          sum.add(whole)
          _ = (sampling.results(sum), sampling.everything(sum))
        } catch {
          refused += 1
        }
      }
    }
    #expect(tried > 200 && refused * 10 > tried * 8)
  }

  @Test func aDrawThatHasAnAnswerIsNotExplained() throws {
    let sampling = try Self.sampling()
    let none = try sampling.noCounts()
    let numbers = try sampling.counts(0..<64).numbers
    // The last number is the first draw without an answer.
    let first = try #require(numbers.others.last).number
    var changed = SparseNumbers()
    for one in numbers.others.dropLast() {
      changed.append(noughts: one.noughts)
      changed.append(one.number)
    }
    changed.append(first + 1)
    let counts = try sampling.counts(0..<64, numbers: changed, none: none)
    #expect(throws: CountsMismatch(message: "draw \(first + 1) has an answer")) { try sampling.explained(counts) }
  }
}
