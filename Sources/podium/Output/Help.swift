import ArgumentParser

/// The argument parser's help with the command's example in front, where people look first.
enum Help {
  static func text(_ message: String) -> String {
    guard message.hasPrefix("OVERVIEW:"),
      let command = commands.first(where: { message == Podium.helpMessage(for: $0) })
    else { return message }
    return "EXAMPLE: \(command.example)\n\n" + message
  }

  private static var commands: [any Command.Type] {
    [Podium.self] + Podium.configuration.subcommands.compactMap { $0 as? any Command.Type }
  }
}
