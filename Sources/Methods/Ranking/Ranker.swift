public import Claims

/// A recipe bound to a framework: every method looked up once, so that many tables can be ranked quickly.
public struct Ranker: Sendable {
  public let recipe: Recipe
  package let tree: Tree
  /// Methods of imputing with the leaves that each fills, and the node or leaf it is set for; empty: the recipe's.
  let imputing: [(scope: String, method: any Imputing, leaves: Set<Int>)]
  /// One per leaf.
  let treating: [any Treating]
  let normalising: [any Normalising]
  /// One per group of the tree.
  package let weighting: [any Weighting]
  package let aggregating: [any Aggregating]

  /// Throws where the framework is no tree, or an override names nothing in it.
  public init(_ recipe: Recipe, _ framework: Framework) throws(MethodError) {
    let tree = try during(.framework) { () throws(MethodError) in try Tree(framework) }
    let nodes = tree.groups.map(\.code)
    let levels = tree.groups.map { Recipe.level($0.level) }
    try RecipeScopes(tree).check(recipe)
    let paths = tree.leaves.indices.map { leaf in [tree.leaves[leaf].code] + tree.above[leaf].map { nodes[$0] } }
    let scopes = paths.map { $0.first { recipe.imputingOf[$0] != nil } ?? "" }
    imputing = Set(scopes).sorted().map { scope in
      (scope, recipe.imputingOf[scope] ?? recipe.imputing, Set(scopes.indices.filter { scopes[$0] == scope }))
    }
    treating = paths.map { $0.lazy.compactMap { recipe.treatingOf[$0] }.first ?? recipe.treating }
    normalising = paths.map { $0.lazy.compactMap { recipe.normalisingOf[$0] }.first ?? recipe.normalising }
    weighting = zip(nodes, levels).map { recipe.weightingOf[$0] ?? recipe.weightingOf[$1] ?? recipe.weighting }
    aggregating = zip(nodes, levels).map { recipe.aggregatingOf[$0] ?? recipe.aggregatingOf[$1] ?? recipe.aggregating }
    let turned = TurnedAggregates(
      tree: tree, normalising: normalising, weighting: weighting, aggregating: aggregating)
    try during(.framework) { () throws(MethodError) in try turned.check(framework) }
    self.recipe = recipe
    self.tree = tree
  }

  /// The first node, from the index down, whose children are combined in another way than by an arithmetic mean.
  package var firstNotArithmetic: String? {
    tree.groups.indices.reversed().first { type(of: aggregating[$0]).path != .arithmetic }.map { tree.groups[$0].code }
  }

  /// Scales as the ranked entities' values set them. `ranked` nil: all are.
  public func learn(on table: Table, ranked: [Bool]? = nil, lens: Lens? = nil) throws(MethodError) -> Learnt {
    let all = table.keeping(rows: rows(of: table, ranked))
    var learnt = Learnt(scales: [])
    let screenable = recipe.screensFirst ? all : try imputed(all)
    for (code, ground) in zip(all.rows, recipe.screening.leavesOut(screenable)) { learnt.screened[code] = ground }
    let kept = all.rows.indices.filter { learnt.screened[all.rows[$0]] == nil }
    guard !kept.isEmpty else {
      throw MethodError("no entity is left after screening", advice: "ask for less").during(.screen)
    }
    let known = recipe.screensFirst ? try imputed(all.keeping(rows: kept)) : screenable.keeping(rows: kept)
    var errors: [MethodError] = []
    for (leaf, node) in tree.leaves.enumerated() {
      let values = known.values[leaf]
      let (treatment, scale): (Treatment, LearntScale)
      do throws(MethodError) {
        treatment = try during(.treat, of: node.code) { () throws(MethodError) in
          try treating[leaf].learn(values, indicator: node.code)
        }
        scale = try during(.normalise, of: node.code) { () throws(MethodError) in
          try normalising[leaf].learn(treatment(values), of: node, lens: lens, entities: known.rows)
        }
      } catch {
        errors.append(error)
        continue
      }
      learnt.scales.append(treatment == .none || scale.isLeftOut ? scale : .treated(treatment, scale))
      guard !scale.isLeftOut else {
        learnt.ranges.append(nil)
        continue
      }
      let present = values.filter { !$0.isNaN }
      learnt.ranges.append(present.min().flatMap { low in present.max().map { low...$0 } })
    }
    if let all = MethodError.together(errors) { throw all }
    guard learnt.scales.contains(where: { !$0.isLeftOut }) else {
      throw MethodError("every indicator is constant, and left out", advice: "give indicators with differences")
        .during(.normalise)
    }
    guard learnt.ranges.contains(where: { $0 != nil }) else {
      throw MethodError(
        "no ranked entity has a value for any indicator",
        advice: "see what became of the claims with 'podium table --long'", node: tree.groups.last?.code)
    }
    return learnt
  }

  /// Who takes part: ranked, and not left out by screening.
  func taking(_ table: Table, _ ranked: [Bool]?, _ learnt: Learnt) -> [Bool]? {
    if learnt.screened.isEmpty { return ranked }
    return table.rows.indices.map { (ranked?[$0] ?? true) && learnt.screened[table.rows[$0]] == nil }
  }

  func rows(of table: Table, _ ranked: [Bool]?) -> [Int] {
    precondition(table.columns.count == tree.leaves.count, "the table's columns are the framework's leaves")
    precondition(ranked.map { $0.count == table.rows.count } ?? true, "one flag a row")
    return table.rows.indices.filter { ranked?[$0] ?? true }
  }
}

extension Table {
  /// The table of some rows only, in the order given.
  func keeping(rows kept: [Int]) -> Table {
    if kept.count == rows.count, kept.elementsEqual(rows.indices) { return self }
    return Table(
      rows: kept.map { rows[$0] }, columns: columns, values: values.map { column in kept.map { column[$0] } })
  }
}
