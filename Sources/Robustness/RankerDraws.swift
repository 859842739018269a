import Linear
import Methods
import Synchronization

/// What a draw's scores are by definition: those that `Ranker` gives the drawn table under the drawn weights. `TreeWalk`
/// gives the same faster; this is for the error where it has no answer, and for testing it.
struct RankerDraws: Sendable {
  private let view: GeneralView
  private let system: WeightSystem
  private let ranker: Ranker
  private let weights = DrawnWeights()

  init(_ view: GeneralView, system: WeightSystem) throws(MethodError) {
    self.view = view
    self.system = system
    var recipe = view.ranked.view.recipe
    recipe.imputing = CentralValues(view.central)
    recipe.imputingOf = [:]
    recipe.screensFirst = true
    recipe.weighting = weights
    recipe.weightingOf = [:]
    ranker = try Ranker(recipe, view.ranked.view.framework)
  }

  /// The index of the ranked entities; `cells` nil: at central evidence.
  func index(_ cells: DrawnCells?, _ draw: Int, weights fractions: [Double]) throws(MethodError) -> [Double] {
    let lens = view.ranked.view.lens
    var table = lens.table
    if let cells {
      for (number, cell) in view.cells.enumerated() { table.values[cell.leaf][cell.row] = cells[number, draw] }
    }
    var byNode: [String: [Double]] = [:]
    for (group, node) in zip(system.groups, view.ranked.tree.groups) {
      var shares = [Double](repeating: 0, count: node.children.count)
      for (place, child) in group.children.enumerated() { shares[child] = fractions[group.firstRow + place] }
      byNode[node.code] = shares
    }
    weights.set(byNode)
    let nodes: Table
    do throws(MethodError) {
      nodes = try ranker.scores(table, learnt: view.ranked.view.learnt, ranked: lens.ranked).nodes
    } catch {
      // No figure of the study is what is told.
      var error = error
      error.message = "in a draw, \(error.message)"
      throw error
    }
    let index = nodes.values[nodes.columns.count - 1]
    for row in view.ranked.rows where !index[row].isFinite {
      throw MethodError(
        "a draw leaves \(table.rows[row]) without a score", advice: "choose other methods for many draws",
        node: nodes.columns.last, entity: table.rows[row])
    }
    return view.ranked.rows.map { index[$0] }
  }
}

/// Fills gaps with what the central table has there.
private struct CentralValues: Imputing {
  static let card = MethodCard(name: "central-values", title: "Central values", summary: "", references: [])
  var central: Table?
  init(_ options: OptionValues) { central = nil }
  init(_ central: Table) { self.central = central }

  func impute(_ table: Table, _ surroundings: Surroundings) -> Table {
    guard let central else { return table }
    precondition(central.rows == table.rows && central.columns == table.columns)
    var filled = table
    for column in filled.values.indices {
      for row in filled.rows.indices where filled.values[column][row].isNaN {
        filled.values[column][row] = central.values[column][row]
      }
    }
    return filled
  }
}

/// The weights of the draw at hand, by node.
private final class DrawnWeights: Weighting {
  static let card = MethodCard(name: "drawn", title: "Drawn weights", summary: "", references: [])
  private let current = Mutex<[String: [Double]]>([:])
  init(_ options: OptionValues = OptionValues()) {}

  func set(_ weights: [String: [Double]]) { current.withLock { $0 = weights } }

  func weights(_ children: Table, given: [Double], node: String) -> [Double] { current.withLock { $0[node] } ?? given }
}
