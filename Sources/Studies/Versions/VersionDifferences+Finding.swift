import Claims
import Methods

extension VersionDifferences {
  init(_ old: Version, _ before: Analysis, _ new: Version, _ after: Analysis) {
    func sorted(_ codes: some Sequence<String>) -> [String] {
      codes.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    entitiesAdded = sorted(new.rows.keys.filter { old.rows[$0] == nil })
    entitiesGone = sorted(old.rows.keys.filter { new.rows[$0] == nil })
    let leaves = (old.study.framework.leaves.map(\.code), new.study.framework.leaves.map(\.code))
    indicatorsAdded = leaves.1.filter { !leaves.0.contains($0) }
    indicatorsGone = leaves.0.filter { !leaves.1.contains($0) }
    let shares = Dictionary(
      zip(leaves.0, before.ranking.scores.effectiveWeights), uniquingKeysWith: { first, _ in first })
    for (code, share) in zip(leaves.1, after.ranking.scores.effectiveWeights) {
      if let was = shares[code], abs(was - share) > 1e-9 {
        weights.append(Weight(indicator: code, before: was, after: share))
      }
    }
    for indicator in new.table.indicators.map(\.code) where old.columns[indicator] != nil {
      for entity in new.table.entities.map(\.code) where old.rows[entity] != nil {
        switch (old[entity, indicator]?.value, new[entity, indicator]?.value) {
        case (nil, nil): break
        case (nil, _?): figuresAdded += 1
        case (_?, nil): figuresGone += 1
        case (let was?, let now?): if was == now { figuresKept += 1 } else { figuresChanged += 1 }
        }
      }
    }
    methods = Self.methods(old.study.baseChoices, new.study.baseChoices)
  }

  private static func methods(_ old: [Study.MethodUse], _ new: [Study.MethodUse]) -> [Method] {
    func key(_ use: Study.MethodUse) -> String { "\(use.family) \(use.scope)" }
    var found: [Method] = []
    for use in new {
      let was = old.first { key($0) == key(use) }
      if was?.card != use.card || was?.options != use.options {
        found.append(Method(step: use.family, scope: use.scope, before: was, after: use))
      }
    }
    for use in old where !new.contains(where: { key($0) == key(use) }) {
      found.append(Method(step: use.family, scope: use.scope, before: use, after: nil))
    }
    return found
  }
}

extension Study {
  /// What it chose itself, without its scenarios.
  fileprivate var baseChoices: [MethodUse] { choices.filter { ($0.place?.scenario ?? "").isEmpty } }
}
