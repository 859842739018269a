import ArgumentParser
import Reports
import Studies

/// Prints what draws say, or writes a folder of it.
struct RobustOutput: ParsableArguments {
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

  func give(_ robust: RobustFindings) throws { try give(RobustDocument(robust).document, of: robust.findings.study) }

  func give(_ document: Document, of study: Study) throws {
    guard let output else { return try print.print(try table.chosen(document, of: "this")) }
    let files = Renderers.all.filter { ["text", "csv", "json"].contains($0.name) }.flatMap { $0.files(document) }
    try FolderWriter(output).write(files, manifest: StudyManifest(study).members)
    Streams.tell("Written: \(output)/\(document.stem).txt, its tables as CSV and JSON, and manifest.json.")
  }
}
