import ArgumentParser
import Claims
import Diagnostics
import Reports
import Studies

struct Check: Command {
  static let example = "podium check Datasets/ai-top3 --sources texts"
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a study's files, and its quotes against the texts they come from.")

  @OptionGroup var options: StudyOptions
  @Option(help: ArgumentHelp("Folder of source texts, matched by their SHA-256.", valueName: "folder"))
  var sources: String?
  @OptionGroup var output: PrintOptions

  func run() throws {
    let (study, warnings) = try options.read()
    let findings = try study.findings([])
    var problems = warnings
    problems.append(study.advice())
    var quotes: QuoteCheck?
    if let sources, let claims = study.claims {
      let checked = QuoteCheck(claims, sources: study.vocabulary.sources, texts: try Files.texts(in: sources))
      problems.append(checked.problems)
      quotes = checked
    }
    if !problems.isEmpty { Streams.tell(problems.rendered(columns: Streams.width)) }
    try output.print(CheckDocument(findings, quotes: quotes).document)
    if problems.hasErrors { throw InvalidInput(Problems()) }
  }
}
