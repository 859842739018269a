import ArgumentParser
import Diagnostics
import Methods
import Reports
import Studies

struct Audit: Command {
  static let example = "podium audit Datasets/hdi-2022"
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check the index as the JRC does: outliers, correlations, components, weights against importance.")

  @OptionGroup var options: StudyOptions
  @Option(help: "Only this lens: scale or intensity.")
  var lens: Lens?
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
  }

  func run() throws {
    var study = try options.load()
    if let lens { study.lenses = try study.choosing(lens) }
    let (findings, audits) = try study.audits()
    let document = try table.chosen(AuditDocument(findings, audits).document, of: "an audit")
    guard let output else { return try print.print(document) }
    let files = Renderers.all.filter { ["text", "csv"].contains($0.name) }.flatMap { $0.files(document) }
    try FolderWriter(output).write(files, manifest: StudyManifest(study).members)
    Streams.tell("Written: \(output)/audit.txt, \(files.count - 1) tables as CSV, and manifest.json.")
  }
}
