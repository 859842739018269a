import ArgumentParser
import Reports

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

  func print(_ document: Document) throws(Failure) {
    let renderer = csv.isGiven ? Renderers.csv(csv.form) : format.renderer
    try Streams.print(renderer.render(document, width: Streams.width))
  }
}
