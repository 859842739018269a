import Claims
import Diagnostics
import Methods
import Robustness

/// Looks up everything a study file names. What cannot be found is reported and replaced, so that all mistakes show at
/// once; the result counts only where `problems` holds no error.
struct StudyResolver {
  let file: StudyFile
  let vocabulary: Vocabulary
  let names: NameResolver
  private var codes: Set<String> { Set(vocabulary.framework.nodes.map(\.code)) }

  init(file: StudyFile, vocabulary: Vocabulary) {
    self.file = file
    self.vocabulary = vocabulary
    names = NameResolver(
      vocabulary: vocabulary, text: file.text, groupEntities: file.groups.filter(\.asEntity).map(\.group.value))
  }

  func lenses(_ problems: inout Problems) -> [Lens] {
    var found: [Lens] = []
    for name in file.lenses {
      guard let lens = names.choice(name, "lens", Lens.self, &problems) else { continue }
      if !found.contains(lens) { found.append(lens) }
    }
    return found.isEmpty ? [.scale] : found
  }

  func recipe(uses: inout [Study.MethodUse], _ problems: inout Problems) -> Recipe? {
    let framework = vocabulary.framework
    let imputing = set(Catalogue.imputing, file.impute, "none", framework, &uses, &problems)
    let normalising = set(Catalogue.normalising, file.normalise, "min-max", framework, &uses, &problems)
    let weighting = set(Catalogue.weighting, file.weigh, "given", framework, &uses, &problems)
    let aggregating = set(Catalogue.aggregating, file.aggregate, "arithmetic", framework, &uses, &problems)
    guard let imputing, let normalising, let weighting, let aggregating else { return nil }
    var recipe = Recipe(
      imputing: imputing.everywhere, normalising: normalising.everywhere, weighting: weighting.everywhere,
      aggregating: aggregating.everywhere)
    recipe.normalisingOf = normalising.of
    recipe.weightingOf = weighting.of
    recipe.aggregatingOf = aggregating.of
    if let coverage = file.nodeCoverage { recipe.minCoverage = coverage.value }
    if let coverage = file.entityCoverage { recipe.rankCoverage = coverage.value }
    return recipe
  }

  func similarity(uses: inout [Study.MethodUse], _ problems: inout Problems) -> Study.Comparison? {
    let found = set(Catalogue.comparing, file.similarity, "pearson", vocabulary.framework, &uses, &problems)
    return found.map {
      Study.Comparison(
        method: $0.everywhere, name: file.similarity?.name.value ?? "pearson", peers: file.peers?.value ?? 5)
    }
  }

  func plan(_ problems: inout Problems) -> DrawPlan {
    var modes: Set<String> = []
    for name in file.vary {
      if ["evidence", "weights"].contains(name.value) {
        modes.insert(name.value)
      } else {
        names.report(
          name, "robustness.vary: '\(name.value)' is not known", among: ["evidence", "weights"], all: true, &problems)
      }
    }
    let chosen: [DrawMode] =
      switch (modes.contains("evidence"), modes.contains("weights")) {
      case (true, false): [.evidence]
      case (false, true): [.weights]
      default: [.evidence, .weights, .both]
      }
    return DrawPlan(
      draws: file.draws?.value ?? 100_000, seed: UInt64(file.seed?.value ?? 1),
      concentration: file.concentration?.value ?? 50,
      modes: chosen)
  }

  func groupEntities(_ problems: inout Problems) -> [(group: EntityGroup, by: String)] {
    var found: [(group: EntityGroup, by: String)] = []
    for use in file.groups where use.asEntity {
      let by = use.by.flatMap { names.indicator($0, "groups.by", &problems) } ?? ""
      guard let group = names.group(use.group, "groups", &problems) else { continue }
      if vocabulary.entities.contains(where: { $0.code == group.code }) {
        names.report(use.group, "'\(group.code)' is an entity already", among: [], all: true, &problems)
        continue
      }
      found.append((group, by))
    }
    return found
  }

  func goals(_ problems: inout Problems) -> [Goal] {
    var found: [Goal] = []
    for goal in file.goals {
      guard let entity = names.entity(goal.entity, "goals", &problems) else { continue }
      if let top = goal.top {
        found.append(.top(entity: entity, rank: top.value))
      } else if let after = goal.firstAfter {
        if let others = members(after, "goals.first-after", &problems) {
          found.append(.firstAfter(entity: entity, others: others))
        }
      } else if let share = goal.share, let of = goal.of {
        if let others = members(of, "goals.of", &problems) {
          found.append(.ratio(entity: entity, share: share.value, of: others))
        }
      }
    }
    return found
  }

  /// A group's members, or the one entity that is named.
  private func members(_ name: Located<String>, _ what: String, _ problems: inout Problems) -> [String]? {
    if let group = vocabulary.groups.first(where: { $0.code == name.value }) {
      return group.members.map(\.entity).sorted()
    }
    return names.entity(name, what, &problems).map { [$0] }
  }

  func set<Product: Sendable>(
    _ catalogue: Catalogue<Product>, _ choice: MethodChoice?, _ standard: String, _ framework: Framework,
    _ uses: inout [Study.MethodUse], _ problems: inout Problems
  ) -> (everywhere: Product, of: [String: Product])? {
    let resolver = MethodResolver(catalogue: catalogue, codes: codes)
    if let choice { return resolver.resolveAll(choice, framework: framework, uses: &uses, &problems) }
    guard let card = catalogue.card(standard), let method = try? catalogue.make(standard) else { return nil }
    uses.append(Study.MethodUse(family: catalogue.step, scope: "", card: standard, options: card.defaults))
    return (method, [:])
  }

  /// Shares of sibling groups as weights; nil where none are given.
  func weights(_ choice: MethodChoice?, _ problems: inout Problems) -> Framework? {
    guard let choice, !choice.shares.isEmpty else { return nil }
    let framework = vocabulary.framework
    var shares: [String: Double] = [:]
    for (code, share) in choice.shares {
      if let node = names.node(code, "weigh.shares", &problems) { shares[node] = share }
    }
    for parent in Set(shares.keys.compactMap { framework.node($0)?.parent }).sorted() {
      let siblings = framework.children(of: parent)
      let given = siblings.filter { shares[$0.code] != nil }
      let total = given.reduce(0) { $0 + (shares[$1.code] ?? 0) }
      let all = given.count == siblings.count
      if total > 1 + 1e-9 || (all && total < 1 - 1e-9) {
        let place =
          choice.shares.first { given.map(\.code).contains($0.code.value) }?.code.location ?? choice.name.location
        choice.map.add(
          "the shares under '\(parent)' add up to \((total * 1e9).rounded() / 1e9)", at: place,
          advice: "shares of one sibling group add up to 1, what is left going to the siblings that are not named",
          &problems)
      }
    }
    return framework.withShares(shares)
  }
}
