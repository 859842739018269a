public import ArgumentParser
public import Methods
import Reports
import Robustness
import Studies

struct Rank: Command {
  static let example = "podium rank Datasets/ai-top3 --lens scale --format csv"
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Rank the economies, with what gaps and draws leave open.")

  @OptionGroup var options: StudyOptions
  @Option(help: "Only this lens: scale or intensity.")
  var lens: Lens?
  @Option(parsing: .unconditional, help: ArgumentHelp("Draws over evidence and weights; 0 for none.", valueName: "n"))
  var draws: Int = 2_000
  @Flag(help: "Print every node's score and rank, down to the indicators, instead of the ranking.")
  var nodes = false
  @OptionGroup var output: PrintOptions

  func validate() throws {
    guard (0...1_000_000_000).contains(draws) else {
      throw ValidationError("--draws takes a number from 0 to 1,000,000,000")
    }
  }

  func run() throws {
    var study = try options.load()
    if let lens { study.lenses = try study.choosing(lens) }
    study.plan.draws = draws
    let documents = StudyDocuments(try study.findings(draws > 0 && !nodes ? .draws : []))
    try output.print(nodes ? documents.scores : documents.ranking, of: study)
  }
}

extension Lens: ExpressibleByArgument {}
