import ArgumentParser
import Claims
import Diagnostics
import Reports
import Robustness
import Studies
import Synchronization

struct Check: Command {
  static let example = "podium check Datasets/ai-top3 --sources texts"
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a study's files, and its quotes against the texts they come from.")

  @OptionGroup var options: StudyOptions
  @Option(help: ArgumentHelp("Folder of source texts, matched by their SHA-256.", valueName: "folder"))
  var sources: String?
  @OptionGroup var output: PrintOptions

  func run() throws {
    var (study, warnings) = try options.read()
    var problems = warnings
    problems.append(study.advice())
    var quotes: QuoteCheck?
    if let sources, let claims = study.claims {
      let checked = QuoteCheck(claims, sources: study.vocabulary.sources, texts: try Files.texts(in: sources))
      problems.append(checked.problems)
      quotes = checked
    }
    // Everything is run that a report runs; what has no answer does not hang on the number of draws.
    study.plan.draws = 1
    let findings: Findings
    let heard = Mutex(Problems())
    study.hears = { problems in heard.withLock { $0 = problems } }
    do { findings = try study.findings() } catch let invalid as InvalidInput {
      problems.append(invalid.problems)
      throw InvalidInput(problems)
    }
    problems.append(heard.withLock { $0 })
    problems.append(findings.advice())
    Messages.tell(problems)
    try output.print(CheckDocument(findings, quotes: quotes).document, of: study)
    if problems.hasErrors { throw InvalidInput(Problems()) }
  }
}
