import Glibc

/// A line on standard error that tells how far a long run is; only where that is a terminal.
final class Progress {
  private let what: String
  private let all: Int?
  private let shows: Bool
  private var last = -1

  /// `all` nil: nobody knows how many.
  init(_ what: String, of all: Int?) {
    self.what = what
    self.all = all
    shows = System.columns(of: STDERR_FILENO) != nil
  }

  func tell(_ done: Int) {
    guard shows else { return }
    let bars = 30
    guard let all, all > 0 else { return write("\r\(done) \(what)") }
    let filled = min(bars, done * bars / all)
    guard filled != last else { return }
    last = filled
    write(
      "\r[" + String(repeating: "#", count: filled) + String(repeating: ".", count: bars - filled)
        + "] \(done * 100 / all) % of \(all) \(what)")
  }

  /// Takes the line away.
  func end() { if shows { write("\r\u{1b}[K") } }

  private func write(_ text: String) { try? System.write(Array(text.utf8), to: STDERR_FILENO) }
}
