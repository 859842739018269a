import Synchronization

/// Room for work, kept between its turns: made where none waits, in the hands of one thread at a time, and given back.
/// What it holds must not show in results.
package final class Workers<Worker: Sendable>: Sendable {
  private let waiting = Mutex<[Worker]>([])
  package init() {}

  /// Those that wait are no longer needed.
  package func dismiss() { waiting.withLock { $0 = [] } }

  /// A worker whose turn ends in an error does not come back.
  package func turn<Result, Failure: Error>(
    fits: (Worker) -> Bool = { _ in true }, make: () -> Worker,
    _ body: (inout Worker) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var worker =
      waiting.withLock { waiting in waiting.lastIndex(where: fits).map { waiting.remove(at: $0) } } ?? make()
    let result = try body(&worker)
    waiting.withLock { $0.append(worker) }
    return result
  }
}
