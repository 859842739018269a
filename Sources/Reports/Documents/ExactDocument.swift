import Claims
import Methods
import Robustness
public import Studies

/// What `podium robust --exact` prints.
public struct ExactDocument {
  private let lenses: [ExactFindings]
  private let words: Wording

  public init(_ findings: Findings, _ lenses: [ExactFindings]) {
    self.lenses = lenses
    words = Wording(findings: findings)
  }

  public var document: Document {
    let sections = lenses.map { one in
      Section(
        "Under all weights of the indicators alike\(words.by(one.lens.lens))",
        [
          .paragraph(Self.meaning), .table(ranks([one], name: "")), .paragraph(drawn(one)),
          .table(words.firstRanks(set(one), most: 6)),
        ])
    }
    return Document(
      title: "Exact shares: \(words.findings.study.title)", sections: sections,
      appendix: [ranks(lenses, name: "exact_ranks"), pairs, words.acceptabilities(lenses.map(set))], stem: "exact")
  }

  private static let meaning = """
    Mean ranks over weights uniform on the simplex of all indicators, evidence as it stands: exact, no draw is made. The study's own \
    weights play no part. “Above the next”: the share of these weights under which the economy scores higher than the one \
    below it.
    """

  private func drawn(_ one: ExactFindings) -> String {
    "The share of each rank has no closed form: at rank k or better over \(Wording.count(one.draws.draws, "draw")) of the same weights."
  }

  private func set(_ one: ExactFindings) -> DrawnSet {
    let ranks = one.lens.analysis.ranking.ranks
    let base = one.draws.entities.compactMap { code in
      words.table.entityIndex(code).flatMap { ranks[$0] }.map { (code, $0) }
    }
    return DrawnSet(lens: one.lens.lens.rawValue, draws: one.draws, base: Dictionary(uniqueKeysWithValues: base))
  }

  private func order(_ one: ExactFindings) -> [Int] {
    one.exact.entities.indices.sorted { (one.exact.expectedRanks[$0], $0) < (one.exact.expectedRanks[$1], $1) }
  }

  private func ranks(_ lenses: [ExactFindings], name: String) -> ReportTable {
    var rows: [[Value]] = []
    for one in lenses {
      let order = order(one)
      for (place, entity) in order.enumerated() {
        let code = one.exact.entities[entity]
        guard let row = words.table.entityIndex(code) else { continue }
        let next = place + 1 < order.count ? one.exact.winning[entity][order[place + 1]] : nil
        let head: [Value] = [.text(one.lens.lens.rawValue)] + words.named(row)
        rows.append(
          head + [
            .integer(orEmpty: one.lens.analysis.ranking.ranks[row]), .number(one.exact.expectedRanks[entity]),
            .number(orEmpty: next),
          ])
      }
    }
    return ReportTable(
      name: name, title: "",
      columns: [.init(.common(.lens), .code, inText: false)] + TableColumn.named(.entity, korean: true) + [
        .init(.common(.rank), .integer),
        .init(.draws(.expectedRank), .number(decimals: 3)),
        .init(.draws(.aboveNext), .percent(decimals: 2)),
      ], rows: rows, in: words.language)
  }

  private var pairs: ReportTable {
    let rows = lenses.flatMap { one in
      order(one).flatMap { entity in
        order(one).filter { $0 != entity }.map { other -> [Value] in
          let pair = words.named(place: one.exact.entities[entity]) + words.named(place: one.exact.entities[other])
          return [.text(one.lens.lens.rawValue)] + pair + [.number(one.exact.winning[entity][other])]
        }
      }
    }
    return ReportTable(
      name: "exact_pairs", title: words.language.caption(.pairs),
      columns: [.init(.common(.lens), .code)] + TableColumn.named(.entity, code: true)
        + TableColumn.named(.other, code: true) + [.init(.draws(.above), .percent(decimals: 2))], rows: rows,
      in: words.language)
  }
}
