import ArgumentParser
import Diagnostics
import Reports
import Studies

struct Compare: Command {
  static let example = "podium compare Datasets/ai-top3 plans-delivered --entity KOR"
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Set scenarios beside the base, the change split over data, weights and method.")

  @OptionGroup var options: StudyOptions
  @Argument(help: "A scenario of the study; without it, all.")
  var scenario: String?
  @Option(help: "Only this economy, by code or name.")
  var entity: String?
  @Flag(help: "Instead of scenarios: the same figures under every combination of other methods.")
  var methods = false
  @OptionGroup var output: PrintOptions

  func validate() throws {
    if methods, scenario != nil { throw ValidationError("--methods compares methods; name no scenario with it") }
  }

  func run() throws {
    var study = try options.load()
    if methods {
      let code = try entity.map { try study.entityCode($0) }
      return try output.print(SpecificationDocument(study, try study.specificationCurve(), entity: code).document)
    }
    if let scenario {
      let names = study.scenarios.map(\.name)
      guard names.contains(scenario) else {
        throw Failure(
          .usage, "the study has no scenario '\(scenario)'",
          advice: didYouMean(scenario, among: names) ?? "Its scenarios: \(names.joined(separator: ", ")).")
      }
      study.scenarios.removeAll { $0.name != scenario }
    }
    let code = try entity.map { try study.entityCode($0) }
    try output.print(StudyDocuments(try study.findings(.scenarios)).comparison(scenario: scenario, entity: code))
  }
}
