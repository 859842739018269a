import Claims
import Diagnostics
import Methods

extension Study {
  /// Tells mathematics without an answer at the line of the study that chose the method.
  func locatingErrors<Result>(in scenario: Scenario? = nil, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as MethodError {
      var problems = Problems()
      problems.add(diagnostic(error, in: scenario))
      throw InvalidInput(problems)
    }
  }

  private func diagnostic(_ error: MethodError, in scenario: Scenario?) -> Diagnostic {
    let message = (scenario.map { "in the scenario '\($0.name)', " } ?? "") + error.message
    if scenario == nil, error.step == .framework, let code = error.scope ?? error.node, let text = frameworkText,
      let byte = FrameworkFile.place(of: code, in: text)
    {
      return Diagnostic(.error, message, in: text, byte: byte, advice: error.advice)
    }
    let location = location(of: error, in: scenario)
    let excerpt = inputs.first?.excerpt(ofLine: location.line) ?? ""
    return Diagnostic(.error, message, at: location, excerpt: excerpt, advice: error.advice)
  }

  /// What chose the method: the scenario before the study, a node's own choice before the one for everywhere. A method
  /// by default is told at the scenario, or at the head of the file.
  private func location(of error: MethodError, in scenario: Scenario?) -> Location {
    let head = scenario?.location ?? Location(path: path, line: 1, column: 1)
    guard let step = error.step else { return head }
    if step == .robustness { return robustnessLocation }
    let nodes = error.scope.map { step == .normalise ? lineage(of: $0) : [$0] } ?? []
    for name in [scenario?.name, ""].compactMap(\.self) {
      let uses = choices.filter { $0.family == step.rawValue }.compactMap(\.place).filter { $0.scenario == name }
      for node in nodes { if let own = uses.last(where: { $0.nodes.contains(node) }) { return own.location } }
      if let everywhere = uses.first(where: \.nodes.isEmpty) { return everywhere.location }
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
