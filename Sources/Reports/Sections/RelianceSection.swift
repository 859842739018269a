import Claims
import Methods
import Studies

/// On which single indicators, and years of them, the rank of the goal's entity hangs.
struct RelianceSection {
  let findings: Findings
  private let words: Wording

  init(_ findings: Findings) {
    self.findings = findings
    words = Wording(findings: findings)
  }

  var section: Section? {
    guard let goal = findings.study.goals.first, let entity = findings.table.entityIndex(goal.entity) else {
      return nil
    }
    guard let all = findings.reliances else { return untried(entity) }
    let items = all.compactMap { item($0, entity) }
    let name = words.name(entity)
    var blocks: [Block] = [
      .paragraph(
        """
        Each indicator left out in turn, and each taken at the next older and the next newer period of which \(name) and two others at \
        least have a figure; all else as it is, scales learnt anew. \(items.isEmpty ? "Nothing of this moves" : "This moves") \(name) by \
        \(Wording.count(Reliance.places, "place")) or more\(items.isEmpty ? "; reliance.csv has every rank." : " (reliance.csv has every rank):")
        """)
    ]
    if !items.isEmpty { blocks.append(.tree(items)) }
    let unanswered = all.compactMap { one in one.unanswered.map { TreeItem("\(what(one)): \($0)") } }
    if !unanswered.isEmpty {
      blocks += [.paragraph("Cannot be told, since then nothing can be ranked:"), .tree(unanswered)]
    }
    return Section("What the rank of \(name) hangs on", blocks)
  }

  /// There is a rank, and too much to try.
  private func untried(_ entity: Int) -> Section? {
    guard findings.lenses.contains(where: { $0.analysis.ranking.ranks[entity] != nil }) else { return nil }
    return Section(
      "What the rank of \(words.name(entity)) hangs on",
      [
        .paragraph(
          "Not tried: there are too many indicators, economies or claims to rank them anew for each indicator in passing. 'podium influence' leaves each out."
        )
      ])
  }

  private func item(_ reliance: Reliance, _ entity: Int) -> TreeItem? {
    let told = zip(findings.lenses, reliance.outcomes).compactMap { lens, outcome -> String? in
      guard let places = words.places(outcome, lens, entity), places >= Reliance.places else { return nil }
      let base = lens.analysis.ranking
      let rank = outcome.rank.map { "\(Wording.ordinal($0)) of \(outcome.ranked)" } ?? "not ranked"
      let before = base.ranks[entity].map { "\(Wording.ordinal($0)) of \(base.ranked.count)" } ?? "without a rank"
      return "\(rank)\(words.by(lens.lens)) instead of \(before)"
    }
    guard !told.isEmpty else { return nil }
    let note = findings.study.framework.node(reliance.indicator)?.note ?? ""
    return TreeItem("\(what(reliance)): \(Wording.list(told))", note.isEmpty ? [] : [TreeItem(note)])
  }

  private func what(_ reliance: Reliance) -> String {
    switch reliance.change {
    case .absent: "without \(words.node(reliance.indicator))"
    case .period(let period, let known):
      "\(words.node(reliance.indicator)) of \(period), which \(Wording.count(known, "ranked economy has", "ranked economies have")), instead of \(chosen(reliance))"
    }
  }

  private func chosen(_ reliance: Reliance) -> String {
    let column = findings.table.indicatorIndex(reliance.indicator)
    return column.flatMap { findings.table.vintages[$0]?.description } ?? "several"
  }
}

extension Wording {
  /// By how many places; `Int.max` where a rank is lost or won, nil where there is none before or after.
  func places(_ outcome: Reliance.Outcome, _ lens: LensFindings, _ entity: Int) -> Int? {
    switch (lens.analysis.ranking.ranks[entity], outcome.rank) {
    case (nil, nil): nil
    case (let before?, let after?): abs(after - before)
    default: .max
    }
  }

  /// Every rank that was tried.
  func reliances(name: String = "reliance") -> ReportTable {
    let keys = TableColumn.named(.entity, code: true, name: false) + TableColumn.named(.indicator, code: true)
    let columns: [TableColumn] =
      [.init(.common(.lens), .code)] + keys + [
        .init(.ranking(.change), .label), .init(.ranking(.otherPeriod), .code),
        .init(.ranking(.known), .integer), .init(.ranking(.rankBase), .integer),
        .init(.ranking(.rankedBase), .integer), .init(.ranking(.rankAfter), .integer),
        .init(.ranking(.rankedAfter), .integer),
        .init(.ranking(.hangsOnIt), .flag), .init(.ranking(.unanswered), .text),
      ]
    var rows: [[Value]] = []
    if let all = findings.reliances, let goal = findings.study.goals.first,
      let entity = table.entityIndex(goal.entity)
    {
      rows = findings.lenses.enumerated().flatMap { place, lens in
        all.map { one -> [Value] in
          let outcome = one.outcomes.indices.contains(place) ? one.outcomes[place] : nil
          var (change, period, known) = ("left out", Value.empty, Value.empty)
          if case .period(let other, let count) = one.change {
            (change, period, known) = ("other period", .text(other.description), .integer(count))
          }
          let base = lens.analysis.ranking
          let head: [Value] = [.text(lens.lens.rawValue)] + named(place: goal.entity) + named(node: one.indicator)
          return head + [
            .text(outcome == nil ? "\(change): no answer" : change), period, known,
            .integer(orEmpty: base.ranks[entity]), .integer(base.ranked.count), .integer(orEmpty: outcome?.rank),
            .integer(orEmpty: outcome?.ranked),
            outcome.map { .flag((places($0, lens, entity) ?? 0) >= Reliance.places) } ?? .empty,
            .text(orEmpty: one.unanswered),
          ]
        }
      }
    }
    return ReportTable(
      name: name, title: name.isEmpty ? "" : language.caption(.reliance), columns: columns, rows: rows, in: language)
  }
}
