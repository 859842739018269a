import ArgumentParser
import Diagnostics
import Reports
import Studies

/// Prints a document, prints one table of it, or writes a folder of all.
struct DocumentOutput: ParsableArguments {
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

  /// `what` has the tables, for messages: "an audit".
  func give(_ document: Document, of study: Study, what: String) throws {
    guard let output else { return try print.print(try table.chosen(document, of: what), of: study) }
    let folder = ReportFolder(document, of: study, csv: print.csv.form)
    try FolderWriter(output).write(folder.files, manifest: StudyManifest(study).members)
    Messages.note(folder.told(output, document.stem))
  }
}
