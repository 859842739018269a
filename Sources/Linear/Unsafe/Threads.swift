#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads of the system's own. Dispatch waits for ever where the system gives it none.
package enum Threads {
  /// `body` on this thread and on up to `others` more at once, on as many as the system gives; returns when all are done.
  package static func run(others: Int, _ body: @escaping @Sendable () -> Void) {
    var started: [pthread_t] = []
    for _ in 0..<max(others, 0) {
      guard let thread = start(body) else { break }
      started.append(thread)
    }
    body()
    for thread in started { pthread_join(thread, nil) }
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let work = unsafe Unmanaged.passRetained(Work(body))
    #if canImport(Darwin)
      var thread: pthread_t?
      let code = unsafe pthread_create(&thread, nil, { unsafe Threads.enter($0) }, work.toOpaque())
    #else
      var thread = pthread_t()
      let code = unsafe pthread_create(&thread, nil, { unsafe Threads.enter($0) }, work.toOpaque())
    #endif
    guard code == 0 else {
      unsafe work.release()
      return nil
    }
    return thread
  }

  private static func enter(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let work = unsafe work else { return nil }
    unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
    return nil
  }
}
