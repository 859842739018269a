import Glibc
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

  /// Dispatch would wait for ever for its threads.
  @Test func workIsDoneWhereTheSystemGivesNoThread() async {
    await #expect(processExitsWith: .success) {
      var limit = rlimit(rlim_cur: 1 << 20, rlim_max: 1 << 20)
      precondition(unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0)
      alarm(20)
      _exit(inParallel(1000, threads: 8) { $0 * $0 } == (0..<1000).map { $0 * $0 } ? 0 : 1)
    }
  }

  @Test func workersAreKeptUnlessTheirTurnFailed() throws {
    let workers = Workers<[Int]>()
    func turn(_ size: Int, fails: Bool = false) throws(Odd) -> [Int] {
      try workers.turn(of: size, make: [size]) { worker throws(Odd) in
        worker.append(worker.count)
        if fails { throw Odd(number: size) }
        return worker
      }
    }
    #expect(try turn(7) == [7, 1])
    #expect(try turn(7) == [7, 1, 2])
    #expect(try turn(8) == [8, 1], "one that does not fit is not taken")
    #expect(throws: Odd.self) { try turn(7, fails: true) }
    #expect(try turn(7) == [7, 1])
    workers.dismiss()
    #expect(try turn(7) == [7, 1])
  }

  @Test func noTwoThreadsHoldOneWorker() {
    let workers = Workers<[Int]>()
    let turns = inParallel(2000, threads: 8) { number in
      workers.turn(make: []) { worker in
        worker.append(number)
        return worker.count
      }
    }
    // Each worker counts its own turns up from one: as many reach a turn as reached the one before, or fewer.
    let reached = (1...2000).map { turn in turns.count { $0 == turn } }
    #expect((1...8).contains(reached[0]) && reached.reduce(0, +) == 2000)
    #expect(zip(reached, reached.dropFirst()).allSatisfy { $0 >= $1 })
  }
}
