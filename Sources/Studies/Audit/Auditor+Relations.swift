import Claims
import Linear
import Methods

extension Auditor {
  /// All kinds, each with its p-values adjusted.
  var relations: [Relation] {
    adjusted(siblings) + adjusted(parents) + adjusted(withIndex) + adjusted(elsewhere) + adjusted(apart)
  }

  private func adjusted(_ relations: [Relation]) -> [Relation] {
    let rates = Statistics.falseDiscoveryRates(relations.map(\.pearson.pValue))
    return zip(relations, rates).map { relation, rate in
      var told = relation
      told.rate = rate
      return told
    }
  }

  private func relation(_ kind: Relation.Kind, _ first: String, _ second: String) -> Relation {
    Relation(kind, first, score(first), second, score(second))
  }

  private var siblings: [Relation] {
    groups.flatMap { group in
      group.codes.indices.flatMap { second in
        (0..<second).map { relation(.siblings, group.codes[$0], group.codes[second]) }
      }
    }
  }

  private var parents: [Relation] {
    groups.filter { $0.children.count > 1 }.flatMap { group in
      group.codes.map { relation(.parent, $0, group.code) }
    }
  }

  private var withIndex: [Relation] {
    let below = groups.filter { $0.level > 1 }.flatMap(\.codes)
    return below.map { relation(.index, $0, root.code) }
  }

  /// Flagged as misplaced: a higher r with another pillar than with its own.
  private var elsewhere: [Relation] {
    tree.leaves.enumerated().flatMap { leaf, node -> [Relation] in
      guard let own = pillar(ofLeaf: leaf) else { return [] }
      let there = Statistics.correlation(score(node.code), score(own))
      return root.codes.filter { $0 != own && $0 != node.code }.map { other in
        var found = relation(.elsewhere, node.code, other)
        if found.pearson.coefficient >= Relation.weak, found.pearson.coefficient > there { found.flag = .misplaced }
        return found
      }
    }
  }

  /// Pairs of leaves under different nodes.
  private var apart: [Relation] {
    tree.leaves.indices.flatMap { second in
      (0..<second).filter { tree.above[$0].first != tree.above[second].first }.map {
        relation(.indicators, tree.leaves[$0].code, tree.leaves[second].code)
      }
    }
  }

  /// The worst of an indicator's places elsewhere.
  func misplacements(_ relations: [Relation]) -> [Concern] {
    tree.leaves.enumerated().compactMap { leaf, node in
      let found = relations.filter { $0.kind == .elsewhere && $0.first == node.code && $0.flag == .misplaced }
      guard let own = pillar(ofLeaf: leaf),
        let most = found.max(by: { $0.pearson.coefficient < $1.pearson.coefficient })
      else { return nil }
      return .misplaced(
        indicator: node.code, own: own, with: Statistics.correlation(score(node.code), score(own)), other: most.second,
        more: most.pearson.coefficient)
    }
  }
}
