import Diagnostics
import Yams

extension StudyFile {
  static let keys = [
    "study", "title", "data", "period", "spread", "words", "reconcile", "basis", "groups", "lens", "order", "impute",
    "screen",
    "treat", "normalise", "weigh", "aggregate", "learn", "coverage", "similarity", "robustness", "goals", "scenarios",
    "report", "entities",
  ]

  init?(reading text: SourceText, problems: inout Problems) {
    guard let root = YamlText.root(of: text, problems: &problems),
      let map = YamlMap(root, path: "", text: text, problems: &problems)
    else { return nil }
    self.text = text
    map.refuseUnknown(Self.keys, &problems)
    map.require("study", advice: "begin the file with 'study: 1', the version of its format", &problems)
    if let version = map.integer("study", in: 0...1_000_000, &problems), version.value != 1 {
      map.add(
        "study format \(version.value) is not known", at: version.location, advice: "this podium reads 'study: 1'",
        &problems)
    }
    (title, koreanTitle) = Self.names(map, "title", &problems)
    map.require(
      "data", advice: "name the files, as in 'data: {claims: [claims.csv], framework: framework.csv, …}'", &problems)
    if let section = map.map("data", &problems) { data = DataFiles(section, &problems) }
    if let section = map.map("period", &problems) {
      section.refuseUnknown(["target", "max-age", "mix-vintages"], &problems)
      section.require("target", advice: "say what year the study describes: 'target: 2025'", &problems)
      target = section.integer("target", in: 1000...9999, &problems)
      maxAge = section.integer("max-age", in: 0...200, &problems)
      mixVintages = section.strings("mix-vintages", &problems)
    }
    map.require("period", advice: "say what year the study describes: 'period: {target: 2025, max-age: 3}'", &problems)
    let spreads = map.map("spread", &problems)
    if let spreads { spread = SpreadSection(spreads, &problems) }
    if map.node("spread") == nil || spreads?.keys.allSatisfy({ $0 == "shared" }) ?? false {
      map.add(
        "the study declares no spread", at: map.keyLocation("spread"),
        advice: "no figure is a point by omission: write 'spread: {measurement: {relative: 0.01}}', or 'exact'",
        &problems)
    }
    if data.table != nil {
      for key in ["words", "reconcile", "basis", "groups"] where map.node(key) != nil {
        map.add(
          "'\(key)' is about claims, and the study begins with a table", at: map.keyLocation(key),
          advice: "remove it, or name claims", &problems)
      }
    }
    words = WordsSection(map, &problems)
    if case .scalar? = map.node("reconcile") {
      reconcile.method = map.string("reconcile", &problems)
    } else if let section = map.map("reconcile", &problems) {
      section.refuseUnknown(["method", "indicators"], &problems)
      reconcile.method = section.string("method", &problems)
      if let overrides = section.map("indicators", &problems) {
        for key in overrides.keys {
          guard let method = overrides.string(key, &problems) else { continue }
          reconcile.indicators.append((Located(value: key, location: overrides.keyLocation(key)), method))
        }
      }
    }
    if let section = map.map("basis", &problems) {
      for key in section.keys {
        guard let chosen = section.string(key, &problems) else { continue }
        basis.append((Located(value: key, location: section.keyLocation(key)), chosen))
      }
    }
    for section in map.maps("groups", &problems) {
      section.refuseUnknown(["group", "indicators", "widen", "as", "by"], &problems)
      section.require("group", advice: "name a group of groups.csv", &problems)
      guard let group = section.string("group", &problems) else { continue }
      var use = GroupUse(
        group: group, indicators: section.strings("indicators", &problems),
        widen: section.number("widen", in: 1...100, &problems)?.value ?? 2)
      if let role = section.string("as", &problems) {
        use.asEntity = role.value == "entity"
        if !use.asEntity { section.unknown(role, what: section.name("as"), among: ["entity"], &problems) }
      }
      use.by = section.string("by", &problems)
      for key in use.asEntity ? ["indicators", "widen"] : ["by"] where section.node(key) != nil {
        section.add(
          "\(section.name(key)) has no effect \(use.asEntity ? "with" : "without") 'as: entity'",
          at: section.keyLocation(key), advice: "remove one of the two, or name the group twice", &problems)
      }
      groups.append(use)
    }
    lenses = map.strings("lens", &problems)
    order = map.strings("order", &problems)
    impute = MethodChoice(map, "impute", beside: ["of"], &problems)
    screen = MethodChoice(map, "screen", &problems)
    treat = MethodChoice(map, "treat", beside: ["of"], &problems)
    normalise = MethodChoice(map, "normalise", beside: ["of"], &problems)
    weigh = MethodChoice(map, "weigh", beside: ["of", "levels"], &problems)
    aggregate = MethodChoice(map, "aggregate", beside: ["of", "levels"], &problems)
    learnEach = Self.learn(map, &problems) ?? false
    if let section = map.map("coverage", &problems) {
      section.refuseUnknown(["node", "entity"], &problems)
      nodeCoverage = section.number("node", in: 0...1, &problems)
      entityCoverage = section.number("entity", in: 0...1, &problems)
    }
    similarity = MethodChoice(map, "similarity", beside: ["peers"], &problems)
    peers = similarity?.map.integer("peers", in: 1...1000, &problems)
    if let section = map.map("robustness", &problems) {
      robustness = RobustnessSection(section, at: map.keyLocation("robustness"), &problems)
    }
    for section in map.maps("goals", &problems) { if let goal = GoalSection(section, &problems) { goals.append(goal) } }
    for section in map.maps("scenarios", &problems) {
      if let scenario = ScenarioSection(section, &problems) { scenarios.append(scenario) }
    }
    if let section = map.map("entities", &problems) { noun = Self.noun(section, &problems) }
    if let section = map.map("report", &problems) { languages = Self.languages(section, &problems) }
  }

