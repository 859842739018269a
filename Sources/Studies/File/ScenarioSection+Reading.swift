import Claims
import Diagnostics
import Yams

extension StudyFile.ScenarioSection {
  init?(_ map: YamlMap, _ problems: inout Problems) {
    map.refuseUnknown(
      [
        "name", "title", "note", "by", "realise", "admit", "set", "shift", "impute", "treat", "normalise", "weigh",
        "aggregate", "learn",
      ], &problems)
    map.require("name", advice: "give the scenario a short name: 'name: plans-delivered'", &problems)
    guard let name = map.string("name", &problems) else { return nil }
    if isBlank(name.value) {
      map.add(
        "the scenario's name shows nothing", at: name.location, advice: "give it a short name: 'name: plans-delivered'",
        &problems)
    }
    self.name = name
    location = map.location
    (title, koreanTitle) = StudyFile.names(map, "title", &problems)
    if title.isEmpty { (title, koreanTitle) = (name.value, name.value) }
    note = map.label("note", &problems)?.value ?? ""
    by = map.string("by", &problems)
    if let section = map.map("realise", &problems) {
      for key in section.keys {
        guard let share = section.number(key, in: 0...1, &problems) else { continue }
        realise.append((Located(value: key, location: section.keyLocation(key)), share.value))
      }
    }
    if let section = map.map("admit", &problems) {
      for key in section.keys {
        let kinds = section.strings(key, &problems)
        if kinds.isEmpty {
          section.add(
            "\(section.name(key)) names no kind", at: section.keyLocation(key), advice: "write '[order, plan]'",
            &problems)
        }
        admit.append((Located(value: key, location: section.keyLocation(key)), kinds))
      }
    }
    if !admit.isEmpty, by == nil {
      map.add(
        "admitted claims need a 'by:' date", at: map.keyLocation("admit"), advice: "say by when they count: 'by: 2030'",
        &problems)
    }
    for key in ["by", "realise"] where admit.isEmpty && map.node(key) != nil && map.node("admit") == nil {
      map.add(
        "'\(key)' is about admitted claims, and the scenario admits none", at: map.keyLocation(key),
        advice: "say which: 'admit: {INDICATOR: [order, plan]}'", &problems)
    }
    for section in map.maps("set", &problems) {
      if let edit = StudyFile.EditSection(section, ["value"], &problems) { set.append(edit) }
    }
    for section in map.maps("shift", &problems) {
      if let edit = StudyFile.EditSection(section, ["by", "times"], &problems) { shift.append(edit) }
    }
    impute = MethodChoice(map, "impute", beside: ["of"], &problems)
    treat = MethodChoice(map, "treat", beside: ["of"], &problems)
    normalise = MethodChoice(map, "normalise", beside: ["of"], &problems)
    weigh = MethodChoice(map, "weigh", beside: ["of", "levels"], &problems)
    aggregate = MethodChoice(map, "aggregate", beside: ["of", "levels"], &problems)
    learnEach = StudyFile.learn(map, &problems)
    // Learning anew alone is nothing: the same table teaches the same.
    changes = ["admit", "set", "shift", "impute", "treat", "normalise", "weigh", "aggregate"].contains {
      !map.list($0).isEmpty
    }
  }
}

extension StudyFile.EditSection {
  /// `amounts`: the keys of which exactly one must be given.
  init?(_ map: YamlMap, _ amounts: [String], _ problems: inout Problems) {
    map.refuseUnknown(["entity", "indicator"] + amounts, &problems)
    map.require("entity", advice: "name an entity", &problems)
    map.require("indicator", advice: "name an indicator", &problems)
    let given = amounts.filter { map.node($0) != nil }
    if given.count != 1 {
      map.add(
        "give exactly one of: \(amounts.joined(separator: ", "))", at: map.location, advice: "write one number",
        &problems)
      return nil
    }
    location = map.location
    value = map.number("value", in: -1e100...1e100, &problems)?.value
    by = map.number("by", in: -1e100...1e100, &problems)?.value
    // A distribution cannot be multiplied by nought, nor turned over.
    times = map.number("times", in: 1e-9...1e9, &problems)?.value
    guard let entity = map.string("entity", &problems), let indicator = map.string("indicator", &problems) else {
      return nil
    }
    self.entity = entity
    self.indicator = indicator
  }
}
