import Dispatch
import Methods
import Synchronization

/// Runs `body` once for each of 0 ..< count, on as many threads, and gives the results in that order; of several errors
/// the first in that order is thrown.
func concurrently<Value: Sendable>(
  _ count: Int, _ body: @escaping @Sendable (Int) throws(MethodError) -> Value
) throws(MethodError) -> [Value] {
  guard count > 1 else { return count == 1 ? [try body(0)] : [] }
  let results = Mutex<[Result<Value, MethodError>?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { number in
    let result: Result<Value, MethodError>
    do throws(MethodError) { result = .success(try body(number)) } catch { result = .failure(error) }
    results.withLock { $0[number] = result }
  }
  var values: [Value] = []
  for result in results.withLock({ $0 }) {
    guard let result else { preconditionFailure("every iteration leaves a result") }
    values.append(try result.get())
  }
  return values
}
