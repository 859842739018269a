import ArgumentParser
import Reports

/// The commands, one file each in `Commands`.
struct Podium: Command {
  static let example = "podium report Datasets/ai-top3 -o report"
  static let configuration = CommandConfiguration(
    commandName: "podium",
    abstract: "Composite rankings from claims, with their uncertainty.",
    version: Release.version,
    subcommands: [
      Report.self, Rank.self, Table.self, Similar.self, Compare.self, Profile.self, Audit.self, Robust.self,
      Shard.self, Merge.self, SensitivityCommand.self, Influence.self, Trace.self, Demands.self, Check.self,
      Methods.self, Export.self,
    ])

  static var names: [String] { configuration.subcommands.map { $0._commandName } }
}

/// A command with the example that its help begins with.
protocol Command: ParsableCommand {
  static var example: String { get }
}
