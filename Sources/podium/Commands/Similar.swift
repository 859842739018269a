import ArgumentParser
import Claims
import Methods
import Reports
import Studies

struct Similar: Command {
  static let example = "podium similar Datasets/ai-top3 KOR"
  static let configuration = CommandConfiguration(
    commandName: "similar", abstract: "Show who is like whom, what they share and what parts them.")

  @OptionGroup var options: StudyOptions
  @Argument(help: "An economy by code or name; without it, all.")
  var entity: String?
  @Option(help: "Only this lens: scale or intensity.")
  var lens: Lens?
  @OptionGroup var output: PrintOptions

  func run() throws {
    var study = try options.load()
    if let lens { study.lenses = try study.choosing(lens) }
    let code = try entity.map { try study.entityCode($0) }
    let findings = try study.findings(.similarity)
    guard findings.lenses.allSatisfy({ $0.similarity != nil }) else {
      throw Failure(
        .usage, "the study has \(findings.table.entities.count) entities, and likeness compares each with each",
        advice: "It is computed for up to \(Similarity.mostEntities); leave entities out of the study.")
    }
    try output.print(StudyDocuments(findings).similarity(of: code), of: study)
  }
}
