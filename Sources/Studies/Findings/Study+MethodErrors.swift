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
    let errors = error.flattened
    let places = places(of: errors.compactMap(\.figure), in: scenario)
    var problems = Problems()
    for error in errors { report(error, error.figure.flatMap { places[$0] }, in: scenario, &problems) }
    return InvalidInput(problems)
  }

  private typealias Place = (text: SourceText, byte: Int)

  private func report(_ error: MethodError, _ place: Place?, in scenario: Scenario?, _ problems: inout Problems) {
    let message = (scenario.map { "in the scenario '\($0.name)', " } ?? "") + error.message
    if let place {
      let asked = asked(by: error, in: scenario)
      return problems.error(message, in: place.text, byte: place.byte, advice: error.advice + asked)
    }
    if scenario == nil, error.step == .framework, let code = error.scope ?? error.node, let text = frameworkText,
      let byte = FrameworkFile.place(of: code, in: text, column: error.option ?? "scale")
    {
      return problems.error(message, in: text, byte: byte, advice: error.advice)
    }
    problems.error(
      message, in: inputs[0], at: location(of: error.step, error.scope, in: scenario), advice: error.advice)
  }

  /// Where figures were written: the scenario's own edits, the claims that their cells rest on, or the cells of the table.
  /// None for those that nobody wrote (an absence, a group's member, a filled gap).
  private func places(of figures: [MethodError.Figure], in scenario: Scenario?) -> [MethodError.Figure: Place] {
    guard !figures.isEmpty else { return [:] }
    var places: [MethodError.Figure: Place] = [:]
    switch evidence {
    case .claims(let claims, let rules):
      let arranged = try? Arranged(claims, vocabulary: vocabulary, rules: scenario?.rules ?? rules)
      for figure in figures {
        let row = arranged?.table[figure.entity, figure.indicator]?.claims.first
        places[figure] = row.map { claims.figurePlace($0) }
      }
    case .table(let table):
      func cell(_ figure: MethodError.Figure) -> WideTableFile.Place {
        WideTableFile.Place(entity: figure.entity, time: figure.time ?? table.time, indicator: figure.indicator)
      }
      for text in inputs.dropFirst(2) {
        let bytes = WideTableFile.bytes(of: Set(figures.map(cell)), framework: framework, in: text)
        for figure in figures where places[figure] == nil {
          if let byte = bytes[cell(figure)] { places[figure] = (text, byte) }
        }
      }
    }
    for edit in scenario?.edits ?? [] {
      for figure in figures where edit.entity == figure.entity && edit.indicator == figure.indicator {
        places[figure] = (inputs[0], inputs[0].byte(of: edit.location))
      }
    }
    return places
  }

  /// What asks of a figure what it cannot give: the method that the study chose, or the framework's row. Nothing for a method
  /// by default.
  private func asked(by error: MethodError, in scenario: Scenario?) -> String {
    if let step = error.step, step != .framework {
      let use = location(of: step, error.scope, in: scenario)
      let isChosen = step == .robustness || use != location(of: nil, nil, in: scenario)
      return isChosen ? "; \(use.path):\(use.line) asks for it" : ""
    }
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