  /// A title in one language, or `{en: …, ko: …}`.
  static func names(_ map: YamlMap, _ key: String, _ problems: inout Problems) -> (String, String) {
    guard let node = map.node(key) else { return ("", "") }
    guard case .mapping = node, let both = map.map(key, &problems) else {
      let only = map.label(key, &problems)?.value ?? ""
      return (only, only)
    }
    both.refuseUnknown(["en", "ko"], &problems)
    let english = both.label("en", &problems)?.value ?? ""
    let korean = both.label("ko", &problems)?.value ?? ""
    return (english.isEmpty ? korean : english, korean.isEmpty ? english : korean)
  }

  static func learn(_ map: YamlMap, _ problems: inout Problems) -> Bool? {
    guard let text = map.string("learn", &problems) else { return nil }
    if text.value != "once" && text.value != "each" {
      map.unknown(text, what: "learn", among: ["once", "each"], &problems)
    }
    return text.value == "each"
  }
}

extension StudyFile.DataFiles {
  private static let keys = [
    "claims", "table", "time", "missing", "sources", "entities", "groups", "units", "framework",
  ]

  init(_ map: YamlMap, _ problems: inout Problems) {
    map.refuseUnknown(Self.keys, &problems)
    claims = map.strings("claims", &problems)
    table = map.string("table", &problems)
    time = map.number("time", in: -1e6...1e6, &problems)
    missing = map.strings("missing", &problems)
    sources = map.string("sources", &problems)
    entities = map.string("entities", &problems)
    groups = map.string("groups", &problems)
    units = map.string("units", &problems)
    framework = map.string("framework", &problems)
    map.require("framework", advice: "name the file of the tree: 'framework: framework.csv'", &problems)
    if claims.isEmpty == (table == nil) {
      map.add(
        "data must name either claims or a table", at: map.location,
        advice: "write 'claims: [claims.csv]', or 'table: iData.csv'", &problems)
    }
    if table == nil, map.node("time") != nil {
      map.add(
        "'time' is about a table of several years, and the study begins with claims", at: map.keyLocation("time"),
        advice: "remove it; 'period' says which year claims are read for", &problems)
    }
    if table == nil, map.node("missing") != nil {
      map.add(
        "'missing' is about a table, and the study begins with claims", at: map.keyLocation("missing"),
        advice: "remove it; a claim without a figure leaves 'value' empty", &problems)
    }
    if !claims.isEmpty {
      map.require("entities", advice: "name the file of the entities: 'entities: entities.csv'", &problems)
      map.require("sources", advice: "name the file of the sources: 'sources: sources.csv'", &problems)
    }
  }
}

extension StudyFile.WordsSection {
  /// `words: compare`, or `words: {fill: {substantial: [0.60, 0.95]}}`.
  init(_ map: YamlMap, _ problems: inout Problems) {
    guard let node = map.node("words") else { return }
    if case .scalar = node {
      guard let text = map.string("words", &problems), text.value != "compare" else { return }
      map.add(
        "words: '\(text.value)' is not known", at: text.location,
        advice: "write 'compare', or '{fill: {substantial: [0.60, 0.95]}}' with a range of quantiles for each word",
        &problems)
      return
    }
    guard let section = map.map("words", &problems) else { return }
    section.refuseUnknown(["fill"], &problems)
    guard let words = section.map("fill", &problems) else { return }
    fill = true
    for word in words.keys {
      guard let range = words.pair(word, in: 0...1, "the quantiles it stands for: [0.60, 0.95]", &problems) else {
        continue
      }
      levels.append((word, range))
    }
  }
}

extension StudyFile.GoalSection {
  init?(_ map: YamlMap, _ problems: inout Problems) {
    map.refuseUnknown(["entity", "top", "first-after", "share", "of"], &problems)
    map.require("entity", advice: "name whose goal it is: 'entity: KOR'", &problems)
    guard let entity = map.string("entity", &problems) else { return nil }
    self.entity = entity
    top = map.integer("top", in: 1...100_000, &problems)
    firstAfter = map.string("first-after", &problems)
    share = map.number("share", in: 0...10, &problems)
    of = map.string("of", &problems)
    let given = map.keys.filter { ["top", "first-after", "share", "of"].contains($0) }.sorted()
    guard [["top"], ["first-after"], ["of", "share"]].contains(given) else {
      map.add(
        "a goal is one of: top, first-after, or share with of", at: map.location,
        advice:
          "write '{entity: KOR, top: 3}', '{entity: KOR, first-after: G2}' or '{entity: KOR, share: 0.8, of: G2}'",
        &problems)
      return nil
    }
  }
}
