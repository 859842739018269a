public import Diagnostics
import Methods

extension Findings {
  /// What the methods themselves doubt, at the line of the study that chose them; each once, whatever the lens.
  public func advice() -> Problems {
    var problems = Problems()
    var told: [MethodNote] = []
    for note in lenses.flatMap(\.notes) { tell(note, in: nil, &told, &problems) }
    for found in scenarios {
      guard let scenario = found.first?.scenario, scenario.weighing != nil || scenario.aggregating != nil else {
        continue
      }
      for note in found.flatMap({ (try? $0.analysis.notes()) ?? [] }) { tell(note, in: scenario, &told, &problems) }
    }
    for lens in lenses { tell(unanswered: lens, &problems) }
    return problems
  }

  /// Each reason once, with how many combinations of choices it leaves without an answer.
  private func tell(unanswered lens: LensFindings, _ problems: inout Problems) {
    let byReason = Dictionary(grouping: lens.unanswered, by: \.reason.message)
    for reason in byReason.keys.sorted() {
      let ways = byReason[reason]!
      problems.warning(
        "\(ways.count) of the combinations of `choices` \(ways.count == 1 ? "has" : "have") no answer by \(lens.lens.rawValue), the first \(ways[0].choices): \(reason)",
        in: study.inputs[0], byte: study.inputs[0].byte(of: study.robustnessLocation),
        advice: ways[0].reason.advice)
    }
  }

  private func tell(
    _ note: MethodNote, in scenario: Scenario?, _ told: inout [MethodNote], _ problems: inout Problems
  ) {
    guard let doubt = note.doubt, !told.contains(note) else { return }
    told.append(note)
    let text = study.inputs[0]
    let location = study.location(of: note.step, note.node, in: scenario)
    problems.warning(
      (scenario.map { "in the scenario '\($0.name)', " } ?? "") + doubt, in: text, byte: text.byte(of: location),
      advice: note.advice)
  }
}
