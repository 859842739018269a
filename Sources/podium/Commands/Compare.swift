import ArgumentParser
import Diagnostics
import Reports
import Studies

struct Compare: Command {
  static let example = "podium compare Datasets/ai-top3 plans-delivered --entity KOR"
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Set scenarios, methods or versions of a study beside each other, the change split over its causes.")

  @OptionGroup var options: StudyOptions
  @Argument(help: "A scenario of the study; without it, all.")
  var scenario: String?
  @Option(help: "Only this economy, by code or name; with --methods, whose ranks are shown choice by choice.")
  var entity: String?
  @Flag(help: "Instead of scenarios: the same figures under every combination of other methods.")
  var methods = false
  @Option(
    help: ArgumentHelp(
      "Instead of scenarios: what changed since an earlier version, a study file or folder.", valueName: "study"))
  var with: String?
  @OptionGroup var output: PrintOptions

  func validate() throws {
    if methods, scenario != nil { throw ValidationError("--methods compares methods; name no scenario with it") }
    if with != nil, scenario != nil || methods {
      throw ValidationError("--with compares versions; give no scenario or --methods with it")
    }
  }

  func run() throws {
    var study = try options.load()
    if let with {
      let earlier = try options.load(with)
      let comparisons = try study.versions(since: earlier)
      let code = try entity.map { try study.entityCode($0) }
      return try output.print(
        VersionDocument(comparisons, before: earlier, after: study, entity: code).document, of: study)
    }
    if methods {
      let code = try entity.map { try study.entityCode($0) }
      return try output.print(
        SpecificationDocument(study, try study.specificationCurve(), entity: code).document, of: study)
    }
    if let scenario {
      let names = study.scenarios.map(\.name)
      guard names.contains(scenario) else {
        throw Failure(
          .usage, "the study has no scenario '\(scenario)'",
          advice: didYouMean(scenario, among: names)
            ?? (names.isEmpty ? "It has none." : "Its scenarios: \(names.joined(separator: ", "))."))
      }
      study.scenarios.removeAll { $0.name != scenario }
    }
    let code = try entity.map { try study.entityCode($0) }
    try output.print(
      StudyDocuments(try study.findings(.scenarios)).comparison(scenario: scenario, entity: code), of: study)
  }
}
