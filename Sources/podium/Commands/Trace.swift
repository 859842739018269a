import ArgumentParser
import Claims
import Diagnostics
import Reports
import Studies

struct Trace: Command {
  static let example = "podium trace Datasets/ai-top3 KOR talent.net_flow"
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Lead an economy's figures back to the claims, and show what each claim does.")

  @OptionGroup var options: StudyOptions
  @Argument(help: "An economy or group, by code or name.")
  var entity: String
  @Argument(help: "An indicator, a node of the tree, or a topic; without it, all indicators.")
  var indicator: String?
  @OptionGroup var output: PrintOptions

  func run() throws {
    let study = try options.load()
    let place = try study.placeCode(entity)
    let indicators = try indicator.map { try study.indicators(named: $0) } ?? study.framework.leaves.map(\.code)
    guard let trace = try study.trace(place, indicators: indicators) else {
      throw Failure(
        .usage, "the study begins with a table, so there are no claims to trace", advice: "See 'podium table'.")
    }
    guard !trace.cells.isEmpty else {
      throw Failure(.usage, "no claim speaks of \(place) and \(indicators.joined(separator: ", "))")
    }
    try output.print(TraceDocument(trace).document, of: study)
  }
}

extension Study {
  /// The indicators that a code means: itself, those below a node, those that measure a topic, or those whose codes
  /// begin with it and a dot.
  func indicators(named code: String) throws -> [String] {
    let leaves = framework.leaves.map(\.code)
    let below = leaves.filter { leaf in
      var node = framework.node(leaf)
      while let current = node {
        if current.code == code { return true }
        node = current.parent.isEmpty ? nil : framework.node(current.parent)
      }
      return leaf.hasPrefix(code + ".")
    }
    if !below.isEmpty { return below }
    let measuring = framework.indicators(measuring: code)
    if !measuring.isEmpty { return measuring }
    if framework.subjects.contains(code) {
      throw Failure(.usage, "nothing in the study measures '\(code)'", advice: "Its claims are in the report's tables.")
    }
    throw Failure(
      .usage, "the study has no indicator '\(code)'",
      advice: didYouMean(code, among: framework.subjects) ?? "'podium table --long' lists them.")
  }
}
