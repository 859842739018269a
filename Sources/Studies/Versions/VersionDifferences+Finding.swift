import Claims
import Linear
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
    let rows = new.table.entities.map { old.rows[$0.code] }
    for (column, indicator) in new.table.indicators.enumerated() {
      guard let earlier = old.columns[indicator.code] else { continue }
      for (row, before) in rows.enumerated() {
        guard let before else { continue }
        switch (old.table.cells[earlier][before]?.value, new.table.cells[column][row]?.value) {
        case (nil, nil): break
        case (nil, _?): figuresAdded += 1
        case (_?, nil): figuresGone += 1
        case (let was?, let now?): if was == now { figuresKept += 1 } else { figuresChanged += 1 }
        }
        let (was, now) = (old.table.cells[earlier][before]?.value, new.table.cells[column][row]?.value)
        guard was != now else { continue }
        figures.append(
          Figure(entity: new.table.entities[row].code, indicator: indicator.code, before: was, after: now))
      }
    }
    methods = Self.methods(old.study.baseChoices, new.study.baseChoices)
    declarations = Self.declarations(old.study.framework, new.study.framework)
    rules = zip(old.study.rankingRules, new.study.rankingRules).compactMap { was, now in
      was.value == now.value ? nil : Declaration(of: now.key, what: "", before: was.value, after: now.value)
    }
  }

  private static func declarations(_ old: Framework, _ new: Framework) -> [Declaration] {
    let before = Dictionary(old.nodes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return new.nodes.flatMap { node -> [Declaration] in
      guard let was = before[node.code] else { return [] }
      return zip(was.declared, node.declared).compactMap { was, now in
        was.value == now.value ? nil : Declaration(of: node.code, what: now.key, before: was.value, after: now.value)
      }
    }
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

extension Framework.Node {
  /// All that bears on scores but the weight, which shows in the index's shares.
  fileprivate var declared: [(key: String, value: String)] {
    [
      ("role", role.rawValue), ("parent", parent), ("direction", "\(direction)"), ("unit", unit),
      ("extent", extent.rawValue), ("denominator", denominator), ("per", per.plain), ("scale", scale.rawValue),
      ("intensity_scale", intensityScale.rawValue), ("target", target?.plain ?? ""), ("period", period),
    ]
  }
}

extension Study {
  /// What decides who is ranked by what.
  fileprivate var rankingRules: [(key: String, value: String)] {
    [
      ("lens", lenses.map(\.rawValue).joined(separator: ", ")), ("coverage.node", recipe.minCoverage.plain),
      ("coverage.entity", recipe.rankCoverage.plain), ("learn", learnEach ? "each" : "once"),
      ("order", recipe.screensFirst ? "screened, then imputed" : "imputed, then screened"),
    ]
  }
}
