import Diagnostics
import Yams

/// Steps that draws may take in other ways, as the study's author wrote them.
struct ChoicesSection {
  var lenses: [(lens: Located<String>, probability: Double)] = []
  /// By step.
  var methods: [(step: String, options: [Option])] = []
  var leaveOut: [(what: Located<String>, probability: Double)] = []

  struct Option {
    /// Its name is `own` for the study's own method.
    var choice: MethodChoice
    var probability: Double
  }

  static let steps = ["impute", "treat", "normalise", "weigh", "aggregate"]
  static let own = "own"

  init() {}

  init(_ map: YamlMap, _ problems: inout Problems) {
    map.refuseUnknown(["lens"] + Self.steps + ["leave-out"], &problems)
    for (number, element) in map.list("lens").enumerated() {
      if let one = Self.element(element, map, "lens", number, &problems) {
        lenses.append((one.choice.name, one.probability))
      }
    }
    for step in Self.steps where map.node(step) != nil {
      var options: [Option] = []
      for (number, element) in map.list(step).enumerated() {
        if let one = Self.element(element, map, step, number, &problems) { options.append(one) }
      }
      methods.append((step, options))
    }
    if let section = map.map("leave-out", &problems) {
      section.refuseUnknown(["entities", "indicators", "pillars", "sources", "claims"], &problems)
      for key in section.keys {
        guard let share = section.number(key, in: 0...1, &problems) else { continue }
        leaveOut.append((Located(value: key, location: section.keyLocation(key)), share.value))
      }
    }
  }

  /// `z-score`, or `{method: z-score, probability: 0.5, …}`.
  private static func element(
    _ node: Node, _ map: YamlMap, _ key: String, _ number: Int, _ problems: inout Problems
  ) -> Option? {
    let path = "\(map.name(key))[\(number + 1)]"
    if case .scalar(let scalar) = node {
      let name = Located(value: scalar.string, location: YamlText.location(of: node, in: map.text))
      return Option(
        choice: MethodChoice(name: name, map: YamlMap(emptyAt: name.location, path: path, text: map.text)),
        probability: 1)
    }
    guard let section = YamlMap(node, path: path, text: map.text, problems: &problems) else { return nil }
    section.require("method", advice: "name the option, or write 'own' for the study's own", &problems)
    let probability = section.number("probability", in: 0...1e6, &problems)?.value ?? 1
    guard let name = section.string("method", &problems) else { return nil }
    return Option(choice: MethodChoice(name: name, map: section, beside: ["probability"]), probability: probability)
  }
}
