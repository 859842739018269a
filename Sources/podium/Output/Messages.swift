import ArgumentParser
import Diagnostics
import Reports
import Synchronization

/// What a run tells besides its data. It goes to standard error; with `--format json` what is no error goes into the
/// object that is printed, and errors are an object on standard error.
enum Messages {
  private struct State {
    var invocation = Invocation()
    /// With `--format json`: not yet in any object.
    var kept = Problems()
  }
  private static let state = Mutex(State())

  static func begin(_ invocation: Invocation) { state.withLock { $0.invocation = invocation } }

  static var invocation: Invocation { state.withLock { $0.invocation } }

  /// Warnings and notes, and errors beside which there is something to print all the same.
  static func tell(_ problems: Problems) {
    guard !problems.isEmpty else { return }
    let invocation = invocation
    if invocation.wantsJSON { return state.withLock { $0.kept.append(problems) } }
    write(invocation.isQuiet ? problems.onlyErrors : problems)
  }

  /// What has been done, such as the files that are written.
  static func note(_ text: String) {
    let invocation = invocation
    if invocation.wantsJSON { return state.withLock { $0.kept.add(Diagnostic(.note, text)) } }
    if !invocation.isQuiet { Streams.tell(text) }
  }

  /// For the object that is printed. Errors are kept: the run will fail with them.
  static func take() -> Problems {
    state.withLock { state in
      let all = state.kept
      state.kept = all.onlyErrors
      return all
    }
  }

  /// Why the run fails.
  static func fail(_ problems: Problems) {
    let (invocation, kept) = state.withLock { ($0.invocation, $0.kept) }
    guard invocation.wantsJSON else { return write(invocation.isQuiet ? problems.onlyErrors : problems) }
    var all = kept
    all.append(problems)
    Streams.raise(JSONRun(command: invocation.command, messages: all).failure.bytes)
  }

  /// The same, not at a place in a file. `plain` is how a terminal shows it.
  static func fail(_ message: String, advice: String? = nil, plain: String) {
    guard invocation.wantsJSON else { return Streams.tell(plain) }
    var problems = Problems()
    problems.add(Diagnostic(.error, message, advice: advice))
    fail(problems)
  }

  /// Tells what no printed object holds, such as beside a folder that was written.
  static func end() {
    let (invocation, kept) = state.withLock { ($0.invocation, $0.kept) }
    guard !kept.isEmpty, !invocation.isQuiet else { return }
    Streams.raise(JSONRun(command: invocation.command, messages: kept).messagesAlone.bytes)
  }

  private static func write(_ problems: Problems) {
    if !problems.isEmpty { Streams.tell(problems.rendered(columns: Streams.width)) }
  }
}

/// `--quiet`, which `Invocation` reads: a mistake on the command line is told as it says, too.
struct MessageOptions: ParsableArguments {
  @Flag(help: "Tell nothing but errors: no warnings, no notes, no progress.")
  var quiet = false
}
