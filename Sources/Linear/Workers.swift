import Synchronization

/// Room for work, kept between its turns: made where none waits, in the hands of one thread at a time, and given back.
/// What it holds must not show in results.
package final class Workers<Worker: Sendable>: Sendable {
  private let waiting = Mutex<[(size: Int, worker: Worker)]>([])
  package init() {}

  /// Those that wait are no longer needed.
  package func dismiss() { waiting.withLock { $0 = [] } }

  /// `size`: of the room; one that was made for another is not taken. A worker whose turn ends in an error does not come back.
  package func turn<Result, Failure: Error>(
    of size: Int = 0, make: @autoclosure () -> Worker,
    _ body: (inout Worker) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var worker =
      waiting.withLock { waiting in
        waiting.lastIndex { $0.size == size }.map { waiting.remove(at: $0).worker }
      } ?? make()
    let result = try body(&worker)
    waiting.withLock { $0.append((size, worker)) }
    return result
  }
}
