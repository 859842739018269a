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
        let row = table.entityIndex(code)
        rows.append([
          .text(lens), .text(code), .text(orEmpty: row.map { self.name($0) }),
          .text(orEmpty: row.flatMap { table.entities[$0].koreanName }), .number(one.holistic(entity)),
          first.map { .share($0.value, draws: $0.draws) } ?? .empty,
          confidence.map { .share($0.value, draws: $0.draws) } ?? .empty, .integer(central),
        ])
      }
    }
    return ReportTable(
      name: name, title: "",
      columns: [
        .init("lens", "Lens", .code, inText: false), .init("entity", "Code", .code, inText: false),
        .init("name", "Economy", .text), .init("name_ko", "", .text),
        .init("holistic", "Holistic", .number(decimals: 3)), .init("first", "First in", .share),
        .init("confidence", "Confidence", .share), .init("draws_first", "Draws first", .integer, inText: false),
      ], rows: rows)
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
            rows.append([
              .text(lens.lens.rawValue), .text(code), .text(node.code), .text(children[child].code), .number(weight),
              .number(orEmpty: child < own.count ? own[child] : nil),
            ])
          }
        }
      }
    }
    return ReportTable(
      name: name, title: "Central weights",
      columns: [
        .init("lens", "Lens", .code), .init("entity", "Code", .code), .init("node", "Node", .code),
        .init("child", "Child", .code), .init("central", "Central", .percent(decimals: 1)),
        .init("own", "Study's", .percent(decimals: 1)),
      ], rows: rows)
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
          [
            .text(lens.lens.rawValue), .text(one.entities[entity]), .text(orEmpty: self.name(row)),
            .text(orEmpty: table.entities[row].koreanName), .integer(orEmpty: ranks[row]),
          ]
            + kinds.map { grade in
              one.shares[entity].map { .number($0[grade] ?? 0) } ?? .empty
            })
      }
    }
    return ReportTable(
      name: name, title: "",
      columns: [
        .init("lens", "Lens", .code, inText: false), .init("entity", "Code", .code, inText: false),
        .init("name", "Economy", .text), .init("name_ko", "", .text), .init("rank", "Rank", .integer),
      ]
        + kinds.map {
          .init(
            $0.rawValue.replacing("-", with: "_"), $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst(),
            .percent(decimals: 0))
        }, rows: rows)
  }
}
