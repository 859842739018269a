import ArgumentParser
import Diagnostics
import Reports
import Studies

struct Influence: Command {
  static let example = "podium influence Datasets/ai-top3 --entity KOR"
  static let configuration = CommandConfiguration(
    commandName: "influence",
    abstract: "Leave out every claim, origin, source and indicator, one at a time, and say what would have to be wrong."
  )

  @OptionGroup var options: StudyOptions
  @Option(help: "Whose standing, by code or name; without it, that of the first goal's economy.")
  var entity: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Draws behind each share, 0 for none; without it 10000, or 1000 where each draw has to be ranked by itself.",
      valueName: "n"))
  var draws: Int?
  @OptionGroup var output: DocumentOutput

  func validate() throws {
    if let draws, !(0...100_000).contains(draws) {
      throw ValidationError("--draws takes a number from 0 to 100,000: they are kept, score by score")
    }
  }

  func run() throws {
    let study = try options.load()
    let code = try entity.map { try study.entityCode($0) }
    guard let findings = try study.influence(of: code, draws: draws) else {
      throw Failure(
        .usage, "the study ranks nobody, so there is no standing to speak of", advice: "See 'podium table'.")
    }
    try output.give(InfluenceDocument(findings).document, of: study, what: "'podium influence'")
  }
}
