import Linear
import Methods

/// One node whose weighted children are all leaves, at central evidence, for all entities that are assessed in it.
struct StillMeans: Sendable {
  var group: Int
  /// Rows of the children's drawn weights.
  var weightRows: [Int]
  /// Row among the means by place of the entity; nil: not assessed.
  var rowOf: [Int?]
  var means: DrawMeans

  static func all(_ view: MatrixView, draws: Int) -> [StillMeans] {
    let tree = view.ranked.tree
    return tree.groups.indices.compactMap { number in
      let group = view.ranked.weights.groups[number]
      let leaves = group.children.compactMap { child -> Int? in
        if case .leaf(let leaf) = tree.groups[number].children[child] { leaf } else { nil }
      }
      guard leaves.count == group.children.count else { return nil }
      var values: [[Int32?]] = []
      let rowOf = view.entities.map { entity -> Int? in
        guard let mean = entity.means.first(where: { $0.group == number }) else { return nil }
        values.append(
          leaves.map { leaf in mean.children.contains(leaf) ? entity.leaves.first { $0.row == leaf }?.still : nil })
        return values.count - 1
      }
      guard !values.isEmpty else { return nil }
      let weightRows = leaves.indices.map { group.firstRow + $0 }
      return StillMeans(
        group: number, weightRows: weightRows, rowOf: rowOf, means: DrawMeans(values: values, draws: draws))
    }
  }
}
