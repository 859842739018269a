/// How a run ends; part of the interface, as people script against it. Documented in Scripting.md.
package enum ExitStatus: Int32, CaseIterable {
  case success = 0
  case usage = 64
  case data = 65
  case missing = 66
  case unavailable = 69
  case `internal` = 70
  case cannotWrite = 73
  case interrupted = 130
}

/// Why a command stops, when it is no mistake inside a file (those are `InvalidInput`).
package struct Failure: Error, Equatable, CustomStringConvertible {
  package var status: ExitStatus
  package var message: String
  /// What to do about it, as an instruction.
  package var advice: String?

  package init(_ status: ExitStatus, _ message: String, advice: String? = nil) {
    self.status = status
    self.message = message
    self.advice = advice
  }

  /// For a message that says where the file was named.
  package var description: String { message }
}
