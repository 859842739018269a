package import Claims

/// What a recipe's exceptions may be set for in one tree.
struct RecipeScopes {
  /// Nodes and leaves: imputing, treating, normalising.
  let leaves: Set<String>
  /// Nodes and levels: weighting, aggregating.
  let nodes: Set<String>

  init(_ tree: Tree) {
    let codes = tree.groups.map(\.code)
    leaves = Set(codes + tree.leaves.map(\.code))
    nodes = Set(codes + tree.groups.map { Recipe.level($0.level) })
  }

  /// Throws for the first exception that is set for nothing in the tree.
  func check(_ recipe: Recipe) throws(MethodError) {
    try check(Array(recipe.imputingOf.keys), among: leaves)
    try check(Array(recipe.treatingOf.keys), among: leaves)
    try check(Array(recipe.normalisingOf.keys), among: leaves)
    try check(Array(recipe.weightingOf.keys), among: nodes)
    try check(Array(recipe.aggregatingOf.keys), among: nodes)
  }

  private func check(_ keys: [String], among codes: Set<String>) throws(MethodError) {
    for key in keys.sorted() where !codes.contains(key) {
      throw MethodError(
        "a method is set for “\(key)”, which is not in the tree", advice: "use the framework's codes", node: key)
    }
  }
}

extension Recipe {
  /// Without the exceptions that are set for nothing in a framework.
  package func keeping(_ framework: Framework) throws(MethodError) -> Recipe {
    let scopes = RecipeScopes(try Tree(framework))
    var recipe = self
    recipe.imputingOf = imputingOf.filter { scopes.leaves.contains($0.key) }
    recipe.treatingOf = treatingOf.filter { scopes.leaves.contains($0.key) }
    recipe.normalisingOf = normalisingOf.filter { scopes.leaves.contains($0.key) }
    recipe.weightingOf = weightingOf.filter { scopes.nodes.contains($0.key) }
    recipe.aggregatingOf = aggregatingOf.filter { scopes.nodes.contains($0.key) }
    return recipe
  }
}
