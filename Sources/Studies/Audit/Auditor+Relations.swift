import Claims
import Linear
import Methods

extension Auditor {
  /// All kinds, each with its p-values adjusted. `threads` share the pairs.
  func relations(threads: Int) -> [Relation] {
    let within = siblings + parents + withPillar
    let pairs = within + withIndex + elsewhere + apart
    let parts = max(1, min(threads, pairs.count))
    let found = inParallel(parts, threads: threads) { part in
      stride(from: part, to: pairs.count, by: parts).map { place in
        let pair = pairs[place]
        return Relation(pair.kind, pair.first, ranked(pair.first), pair.second, ranked(pair.second))
      }
    }
    let all = pairs.indices.map { found[$0 % parts][$0 / parts] }
    return Relation.Kind.allCases.flatMap { kind in
      adjusted(kind == .elsewhere ? misplaced(all) : all.filter { $0.kind == kind })
    }
  }

  private typealias Pair = (kind: Relation.Kind, first: String, second: String)

  private func adjusted(_ relations: [Relation]) -> [Relation] {
    let rates = Statistics.falseDiscoveryRates(relations.map(\.pearson.pValue))
    return zip(relations, rates).map { relation, rate in
      var told = relation
      told.rate = rate
      return told
    }
  }

  private var siblings: [Pair] {
    groups.flatMap { group in
      group.codes.indices.flatMap { second in
        (0..<second).map { (.siblings, group.codes[$0], group.codes[second]) }
      }
    }
  }

  private var parents: [Pair] {
    groups.filter { $0.children.count > 1 }.flatMap { group in
      group.codes.map { (.parent, $0, group.code) }
    }
  }

  private var withIndex: [Pair] {
    let below = groups.filter { $0.level > 1 }.flatMap(\.codes)
    return below.map { (.index, $0, root.code) }
  }

  private var withPillar: [Pair] {
    tree.leaves.enumerated().compactMap { leaf, node in
      pillar(ofLeaf: leaf).flatMap { $0 == node.parent ? nil : (.pillar, node.code, $0) }
    }
  }

  private var elsewhere: [Pair] {
    tree.leaves.enumerated().flatMap { leaf, node -> [Pair] in
      guard let own = pillar(ofLeaf: leaf) else { return [] }
      return root.codes.filter { $0 != own && $0 != node.code }.map { (.elsewhere, node.code, $0) }
    }
  }

  /// Of the relations elsewhere, those flagged with a higher r than with the own pillar.
  private func misplaced(_ relations: [Relation]) -> [Relation] {
    let own = ownCorrelations
    return relations.filter { $0.kind == .elsewhere }.map { relation in
      var told = relation
      let pearson = relation.pearson
      let isTold = pearson.count >= Relation.fewest && pearson.pValue < 0.05
      if isTold, pearson.coefficient >= Relation.weak, pearson.coefficient > own[relation.first] ?? .infinity {
        told.flag = .misplaced
      }
      return told
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
        (.indicators, tree.leaves[$0].code, tree.leaves[second].code)
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
