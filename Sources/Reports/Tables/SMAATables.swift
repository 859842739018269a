import Claims
import Methods
import Robustness
import Studies

extension Wording {
  /// SMAA-2's figures of everyone who can be first, the most acceptable first.
  func smaa(_ all: [(lens: String, smaa: SMAAFindings)], name: String = "smaa") -> ReportTable {
    var rows: [[Value]] = []
    for (lens, one) in all {
      let order = one.draws.entities.indices.sorted { (-one.holistic($0), $0) < (-one.holistic($1), $1) }
      for entity in order {
        let code = one.draws.entities[entity]
        let first = one.draws.share(of: code, atMost: 1)
        let confidence = one.confidence[entity]
        let central = one.draws.central.isEmpty ? 0 : one.draws.central[entity].draws
        let head: [Value] = [.text(lens)] + named(place: code)
        rows.append(
          head + [
            .number(one.holistic(entity)),
            first.map { .share($0.value, draws: $0.draws) } ?? .empty,
            confidence.map { .share($0.value, draws: $0.draws) } ?? .empty, .integer(central),
          ])
      }
    }
    return ReportTable(
      name: name, title: "",
      columns: [.init(.common(.lens), .code, inText: false)] + TableColumn.named(.entity, korean: true) + [
        .init(.smaa(.holistic), .number(decimals: 3)), .init(.smaa(.first), .share),
        .init(.smaa(.confidence), .share), .init(.smaa(.drawsFirst), .integer, inText: false),
      ], rows: rows, in: language)
  }

  /// Central weights: the mean weights under which each is first, beside the study's own.
  func centralWeights(_ all: [(lens: LensFindings, smaa: SMAAFindings)], name: String = "central_weights")
    -> ReportTable
  {
    var rows: [[Value]] = []
    for (lens, one) in all {
      for (code, central) in zip(one.draws.entities, one.draws.central) where central.draws > 0 {
        for node in findings.study.framework.nodes {
          guard let weights = central.weights[node.code] else { continue }
          let own = lens.analysis.ranking.scores.weights[node.code] ?? []
          let children = findings.study.framework.children(of: node.code)
          for (child, weight) in weights.enumerated() where child < children.count {
            let head: [Value] = [.text(lens.lens.rawValue)] + named(place: code) + named(node: node.code)
            rows.append(
              head + named(node: children[child].code) + [
                .number(weight), .number(orEmpty: child < own.count ? own[child] : nil),
              ])
          }
        }
      }
    }
    return ReportTable(
      name: name, title: language.caption(.centralWeights),
      columns: [.init(.common(.lens), .code)] + TableColumn.named(.entity, code: true)
        + TableColumn.named(.aggregate, code: true) + TableColumn.named(.child, code: true) + [
          .init(.smaa(.central), .percent(decimals: 1)),
          .init(.smaa(.own), .percent(decimals: 1)),
        ], rows: rows, in: language)
  }

  /// On what evidence the variance of each rank rests.
  func grades(_ all: [(lens: LensFindings, grades: EvidenceGrades)], name: String = "evidence_grades") -> ReportTable {
    let kinds = EvidenceGrades.Grade.allCases
    var rows: [[Value]] = []
    for (lens, one) in all {
      let ranks = lens.analysis.ranking.ranks
      let order = one.entities.indices.sorted {
        (table.entityIndex(one.entities[$0]).flatMap { ranks[$0] } ?? .max, $0)
          < (table.entityIndex(one.entities[$1]).flatMap { ranks[$0] } ?? .max, $1)
      }
      for entity in order {
        guard let row = table.entityIndex(one.entities[entity]) else { continue }
        rows.append(
          [.text(lens.lens.rawValue)] + named(row) + [.integer(orEmpty: ranks[row])]
            + kinds.map { grade in
              one.shares[entity].map { .number($0[grade] ?? 0) } ?? .empty
            })
      }
    }
    return ReportTable(
      name: name, title: "",
      columns: [.init(.common(.lens), .code, inText: false)] + TableColumn.named(.entity, korean: true)
        + [.init(.common(.rank), .integer)]
        + kinds.map { .init(.grade($0), .percent(decimals: 0)) }, rows: rows, in: language)
  }
}
