import Claims
import Diagnostics
import Methods

extension Study {
  /// Tells mathematics without an answer at the line of the study that chose the method.
  func locatingErrors<Result>(in scenario: Scenario? = nil, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as MethodError {
      throw invalid(error, in: scenario)
    }
  }

  func invalid(_ error: MethodError, in scenario: Scenario?) -> InvalidInput {
    var problems = Problems()
    report(error, in: scenario, &problems)
    return InvalidInput(problems)
  }

  private func report(_ error: MethodError, in scenario: Scenario?, _ problems: inout Problems) {
    let message = (scenario.map { "in the scenario '\($0.name)', " } ?? "") + error.message
    if scenario == nil, error.step == .framework, let code = error.scope ?? error.node, let text = frameworkText,
      let byte = FrameworkFile.place(of: code, in: text, column: error.option ?? "scale")
    {
      return problems.error(message, in: text, byte: byte, advice: error.advice)
    }
    problems.error(
      message, in: inputs[0], at: location(of: error.step, error.scope, in: scenario), advice: error.advice)
  }

  /// What chose the method: the scenario before the study, a node's own choice before the one for everywhere. A method
  /// by default is told at the scenario, or at the head of the file.
  func location(of step: MethodError.Step?, _ scope: String?, in scenario: Scenario?) -> Location {
    let head = scenario?.location ?? Location(path: path, line: 1, column: 1)
    guard let step else { return head }
    if step == .robustness { return robustnessLocation }
    let path = scope.map(lineage) ?? []
    let nodes =
      [.treat, .normalise].contains(step) ? path : path.prefix(1) + [Recipe.level(path.count)]
    for name in [scenario?.name, ""].compactMap(\.self) {
      let uses = choices.filter { $0.family == step.rawValue }.compactMap(\.place).filter { $0.scenario == name }
      for node in nodes { if let own = uses.last(where: { $0.node == node }) { return own.location } }
      if let everywhere = uses.first(where: \.node.isEmpty) { return everywhere.location }
    }
    return head
  }

  /// A node and those above it.
  private func lineage(of code: String) -> [String] {
    var found: [String] = []
    var next = framework.node(code)
    while let node = next, found.count < 100 {
      found.append(node.code)
      next = node.parent.isEmpty ? nil : framework.node(node.parent)
    }
    return found
  }

  /// The framework is the first file that the study file names.
  private var frameworkText: SourceText? { inputs.dropFirst().first }
}
