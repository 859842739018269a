import ArgumentParser
import Diagnostics
import Glibc
import Linear

@main
enum Main {
  static func main() {
    System.reserveStandardStreams()
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  private static func run(_ arguments: [String]) -> Int32 {
    do {
      do throws(SystemError) {
        try System.catchSignals { Scratch.endInterrupted($0) }
      } catch {
        throw Failure(
          .unavailable, "the system gives podium no thread (\(error.reason))",
          advice: "Raise the limit on threads ('ulimit -u') or on memory ('ulimit -v').")
      }
      try refuseUnknownCommand(arguments)
      var command = try Podium.parseAsRoot(arguments)
      try command.run()
      return ExitStatus.success.rawValue
    } catch {
      return report(error)
    }
  }

  /// Tells what went wrong and gives the status to end with.
  private static func report(_ error: any Error) -> Int32 {
    switch error {
    case let failure as Failure:
      Streams.tell("podium: error: " + failure.message.harmless + (failure.advice.map { "\n  " + $0.harmless } ?? ""))
      return failure.status.rawValue
    case let missing as OpenBLAS.Unavailable:
      return report(Failure(.unavailable, missing.message, advice: missing.advice))
    case let shortage as Memory.Shortage:
      let (needed, available) = (gibibytes(shortage.needed), gibibytes(shortage.available))
      return report(
        Failure(
          .unavailable, "\(shortage.what) take about \(needed) GiB of memory, and \(available) GiB are to be had",
          advice: "Leave entities or indicators out of the study, or raise the limit on memory ('ulimit -v')."))
    case let invalid as InvalidInput:
      Streams.tell(invalid.problems.rendered())
      return ExitStatus.data.rawValue
    default:
      return answer(error)
    }
  }

  /// To a tenth.
  private static func gibibytes(_ bytes: Int) -> String { "\((Double(bytes) / 0x1p30 * 10).rounded() / 10)" }

  /// Requests for help or the version, and mistakes on the command line, are errors to the argument parser.
  private static func answer(_ error: any Error) -> Int32 {
    switch Podium.exitCode(for: error) {
    case .success:
      do {
        try Streams.print(Array((Help.text(Podium.fullMessage(for: error)) + "\n").utf8))
        return ExitStatus.success.rawValue
      } catch {
        return report(error)
      }
    case .validationFailure:
      let message = Podium.fullMessage(for: error)
      Streams.tell(message.hasPrefix("Error: ") ? "podium: error: " + message.dropFirst(7) : message)
      return ExitStatus.usage.rawValue
    default:
      Streams.tell("podium: internal error: \(error)\n  Please report this, with the command and the study.")
      return ExitStatus.internal.rawValue
    }
  }

  /// The argument parser calls a mistyped command an unexpected argument, and suggests nothing.
  private static func refuseUnknownCommand(_ arguments: [String]) throws(Failure) {
    let names = Podium.configuration.subcommands.map { $0._commandName }
    guard let word = arguments.first == "help" ? arguments.dropFirst().first : arguments.first,
      !word.hasPrefix("-"), !names.contains(word), word != "help"
    else { return }
    throw Failure(
      .usage, "no command '\(word)'",
      advice: didYouMean(word, among: names) ?? "The commands are \(names.joined(separator: ", ")).")
  }
}
