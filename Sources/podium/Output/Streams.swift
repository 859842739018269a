import Diagnostics
import Glibc
import Reports

/// Data goes to standard output, messages to standard error.
package enum Streams {
  /// Where the reader has stopped (`| head`), the run ends by SIGPIPE.
  /// - Throws: `Failure` with status `cannotWrite`: a full disk; a closed pipe where SIGPIPE is ignored.
  package static func print(_ bytes: [UInt8]) throws(Failure) {
    do { try System.write(bytes, to: STDOUT_FILENO) } catch {
      if error.code == EPIPE, System.endsWithItsReader { Scratch.end(System.endByClosedPipe) }
      throw Failure(.cannotWrite, "cannot write to standard output: \(error.reason)")
    }
  }

  /// Whatever an argument or a file brought along is made harmless to the terminal. Where even messages cannot be written
  /// there is nobody left to tell.
  package static func tell(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).harmless }
    try? System.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: STDERR_FILENO)
  }

  /// Columns to fill: those of the terminal, or the fixed width of files.
  package static var width: Int {
    System.columns(of: STDOUT_FILENO).map { min(max($0, 40), 200) } ?? Renderers.standardWidth
  }
}
