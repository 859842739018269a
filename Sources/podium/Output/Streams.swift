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
    raise(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Bytes that are harmless already.
  static func raise(_ bytes: [UInt8]) { try? System.write(bytes, to: STDERR_FILENO) }

  /// Columns to fill: those of the terminal, or the fixed width of files.
  static var width: Int { columns(of: STDOUT_FILENO) ?? Renderers.standardWidth }

  /// Nil for what is no terminal.
  static func columns(of file: Int32) -> Int? {
    guard System.isTerminal(file) else { return nil }
    return columns(asked: System.variable("COLUMNS"), terminal: System.columns(of: file))
  }

  /// `COLUMNS` goes before what the terminal says, where it is a width that text can have.
  package static func columns(asked: String?, terminal: Int?) -> Int {
    if let asked = asked.flatMap({ Int($0) }), (20...1000).contains(asked) { return asked }
    return terminal.map { min(max($0, 20), 1000) } ?? Renderers.standardWidth
  }
}
