import Claims
import Methods
import Robustness
import Studies

extension Wording {
  /// Each goal in each lens: what it asks for, the verdict, where those stand against whom it is measured, and how sure
  /// that is.
  func goals(name: String = "goals") -> ReportTable {
    let goal: [TableColumn] = [
      .init(.ranking(.goal), .text), .init(.ranking(.goalKind), .code), .init(.ranking(.goalRank), .integer),
      .init(.ranking(.goalShare), .percent(decimals: 0)), .init(.ranking(.measuredAgainst), .code),
      .init(.ranking(.verdict), .label), .init(scoreColumn, scoreKind), .init(.ranking(.needed), scoreKind),
      .init(.ranking(.gap), scoreKind), .init(.common(.rank), .integer), .init(.common(.ranked), .integer),
    ]
    let others: [TableColumn] = [.init(.ranking(.rivalRank), .integer), .init(.ranking(.farFromTop), .code)]
    let columns =
      [.init(.common(.lens), .code)] + TableColumn.named(.entity, code: true) + goal
      + TableColumn.named(.rival, code: true) + others
      + (DrawMode.separate + [.everything]).map { .init(.drawn(.goal, $0), .share) } + drawnColumns(top: topRank)
    let rows = findings.lenses.flatMap { lens in findings.study.goals.map { row($0, lens) } }
    return ReportTable(
      name: name, title: name.isEmpty ? "" : language.caption(.goals), columns: columns, rows: rows, in: language)
  }

  private func row(_ goal: Goal, _ lens: LensFindings) -> [Value] {
    let found = lens.goals.first { $0.goal == goal }
    let far = lens.analysis.farFromTop(goal, table: table, top: topRank).map { one in
      "\(table.entities[one.entity].code) \(one.rank.map(String.init) ?? "without a rank")"
    }
    let score = found?.score
    var row: [Value] = [.text(lens.lens.rawValue)] + named(place: goal.entity) + asked(goal)
    row += [
      .text(found.map { $0.reached ? "reached" : "not reached" } ?? "not judged"), .number(orEmpty: score),
      .number(orEmpty: found?.needed), .number(orEmpty: found.map { $0.score - $0.needed }),
      .integer(orEmpty: found?.rank), .integer(lens.analysis.ranking.ranked.count),
    ]
    row += named(place: found?.rival.map { table.entities[$0].code })
    row += [
      .integer(orEmpty: found?.rival.flatMap { lens.analysis.ranking.ranks[$0] }),
      .text(orEmpty: far.joined(separator: "; ")),
    ]
    row += DrawMode.separate.map { mode in
      guard let place = lens.draws.firstIndex(where: { $0.mode == mode }), let found else { return .empty }
      let draws = lens.draws[place].draws
      return .share(Double(found.held[place]) / Double(draws), draws: draws)
    }
    row.append(reachedOverAll(goal, lens))
    return row + drawn(goal.entity, lens, top: topRank)
  }

  private func reachedOverAll(_ goal: Goal, _ lens: LensFindings) -> Value {
    guard let open = lens.open, let place = findings.study.goals.firstIndex(of: goal),
      open.goals.indices.contains(place)
    else { return .empty }
    return .share(Double(open.goals[place]) / Double(open.draws), draws: open.draws)
  }

  /// In words, of which kind, and the rank or the share that is asked for, of whom.
  private func asked(_ goal: Goal) -> [Value] {
    let (kind, rank, share, others): (String, Int?, Double?, [String]) =
      switch goal {
      case .top(_, let rank): ("top", rank, nil, [])
      case .firstAfter(_, let others): ("first-after", nil, nil, others)
      case .ratio(_, let share, let others): ("ratio", nil, share, others)
      }
    return [
      .text(aim(goal)), .text(kind), .integer(orEmpty: rank), .number(orEmpty: share),
      .text(orEmpty: others.joined(separator: "; ")),
    ]
  }
}
