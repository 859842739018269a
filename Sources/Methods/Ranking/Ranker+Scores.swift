extension Ranker {
  /// Every node's score for every entity. Entities out of the ranking set no weight and no rank score; they are
  /// measured by the others' and keep their gaps, and a node at or above one whose method compares entities leaves them
  /// out.
  public func scores(_ table: Table, learnt: Learnt, ranked: [Bool]? = nil) throws(MethodError) -> Scores {
    let ranked = taking(table, ranked, learnt)
    let inside = rows(of: table, ranked)
    let observed = table.keeping(rows: inside)
    let known = try imputed(table, rows: inside, learnt: learnt)
    let leaves = normalised(known, learnt: learnt, among: known)
    var (nodes, weights) = try walk(leaves, observed: observed.values, leftOut: learnt.scales.map(\.isLeftOut))
    var all = leaves
    if inside.count < table.rows.count {
      let outside = table.rows.indices.filter { ranked?[$0] == false }
      let others = table.keeping(rows: outside)
      let theirs = normalised(others, learnt: learnt, among: known)
      let separately = guests(theirs, weights: weights)
      all = Table(
        rows: table.rows, columns: table.columns,
        values: merged(leaves.values, inside, theirs.values, outside))
      nodes = merged(nodes, inside, separately, outside)
    }
    let effective = effectiveWeights(weights)
    return Scores(
      leaves: all, nodes: Table(rows: table.rows, columns: tree.groups.map(\.code), values: nodes),
      weights: Dictionary(uniqueKeysWithValues: zip(tree.groups.map(\.code), weights)), effectiveWeights: effective,
      coverage: coverage(table, effective), isRanked: ranked ?? [])
  }

  func normalised(_ table: Table, learnt: Learnt, among ranked: Table) -> Table {
    precondition(learnt.scales.count == tree.leaves.count, "one scale a leaf")
    var scores = table
    for (leaf, scale) in learnt.scales.enumerated() {
      scores.values[leaf] = scale.scores(table.values[leaf], among: ranked.values[leaf])
    }
    return scores
  }

  /// Bottom up: weights (unless `fixed`) and scores of each group. `observed`: leaves before imputing, whose gaps count
  /// against coverage. `leftOut`, by leaf: those that have no weight and that no method sees; with `fixed` weights they are
  /// the ones of no weight without a score. `lenient`: a node whose method has no answer is not assessed.
  func walk(
    _ leaves: Table, observed: [Column], leftOut: [Bool] = [], fixed: [[Double]]? = nil, lenient: Bool = false
  ) throws(MethodError) -> (nodes: [Column], weights: [[Double]]) {
    var nodes: [Column] = []
    var weights: [[Double]] = []
    var isOut = leftOut.isEmpty ? leaves.columns.map { _ in false } : leftOut
    var errors: [MethodError] = []
    var isUnanswered = [Bool](repeating: false, count: tree.groups.count)
    for (number, whole) in tree.groups.enumerated() {
      let kept = whole.children.indices.filter { place in
        if let fixed { return counts(fixed[number][place], whole.children[place], leaves, nodes) }
        switch whole.children[place] {
        case .leaf(let leaf): return !isOut[leaf]
        case .group(let below): return !isOut[leaves.columns.count + below]
        }
      }
      isOut.append(kept.isEmpty)
      guard !kept.isEmpty else {
        // No weight of this node's own is anything but nought further up.
        nodes.append(Column(repeating: .nan, count: leaves.rows.count))
        weights.append(try normalisedWeights(fixed?[number] ?? whole.given, of: whole))
        continue
      }
      let group = whole.keeping(kept)
      let children = children(of: group, leaves, nodes)
      var share = fixed.map { all in kept.map { all[number][$0] } } ?? group.given
      var column = Column(repeating: .nan, count: leaves.rows.count)
      // What stands on a node without an answer has none either, and nothing more to tell.
      isUnanswered[number] = group.children.contains {
        if case .group(let below) = $0 { isUnanswered[below] } else { false }
      }
      if !isUnanswered[number] {
        do throws(MethodError) {
          if fixed == nil {
            share = try during(.weigh, of: group.code) { () throws(MethodError) in
              try normalisedWeights(self.weights(number, kept, children), of: group)
            }
          }
          column = try during(.aggregate, of: group.code) { () throws(MethodError) in
            try aggregating[number].combine(children, weights: share, node: group.code)
          }
        } catch {
          if !lenient {
            isUnanswered[number] = true
            errors.append(namingIndicators(error, group, leaves))
          }
        }
      }
      let counted = share.indices.filter { share[$0] > 0 }
      let needed = recipe.minCoverage * Double(counted.count) - 1e-9
      var present = [Int](repeating: 0, count: column.count)
      for child in counted {
        let cells: Column
        if case .leaf(let leaf) = group.children[child] {
          cells = observed[leaf]
        } else {
          cells = children.values[child]
        }
        for row in cells.indices where !cells[row].isNaN { present[row] += 1 }
      }
      for row in column.indices where Double(present[row]) < needed { column[row] = .nan }
      nodes.append(column)
      var shares = Column(repeating: 0, count: whole.children.count)
      for (place, weight) in zip(kept, share) { shares[place] = weight }
      weights.append(shares)
    }
    if let all = MethodError.together(errors) { throw all }
    return (nodes, weights)
  }

  /// Of the kept children of a group. What people state of all is stated of these too, whoever else is left out.
  private func weights(_ number: Int, _ kept: [Int], _ children: Table) throws(MethodError) -> [Double] {
    let (whole, method) = (tree.groups[number], weighting[number])
    let group = whole.keeping(kept)
    guard kept.count < whole.children.count, method is any Stated else {
      return try method.weights(children, given: group.given, node: group.code, directions: group.directions)
    }
    let all = try method.weights(
      whole.unscored, given: whole.given, node: whole.code, directions: whole.directions)
    return kept.map { all[$0] }
  }

  /// By group of the tree, the sets of weights that its method has to be drawn from.
  package func weightSets() throws(MethodError) -> [[[Double]]?] {
    var sets: [[[Double]]?] = []
    for (number, group) in tree.groups.enumerated() {
      sets.append(
        try during(.weigh, of: group.code) { () throws(MethodError) in
          try weighting[number].sets(group.codes, given: group.given, node: group.code)
        })
    }
    return sets
  }

  /// Whether a child has a weight, or a score all the same.
  private func counts(_ weight: Double, _ child: Tree.Child, _ leaves: Table, _ nodes: [Column]) -> Bool {
    if weight > 0 { return true }
    switch child {
    case .leaf(let leaf): return leaves.values[leaf].contains { !$0.isNaN }
    case .group(let below): return nodes[below].contains { !$0.isNaN }
    }
  }

  private func children(of group: Tree.Group, _ leaves: Table, _ nodes: [Column]) -> Table {
    Table(
      rows: leaves.rows, columns: group.codes,
      values: group.children.map { child in
        switch child {
        case .leaf(let leaf): leaves.values[leaf]
        case .group(let below): nodes[below]
        }
      })
  }

  /// What the methods say of their weights and scores, level by level from the index down; `ranked` nil: all entities set
  /// weights.
  public func notes(_ scores: Scores, ranked: [Bool]? = nil) throws(MethodError) -> [MethodNote] {
    let inside = scores.leaves.rows.indices.filter { ranked?[$0] ?? true }
    let (leaves, nodes) = (scores.leaves.keeping(rows: inside), scores.nodes.keeping(rows: inside).values)
    var notes: [MethodNote] = []
    let order = tree.groups.indices.sorted { (tree.groups[$0].level, $0) < (tree.groups[$1].level, $1) }
    for number in order {
      let whole = tree.groups[number]
      let shares = scores.weights[whole.code] ?? whole.given
      let kept = whole.children.indices.filter { counts(shares[$0], whole.children[$0], leaves, nodes) }
      let group = whole.keeping(kept)
      guard !kept.isEmpty else { continue }
      let children = children(of: group, leaves, nodes)
      notes += try during(.weigh, of: group.code) { () throws(MethodError) in
        weighting[number] is any Stated
          ? try weighting[number].notes(whole.unscored, given: whole.given, node: whole.code)
          : try weighting[number].notes(children, given: group.given, node: group.code)
      }
      notes += try during(.aggregate, of: group.code) { () throws(MethodError) in
        try aggregating[number].notes(children, weights: kept.map { shares[$0] }, node: group.code)
      }
    }
    return notes
  }

  private func normalisedWeights(_ weights: [Double], of group: Tree.Group) throws(MethodError) -> [Double] {
    let sum = weights.reduce(0, +)
    guard weights.count == group.children.count, weights.allSatisfy({ $0 >= 0 }), sum > 0, sum.isFinite else {
      throw MethodError(
        "the weights of \(group.code)'s children do not add up to anything", advice: "choose another way to weigh them",
        node: group.code)
    }
    return weights.map { $0 / sum }
  }

  /// Nodes of entities that take no part: those that their methods have no answer for, or only among others, are not
  /// assessed.
  private func guests(_ leaves: Table, weights: [[Double]]) -> [Column] {
    var nodes = tree.groups.map { _ in Column(repeating: .nan, count: leaves.rows.count) }
    var compares: [Bool] = []
    for (number, group) in tree.groups.enumerated() {
      let below = group.children.contains { if case .group(let one) = $0 { compares[one] } else { false } }
      compares.append(below || type(of: aggregating[number]).comparesEntities)
    }
    for row in leaves.rows.indices {
      let one = leaves.keeping(rows: [row])
      guard let found = try? walk(one, observed: one.values, fixed: weights, lenient: true).nodes else { continue }
      for (node, column) in found.enumerated() where !compares[node] { nodes[node][row] = column[0] }
    }
    return nodes
  }

  /// Whether a node's score may depend on who else is there.
  var comparesEntities: Bool { aggregating.contains { type(of: $0).comparesEntities } }

  /// Product of weights up the tree, by leaf.
  package func effectiveWeights(_ weights: [[Double]]) -> [Double] {
    var effective = Column(repeating: 0, count: tree.leaves.count)
    var shares = Column(repeating: 1, count: tree.groups.count)
    for number in tree.groups.indices.reversed() {
      for (child, weight) in zip(tree.groups[number].children, weights[number]) {
        switch child {
        case .leaf(let leaf): effective[leaf] = shares[number] * weight
        case .group(let below): shares[below] = shares[number] * weight
        }
      }
    }
    return effective
  }

  private func coverage(_ table: Table, _ effective: [Double]) -> [Double] {
    var sums = Column(repeating: 0, count: table.rows.count)
    for (column, weight) in zip(table.values, effective) {
      for row in column.indices where !column[row].isNaN { sums[row] += weight }
    }
    let all = effective.reduce(0, +)
    return sums.map { $0 / all }
  }
}

private func merged(_ a: [Column], _ rowsA: [Int], _ b: [Column], _ rowsB: [Int]) -> [Column] {
  zip(a, b).map { first, second in
    var column = Column(repeating: .nan, count: rowsA.count + rowsB.count)
    for (value, row) in zip(first, rowsA) { column[row] = value }
    for (value, row) in zip(second, rowsB) { column[row] = value }
    return column
  }
}
