import Claims
import Methods
import Robustness
import Studies

/// Leave-one-out as tables: a few rows for the text, and everything for files.
struct InfluenceTables {
  let findings: InfluenceFindings
  let words: Wording

  private var lenses: [Lens] { findings.analyses.map(\.lens.lens) }

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
    var columns: [TableColumn] = [.init(.influence(.without), .text)]
    for lens in lenses {
      columns += [
        .init(.byLens(.score, lens), words.scoreKind), .init(.byLens(.rankWithout, lens), .integer),
      ]
      if findings.draws > 0 { columns.append(.init(.byLens(.top(findings.top), lens), .share)) }
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
        + units.map { [.text(heading($0))] + values($0.changed?.lenses ?? []) }, in: words.language)
  }

  private func share(_ share: Share?) -> Value { share.map { .share($0.value, draws: $0.draws) } ?? .empty }

  /// Every unit, whatever it changes.
  var all: ReportTable {
    var columns: [TableColumn] = [
      .init(.influence(.kind), .label), .init(.influence(.without), .code), .init(.influence(.what), .text),
      .init(.influence(.claims), .integer), .init(.influence(.effect), .label), .init(.influence(.why), .text),
      .init(.influence(.cellsMoved), .code), .init(.influence(.cellsEmptied), .code),
      .init(.influence(.cellsFilled), .code), .init(.influence(.cellsZero), .code),
    ]
    for lens in lenses {
      columns += [
        .init(.byLens(.score, lens), words.scoreKind), .init(.byLens(.scoreChange, lens), words.scoreKind),
        .init(.byLens(.rankWithout, lens), .integer), .init(.byLens(.rankChange, lens), .integer),
        .init(.byLens(.top(findings.top), lens), .share),
        .init(.byLens(.topError(findings.top), lens), .number(decimals: 4)),
        .init(.byLens(.topChange(findings.top), lens), .number(decimals: 4)),
      ]
    }
    return ReportTable(
      name: "influence", title: words.language.caption(.influence), columns: columns,
      rows: findings.units.map { unit in
        let changed = unit.changed
        return [
          .text(unit.kind.rawValue), .text(label(unit)), .text(orEmpty: what(unit)), .integer(unit.claims.count),
          .text(effect(unit)), .text(orEmpty: why(unit)), .text(orEmpty: cells(changed?.moved)),
          .text(orEmpty: cells(changed?.emptied)), .text(orEmpty: cells(changed?.filled)),
          .text(orEmpty: cells(changed?.noughts)),
        ] + standing(changed)
      }, in: words.language)
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
    let keys: [TableColumn] = [
      .init(.common(.lens), .label), .init(.ranking(.goal), .text), .init(.influence(.whose), .label),
      .init(.influence(.answer), .label), .init(.influence(.cells), .integer), .init(.influence(.atLeast), .integer),
    ]
    let cell =
      TableColumn.named(.entity, code: true, name: false) + TableColumn.named(.indicator, code: true, name: false)
    let ends: [TableColumn] = [
      .init(.common(.score), words.scoreKind), .init(.influence(.end), words.scoreKind),
    ]
    let last: [TableColumn] = [.init(.common(.claims), .code), .init(.influence(.why), .text)]
    let columns = keys + cell + ends + TableColumn.named(.like, code: true, name: false) + last
    var rows: [[Value]] = []
    for (lens, sets) in zip(lenses, findings.smallestSets) {
      for set in sets {
        for (whose, answer) in [("own", set.own), ("anybody", set.anybody)] {
          let head: [Value] = [.text(lens.rawValue), .text(words.aim(set.goal)), .text(whose)]
          let blank = [Value](repeating: .empty, count: columns.count - 7)
          switch answer {
          case .holds: rows.append(head + [.text("holds"), .integer(0), .integer(0)] + blank + [.empty])
          case .none: rows.append(head + [.text("none would do"), .empty, .empty] + blank + [.empty])
          case .unranked: rows.append(head + [.text("not judged"), .empty, .empty] + blank + [.empty])
          case .notAnswered(let why):
            rows.append(head + [.text("not answered"), .empty, .empty] + blank + [.text(orEmpty: why)])
          case .cells(let cells, let least):
            rows += cells.map { cell in
              let codes = findings.table.entities
              let count: [Value] = [.text("cells"), .integer(cells.count), .integer(least)]
              let cellNames = words.named(place: codes[cell.entity].code) + words.named(node: cell.indicator)
              let ends: [Value] = [.number(orEmpty: cell.score), .number(orEmpty: cell.end)]
              return head + count + cellNames + ends + words.named(place: codes[cell.like].code) + [
                .text(orEmpty: cell.claims.map(words.claims.idText).joined(separator: "; ")),
                .empty,
              ]
            }
          }
        }
      }
    }
    return ReportTable(
      name: "smallest-sets", title: words.language.caption(.smallestSets), columns: columns, rows: rows,
      in: words.language)
  }
}
