import Diagnostics
import Yams

extension StudyFile {
  static let keys = [
    "study", "title", "data", "period", "spread", "words", "reconcile", "groups", "lens", "impute", "normalise",
    "weigh",
    "aggregate", "learn", "coverage", "similarity", "robustness", "goals", "scenarios",
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
      target = section.integer("target", in: 1000...9999, &problems)
      maxAge = section.integer("max-age", in: 0...200, &problems)
      mixVintages = section.strings("mix-vintages", &problems)
    }
    map.require("period", advice: "say what year the study describes: 'period: {target: 2025, max-age: 3}'", &problems)
    if let section = map.map("spread", &problems) { spread = SpreadSection(section, &problems) }
    words = WordsSection(map, &problems)
    if let section = map.map("reconcile", &problems) {
      section.refuseUnknown(["method", "indicators"], &problems)
      reconcile.method = section.string("method", &problems)
      if let overrides = section.map("indicators", &problems) {
        for key in overrides.keys {
          guard let method = overrides.string(key, &problems) else { continue }
          reconcile.indicators.append((Located(value: key, location: overrides.keyLocation(key)), method))
        }
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
      groups.append(use)
    }
    lenses = map.strings("lens", &problems)
    impute = MethodChoice(map, "impute", &problems)
    normalise = MethodChoice(map, "normalise", &problems)
    weigh = MethodChoice(map, "weigh", &problems)
    aggregate = MethodChoice(map, "aggregate", &problems)
    learnEach = Self.learn(map, &problems) ?? false
    if let section = map.map("coverage", &problems) {
      section.refuseUnknown(["node", "entity"], &problems)
      nodeCoverage = section.number("node", in: 0...1, &problems)
      entityCoverage = section.number("entity", in: 0...1, &problems)
    }
    similarity = MethodChoice(map, "similarity", &problems, also: ["peers"])
    peers = similarity?.map.integer("peers", in: 1...1000, &problems)
    if let section = map.map("robustness", &problems) {
      robustnessLocation = map.keyLocation("robustness")
      section.refuseUnknown(["draws", "seed", "concentration", "vary"], &problems)
      draws = section.integer("draws", in: 1...1_000_000_000, &problems)
      seed = section.integer("seed", in: 0...9_007_199_254_740_991, &problems)
      concentration = section.number("concentration", in: 0.1...1_000_000, &problems)
      vary = section.strings("vary", &problems)
    }
    for section in map.maps("goals", &problems) { if let goal = GoalSection(section, &problems) { goals.append(goal) } }
    for section in map.maps("scenarios", &problems) {
      if let scenario = ScenarioSection(section, &problems) { scenarios.append(scenario) }
    }
  }

  /// A title in one language, or `{en: …, ko: …}`.
  static func names(_ map: YamlMap, _ key: String, _ problems: inout Problems) -> (String, String) {
    guard let node = map.node(key) else { return ("", "") }
    guard case .mapping = node, let both = map.map(key, &problems) else {
      let only = map.string(key, &problems)?.value ?? ""
      return (only, only)
    }
    both.refuseUnknown(["en", "ko"], &problems)
    let english = both.string("en", &problems)?.value ?? ""
    let korean = both.string("ko", &problems)?.value ?? ""
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
  init(_ map: YamlMap, _ problems: inout Problems) {
    map.refuseUnknown(["claims", "table", "sources", "entities", "groups", "units", "framework"], &problems)
    location = map.location
    claims = map.strings("claims", &problems)
    table = map.string("table", &problems)
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
    if !claims.isEmpty {
      map.require("entities", advice: "name the file of the entities: 'entities: entities.csv'", &problems)
      map.require("sources", advice: "name the file of the sources: 'sources: sources.csv'", &problems)
    }
  }
}

extension StudyFile.SpreadSection {
  init(_ map: YamlMap, _ problems: inout Problems) {
    location = map.location
    let defaultKeys = ["measurement", "estimate", "about", "bound", "admitted"]
    map.refuseUnknown(defaultKeys + ["sources", "indicators", "shared"], &problems)
    for key in defaultKeys {
      if let spread = Self.value(map, key, &problems) {
        defaults.append((Located(value: key, location: map.keyLocation(key)), spread))
      }
    }
    sources = Self.table(map, "sources", &problems)
    indicators = Self.table(map, "indicators", &problems)
    for section in map.maps("shared", &problems) {
      section.refuseUnknown(["name", "source", "indicators", "entities", "factor"], &problems)
      section.require("factor", advice: "give the 5 % and 95 % points of the factor: 'factor: [1, 2.2]'", &problems)
      let bounds = section.list("factor").compactMap { section.number($0, "factor", in: 1e-6...1e6, &problems)?.value }
      guard bounds.count == 2, bounds[0] <= bounds[1] else {
        section.add(
          "factor must be two numbers, the smaller first", at: section.keyLocation("factor"), advice: "write [1, 2.2]",
          &problems)
        continue
      }
      let source = section.string("source", &problems)
      let fallback = Located(value: source?.value ?? "shared", location: section.location)
      shared.append(
        StudyFile.SharedSection(
          name: section.string("name", &problems) ?? fallback, source: source,
          indicators: section.strings("indicators", &problems), entities: section.strings("entities", &problems),
          low: bounds[0], high: bounds[1]))
    }
  }

