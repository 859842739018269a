import ArgumentParser
import Diagnostics
import Methods
import Reports
import Studies

struct Audit: Command {
  static let example = "podium audit Datasets/hdi-2022"
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check the index as the JRC does: outliers, correlations, components, weights against importance.")

  @OptionGroup var options: StudyOptions
  @Option(help: "Only this lens: scale or intensity.")
  var lens: Lens?
  @OptionGroup var output: DocumentOutput

  func run() throws {
    var study = try options.load()
    if let lens { study.lenses = try study.choosing(lens) }
    let (findings, audits) = try study.audits()
    try output.give(AuditDocument(findings, audits).document, of: study, what: "an audit")
  }
}
