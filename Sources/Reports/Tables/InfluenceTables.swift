import Claims
import Methods
import Robustness
import Studies

/// Leave-one-out as tables: a few rows for the text, and everything for files.
struct InfluenceTables {
  let findings: InfluenceFindings
  let words: Wording

  private var lenses: [Lens] { findings.analyses.map(\.lens.lens) }
  private var name: String { words.name(findings.subject) }

  /// Id of a claim, name of a source, code of an indicator.
  func label(_ unit: InfluenceUnit) -> String {
    switch unit.kind {
    case .claim: words.claims.idText(unit.claims[0])
    case .origin, .source: unit.source.map { words.source($0).id } ?? ""
    case .indicator: unit.indicator ?? ""
    }
  }

  /// What the text calls it: a claim by its id, anything else by its name.
  private func heading(_ unit: InfluenceUnit) -> String {
    let name = unit.kind == .claim ? "" : what(unit)
    return name.isEmpty ? label(unit) : name
  }

  func what(_ unit: InfluenceUnit) -> String {
    switch unit.kind {
    case .claim: words.told(unit.claims[0])
    case .origin, .source: unit.source.map { words.sourceName($0) } ?? ""
    case .indicator: words.node(unit.indicator ?? "")
    }
  }

  /// The standing with everything in, then without each unit.
  func shown(_ units: [InfluenceUnit]) -> ReportTable {
    var columns: [TableColumn] = [.init("without", "Without", .text)]
    for lens in lenses {
      columns += [
        .init("score_\(lens.rawValue)", "Score, \(Wording.lens(lens))", words.scoreKind),
        .init("rank_\(lens.rawValue)", "rank", .integer),
      ]
      if findings.draws > 0 { columns.append(.init("top_\(lens.rawValue)", "top \(findings.top)", .share)) }
    }
    func values(_ changes: [Influence.Change]) -> [Value] {
      changes.flatMap { change -> [Value] in
        let head: [Value] = [.number(orEmpty: change.score), .integer(orEmpty: change.rank)]
        return findings.draws > 0 ? head + [share(change.top)] : head
      }
    }
    return ReportTable(
      name: "", title: "", columns: columns,
      rows: [[.text("nothing")] + values(findings.base)]
        + units.map { [.text(heading($0))] + values($0.changed?.lenses ?? []) })
  }

  private func share(_ share: Share?) -> Value { share.map { .share($0.value, draws: $0.draws) } ?? .empty }

  /// Every unit, whatever it changes.
  var all: ReportTable {
    var columns: [TableColumn] = [
      .init("kind", "Kind", .label), .init("without", "Without", .code), .init("what", "What it is", .text),
      .init("claims", "Claims", .integer), .init("effect", "Effect", .label), .init("why", "Why", .text),
      .init("cells_moved", "Cells moved", .code), .init("cells_emptied", "Cells emptied", .code),
      .init("cells_filled", "Cells filled", .code), .init("cells_nought", "Become nought", .code),
    ]
    for lens in lenses.map(\.rawValue) {
      columns += [
        .init("score_\(lens)", "Score", words.scoreKind), .init("score_change_\(lens)", "Change", words.scoreKind),
        .init("rank_\(lens)", "Rank", .integer), .init("rank_change_\(lens)", "Change", .integer),
        .init("top_\(lens)", "Top \(findings.top)", .share), .init("top_se_\(lens)", "s.e.", .number(decimals: 4)),
        .init("top_change_\(lens)", "Change", .number(decimals: 4)),
      ]
    }
    return ReportTable(
      name: "influence", title: "What leaving out does to \(name)", columns: columns,
      rows: findings.units.map { unit in
        let changed = unit.changed
        return [
          .text(unit.kind.rawValue), .text(label(unit)), .text(orEmpty: what(unit)), .integer(unit.claims.count),
          .text(effect(unit)), .text(orEmpty: why(unit)), .text(orEmpty: cells(changed?.moved)),
          .text(orEmpty: cells(changed?.emptied)), .text(orEmpty: cells(changed?.filled)),
          .text(orEmpty: cells(changed?.noughts)),
        ] + standing(changed)
      })
  }