  private static func table(_ map: YamlMap, _ key: String, _ problems: inout Problems) -> [(
    key: Located<String>, spread: StudyFile.SpreadValue
  )] {
    guard let section = map.map(key, &problems) else { return [] }
    return section.keys.compactMap { name in
      value(section, name, &problems).map { (Located(value: name, location: section.keyLocation(name)), $0) }
    }
  }

  /// `exact`, `{relative: 0.1}`, `{absolute: 2}` or `{counts: poisson}`.
  private static func value(_ map: YamlMap, _ key: String, _ problems: inout Problems) -> StudyFile.SpreadValue? {
    guard let node = map.node(key) else { return nil }
    if case .scalar(let scalar) = node, scalar.string == "exact" { return .exact }
    let advice = "write 'exact', '{relative: 0.1}', '{absolute: 2}' or '{counts: poisson}'"
    guard case .mapping = node, let section = map.map(key, &problems) else {
      map.add("\(map.name(key)) is no spread", at: map.keyLocation(key), advice: advice, &problems)
      return nil
    }
    section.refuseUnknown(["relative", "absolute", "counts"], &problems)
    if let relative = section.number("relative", in: 0...100, &problems) { return .relative(relative.value) }
    if let absolute = section.number("absolute", in: 0...Double.greatestFiniteMagnitude, &problems) {
      return .absolute(absolute.value)
    }
    if let counts = section.string("counts", &problems) {
      if counts.value == "poisson" { return .poisson }
      map.unknown(counts, what: section.name("counts"), among: ["poisson"], &problems)
    } else {
      map.add("\(map.name(key)) is no spread", at: section.location, advice: advice, &problems)
    }
    return nil
  }
}

extension StudyFile.WordsSection {
  /// `words: compare`, or `words: {fill: {substantial: [0.60, 0.95]}}`.
  init(_ map: YamlMap, _ problems: inout Problems) {
    guard let node = map.node("words") else { return }
    location = map.keyLocation("words")
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
      let bounds = words.list(word).compactMap { words.number($0, word, in: 0...1, &problems)?.value }
      guard bounds.count == 2, bounds[0] <= bounds[1] else {
        words.add(
          "\(words.name(word)) must be two quantiles, the smaller first", at: words.keyLocation(word),
          advice: "write [0.60, 0.95]", &problems)
        continue
      }
      levels.append((word, bounds[0], bounds[1]))
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
    let kinds = [top != nil, firstAfter != nil, share != nil && of != nil].filter { $0 }.count
    guard kinds == 1 else {
      map.add(
        "a goal is one of: top, first-after, or share with of", at: map.location,
        advice:
          "write '{entity: KOR, top: 3}', '{entity: KOR, first-after: G2}' or '{entity: KOR, share: 0.8, of: G2}'",
        &problems)
      return nil
    }
  }
}
