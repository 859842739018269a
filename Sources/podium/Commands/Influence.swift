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
    help: ArgumentHelp(
      "Draws behind each share, 0 for none; without it 10000, or 1000 where each draw has to be ranked by itself.",
      valueName: "n"))
  var draws: Int?
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Folder to write, with the text and every table as CSV; replaced as a whole if podium wrote it.",
      valueName: "folder"))
  var output: String?
  @OptionGroup var table: TableOption
  @OptionGroup var print: PrintOptions

  func validate() throws {
    if output != nil, table.table != nil {
      throw ValidationError("--output writes every table; give no --table with it")
    }
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
    let document = try table.chosen(InfluenceDocument(findings).document, of: "'podium influence'")
    guard let output else { return try print.print(document) }
    let files = Renderers.all.filter { ["text", "csv"].contains($0.name) }.flatMap { $0.files(document) }
    try FolderWriter(output).write(files, manifest: StudyManifest(study).members)
    Streams.tell("Written: \(output)/influence.txt, \(files.count - 1) tables as CSV, and manifest.json.")
  }
}
