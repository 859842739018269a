import Claims
import Diagnostics
import Methods

extension StudyResolver {
  func scenarios(rules: EvidenceRules?, uses: inout [Study.MethodUse], _ problems: inout Problems) -> [Scenario] {
    var known: Set<String> = []
    return file.scenarios.map { section in
      if !known.insert(section.name.value).inserted {
        names.error(
          "two scenarios are called '\(section.name.value)'", at: section.name.location,
          advice: "give each a name of its own", &problems)
      }
      return scenario(section, rules: rules, uses: &uses, &problems)
    }
  }

  private func scenario(
    _ section: StudyFile.ScenarioSection, rules: EvidenceRules?, uses: inout [Study.MethodUse],
    _ problems: inout Problems
  ) -> Scenario {
    var scenario = Scenario(
      name: section.name.value, location: section.location, title: section.title, koreanTitle: section.koreanTitle,
      note: section.note, learnEach: section.learnEach ?? file.learnEach)
    if !section.admit.isEmpty {
      if let rules {
        scenario.rules = admitting(section, rules, &problems)
      } else if file.data.table != nil {
        names.error(
          "the scenario admits claims, but the study begins with a table", at: section.name.location,
          advice: "use 'set' or 'shift'", &problems)
      }
    }
    scenario.edits = (section.set + section.shift).compactMap { resolve($0, &problems) }
    var own: [Study.MethodUse] = []
    if let choice = section.weigh { scenario.weighing = weighting(choice, &own, &problems) }
    if let choice = section.impute { scenario.imputing = imputing(choice, &own, &problems) }
    if let choice = section.treat { scenario.treating = treating(choice, &own, &problems) }
    if let choice = section.normalise { scenario.normalising = normalising(choice, &own, &problems) }
    if let choice = section.aggregate { scenario.aggregating = aggregating(choice, &own, &problems) }
    uses += own.map { use in
      var named = use
      named.place?.scenario = section.name.value
      named.scope = [section.name.value, use.scope].filter { !$0.isEmpty }.joined(separator: " ")
      return named
    }
    if !section.changes {
      names.error(
        "the scenario '\(section.name.value)' changes nothing", at: section.name.location,
        advice: "give it one of: admit, set, shift, weigh, impute, treat, normalise, aggregate", &problems)
    }
    return scenario
  }

  private func resolve(_ edit: StudyFile.EditSection, _ problems: inout Problems) -> Scenario.Edit? {
    let entity = names.entity(edit.entity, "scenarios", &problems)
    let indicator = names.indicator(edit.indicator, "scenarios", &problems)
    guard let entity, let indicator, let node = vocabulary.framework.node(indicator) else { return nil }
    let change: Scenario.Edit.Change
    if let value = edit.value {
      change = .set(value)
      if let broken = node.limitBroken(by: value) {
        names.error(
          "\(indicator) cannot be \(value), \(broken)", at: edit.location,
          advice: "keep it within, or correct the limit in the framework", &problems)
      }
    } else if let by = edit.by {
      change = .shift(by: by)
    } else if let times = edit.times {
      change = .scale(times: times)
    } else {
      return nil
    }
    return Scenario.Edit(entity: entity, indicator: indicator, change: change, location: edit.location)
  }
}
