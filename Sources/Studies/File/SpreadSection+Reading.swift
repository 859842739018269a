import Diagnostics
import Yams

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
    for section in map.maps("shared", &problems) { addShared(section, &problems) }
  }

  private mutating func addShared(_ section: YamlMap, _ problems: inout Problems) {
    section.refuseUnknown(["name", "source", "indicators", "entities", "factor"], &problems)
    section.require("source", advice: "name the source whose error it is: 'source: ID'", &problems)
    section.require("factor", advice: "give the 5 % and 95 % points of the factor: 'factor: [1, 2.2]'", &problems)
    let factor = section.pair("factor", in: 1e-6...1e6, "[1, 2.2]", &problems)
    let indicators = section.strings("indicators", &problems)
    let entities = section.strings("entities", &problems)
    guard let source = section.string("source", &problems) else { return }
    let name = section.label("name", &problems) ?? source
    if shared.contains(where: { $0.name.value == name.value }) {
      section.add(
        "two shared errors are called '\(name.value)', and would be drawn as one", at: name.location,
        advice: "give each a name of its own", &problems)
    }
    guard let factor else { return }
    shared.append(
      StudyFile.SharedSection(
        name: name, source: source, indicators: indicators, entities: entities, factor: factor))
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
    guard section.keys.count == 1 else {
      map.add("\(map.name(key)) must be one spread", at: map.keyLocation(key), advice: advice, &problems)
      return nil
    }
    if let relative = section.number("relative", in: 0...100, &problems) { return .relative(relative.value) }
    if let absolute = section.number("absolute", in: 0...1e100, &problems) { return .absolute(absolute.value) }
    guard let counts = section.string("counts", &problems) else { return nil }
    if counts.value == "poisson" { return .poisson }
    map.unknown(counts, what: section.name("counts"), among: ["poisson"], &problems)
    return nil
  }
}
