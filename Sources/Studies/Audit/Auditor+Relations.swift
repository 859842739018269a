import Claims
import Linear
import Methods

extension Auditor {
  /// All kinds, each with its p-values adjusted. `threads` share the pairs.
  func relations(threads: Int) -> [Relation] {
    let pairs = [siblings, parents, withIndex, withPillar, elsewhere, apart]
    return zip(Relation.Kind.allCases, pairs).flatMap { kind, pairs in
      let parts = max(1, min(threads, pairs.count))
      var found = inParallel(parts, threads: threads) { part in
        (part * pairs.count / parts..<(part + 1) * pairs.count / parts).map { place in
          let (first, second) = pairs[place]
          return Relation(kind, first, ranked(first), second, ranked(second))
        }
      }.flatMap(\.self)
      if kind == .elsewhere { flagMisplaced(&found) }
      for (place, rate) in Statistics.falseDiscoveryRates(found.map(\.pearson.pValue)).enumerated() {
        found[place].rate = rate
      }
      return found
    }
  }

  /// Throws where the pairs of leaves take more memory than there is.
  func requireMemory() throws(Memory.Shortage) {
    let leaves = tree.leaves.count
    let each = 2 * (MemoryLayout<Relation>.stride + MemoryLayout<Pair>.stride)
    try Memory.require(
      Double(leaves) * Double(leaves) / 2 * Double(each), for: "correlations of the pairs of \(leaves) indicators")
  }

  private typealias Pair = (first: String, second: String)

  private var siblings: [Pair] {
    groups.flatMap { group in
      group.codes.indices.flatMap { second in
        (0..<second).map { (group.codes[$0], group.codes[second]) }
      }
    }
  }

  private var parents: [Pair] {
    groups.filter { $0.children.count > 1 }.flatMap { group in
      group.codes.map { ($0, group.code) }
    }
  }

  private var withIndex: [Pair] {
    let below = groups.filter { $0.level > 1 }.flatMap(\.codes)
    return below.map { ($0, root.code) }
  }

  private var withPillar: [Pair] {
    tree.leaves.enumerated().compactMap { leaf, node in
      pillar(ofLeaf: leaf).flatMap { $0 == node.parent ? nil : (node.code, $0) }
    }
  }

  private var elsewhere: [Pair] {
    tree.leaves.enumerated().flatMap { leaf, node -> [Pair] in
      guard let own = pillar(ofLeaf: leaf) else { return [] }
      return root.codes.filter { $0 != own && $0 != node.code }.map { (node.code, $0) }
    }
  }

  /// Those with another pillar of a higher r than with the own.
  private func flagMisplaced(_ relations: inout [Relation]) {
    let own = ownCorrelations
    for place in relations.indices {
      let pearson = relations[place].pearson
      let isTold = pearson.count >= Relation.fewest && pearson.pValue < 0.05
      if isTold, pearson.coefficient >= Relation.weak,
        pearson.coefficient > own[relations[place].first] ?? .infinity
      {
        relations[place].flag = .misplaced
      }
    }
  }

  private var ownCorrelations: [String: Double] {
    var found: [String: Double] = [:]
    for (leaf, node) in tree.leaves.enumerated() {
      if let own = pillar(ofLeaf: leaf) { found[node.code] = Statistics.correlation(score(node.code), score(own)) }
    }
    return found
  }

  /// Pairs of leaves under different nodes.
  private var apart: [Pair] {
    tree.leaves.indices.flatMap { second in
      (0..<second).filter { tree.above[$0].first != tree.above[second].first }.map {
        (tree.leaves[$0].code, tree.leaves[second].code)
      }
    }
  }

  /// The worst of an indicator's places elsewhere.
  func misplacements(_ relations: [Relation]) -> [Concern] {
    let misplaced = Dictionary(
      grouping: relations.filter { $0.kind == .elsewhere && $0.flag == .misplaced }, by: \.first)
    return tree.leaves.enumerated().compactMap { leaf, node in
      guard let own = pillar(ofLeaf: leaf),
        let most = misplaced[node.code]?.max(by: { $0.pearson.coefficient < $1.pearson.coefficient })
      else { return nil }
      return .misplaced(
        indicator: node.code, own: own, with: Statistics.correlation(score(node.code), score(own)), other: most.second,
        more: most.pearson.coefficient)
    }
  }
}
