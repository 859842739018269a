import Diagnostics
import Yams

extension StudyFile.ScenarioSection {
  static let changing = ["admit", "set", "shift", "weigh", "impute", "normalise", "aggregate"]

  init?(_ map: YamlMap, _ problems: inout Problems) {
    map.refuseUnknown(
      [
        "name", "title", "note", "by", "realise", "admit", "set", "shift", "impute", "normalise", "weigh", "aggregate",
        "learn",
      ], &problems)
    map.require("name", advice: "give the scenario a short name: 'name: plans-delivered'", &problems)
    guard let name = map.string("name", &problems) else { return nil }
    self.name = name
    changesSomething = Self.changing.contains { map.node($0) != nil }
    (title, koreanTitle) = StudyFile.names(map, "title", &problems)
    if title.isEmpty { (title, koreanTitle) = (name.value, name.value) }
    note = map.string("note", &problems)?.value ?? ""
    by = map.string("by", &problems)
    if let section = map.map("realise", &problems) {
      for key in section.keys {
        guard let share = section.number(key, in: 0...1, &problems) else { continue }
        realise.append((Located(value: key, location: section.keyLocation(key)), share.value))
      }
    }
    if let section = map.map("admit", &problems) {
      for key in section.keys {
        admit.append((Located(value: key, location: section.keyLocation(key)), section.strings(key, &problems)))
      }
    }
    if !admit.isEmpty, by == nil {
      map.add(
        "admitted claims need a 'by:' date", at: map.keyLocation("admit"), advice: "say by when they count: 'by: 2030'",
        &problems)
    }
    for section in map.maps("set", &problems) {
      guard let edit = StudyFile.EditSection(section, ["value"], &problems) else { continue }
      set.append(edit)
    }
    for section in map.maps("shift", &problems) {
      guard let edit = StudyFile.EditSection(section, ["by", "times"], &problems) else { continue }
      shift.append(edit)
    }
    impute = MethodChoice(map, "impute", &problems)
    normalise = MethodChoice(map, "normalise", &problems)
    weigh = MethodChoice(map, "weigh", &problems)
    aggregate = MethodChoice(map, "aggregate", &problems)
    learnEach = StudyFile.learn(map, &problems)
  }
}

extension StudyFile.EditSection {
  /// `amounts`: the keys of which exactly one must be given.
  init?(_ map: YamlMap, _ amounts: [String], _ problems: inout Problems) {
    map.refuseUnknown(["entity", "indicator"] + amounts, &problems)
    map.require("entity", advice: "name an entity", &problems)
    map.require("indicator", advice: "name an indicator", &problems)
    let everyNumber = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    let numbers = amounts.map { map.number($0, in: everyNumber, &problems)?.value }
    if numbers.compactMap({ $0 }).count != 1 {
      map.add(
        "give exactly one of: \(amounts.joined(separator: ", "))", at: map.location, advice: "write one number",
        &problems)
      return nil
    }
    if let place = amounts.firstIndex(of: "times"), let times = numbers[place], times <= 0 {
      map.add(
        "\(map.name("times")) is not above 0", at: map.keyLocation("times"),
        advice: "use 'set' for a value of nought or of another sign", &problems)
      return nil
    }
    guard let entity = map.string("entity", &problems), let indicator = map.string("indicator", &problems) else {
      return nil
    }
    self.entity = entity
    self.indicator = indicator
    for (key, number) in zip(amounts, numbers) {
      switch key {
      case "value": value = number
      case "by": by = number
      default: times = number
      }
    }
  }
}

extension MethodChoice {
  /// `normalise: min-max`, or `normalise: {method: min-max, low: 1, of: {CODE: {method: goalposts, …}}}`.
  init?(_ map: YamlMap, _ key: String, _ problems: inout Problems, also: [String] = []) {
    guard let node = map.node(key) else { return nil }
    if case .scalar = node {
      guard let name = map.string(key, &problems),
        let empty = YamlMap([:], path: map.name(key), text: map.text, problems: &problems)
      else { return nil }
      self.init(name: name, map: empty)
      return
    }
    guard let section = map.map(key, &problems) else { return nil }
    section.require("method", advice: "name the method; 'podium methods' lists them", &problems)
    guard let name = section.string("method", &problems) else { return nil }
    self.init(name: name, map: section)
    if let overrides = section.map("of", &problems) {
      for code in overrides.keys {
        guard let choice = MethodChoice(overrides, code, &problems) else { continue }
        of.append((Located(value: code, location: overrides.keyLocation(code)), choice))
      }
    }
    if let overrides = section.map("levels", &problems) {
      for level in overrides.keys {
        let location = overrides.keyLocation(level)
        guard let number = Int(level), (2...20).contains(number) else {
          overrides.add("'\(level)' is no level", at: location, advice: "2 is the first level of aggregates", &problems)
          continue
        }
        guard let choice = MethodChoice(overrides, level, &problems) else { continue }
        levels.append((Located(value: number, location: location), choice))
      }
    }
    if let given = section.map("shares", &problems) {
      for code in given.keys {
        guard let share = given.number(code, in: 0...1, &problems) else { continue }
        shares.append((Located(value: code, location: given.keyLocation(code)), share.value))
      }
    }
  }

  /// Keys that belong to the choice itself, not to the method's options, by step.
  static func ownKeys(_ step: String) -> [String] {
    switch step {
    case "normalise": ["method", "of"]
    case "weigh", "aggregate": ["method", "of", "levels"]
    case "similarity": ["method", "peers"]
    default: ["method"]
    }
  }
}
