import Claims
import Methods
import Robustness
import Studies

extension Wording {
  /// Each goal in each lens: the verdict, and where those stand against whom it is measured.
  func goals(name: String = "goals") -> ReportTable {
    let columns: [TableColumn] = [
      .init("lens", "Lens", .code), .init("entity", "Code", .code), .init("goal", "Goal", .text),
      .init("verdict", "Verdict", .label), .init("score", scoreHeader, scoreKind), .init("needed", "Needed", scoreKind),
      .init("rank", "Rank", .integer), .init("rival", "Whose score", .code), .init("rival_rank", "Its rank", .integer),
      .init("ranked", "of", .integer), .init("far_from_top", "Not near the top", .code),
    ]
    let rows = findings.lenses.flatMap { lens in
      findings.study.goals.map { goal -> [Value] in
        let found = lens.goals.first { $0.goal == goal }
        let far = lens.analysis.farFromTop(goal, table: table, top: topRank).map { one in
          "\(table.entities[one.entity].code) \(one.rank.map(String.init) ?? "without a rank")"
        }
        return [
          .text(lens.lens.rawValue), .text(goal.entity), .text(aim(goal)),
          .text(found.map { $0.reached ? "reached" : "not reached" } ?? "not judged"),
          .number(orEmpty: found?.score), .number(orEmpty: found?.needed), .integer(orEmpty: found?.rank),
          .text(orEmpty: found?.rival.map { table.entities[$0].code }),
          .integer(orEmpty: found?.rival.flatMap { lens.analysis.ranking.ranks[$0] }),
          .integer(lens.analysis.ranking.ranked.count), .text(orEmpty: far.joined(separator: "; ")),
        ]
      }
    }
    return ReportTable(name: name, title: name.isEmpty ? "" : "Goals", columns: columns, rows: rows)
  }
}
