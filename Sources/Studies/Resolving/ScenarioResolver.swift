import Claims
import Diagnostics
import Methods

extension StudyResolver {
  func scenarios(rules: EvidenceRules?, uses: inout [Study.MethodUse], _ problems: inout Problems) -> [Scenario] {
    var found: [Scenario] = []
    for section in file.scenarios {
      if found.contains(where: { $0.name == section.name.value }) {
        names.report(
          section.name, "two scenarios are called '\(section.name.value)'", advice: "give each a name of its own",
          &problems)
      }
      found.append(scenario(section, rules: rules, uses: &uses, &problems))
    }
    return found
  }

  private func scenario(
    _ section: StudyFile.ScenarioSection, rules: EvidenceRules?, uses: inout [Study.MethodUse],
    _ problems: inout Problems
  ) -> Scenario {
    let framework = vocabulary.framework
    var own: [Study.MethodUse] = []
    var scenario = Scenario(
      name: section.name.value, location: section.name.location, title: section.title,
      koreanTitle: section.koreanTitle, note: section.note, rules: nil, edits: [],
      framework: weights(section.weigh, &problems), weighing: nil, imputing: nil, normalising: nil, aggregating: nil,
      learnEach: section.learnEach ?? file.learnEach)
    if !section.admit.isEmpty {
      if let rules {
        scenario.rules = admitting(section, rules, &problems)
      } else {
        names.report(
          section.name, "the scenario admits claims, but the study begins with a table",
          advice: "leave 'admit' out, or begin with claims", &problems)
      }
    }
    for edit in section.set + section.shift {
      if let edit = resolve(edit, &problems) { scenario.edits.append(edit) }
    }
    if section.weigh != nil {
      scenario.weighing = set(Catalogue.weighting, section.weigh, "given", framework, &own, &problems).map { .init($0) }
    }
    if section.impute != nil {
      scenario.imputing = set(Catalogue.imputing, section.impute, "none", framework, &own, &problems)?.everywhere
    }
    if section.normalise != nil {
      scenario.normalising = set(Catalogue.normalising, section.normalise, "min-max", framework, &own, &problems).map {
        .init($0)
      }
    }
    if section.aggregate != nil {
      scenario.aggregating = set(Catalogue.aggregating, section.aggregate, "arithmetic", framework, &own, &problems).map
      { .init($0) }
    }
    uses += own.map { use in
      var named = use
      named.place?.scenario = section.name.value
      named.scope = [section.name.value, use.scope].filter { !$0.isEmpty }.joined(separator: " ")
      return named
    }
    if !section.changesSomething {
      names.report(
        section.name, "the scenario '\(section.name.value)' changes nothing",
        among: StudyFile.ScenarioSection.changing, all: true, &problems)
    }
    return scenario
  }

  private func resolve(_ edit: StudyFile.EditSection, _ problems: inout Problems) -> Scenario.Edit? {
    let entity = names.entity(edit.entity, "scenarios", &problems)
    let indicator = names.indicator(edit.indicator, "scenarios", &problems)
    guard let entity, let indicator else { return nil }
    let change: Scenario.Edit.Change =
      if let value = edit.value { .set(value) } else if let by = edit.by { .shift(by: by) } else {
        .scale(times: edit.times ?? 1)
      }
    return Scenario.Edit(entity: entity, indicator: indicator, change: change)
  }
}

extension Scenario.MethodSet {
  init(_ pair: (everywhere: Product, of: [String: Product])) {
    everywhere = pair.everywhere
    of = pair.of
  }
}
