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
  @OptionGroup var print: PrintOptions

  func give(_ robust: RobustFindings) throws {
    let document = RobustDocument(robust).document
    guard let output else { return try print.print(document) }
    let files = Renderers.all.filter { ["text", "csv", "json"].contains($0.name) }.flatMap { $0.files(document) }
    try FolderWriter(output).write(files, manifest: StudyManifest(robust.findings.study).members)
    Streams.tell("Written: \(output)/robust.txt, its tables as CSV and JSON, and manifest.json.")
  }
}
