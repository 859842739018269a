import Diagnostics

extension StudyFile.RobustnessSection {
  /// `location`: of the section's key.
  init(_ map: YamlMap, at location: Location, _ problems: inout Problems) {
    self.location = location
    map.refuseUnknown(["draws", "seed", "weights", "concentration", "vary", "choices", "missing"], &problems)
    draws = map.integer("draws", in: 1...1_000_000_000, &problems)
    seed = map.integer("seed", in: 0...9_007_199_254_740_991, &problems)
    weights = MethodChoice(map, "weights", beside: ["of", "levels"], &problems)
    concentration = map.number("concentration", in: 0.5...1_000_000, &problems)
    vary = map.strings("vary", &problems)
    if let open = map.map("choices", &problems) { choices = ChoicesSection(open, &problems) }
    missing = map.string("missing", &problems)
    if map.node("weights") != nil, map.node("concentration") != nil {
      map.add(
        "'concentration' is short for 'weights: {method: dirichlet, concentration: …}', and 'weights' is there too",
        at: map.keyLocation("concentration"), advice: "keep one of the two", &problems)
    }
  }
}
