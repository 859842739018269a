import Claims
import Linear
import Methods

extension Scenario.Edit {
  /// The table with the cell changed: a set cell is a point without claims; a shifted one keeps its spread.
  func apply(to table: inout IndicatorTable) throws(MethodError) {
    guard let row = table.entityIndex(entity), let column = table.indicatorIndex(indicator) else {
      throw MethodError(
        "\(indicator) of \(entity) is not in the table",
        advice: "name an entity and indicator of the study")
    }
    let cell = table.cells[column][row]
    switch change {
    case .set(let value):
      table.cells[column][row] = Cell(
        value: value, low: value, high: value, distribution: Distribution(.point(value)), witnesses: 0, kinds: [],
        flags: .set)
    case .shift(let amount):
      let before = try require(cell)
      table.cells[column][row] = before.moved(by: amount, times: 1)
    case .scale(let factor):
      let before = try require(cell)
      table.cells[column][row] = before.moved(by: 0, times: factor)
    }
  }

  private func require(_ cell: Cell?) throws(MethodError) -> Cell {
    guard let cell else {
      throw MethodError(
        "\(indicator) of \(entity) has no value to shift",
        advice: "use 'set' for a cell without a value",
        node: indicator, entity: entity)
    }
    return cell
  }
}

extension Cell {
  fileprivate func moved(by amount: Double, times factor: Double) -> Cell {
    var cell = self
    cell.distribution = distribution.scaled(by: factor).shifted(by: amount)
    cell.value = value * factor + amount
    let ends = [low * factor + amount, high * factor + amount]
    cell.low = min(ends[0], ends[1])
    cell.high = max(ends[0], ends[1])
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
