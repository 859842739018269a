import Claims
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
      table.cells[column][row] = cell.moved(by: amount, times: 1)
    case (.scale(let factor), let cell?):
      table.cells[column][row] = cell.moved(by: 0, times: factor)
    case (_, nil):
      throw MethodError(
        "the scenario shifts \(indicator) of \(entity), which has no value",
        advice: "use 'set' for a cell without a value", node: indicator, entity: entity)
    }
    table.sums.removeAll { $0.indicator == column && $0.entities.contains(row) }
  }
}

extension Cell {
  fileprivate func moved(by amount: Double, times factor: Double) -> Cell {
    var cell = self
    cell.distribution = distribution.scaled(by: factor).shifted(by: amount)
    cell.value = value * factor + amount
    cell.low = low * factor + amount
    cell.high = high * factor + amount
    cell.flags.insert(.set)
    return cell
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
      if let imputing { recipe.imputing = imputing }
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
