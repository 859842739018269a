import Claims
import Diagnostics
import Linear
import Methods

extension Scenario.Edit {
  /// The table with the cell changed: a set cell is a point without claims; a shifted one keeps its spread. What it
  /// adds up to with others no longer holds.
  func apply(to table: inout IndicatorTable) throws(MethodError) {
    guard let row = table.entityIndex(entity), let column = table.indicatorIndex(indicator) else {
      preconditionFailure("edits name what the study has")
    }
    switch (change, table.cells[column][row]) {
    case (.set(let value), _):
      table.cells[column][row] = Cell(
        value: value, low: value, high: value, distribution: Distribution(.point(value)), witnesses: 0, kinds: [],
        flags: .set)
    case (.shift(let amount), let cell?):
      table.cells[column][row] = cell.moved(by: amount, times: 1, within: table.indicators[column])
    case (.scale(let factor), let cell?):
      table.cells[column][row] = cell.moved(by: 0, times: factor, within: table.indicators[column])
    case (_, nil):
      throw MethodError(
        "the scenario shifts \(indicator) of \(entity), which has no value",
        advice: "use 'set' for a cell without a value", node: indicator, entity: entity)
    }
    table.sums.removeAll { $0.indicator == column && $0.entities.contains(row) }
  }
}

extension Cell {
  /// The spread is cut at the indicator's range; a central value beyond it is the caller's to refuse.
  fileprivate func moved(by amount: Double, times factor: Double, within node: Framework.Node) -> Cell {
    let (minimum, maximum) = (node.minimum ?? -.infinity, node.maximum ?? .infinity)
    func cut(_ value: Double) -> Double { min(max(value, minimum), maximum) }
    var cell = self
    cell.distribution = distribution.scaled(by: factor).shifted(by: amount)
    cell.distribution.lower = cut(cell.distribution.lower)
    cell.distribution.upper = cut(cell.distribution.upper)
    cell.value = value * factor + amount
    cell.low = cut(low * factor + amount)
    cell.high = cut(high * factor + amount)
    cell.bounds = bounds?.moved(times: factor, by: amount)
    cell.flags.insert(.set)
    return cell
  }
}

extension Scenario {
  /// The table with every edit made, in order; what cannot be made is told at its edit.
  func edit(_ table: inout IndicatorTable, in text: SourceText, _ problems: inout Problems) {
    for edit in edits {
      do { try edit.apply(to: &table) } catch {
        problems.error(error.message, in: text, at: edit.location, advice: error.advice)
      }
    }
    for (place, edit) in edits.enumerated() {
      let isLast = !edits[(place + 1)...].contains { $0.entity == edit.entity && $0.indicator == edit.indicator }
      guard isLast, let column = table.indicatorIndex(edit.indicator),
        let value = table[edit.entity, edit.indicator]?.value,
        let broken = table.indicators[column].limitBroken(by: value)
      else { continue }
      problems.error(
        "the scenario '\(name)' takes \(edit.indicator) of \(edit.entity) to \(value.plain), \(broken)", in: text,
        at: edit.location, advice: "keep it within, or correct the limit in the framework")
    }
  }
}

extension Framework.Node {
  /// "above its maximum of 100"; nil where the value lies within.
  func limitBroken(by value: Double) -> String? {
    if let minimum, value < minimum { return "below its minimum of \(minimum.plain)" }
    if let maximum, value > maximum { return "above its maximum of \(maximum.plain)" }
    return nil
  }
}

extension Scenario {
  /// The recipe with this scenario's weighing, its other methods, or both.
  func recipe(from base: Recipe, weights: Bool, method: Bool) -> Recipe {
    var recipe = base
    if weights, let weighing {
      recipe.weighting = weighing.everywhere
      recipe.weightingOf = weighing.of
    }
    if method {
      if let imputing {
        recipe.imputing = imputing.everywhere
        recipe.imputingOf = imputing.of
      }
      if let treating {
        recipe.treating = treating.everywhere
        recipe.treatingOf = treating.of
      }
      if let normalising {
        recipe.normalising = normalising.everywhere
        recipe.normalisingOf = normalising.of
      }
      if let aggregating {
        recipe.aggregating = aggregating.everywhere
        recipe.aggregatingOf = aggregating.of
      }
    }
    return recipe
  }
}
