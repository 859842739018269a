import Claims
import Methods
import Robustness
import Studies

/// What leaving claims out does to the goal's entity: the rows that change something, the others in a sentence.
struct InfluenceBlocks {
  let trace: Trace
  let words: Wording

  func blocks(_ cells: [TracedCell]) -> [Block] {
    let all = cells.flatMap { cell in cell.influences.map { (cell, $0) } }
    guard !all.isEmpty else { return [] }
    let name = words.name(trace.subject)
    let unanswered = all.filter { $0.1.unanswered != nil }
    let moving = all.filter { $0.1.unanswered == nil && changes($0.1) }
    let still = all.filter { $0.1.unanswered == nil && !changes($0.1) }
    var blocks: [Block] = []
    if !moving.isEmpty { blocks.append(.table(table(moving))) }
    var sentences: [String] = []
    if !moving.isEmpty {
      sentences.append(
        "\(name)'s score, its rank, and the share of \(Wording.count(trace.draws, "draw")) over evidence and weights in which it is among the first \(trace.top). Scales stay as learnt with every claim in."
      )
    }
    let emptied = moving.filter { $0.1.emptiesCell }.map { label($0.1, $0.0) }
    if !emptied.isEmpty {
      sentences.append(
        "Where a claim is the only witness the cell would be empty, and its siblings would carry its weight: that is no influence of what the claim says."
      )
    }
    if !still.isEmpty {
      let base = zip(trace.analyses, trace.base).map(standing).joined(separator: ", ")
      let listed = still.prefix(6).map { label($0.1, $0.0) }
      let more = still.count > 6 ? listed + ["\(still.count - 6) more"] : listed
      sentences.append(
        "\(name)'s standing (\(base)) stays as it is without \(still.count == 1 ? listed[0] : "any one of " + Wording.list(more))."
      )
    }
    for (cell, influence) in unanswered {
      sentences.append(
        "What \(label(influence, cell)) does cannot be told: without \(influence.claims.count == 1 ? "it" : "them") \(influence.unanswered ?? "")."
      )
    }
    blocks.append(.paragraph(sentences.joined(separator: " ")))
    return blocks
  }

  private func standing(_ analysis: Analysis, _ change: Influence.Change) -> String {
    "\(change.rank.map { Wording.ordinal($0) } ?? "unranked")\(words.by(analysis.lens.lens))"
  }

  private func changes(_ influence: Influence) -> Bool {
    zip(influence.lenses, trace.base).contains { now, before in
      now.score != before.score || now.rank != before.rank
        || now.top.map(Wording.share) != before.top.map(Wording.share)
    }
  }

  private func label(_ influence: Influence, _ cell: TracedCell) -> String {
    influence.claims.count == 1
      ? words.claims.idText(influence.claims[0]) : "all \(influence.claims.count) on \(cell.evidence.indicator)"
  }

  private func table(_ rows: [(TracedCell, Influence)]) -> ReportTable {
    var columns: [TableColumn] = [.init(.influence(.without), .text)]
    for analysis in trace.analyses {
      let lens = analysis.lens.lens
      columns += [
        .init(.byLens(.score, lens), words.scoreKind), .init(.byLens(.rankWithout, lens), .integer),
        .init(.byLens(.top(trace.top), lens), .share),
      ]
    }
    let empties = rows.contains { $0.1.emptiesCell }
    if empties { columns.append(.init(.common(.remark), .label)) }
    func values(_ changes: [Influence.Change]) -> [Value] {
      changes.flatMap { change -> [Value] in
        [
          .number(orEmpty: change.score), .integer(orEmpty: change.rank),
          change.top.map { .share($0.value, draws: $0.draws) } ?? .empty,
        ]
      }
    }
    let base: [Value] = [.text("nothing")] + values(trace.base) + (empties ? [.text("")] : [])
    return ReportTable(
      name: "", title: "", columns: columns,
      rows: [base]
        + rows.map { cell, influence in
          [.text(label(influence, cell))] + values(influence.lenses)
            + (empties ? [.text(influence.emptiesCell ? "cell empty" : "")] : [])
        }, in: words.language)
  }
}
