import Glibc

/// A line on standard error that tells how far a run of more than a second is; only where that is a terminal that can take a
/// line away, and nobody asked for quiet.
final class Progress {
  private let line: ProgressLine?
  private let start = ContinuousClock.now
  private var next = Duration.seconds(1)
  private var isShown = false

  /// `all` nil: nobody knows how many.
  init(_ what: String, of all: Int?) {
    let invocation = Messages.invocation
    let isWanted = !invocation.isQuiet && !invocation.wantsJSON && System.variable("TERM") != "dumb"
    line = isWanted ? Streams.columns(of: STDERR_FILENO).map { ProgressLine(what, of: all, columns: $0) } : nil
  }

  func tell(_ done: Int) {
    guard let line else { return }
    let passed = start.duration(to: .now)
    guard passed >= next else { return }
    next = passed + .milliseconds(100)
    isShown = true
    write("\r" + line.text(done: done, seconds: passed / .seconds(1)) + Self.clear)
  }

  /// Takes the line away.
  func end() {
    if isShown { write("\r" + Self.clear) }
    isShown = false
  }

  private static let clear = "\u{1b}[K"

  private func write(_ text: String) { Streams.raise(Array(text.utf8)) }
}
