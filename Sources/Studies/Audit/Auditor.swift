import Claims
import Linear
import Methods

/// The columns of one analysis over the entities that take part, and what is asked of them.
struct Auditor {
  let analysis: Analysis
  let table: IndicatorTable
  let tree: Tree
  /// Rows that take part.
  let rows: [Int]
  /// Scores of leaves and aggregates.
  private let scores: [String: OrderedColumn]
  private let none: OrderedColumn
  /// By leaf, of those that take part: filled and treated.
  private let scored: [Column]

  init(_ analysis: Analysis, _ table: IndicatorTable) throws(MethodError) {
    self.analysis = analysis
    self.table = table
    let ranker = try Ranker(analysis.recipe, analysis.framework)
    tree = ranker.tree
    self.scored = try zip(analysis.learnt.scales, ranker.filled(analysis.lens, learnt: analysis.learnt).values).map {
      $0.treatment($1)
    }
    let rows = analysis.lens.ranked.indices.filter { analysis.lens.ranked[$0] }
    self.rows = rows
    let scored = analysis.ranking.scores
    let codes = scored.leaves.columns + scored.nodes.columns
    let columns = (scored.leaves.values + scored.nodes.values).map { column in rows.map { column[$0] } }
    scores = Dictionary(zip(codes, columns.map { OrderedColumn($0) }), uniquingKeysWith: { first, _ in first })
    none = OrderedColumn(rows.map { _ in .nan })
  }

  func ranked(_ code: String) -> OrderedColumn { scores[code] ?? none }

  func score(_ code: String) -> Column { ranked(code).values }

  /// Its children that anybody has a score of; an empty one is no part of anything.
  private func scored(_ group: Tree.Group) -> [String] { group.codes.filter { score($0).contains { !$0.isNaN } } }

  /// Aggregates that do not vary: nothing below them makes a difference.
  var flat: [String] {
    groups.map(\.code).filter { code in
      let known = score(code).filter { !$0.isNaN }
      return known.count > 1 && known.allSatisfy { $0 == known[0] }
    }
  }

  /// From the index down, as a reader meets them.
  var groups: [Tree.Group] {
    tree.groups.indices.sorted { (tree.groups[$0].level, $0) < (tree.groups[$1].level, $1) }.map { tree.groups[$0] }
  }

  var root: Tree.Group { tree.groups[tree.groups.count - 1] }

  var indicators: [IndicatorStatistics] {
    tree.leaves.enumerated().map { place, leaf in
      let raw = table.indicatorIndex(leaf.code).map { column in rows.map { table.cells[column][$0]?.value } } ?? []
      return IndicatorStatistics(
        leaf.code, rows.map { analysis.lens.table.values[place][$0] }, zeros: raw.count { $0 == 0 },
        scored: scored[place])
    }
  }

  var nodes: [NodeCoherence] {
    groups.map { ($0.code, scored($0)) }.filter { $0.1.count > 1 }.map { node, children in
      let columns = children.map(score)
      return NodeCoherence(
        node: node, children: children, reliability: Reliability(columns),
        components: Result { () throws(ComponentAnalysis.Failure) in try ComponentAnalysis(columns) })
    }
  }

  func importance(threads: Int) -> [(node: String, parts: [Importance])] {
    let below = groups.filter { $0.children.count > 1 }.map { group in
      let parts = group.codes.map { (code: $0, column: score($0)) }
      return (
        node: group.code,
        parts: Importance.of(
          parts, weights: analysis.ranking.scores.weights[group.code] ?? [], on: score(group.code), threads: threads)
      )
    }
    guard groups.count > 1 else { return below }
    let leaves = tree.leaves.map { (code: $0.code, column: score($0.code)) }
    let effective = analysis.ranking.scores.effectiveWeights
    let all = Importance.of(leaves, weights: effective, on: score(root.code), threads: threads)
    return below + [(node: "", parts: all)]
  }

  /// Ranks among those that both have a score of.
  var pillars: [PillarAgreement] {
    root.codes.map { pillar in
      let (own, whole) = (score(pillar), score(root.code))
      let both = own.indices.filter { !own[$0].isNaN && !whole[$0].isNaN }
      let places = (ranks(of: both.map { own[$0] }), ranks(of: both.map { whole[$0] }))
      return PillarAgreement(
        pillar: pillar, spearman: Statistics.spearman(own, whole).coefficient, entities: both.count,
        shifted: zip(places.0, places.1).count { abs(($0 ?? 0) - ($1 ?? 0)) >= 10 })
    }
  }

  var denominators: [DenominatorRelation] {
    let all = analysis.framework.nodes.filter { $0.role == .denominator }
    return tree.leaves.enumerated().flatMap { place, leaf in
      let read = OrderedColumn(rows.map { analysis.lens.table.values[place][$0] })
      return all.compactMap { denominator -> DenominatorRelation? in
        guard let column = table.indicatorIndex(denominator.code) else { return nil }
        let values = rows.map { table.cells[column][$0]?.value ?? .nan }
        let relation = Relation(
          .denominator, leaf.code, read, denominator.code, OrderedColumn(values))
        guard !relation.pearson.coefficient.isNaN else { return nil }
        let isUsed = leaf.denominator == denominator.code && leaf.isConverted(by: analysis.lens.lens)
        return DenominatorRelation(
          relation: relation, use: !isUsed ? .none : leaf.extent == .extensive ? .divided : .multiplied)
      }
    }
  }

  var families: [FamilyPair] {
    let weights = analysis.ranking.scores.effectiveWeights
    var found: [FamilyPair] = []
    for (j, second) in tree.leaves.enumerated() {
      for (i, first) in tree.leaves.enumerated() where i != j {
        let isNested = first.nestedIn == second.code
        let isFamily = !first.family.isEmpty && first.family == second.family && second.nestedIn != first.code
        guard isNested || isFamily && i < j else { continue }
        let correlation = Statistics.correlation(score(first.code), score(second.code))
        found.append(
          FamilyPair(
            first: first.code, second: second.code, family: isNested ? nil : first.family,
            correlation: correlation.isNaN ? nil : correlation, weight: weights[i] + weights[j]))
      }
    }
    return found
  }

  var mixtures: [MixedExtents] {
    root.codes.compactMap { pillar in
      let leaves = self.leaves(below: pillar)
      let totals = leaves.filter { $0.isTotal(in: analysis.lens.lens) }.map(\.code)
      let others = leaves.filter { !$0.isTotal(in: analysis.lens.lens) }.map(\.code)
      return totals.isEmpty || others.isEmpty ? nil : MixedExtents(pillar: pillar, totals: totals, intensities: others)
    }
  }

  /// The pillar that a leaf is below; nil for one that hangs on the index itself.
  func pillar(ofLeaf leaf: Int) -> String? {
    let path = tree.above[leaf]
    return path.count < 2 ? nil : tree.groups[path[path.count - 2]].code
  }

  private func leaves(below pillar: String) -> [Framework.Node] {
    tree.leaves.indices.filter { self.pillar(ofLeaf: $0) == pillar }.map { tree.leaves[$0] }
  }
}

extension Framework.Node {
  func isTotal(in lens: Lens) -> Bool { (extent == .extensive) != isConverted(by: lens) }
}
