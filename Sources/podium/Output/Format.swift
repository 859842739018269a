import ArgumentParser
import Reports
import Studies

/// `--format`: any of the renderers by its name.
struct Format: ExpressibleByArgument {
  let renderer: any Renderer

  init?(argument: String) {
    guard let renderer = Renderers.named(argument) else { return nil }
    self.renderer = renderer
  }

  var defaultValueDescription: String { renderer.name }
  static var allValueStrings: [String] { Renderers.all.map(\.name) }
}

/// For commands that print a document.
struct PrintOptions: ParsableArguments {
  @Option(help: "How to print it.")
  var format: Format = Format(argument: "text")!
  @OptionGroup var csv: CSVOption

  func validate() throws {
    if csv.isGiven, format.renderer.name == "json" { throw ValidationError("--csv is a form of CSV, not of JSON") }
  }

  /// `study`: that of the document; nil where it is of none.
  func print(_ document: Document, of study: Study? = nil) throws(Failure) {
    var renderer = csv.isGiven ? Renderers.csv(csv.form) : format.renderer
    if renderer is JSONRenderer {
      renderer = JSONRenderer(JSONRun(command: Messages.invocation.command, study: study, messages: Messages.take()))
    }
    try Streams.print(renderer.render(document, width: Streams.width))
  }
}
