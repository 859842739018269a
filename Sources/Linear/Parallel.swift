import Synchronization

/// `body(0)…body(count - 1)` on up to `threads` threads, or as many as there are to be had, results in order; of several
/// errors the first in that order is thrown. Which thread does what has no influence.
package func inParallel<T: Sendable, Failure: Error>(
  _ count: Int, threads: Int, _ body: @Sendable (Int) throws(Failure) -> T
) throws(Failure) -> [T] {
  var found: [T] = []
  found.reserveCapacity(max(count, 0))
  guard threads > 1, count > 1 else {
    for index in 0..<max(count, 0) { found.append(try body(index)) }
    return found
  }
  let next = Atomic<Int>(0)
  let results = Mutex([Result<T, Failure>?](repeating: nil, count: count))
  withoutActuallyEscaping(body) { body in
    Threads.run(others: min(threads, count) - 1) {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = Result { () throws(Failure) in try body(index) }
        results.withLock { $0[index] = result }
      }
    }
  }
  for result in results.withLock({ $0 }) {
    guard let result else { preconditionFailure("every index leaves a result") }
    found.append(try result.get())
  }
  return found
}
