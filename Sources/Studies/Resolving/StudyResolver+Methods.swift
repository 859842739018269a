import Claims
import Diagnostics
import Methods

/// What each family may name in its options and overrides.
extension StudyResolver {
  func imputing(
    _ choice: MethodChoice?, _ uses: inout [Study.MethodUse], _ problems: inout Problems
  ) -> Scenario.MethodSet<any Imputing>? {
    MethodResolver(
      catalogue: Catalogue.imputing, names: names, standard: "none", overridable: aggregates + leaves
    ).resolve(choice, uses: &uses, &problems)
  }

  func screening(
    _ choice: MethodChoice?, _ uses: inout [Study.MethodUse], _ problems: inout Problems
  ) -> Scenario.MethodSet<any Screening>? {
    MethodResolver(
      catalogue: Catalogue.screening, names: names, standard: "none", coded: vocabulary.entities.map(\.code)
    ).resolve(choice, uses: &uses, &problems)
  }

  func treating(
    _ choice: MethodChoice?, _ uses: inout [Study.MethodUse], _ problems: inout Problems
  ) -> Scenario.MethodSet<any Treating>? {
    MethodResolver(
      catalogue: Catalogue.treating, names: names, standard: "none", overridable: aggregates + leaves
    ).resolve(choice, uses: &uses, &problems)
  }

  /// Whether screening comes before imputing.
  func screensFirst(_ problems: inout Problems) -> Bool {
    guard !file.order.isEmpty else { return false }
    let steps = file.order.map(\.value)
    if steps == ["screen", "impute", "treat"] { return true }
    if steps != ["impute", "screen", "treat"] {
      names.error(
        "order is \(steps.joined(separator: ", "))", at: file.order[0].location,
        advice: "write [impute, screen, treat] or [screen, impute, treat]; outliers are judged on what is left",
        &problems)
    }
    return false
  }

  func normalising(
    _ choice: MethodChoice?, _ uses: inout [Study.MethodUse], _ problems: inout Problems
  ) -> Scenario.MethodSet<any Normalising>? {
    MethodResolver(
      catalogue: Catalogue.normalising, names: names, standard: "min-max", coded: leaves,
      overridable: aggregates + leaves
    ).resolve(choice, uses: &uses, &problems)
  }

  func weighting(
    _ choice: MethodChoice?, _ uses: inout [Study.MethodUse], _ problems: inout Problems
  ) -> Scenario.MethodSet<any Weighting>? {
    let root = vocabulary.framework.root?.code
    let family = MethodResolver(
      catalogue: Catalogue.weighting, names: names, standard: "given",
      coded: (aggregates + leaves).filter { $0 != root }, overridable: aggregates, depth: depth)
    guard let found = family.resolve(choice, uses: &uses, &problems) else { return nil }
    if let choice {
      checkShares(choice, found.everywhere, of: aggregates, &problems)
      for (code, override) in choice.of {
        if let method = found.of[code.value] { checkShares(override, method, of: [code.value], &problems) }
      }
      checkStatements(choice, found, &problems)
    }
    return found
  }

  func aggregating(
    _ choice: MethodChoice?, _ uses: inout [Study.MethodUse], _ problems: inout Problems
  ) -> Scenario.MethodSet<any Aggregating>? {
    let root = vocabulary.framework.root?.code
    let family = MethodResolver(
      catalogue: Catalogue.aggregating, names: names, standard: "arithmetic",
      coded: (aggregates + leaves).filter { $0 != root }, overridable: aggregates, depth: depth)
    guard let found = family.resolve(choice, uses: &uses, &problems) else { return nil }
    if let choice { checkNodes(choice, found, &problems) }
    return found
  }

  var leaves: [String] { vocabulary.framework.leaves.map(\.code) }
  var aggregates: [String] { vocabulary.framework.nodes.filter { $0.role == .aggregate }.map(\.code) }

  /// Number of levels that have aggregates: 1 is the index.
  var depth: Int { levels.values.max() ?? 0 }

  private var levels: [String: Int] {
    // Parents come before their children, and none stands in a circle.
    var levels: [String: Int] = [:]
    for node in vocabulary.framework.nodes where node.role == .aggregate {
      levels[node.code] = (levels[node.parent] ?? 0) + 1
    }
    return levels
  }

  /// What a file of statements does not say of the nodes that its method weighs, all at once: no table is needed.
  private func checkStatements(
    _ choice: MethodChoice, _ found: Scenario.MethodSet<any Weighting>, _ problems: inout Problems
  ) {
    for (node, choice, method) in choices(choice, found) {
      let children = vocabulary.framework.children(of: node)
      guard method is any Stated, !(method is Given), !children.isEmpty else { continue }
      let empty = Table(rows: [], columns: children.map(\.code), values: children.map { _ in [] })
      do throws(MethodError) {
        _ = try method.weights(empty, given: children.map(\.weight), node: node)
      } catch {
        names.error(error.message, at: choice.name.location, advice: error.advice, &problems)
      }
    }
  }

  /// Options that have no answer for a node's children, whatever their scores; told at the option.
  private func checkNodes(
    _ choice: MethodChoice, _ found: Scenario.MethodSet<any Aggregating>, _ problems: inout Problems
  ) {
    for (node, choice, method) in choices(choice, found) {
      let children = vocabulary.framework.children(of: node).filter { $0.weight > 0 }
      do throws(MethodError) {
        try method.check(children.map(\.code), node: node)
      } catch {
        let place = error.option.flatMap { choice.map.node($0) == nil ? nil : choice.map.keyLocation($0) }
        names.error(error.message, at: place ?? choice.name.location, advice: error.advice, &problems)
      }
    }
  }

  /// What is chosen for each aggregate. None where an override has no method: its node would seem to be left to the one
  /// for everywhere.
  private func choices<Product>(
    _ choice: MethodChoice, _ found: Scenario.MethodSet<Product>
  ) -> [(node: String, choice: MethodChoice, method: Product)] {
    guard choice.of.allSatisfy({ found.of[$0.code.value] != nil }),
      choice.levels.allSatisfy({ found.of[Recipe.level($0.level.value)] != nil })
    else { return [] }
    let levels = levels
    return aggregates.map { node in
      let level = levels[node] ?? 0
      let own = choice.of.first { $0.code.value == node }?.choice
      let override = own ?? choice.levels.first { $0.level.value == level }?.choice
      return (node, override ?? choice, found.of[node] ?? found.of[Recipe.level(level)] ?? found.everywhere)
    }
  }

  /// Shares that add up to too much or too little are told here, at their place: no table is needed to see it.
  private func checkShares(
    _ choice: MethodChoice, _ method: any Weighting, of nodes: [String], _ problems: inout Problems
  ) {
    guard method is Given, choice.map.node("shares") != nil else { return }
    var ignored = Problems()
    let shares = choice.map.map("shares", &ignored)
    for node in nodes {
      let children = vocabulary.framework.children(of: node)
      let empty = Table(rows: [], columns: children.map(\.code), values: children.map { _ in [] })
      do throws(MethodError) {
        _ = try method.weights(empty, given: children.map(\.weight), node: node)
      } catch {
        let place = children.first { shares?.node($0.code) != nil }.flatMap { shares?.keyLocation($0.code) }
        names.error(error.message, at: place ?? choice.name.location, advice: error.advice, &problems)
      }
    }
  }
}
