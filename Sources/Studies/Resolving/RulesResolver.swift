import Claims
import Diagnostics
import Linear

extension StudyResolver {
  /// The rules by which claims become evidence.
  func rules(_ problems: inout Problems) -> EvidenceRules {
    var rules = EvidenceRules(target: file.target?.value ?? 0)
    if let maxAge = file.maxAge { rules.maxAge = maxAge.value }
    rules.mixVintages = scope(file.mixVintages, all: ["true", "all"], "period.mix-vintages", &problems)
    spread(&rules, &problems)
    if file.words.fill {
      rules.words.fill = true
      for word in file.words.levels { rules.words.levels[word.level] = word.quantiles }
    }
    if let method = file.reconcile.method {
      rules.reconcile = names.choice(method, "reconcile.method", Reconciling.self, &problems) ?? rules.reconcile
    }
    for (code, method) in file.reconcile.indicators {
      guard let indicator = names.indicator(code, "reconcile.indicators", &problems),
        let chosen = names.choice(method, "reconcile.indicators", Reconciling.self, &problems)
      else { continue }
      rules.reconcileOf[indicator] = chosen
    }
    for (code, basis) in file.basis {
      guard let indicator = names.indicator(code, "basis", &problems),
        let chosen = names.choice(basis, "basis", Basis.self, &problems)
      else { continue }
      rules.basisOf[indicator] = chosen
    }
    for use in file.groups where !use.asEntity {
      guard let group = names.group(use.group, "groups", &problems) else { continue }
      let indicators = scope(use.indicators, all: [], "groups.indicators", none: .all, &problems)
      if rules.groups.contains(where: { $0.group == group.code && $0.indicators.overlaps(indicators) }) {
        names.error(
          "groups: '\(group.code)' is applied to an indicator twice", at: use.group.location,
          advice: "name each indicator of a group once", &problems)
      }
      rules.groups.append(GroupRule(group: group.code, indicators: indicators, widen: use.widen))
    }
    return rules
  }

  /// Where the ways of reconciling are chosen: by indicator, and for all others under "".
  var reconcileLocations: [String: Location] {
    var found = Dictionary(
      file.reconcile.indicators.map { ($0.key.value, $0.method.location) }, uniquingKeysWith: { first, _ in first })
    found[""] = file.reconcile.method?.location
    return found
  }

  private func spread(_ rules: inout EvidenceRules, _ problems: inout Problems) {
    for (key, value) in file.spread.defaults {
      switch key.value {
      case "about": rules.spread.byBound[.about] = Spread(value)
      case "bound":
        if case .relative(let share) = value {
          rules.boundSpread.standard = share
        } else {
          names.error("spread.bound must be relative", at: key.location, advice: "write '{relative: 0.5}'", &problems)
        }
      case "admitted":
        for kind in ClaimKind.allCases where !kind.givesValues { rules.spread.byKind[kind] = Spread(value) }
      default:
        if let kind = ClaimKind(rawValue: key.value) { rules.spread.byKind[kind] = Spread(value) }
      }
    }
    for (key, value) in file.spread.sources {
      if let source = names.source(key, "spread.sources", &problems) { rules.spread.bySource[source] = Spread(value) }
    }
    for (key, value) in file.spread.indicators {
      if let indicator = names.indicator(key, "spread.indicators", &problems) {
        rules.spread.byIndicator[indicator] = Spread(value)
      }
    }
    for shared in file.spread.shared {
      var entities: Set<String> = []
      for name in shared.entities { entities.formUnion(names.members(name, "spread.shared.entities", &problems) ?? []) }
      let indicators = scope(shared.indicators, all: [], "spread.shared.indicators", none: .all, &problems)
      guard let source = names.source(shared.source, "spread.shared", &problems) else { continue }
      rules.sharedErrors.append(
        SharedErrorRule(
          name: shared.name.value, source: source, indicators: indicators,
          entities: shared.entities.isEmpty ? .all : .only(entities),
          factor: .init(from: shared.factor.lowerBound, to: shared.factor.upperBound)))
    }
  }

  private func scope(
    _ codes: [Located<String>], all: [String], _ what: String, none: Scope = .none, _ problems: inout Problems
  ) -> Scope {
    if codes.isEmpty { return none }
    if codes.contains(where: { all.contains($0.value) }) { return .all }
    return .only(Set(codes.compactMap { names.indicator($0, what, &problems) }))
  }

  /// The study's rules with the kinds that a scenario admits.
  func admitting(_ section: StudyFile.ScenarioSection, _ rules: EvidenceRules, _ problems: inout Problems)
    -> EvidenceRules
  {
    var changed = rules
    for (code, kinds) in section.admit {
      guard let indicator = names.indicator(code, "scenarios.admit", &problems) else { continue }
      for name in kinds {
        guard let kind = names.choice(name, "scenarios.admit", ClaimKind.self, &problems) else { continue }
        if kind.givesValues {
          names.error(
            "claims of kind '\(kind.rawValue)' count without being admitted", at: name.location, advice: "remove it",
            &problems)
          continue
        }
        if [.assessment, .demand, .stance, .concern, .context, .publishedRank, .publishedScore].contains(kind) {
          names.error(
            "claims of kind '\(kind.rawValue)' inform no cell", at: name.location,
            advice: "admit kinds that promise a figure, such as order, plan, permit, target", &problems)
          continue
        }
        changed.admission.kinds[indicator, default: []].insert(kind)
      }
    }
    if let by = section.by {
      if let period = Period(by.value) {
        changed.admission.by = period
      } else {
        names.error(
          "scenarios.by: '\(by.value)' is no date", at: by.location, advice: "write 2030, 2030-H1 or 2030-06", &problems
        )
      }
    }
    if !section.realise.isEmpty {
      changed.admission.realise = [:]
      for (name, share) in section.realise {
        if name.value == "unstated" {
          changed.admission.unstated = share
        } else if let certainty = names.choice(name, "scenarios.realise", Certainty.self, &problems) {
          changed.admission.realise[certainty] = share
        }
      }
    }
    return changed
  }
}

extension Scope {
  fileprivate func overlaps(_ other: Scope) -> Bool {
    switch (self, other) {
    case (.none, _), (_, .none): false
    case (.all, _), (_, .all): true
    case (.only(let codes), .only(let others)): !codes.isDisjoint(with: others)
    }
  }
}

extension Spread {
  init(_ value: StudyFile.SpreadValue) {
    switch value {
    case .relative(let share): self = .relative(share)
    case .absolute(let deviation): self = .absolute(deviation)
    case .poisson: self = .poisson
    case .exact: self = .exact
    }
  }
}

extension SharedErrorRule.Factor {
  /// The factor whose 5 % and 95 % points these are, log-normal.
  init(from low: Double, to high: Double) {
    let (a, b) = (Exact.log(low), Exact.log(high))
    self.init(median: Exact.exp((a + b) / 2), logDeviation: (b - a) / (2 * StandardNormal.point95))
  }
}
