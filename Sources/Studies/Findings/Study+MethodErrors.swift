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
    defer { for other in error.others { report(other, in: scenario, &problems) } }
    let message = (scenario.map { "in the scenario '\($0.name)', " } ?? "") + error.message
    if let figure = error.figure, let place = place(of: figure, in: scenario) {
      return problems.error(message, in: place.text, byte: place.byte, advice: error.advice + asked(by: error))
    }
    if scenario == nil, error.step == .framework, let code = error.scope ?? error.node, let text = frameworkText,
      let byte = FrameworkFile.place(of: code, in: text, column: error.option ?? "scale")
    {
      return problems.error(message, in: text, byte: byte, advice: error.advice)
    }
    problems.error(
      message, in: inputs[0], at: location(of: error.step, error.scope, in: scenario), advice: error.advice)
  }

  /// Where one figure was written: the scenario's own edit, the claim that its cell rests on, or the cell of the table. Nil
  /// where nobody wrote it (an absence, a group's member).
  private func place(of figure: MethodError.Figure, in scenario: Scenario?) -> (text: SourceText, byte: Int)? {
    if let edit = scenario?.edits.last(where: { $0.entity == figure.entity && $0.indicator == figure.indicator }) {
      return (inputs[0], inputs[0].byte(of: edit.location))
    }
    switch evidence {
    case .claims(let claims, let rules):
      let arranged = try? Arranged(claims, vocabulary: vocabulary, rules: scenario?.rules ?? rules)
      return arranged?.table[figure.entity, figure.indicator]?.claims.first.map { claims.figurePlace($0) }
    case .table:
      let place = WideTableFile.Place(entity: figure.entity, time: figure.time, indicator: figure.indicator)
      for text in inputs.dropFirst(2) {
        if let byte = WideTableFile.bytes(of: [place], framework: framework, in: text)[place] { return (text, byte) }
      }
      return nil
    }
  }

  /// The framework's row that asks of a figure what it cannot give.
  private func asked(by error: MethodError) -> String {
    guard let code = error.node, let text = frameworkText, let byte = FrameworkFile.place(of: code, in: text) else {
      return ""
    }
    let location = text.location(ofByte: byte)
    return "; \(location.path):\(location.line) asks for it"
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
