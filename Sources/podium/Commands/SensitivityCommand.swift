import ArgumentParser
import Diagnostics
import Methods
import Reports
import Studies

struct SensitivityCommand: Command {
  static let example = "podium sensitivity Datasets/ai-top3 --lens intensity"
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Divide the variance of ranks among what varies, and say what to measure next.")

  @OptionGroup var options: StudyOptions
  @Option(help: "Only this lens: scale or intensity.")
  var lens: Lens?
  @Option(
    help: "Whose rank it is about, by code or name; without it, that of the first goal's economy, or of the leader.")
  var entity: String?
  @Option(help: "Whom its score is compared with; by default the next above.")
  var rival: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Among the first so many; by default as the study's goals say, or 3.", valueName: "k"))
  var top: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Base points, a power of two; the study is computed some times as often.", valueName: "n"))
  var points: Int = 4096
  @Flag(help: "Every single cell, weight and choice as well.")
  var single = false
  @OptionGroup var fixed: FixedOptions
  @OptionGroup var output: DocumentOutput

  func validate() throws {
    guard (16...1 << 20).contains(points), points & (points - 1) == 0 else {
      throw ValidationError("--points takes a power of two from 16 to 1,048,576")
    }
    if let top, top < 1 { throw ValidationError("--top takes a rank of 1 or more") }
  }

  func run() throws {
    var study = try options.load()
    if let lens { study.lenses = try study.choosing(lens) }
    let code = try entity.map { try study.entityCode($0) }
    var asked = SensitivityAsked(entity: code, top: top ?? study.topRank)
    asked.points = points
    asked.single = single
    asked.rival = try rival.map { try study.entityCode($0) }
    asked.off = try fixed.steps(of: study, in: lens)
    guard let (findings, lenses) = try study.sensitivities(asked) else {
      throw Failure(.usage, "the study ranks nobody, so no rank varies", advice: "See 'podium table'.")
    }
    if let entity = lenses.first?.entity, asked.rival == entity {
      throw Failure(.usage, "\(entity) cannot be compared with itself", advice: "name another")
    }
    try output.give(
      SensitivityDocument(findings, lenses).document, of: study, what: "'podium sensitivity'")
  }
}
