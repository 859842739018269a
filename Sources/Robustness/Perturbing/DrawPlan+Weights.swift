public import Methods

extension DrawPlan: Equatable {
  public static func == (one: DrawPlan, other: DrawPlan) -> Bool {
    one.draws == other.draws && one.seed == other.seed && one.modes == other.modes && one.threads == other.threads
      && one.weights.equals(other.weights) && one.weightsOf.keys == other.weightsOf.keys
      && one.weightsOf.allSatisfy { key, method in other.weightsOf[key].map { method.equals($0) } ?? false }
  }
}

extension DrawPlan {
  /// Key in `weightsOf` of what perturbs the group; empty: `weights` does.
  private func scope(of group: Siblings) -> String {
    [group.node, Recipe.level(group.level)].first { weightsOf[$0] != nil } ?? ""
  }

  private func perturbing(_ scope: String) -> any WeightPerturbing { weightsOf[scope] ?? weights }

  /// What the options of weights have no answer for, by the key in `weightsOf`; "" is `weights`. `groups`: all of a tree.
  public func weightProblems(_ groups: [Siblings]) -> [(scope: String, error: MethodError)] {
    let groupsOf = Dictionary(grouping: groups, by: scope)
    return ([""] + weightsOf.keys.sorted()).flatMap { scope -> [(scope: String, error: MethodError)] in
      // A level that nodes of their own leave empty is idle; a node that is none is a mistake.
      let isLevel = groups.contains { Recipe.level($0.level) == scope }
      guard scope.isEmpty || isLevel || groupsOf[scope] != nil else {
        let error = MethodError(
          "no node is called “\(scope)”, so that its weights cannot vary", advice: "name an aggregate of the framework")
        return [(scope, error)]
      }
      guard let own = groupsOf[scope] else { return [] }
      return perturbing(scope).problems(own).map { (scope, $0) }
    }
  }

  /// What each group's weights are drawn from. Throws the first of the problems.
  func spreads(_ groups: [Siblings]) throws(MethodError) -> [WeightSpread] {
    if let first = weightProblems(groups).first { throw first.error }
    var spreads: [WeightSpread] = []
    for group in groups { spreads.append(try perturbing(scope(of: group)).spread(group, seed: seed)) }
    return spreads
  }
}
