import ArgumentParser
import Diagnostics
import Reports
import Robustness
import Studies

struct Report: Command {
  static let example = "podium report Datasets/ai-top3 -o report"
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the whole report: text, tables and a manifest.")

  @OptionGroup var options: StudyOptions
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Folder to write; replaced as a whole if podium wrote it.", valueName: "folder"))
  var output: String
  @Option(
    parsing: .unconditional, help: ArgumentHelp("Draws, instead of the study's number; 0 for none.", valueName: "n"))
  var draws: Int?
  @OptionGroup var csv: CSVOption

  func validate() throws {
    if let draws, !(0...1_000_000_000).contains(draws) {
      throw ValidationError("--draws takes a number from 0 to 1,000,000,000")
    }
  }

  func run() throws {
    var study = try options.load()
    if let draws { study.plan.draws = draws }
    let findings = try study.findings(draws == 0 ? .withoutDraws : .all)
    let report = ReportDocument(findings)
    let document = report.document
    let folder = ReportFolder(document, of: study, csv: csv.form)
    try FolderWriter(output).write(folder.files, manifest: StudyManifest(study).members)
    let first = Document(sections: [Section("", [.paragraph(report.firstParagraph)])])
    try Streams.print(Renderers.named("text")?.render(first, width: Streams.width) ?? [])
    Streams.tell(folder.told(output, document.stem))
  }
}
