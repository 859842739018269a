import ArgumentParser
import Diagnostics
import Reports
import Studies

struct Export: Command {
  static let example = "podium export Datasets/ai-top3 --format coinr -o coinr"
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the study's figures and tree in another program's formats.")

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case coinr
  }

  @OptionGroup var options: StudyOptions
  @Option(help: "Whose formats: coinr (iData.csv and iMeta.csv of the R package COINr).")
  var format: Kind
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Folder to write; replaced as a whole if podium wrote it.", valueName: "folder"))
  var output: String

  func run() throws {
    let study = try options.load()
    let export = COINrExport(try study.tableFindings())
    let files = export.files
    try FolderWriter(output).write(files, manifest: StudyManifest(study).members)
    try Streams.print(Renderers.named("text")?.render(export.document, width: Streams.width) ?? [])
    Messages.note(
      "Written: \(files.map { "\(output.harmless)/\($0.name)" }.joined(separator: ", ")), and manifest.json.")
  }
}
