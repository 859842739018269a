public import Methods

extension DrawCounts {
  /// Everything counted, as Documentation/Shards.md orders it. Only why a draw has no answer is left out.
  public var numbers: SparseNumbers {
    var writer = CountWriter()
    var counts = self
    // A writer refuses nothing.
    try? counts.visit(&writer, ways: [])
    return writer.numbers
  }

  /// `ways`: by mixture, how many there are.
  mutating func visit(_ coder: inout some CountCoder, ways: [Int]) throws(CountsMismatch) {
    for view in views.indices {
      for mode in views[view].indices { try views[view][mode].visit(&coder) }
    }
    for place in mixtures.indices {
      try mixtures[place].visit(&coder, ways: place < ways.count ? ways[place] : .max)
    }
  }
}

extension Sampling {
  /// Of no draws.
  public func noCounts() throws(MethodError) -> DrawCounts { try counts(0..<0) }

  /// As many numbers as counts of draws can be.
  public func mostNumbers(_ none: DrawCounts) -> Int {
    none.numbers.count + 3 * mixtures.reduce(0) { $0 + $1.wayOf.count }
  }

  /// The counts that `numbers` tell of these draws, checked to be such as draws can give; `none` gives their shape.
  public func counts(
    _ draws: Range<Int>, numbers: SparseNumbers, none: DrawCounts
  ) throws(CountsMismatch) -> DrawCounts {
    var found = none
    var reader = CountReader(numbers)
    try found.visit(&reader, ways: mixtures.map(\.wayOf.count))
    guard reader.isAtEnd else { throw CountsMismatch(message: "there are too many counts") }
    for tally in found.views.joined() {
      guard tally.draws == draws.count else { throw CountsMismatch(message: "they are not of \(draws.count) draws") }
      try tally.check()
    }
    for place in found.mixtures.indices {
      found.mixtures[place].draws = draws.count
      try found.mixtures[place].check(draws, ways: mixtures[place].wayOf.count)
    }
    found.draws = draws.count
    return found
  }

  /// Why draws have no answer, which numbers do not tell, found by drawing the first of each way once more.
  public func explained(_ counts: DrawCounts) throws -> DrawCounts {
    var found = counts
    for (place, mixture) in mixtures.enumerated() {
      for (way, one) in found.mixtures[place].unanswered.sorted(by: { $0.key < $1.key }) where one.reason.isEmpty {
        let block = one.first / 16 * 16
        let drawn = try during(.robustness) { () throws(MethodError) in
          try mixture.tally(
            block..<block + 16, goals: simulation.goalCount, depth: [], threads: 1, workers[place]
          ).unanswered[way]
        }
        guard let drawn, drawn.first == one.first else {
          throw CountsMismatch(message: "draw \(one.first) has an answer")
        }
        found.mixtures[place].unanswered[way]?.reason = drawn.reason
      }
    }
    return found
  }
}