  private func standing(_ changed: InfluenceUnit.Changed?) -> [Value] {
    zip(changed?.lenses ?? findings.base, findings.base).flatMap { now, before -> [Value] in
      guard changed != nil else { return [Value](repeating: .empty, count: 7) }
      let ranks = now.rank.flatMap { rank in before.rank.map { rank - $0 } }
      let tops = now.top.flatMap { top in before.top.map { top.value - $0.value } }
      return [
        .number(orEmpty: now.score), .number(orEmpty: now.score - before.score), .integer(orEmpty: now.rank),
        .integer(orEmpty: ranks), share(now.top), .number(orEmpty: now.top.flatMap(\.standardError)),
        .number(orEmpty: tops),
      ]
    }
  }

  func effect(_ unit: InfluenceUnit) -> String {
    switch unit.effect {
    case .nothing: "none"
    case .noAnswer: "no answer"
    case .untried: "not tried"
    case .changed(let changed):
      !changed.emptied.isEmpty ? "cells empty" : findings.moves(unit) ? "influence" : "others only"
    }
  }

  /// Of a claim that changes nothing, what became of it; of what has no answer, the method's words.
  private func why(_ unit: InfluenceUnit) -> String? {
    switch unit.effect {
    case .noAnswer(let message): message
    case .nothing where unit.kind == .claim: findings.arranged?.ledger[unit.claims[0]].sentence
    case .nothing, .changed, .untried: nil
    }
  }

  func cells(_ places: [InfluenceUnit.Place]?) -> String {
    (places ?? []).map {
      "\(findings.table.entities[$0.entity].code):\(findings.table.indicators[$0.indicator].code)"
    }.joined(separator: "; ")
  }

  /// The cells that would have to be wrong, one row each; a goal without any has a row that says so.
  var smallestSets: ReportTable {
    let columns: [TableColumn] = [
      .init("lens", "Lens", .label), .init("goal", "Goal", .text), .init("whose", "Whose cells", .label),
      .init("answer", "Answer", .label), .init("cells", "Cells", .integer), .init("at_least", "At least", .integer),
      .init("entity", "Code", .code), .init("indicator", "Indicator", .code), .init("score", "Score", words.scoreKind),
      .init("end", "Taken to", words.scoreKind), .init("as", "As", .code), .init("claims", "Claims", .code),
      .init("why", "Why", .text),
    ]
    var rows: [[Value]] = []
    for (lens, sets) in zip(lenses, findings.smallestSets) {
      for set in sets {
        for (whose, answer) in [("own", set.own), ("anybody", set.anybody)] {
          let head: [Value] = [.text(lens.rawValue), .text(words.aim(set.goal)), .text(whose)]
          let blank = [Value](repeating: .empty, count: 6)
          switch answer {
          case .holds: rows.append(head + [.text("holds"), .integer(0), .integer(0)] + blank + [.empty])
          case .none: rows.append(head + [.text("none would do"), .empty, .empty] + blank + [.empty])
          case .unranked: rows.append(head + [.text("not judged"), .empty, .empty] + blank + [.empty])
          case .notAnswered(let why):
            rows.append(head + [.text("not answered"), .empty, .empty] + blank + [.text(orEmpty: why)])
          case .cells(let cells, let least):
            rows += cells.map { cell in
              let codes = findings.table.entities
              return head + [
                .text("cells"), .integer(cells.count), .integer(least), .text(codes[cell.entity].code),
                .text(cell.indicator), .number(orEmpty: cell.score), .number(orEmpty: cell.end),
                .text(codes[cell.like].code),
                .text(orEmpty: cell.claims.map(words.claims.idText).joined(separator: "; ")),
                .empty,
              ]
            }
          }
        }
      }
    }
    return ReportTable(
      name: "smallest-sets", title: "What would have to be wrong", columns: columns, rows: rows)
  }
}
