extension Factor {
  /// What the factor is exchanged with when all weights, all evidence and each choice are one.
  public var kind: String {
    switch self {
    case .evidence, .sum, .part, .shared: "evidence"
    case .missing: "missing"
    case .weightSet, .weight, .uniform: "weights"
    case .choice(let step): step
    }
  }

  /// A sum and its members' shares are one thing: neither can be known without the other.
  var alone: String {
    if case .part(let group, let indicator, _) = self { return Factor.sum(group: group, indicator: indicator).name }
    return name
  }
}

extension Mixture {
  /// In what order factors get the Sobol' dimensions, of which the first are the most even: choices, weights, and the rest.
  var sobolOrder: [Int] {
    func place(_ factor: Int) -> Int {
      switch factors[factor] {
      case .choice: 0
      case .weight, .weightSet: 1
      case .shared, .sum: 2
      default: 3
      }
    }
    return factors.indices.sorted { (place($0), $0) < (place($1), $1) }
  }

  /// In the order of each group's first factor.
  func groups(_ grouping: SensitivityPlan.Grouping) -> [FactorGroup] {
    var found: [FactorGroup] = []
    var places: [String: Int] = [:]
    for (number, factor) in factors.enumerated() {
      let name: String? =
        switch grouping {
        case .kinds: factor.kind
        case .single: factor.alone
        case .named(let name): name(factor)
        }
      guard let name else { continue }
      if places[name] == nil {
        places[name] = found.count
        found.append(FactorGroup(name: name, factors: []))
      }
      found[places[name] ?? 0].factors.append(number)
    }
    return found
  }
}
