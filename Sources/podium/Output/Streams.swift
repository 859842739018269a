import Glibc
import Reports

/// Data goes to standard output, messages to standard error.
package enum Streams {
  /// - Throws: `Failure` with status `cannotWrite`: a full disk, a closed pipe.
  package static func print(_ bytes: [UInt8]) throws(Failure) {
    do { try System.write(bytes, to: STDOUT_FILENO) } catch {
      throw Failure(.cannotWrite, "cannot write to standard output: \(error.reason)")
    }
  }

  /// Where even messages cannot be written there is nobody left to tell.
  package static func tell(_ message: String) { try? System.write(Array((message + "\n").utf8), to: STDERR_FILENO) }

  /// Columns to fill: those of the terminal, or the fixed width of files.
  package static var width: Int {
    System.columns(of: STDOUT_FILENO).map { min(max($0, 40), 200) } ?? Renderers.standardWidth
  }
}
