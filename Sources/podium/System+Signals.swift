import Glibc
import Synchronization

extension System {
  /// Signals that ask a run to end.
  static let endings = [SIGINT, SIGTERM, SIGHUP]

  /// A closed pipe and a file beyond the allowed size become errors of `write`; SIGINT, SIGTERM and SIGHUP call `interrupted` on
  /// a thread of their own with the status to end with, 128 + the signal. Signals that whoever started podium ignores
  /// stay ignored.
  package static func catchSignals(_ interrupted: @escaping @Sendable (Int32) -> Never) throws(SystemError) {
    var ends: (Int32, Int32) = (-1, -1)
    try unsafe check(withUnsafeMutableBytes(of: &ends) { unsafe pipe($0.bindMemory(to: Int32.self).baseAddress!) })
    unsafe signalPipe = ends
    interruption.withLock { $0 = interrupted }
    var ignore = sigaction()
    unsafe ignore.__sigaction_handler.sa_handler = SIG_IGN
    unsafe closedPipeEnds = try !isIgnored(SIGPIPE)
    for number in [SIGPIPE, SIGXFSZ] { try unsafe check(sigaction(number, &ignore, nil)) }
    for number in endings where try !isIgnored(number) {
      var action = sigaction()
      action.sa_flags = SA_RESTART
      // Only what is safe in a handler: one byte to the waiting thread.
      unsafe action.__sigaction_handler.sa_handler = { number in
        let kept = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = unsafe Glibc.write(signalPipe.1, &byte, 1)
        errno = kept
      }
      try unsafe check(sigaction(number, &action, nil))
    }
    // Some programs start others from a thread that takes no signals, and the mask is inherited.
    var caught = sigset_t()
    unsafe sigemptyset(&caught)
    for number in endings { unsafe sigaddset(&caught, number) }
    unsafe sigprocmask(SIG_UNBLOCK, &caught, nil)
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, nil,
      { _ in
        var byte: UInt8 = 0
        while unsafe Glibc.read(signalPipe.0, &byte, 1) != 1 {}
        interruption.withLock { $0 }(128 + Int32(byte))
      }, nil)
    guard code == 0 else { throw SystemError(code: code) }
  }

  private static func isIgnored(_ signal: Int32) throws(SystemError) -> Bool {
    var action = sigaction()
    try unsafe check(sigaction(signal, nil, &action))
    let ignored = 1
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == ignored
  }

  /// Whether a reader that stops ends the run by SIGPIPE, as it ends other tools: unless whoever started podium ignores
  /// that signal, and wants to hear of the error.
  static var endsWithItsReader: Bool { unsafe closedPipeEnds }

  /// Ends by SIGPIPE, which shells report as 141.
  static func endByClosedPipe() -> Never {
    var fatal = sigaction()
    unsafe fatal.__sigaction_handler.sa_handler = SIG_DFL
    unsafe sigaction(SIGPIPE, &fatal, nil)
    var pipe = sigset_t()
    unsafe sigemptyset(&pipe)
    unsafe sigaddset(&pipe, SIGPIPE)
    unsafe pthread_sigmask(SIG_UNBLOCK, &pipe, nil)
    raise(SIGPIPE)
    _exit(128 + SIGPIPE)
  }
}

/// Written once, before any handler is set.
private nonisolated(unsafe) var signalPipe: (Int32, Int32) = (-1, -1)
private let interruption = Mutex<@Sendable (Int32) -> Never>({ _exit($0) })
/// Written once, before any output.
private nonisolated(unsafe) var closedPipeEnds = true
