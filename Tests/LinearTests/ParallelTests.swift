import Linear
import Testing

@Suite struct ParallelTests {
  private struct Odd: Error, Equatable { var number: Int }

  @Test(arguments: [1, 3, 64]) func resultsStandInOrder(_ threads: Int) {
    #expect(inParallel(1000, threads: threads) { $0 * $0 } == (0..<1000).map { $0 * $0 })
    #expect(inParallel(0, threads: threads) { $0 }.isEmpty)
  }

  @Test(arguments: [1, 3]) func theFirstErrorInOrderIsThrown(_ threads: Int) {
    let error = #expect(throws: Odd.self) {
      try inParallel(100, threads: threads) { number throws(Odd) -> Int in
        if number >= 40 { throw Odd(number: number) }
        return number
      }
    }
    #expect(error == Odd(number: 40))
  }
}
