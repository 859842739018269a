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

  init(file: StudyFile, vocabulary: Vocabulary, rowFiles: [String: SourceText] = [:]) {
    self.file = file
    self.vocabulary = vocabulary
    names = NameResolver(
      vocabulary: vocabulary, text: file.text, groupEntities: file.groups.filter(\.asEntity).map(\.group.value),
      rowFiles: rowFiles)
  }

  func lenses(_ problems: inout Problems) -> [Lens] {
    var found: [Lens] = []
    for name in file.lenses {
      guard let lens = names.choice(name, "lens", Lens.self, &problems) else { continue }
      if found.contains(lens) {
        names.error("the lens '\(name.value)' is named twice", at: name.location, advice: "name it once", &problems)
      } else {
        found.append(lens)
      }
    }
    return found.isEmpty ? [.scale] : found
  }

  func recipe(uses: inout [Study.MethodUse], _ problems: inout Problems) -> Recipe? {
    let imputing = imputing(file.impute, &uses, &problems)
    let screening = screening(file.screen, &uses, &problems)
    let treating = treating(file.treat, &uses, &problems)
    let normalising = normalising(file.normalise, &uses, &problems)
    let weighting = weighting(file.weigh, &uses, &problems)
    let aggregating = aggregating(file.aggregate, &uses, &problems)
    guard let imputing, let screening, let treating, let normalising, let weighting, let aggregating else { return nil }
    var recipe = Recipe(
      imputing: imputing.everywhere, normalising: normalising.everywhere, weighting: weighting.everywhere,
      aggregating: aggregating.everywhere)
    recipe.imputingOf = imputing.of
    recipe.screening = screening.everywhere
    recipe.treating = treating.everywhere
    recipe.treatingOf = treating.of
    recipe.screensFirst = screensFirst(&problems)
    recipe.groupings = vocabulary.groupings
    recipe.normalisingOf = normalising.of
    recipe.weightingOf = weighting.of
    recipe.aggregatingOf = aggregating.of
    if let coverage = file.nodeCoverage { recipe.minCoverage = coverage.value }
    if let coverage = file.entityCoverage { recipe.rankCoverage = coverage.value }
    return recipe
  }

  func similarity(uses: inout [Study.MethodUse], _ problems: inout Problems) -> Study.Comparison? {
    let family = MethodResolver(catalogue: Catalogue.comparing, names: names, standard: "pearson")
    guard let method = family.resolve(file.similarity, uses: &uses, &problems) else { return nil }
    var shared = 0.5
    if case .number(let given)? = uses.last(where: { $0.family == Catalogue.comparing.step })?.options["shared"] {
      shared = given
    }
    return Study.Comparison(
      method: method.everywhere, name: file.similarity?.name.value ?? "pearson", peers: file.peers?.value ?? 5,
      minimumShared: shared)
  }

  /// `recipe`: that of the study, for what its weights are; nil where it could not be read.
  func plan(_ recipe: Recipe?, uses: inout [Study.MethodUse], _ problems: inout Problems) -> DrawPlan {
    let section = file.robustness
    var modes: Set<String> = []
    for name in section.vary {
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
    var plan = DrawPlan(
      draws: section.draws?.value ?? 100_000, seed: UInt64(section.seed?.value ?? 1),
      weights: Dirichlet(concentration: section.concentration?.value ?? 50), modes: chosen)
    if let choice = section.weights { perturb(&plan, choice, recipe, &uses, &problems) }
    return plan
  }

  func missing(_ problems: inout Problems) -> MissingCells? {
    guard let name = file.robustness.missing, name.value != "off" else { return nil }
    if file.robustness.choices.methods.contains(where: { $0.step == "impute" }) {
      names.error(
        "robustness: 'missing' and 'choices.impute' would both fill the gaps", at: name.location,
        advice: "remove one of them", &problems)
    }
    if let missing = MissingCells(rawValue: name.value) { return missing }
    names.report(
      name, "robustness.missing: '\(name.value)' is not known", among: MissingCells.allCases.map(\.rawValue) + ["off"],
      all: true, &problems)
    return nil
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
      if found.contains(where: { $0.group.code == group.code }) {
        names.error(
          "groups: '\(group.code)' is made an entity twice", at: use.group.location, advice: "name it once", &problems)
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
        if let others = others(of: entity, after, "goals.first-after", &problems) {
          found.append(.firstAfter(entity: entity, others: others))
        }
      } else if let share = goal.share, let of = goal.of {
        if let others = others(of: entity, of, "goals.of", &problems) {
          found.append(.ratio(entity: entity, share: share.value, of: others))
        }
      }
    }
    return found
  }

  /// Those that a goal measures its entity against: somebody else.
  private func others(
    of entity: String, _ name: Located<String>, _ what: String, _ problems: inout Problems
  ) -> [String]? {
    guard let found = names.members(name, what, &problems) else { return nil }
    if found != [entity] { return found }
    names.error(
      "\(what): '\(name.value)' is the goal's own entity", at: name.location, advice: "name another, or a group",
      &problems)
    return nil
  }
}
