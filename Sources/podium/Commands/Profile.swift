import ArgumentParser
import Claims
import Methods
import Reports
import Studies

struct Profile: Command {
  static let example = "podium profile Datasets/hdi-2022 'Korea (Republic of)'"
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "Show one economy on one page: its place at every node, strengths, weaknesses.")

  @OptionGroup var options: StudyOptions
  @Argument(help: "An economy, by code or name.")
  var entity: String
  @Option(help: "Only this lens: scale or intensity.")
  var lens: Lens?
  @Option(help: ArgumentHelp("Strengths to list, and weaknesses.", valueName: "n"))
  var list: Int = 5
  @OptionGroup var output: PrintOptions

  func validate() throws {
    guard (1...10_000).contains(list) else { throw ValidationError("--list takes a number from 1 to 10,000") }
  }

  func run() throws {
    var study = try options.load()
    if let lens { study.lenses = try study.choosing(lens) }
    let code = try study.entityCode(entity)
    let (findings, analyses) = try study.rankings()
    guard let row = findings.table.entityIndex(code) else { return }
    let profiles = try analyses.map { try ProfileBook($0) }.compactMap { $0.profile(of: row, list: list) }
    guard !profiles.isEmpty else {
      throw Failure(.usage, "\(code) has no score in this study", advice: "'podium table' shows what is known of it.")
    }
    try output.print(ProfileDocument(findings, analyses, profiles).document, of: study)
  }
}
