import ArgumentParser
import Reports
import Studies

struct Demands: Command {
  static let example = "podium demands Datasets/ai-top3"
  static let configuration = CommandConfiguration(
    commandName: "demands", abstract: "Show who asks for what, and which indicator shows it, or that nothing does.")

  @OptionGroup var options: StudyOptions
  @OptionGroup var output: PrintOptions

  func run() throws {
    let study = try options.load()
    try output.print(StudyDocuments(try study.findings([])).demands, of: study)
  }
}
