import ArgumentParser
import Diagnostics
import Methods
import Reports
import Robustness
import Studies

struct Robust: Command {
  static let example = "podium robust Datasets/ai-top3"
  static let configuration = CommandConfiguration(
    commandName: "robust",
    abstract: "Say how sure each rank is: intervals, shares of every rank, pairs, what decides it.")

  @OptionGroup var options: StudyOptions
  @Option(help: "Only this lens: scale or intensity.")
  var lens: Lens?
  @Option(parsing: .unconditional, help: ArgumentHelp("Draws, instead of the study's number.", valueName: "n"))
  var draws: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Draw until no share's 95 % interval is wider than plus or minus this, such as 0.001.", valueName: "share"))
  var precision: Double?
  @Flag(
    help: "Exact winning shares and mean ranks under weights uniform over all indicators, evidence as it stands.")
  var exact = false
  @OptionGroup var fixed: FixedOptions
  @OptionGroup var output: DocumentOutput

  func validate() throws {
    if let draws, !(1...1_000_000_000).contains(draws) {
      throw ValidationError("--draws takes a number from 1 to 1,000,000,000")
    }
    if draws != nil, precision != nil { throw ValidationError("give --draws or --precision, not both") }
    if exact, precision != nil || !fixed.fix.isEmpty {
      throw ValidationError(
        "--exact is of all weights alike, and nothing else varies; give no --precision or --fix with it")
    }
    if let precision, !(0.00005...0.5).contains(precision) {
      throw ValidationError("--precision takes a share from 0.00005 to 0.5")
    }
  }

  func run() throws {
    var study = try options.load()
    if let lens { study.lenses = try study.choosing(lens) }
    if let draws { study.plan.draws = draws }
    if exact {
      let (findings, lenses) = try study.exactly()
      return try output.give(ExactDocument(findings, lenses).document, of: study, what: "'--exact'")
    }
    let asked: DrawsAsked = precision.map { .precision($0) } ?? .count(study.plan.draws)
    let progress = Progress("draws", of: precision == nil ? study.plan.draws : nil)
    defer { progress.end() }
    let robust = try study.robustness(asked, off: try fixed.steps(of: study, in: lens)) { progress.tell($0) }
    progress.end()
    try output.give(RobustDocument(robust).document, of: robust.findings.study, what: "'podium robust'")
  }
}

/// What stays as the study has it.
struct FixedOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Keep these fixed: evidence, weights, or any step that the study leaves open.", valueName: "factor"))
  var fix: [String] = []

  /// A lens that is asked for is no open one.
  func steps(of study: Study, in lens: Lens?) throws(Failure) -> Set<String> {
    let known = ["evidence", "weights"] + study.openSteps
    for name in fix where !known.contains(name) {
      throw Failure(
        .usage, "the study varies no '\(name)'",
        advice: didYouMean(name, among: known) ?? "It varies \(known.joined(separator: ", ")).")
    }
    guard study.varies(besides: Set(fix)) else {
      throw Failure(
        .usage, "nothing is left that varies", advice: "Fix less: the study varies \(known.joined(separator: ", ")).")
    }
    return Set(fix).union(lens == nil ? [] : ["lens"])
  }
}
