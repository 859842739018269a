public import ArgumentParser
import Diagnostics
import Reports
import Robustness
public import Studies

struct Report: Command {
  static let example = "podium report Datasets/ai-top3 -o report"
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the whole report, one page first: text, tables and a manifest.")

  @OptionGroup var options: StudyOptions
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Folder to write; replaced as a whole if podium wrote it.", valueName: "folder"))
  var output: String
  @Option(
    parsing: .unconditional, help: ArgumentHelp("Draws, instead of the study's number; 0 for none.", valueName: "n"))
  var draws: Int?
  @OptionGroup var csv: CSVOption

  @Option(
    help: ArgumentHelp(
      "Language of the brief that is printed: \(LanguageCode.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "language"))
  var language: LanguageCode?

  func validate() throws {
    if let draws, !(0...1_000_000_000).contains(draws) {
      throw ValidationError("--draws takes a number from 0 to 1,000,000,000")
    }
  }

  func run() throws {
    var study = try options.load()
    if let draws { study.plan.draws = draws }
    let findings = try study.findings(draws == 0 ? .withoutDraws : .all)
    let languages = study.languages
    let printed = language ?? languages[0]
    let briefs = BriefDocument.fitting(findings, in: [printed] + languages.filter { $0 != printed })
    let folder = ReportFolder(ReportDocument(findings).document, of: study, csv: csv.form)
    let files = briefs.flatMap { brief in ["text", "markdown"].flatMap { Renderers.named($0)?.files(brief) ?? [] } }
    try FolderWriter(output).write(files + folder.files, manifest: StudyManifest(study).members)
    try Streams.print(Renderers.named("text")?.render(briefs[0], width: Streams.width) ?? [])
    Messages.note(folder.told(output, "\(briefs[0].stem).txt, report"))
  }
}

extension LanguageCode: ExpressibleByArgument {}
