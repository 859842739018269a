import Claims
import Diagnostics
import Methods
import Robustness

extension StudyResolver {
  /// How weights vary, with what is wrong for the tree's groups: no table is needed to see it.
  func perturb(
    _ plan: inout DrawPlan, _ choice: MethodChoice, _ recipe: Recipe?, _ uses: inout [Study.MethodUse],
    _ problems: inout Problems
  ) {
    let root = vocabulary.framework.root?.code
    let family = MethodResolver(
      catalogue: Catalogue.perturbingWeights, names: names, standard: Dirichlet.card.name,
      coded: (aggregates + leaves).filter { $0 != root }, overridable: aggregates, depth: depth)
    guard let found = family.resolve(choice, uses: &uses, &problems) else { return }
    plan.weights = found.everywhere
    plan.weightsOf = found.of
    // A node whose own choice could not be read would seem to be left to the one for everywhere.
    guard found.of.count == Set(choice.of.map(\.code.value)).count + Set(choice.levels.map(\.level.value)).count,
      choice.levels.allSatisfy({ $0.level.value <= depth }), let recipe,
      let groups = try? Siblings.all(recipe, vocabulary.framework)
    else { return }
    for (scope, error) in plan.weightProblems(groups) {
      let level = choice.levels.first { Recipe.level($0.level.value) == scope }?.choice
      let own = choice.of.first { $0.code.value == scope }?.choice ?? level ?? choice
      names.error(error.message, at: own.place(of: error.option ?? "", error.node), advice: error.advice, &problems)
    }
  }
}
