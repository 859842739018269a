import Diagnostics
import Yams

extension MethodChoice {
  /// `normalise: min-max`, or `normalise: {method: min-max, low: 1, of: {CODE: {method: goalposts, …}}}`. Methods that
  /// stand in `of` and `levels` have neither themselves.
  init?(_ map: YamlMap, _ key: String, beside: [String] = [], _ problems: inout Problems) {
    guard let node = map.node(key) else { return nil }
    if case .scalar = node {
      guard let name = map.string(key, &problems) else { return nil }
      self.init(name: name, map: YamlMap(emptyAt: name.location, path: map.name(key), text: map.text))
      return
    }
    guard let section = map.map(key, &problems) else { return nil }
    section.require("method", advice: "name the method; 'podium methods' lists them", &problems)
    guard let name = section.string("method", &problems) else { return nil }
    self.init(name: name, map: section, beside: beside)
    if beside.contains("of"), let overrides = section.map("of", &problems) {
      for code in overrides.keys {
        guard let choice = MethodChoice(overrides, code, &problems) else { continue }
        of.append((Located(value: code, location: overrides.keyLocation(code)), choice))
      }
    }
    if beside.contains("levels"), let overrides = section.map("levels", &problems) {
      for level in overrides.keys {
        let location = overrides.keyLocation(level)
        guard let number = Int(level), number > 0 else {
          overrides.add(
            "'\(level)' is no level", at: location, advice: "1 is the index, 2 its children, and so on down", &problems)
          continue
        }
        if let other = levels.first(where: { $0.level.value == number }) {
          overrides.add(
            "'\(level)' is level \(number), which line \(other.level.location.line) names already", at: location,
            advice: "name each level once", &problems)
        }
        guard let choice = MethodChoice(overrides, level, &problems) else { continue }
        levels.append((Located(value: number, location: location), choice))
      }
    }
  }
}
