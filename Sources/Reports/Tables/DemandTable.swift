import Claims
import Methods
import Studies

extension Wording {
  /// What is asked for in words: a node's name, else those of the indicators that measure it, else the last part of the
  /// code.
  func subject(_ code: String) -> String {
    let framework = findings.study.framework
    if let name = framework.node(code)?.name, !name.isEmpty { return name }
    let measuring = framework.node(code) == nil ? framework.indicators(measuring: code) : []
    if !measuring.isEmpty { return Self.list(measuring.map(node)) }
    return (code.split(separator: ".").last.map(String.init) ?? code).replacing("_", with: " ")
  }

  /// Where the entity stands in what is asked for, by each lens: the demands that some indicator measures.
  func measuredDemands() -> ReportTable {
    let columns: [TableColumn] = [
      .init(.name(.indicator), .text), .init(.common(.value), .label, alignment: .right),
      .init(.common(.unit), .text), .init(.common(.lensName), .label), .init(.common(.rank), .integer),
      .init(.common(.ranked), .integer), .init(.common(.score), scoreKind),
      .init(.common(.aheadOfMedian), scoreKind), .init(.common(.aheadOfThird), scoreKind),
    ]
    var rows: [[Value]] = []
    for demand in findings.demands {
      for measure in demand.measures {
        for (lens, standing) in zip(findings.lenses, measure.standings) {
          let ranked = ranked(measure.cell, of: measure.indicator, demand.entity, in: lens.analysis)
          rows.append([
            .text(node(measure.indicator)), ranked.figure, ranked.unit, .text(Self.lens(lens.lens)),
            .integer(orEmpty: standing?.rank), .integer(orEmpty: standing?.count), .number(orEmpty: standing?.value),
            .number(orEmpty: standing?.aheadOfMedian), .number(orEmpty: standing?.aheadOfThird),
          ])
        }
      }
    }
    return ReportTable(name: "", title: "", columns: columns, rows: rows, in: language)
  }

  /// Each demand with who asks, in which words, and what shows it.
  func demandItems(measured: Bool) -> [TreeItem] {
    let usual = findings.study.goals.first?.entity
    return findings.demands.filter { $0.measures.isEmpty != measured }.map { demand in
      let repeats = demand.demand.repeating.map { TreeItem("repeated: \(asked($0))") }
      if demand.demand.parts.count > 1 {
        let place = demand.demand.entity == usual ? "" : ", of \(placeName(demand.demand.entity))"
        return TreeItem(
          "\(Self.count(demand.demand.parts.count, "means", "means")) in one sentence\(place)",
          demand.demand.parts.map { part($0, demand) } + repeats)
      }
      let quotes = demand.demand.asking.map(asked)
      let place = demand.demand.entity == usual ? "" : ", of \(placeName(demand.demand.entity))"
      let (subject, measures) = (subject(demand.demand.subject), Self.list(demand.measures.map { node($0.indicator) }))
      let shown = measured && measures != subject ? "; shown by: \(measures)" : ""
      let head = "\(subject)\(place)\(shown)"
      let notes =
        notes(of: demand.measures.compactMap { findings.study.framework.node($0.indicator) }).map { TreeItem($0) }
        + repeats
      if quotes.count == 1 { return TreeItem("\(head): \(quotes[0])", notes) }
      return TreeItem("\(head), by \(speakers(demand.demand))", quotes.map { TreeItem($0) } + notes)
    }
  }

  /// "“…” Kim (head, Union), d1"; whoever has no name is said to have none.
  private func asked(_ row: Int) -> String {
    let quote = quote(row)
    let who = speaker(row)
    let unnamed = claims.isUnnamed(row) ? (who.isEmpty ? "an unnamed speaker" : "unnamed: \(who)") : who
    return "\(quote.isEmpty ? "" : "\(quote) ")\(unnamed), \(claims.idText(row))"
  }

  /// "2 named speakers and 1 unnamed".
  private func speakers(_ demand: Demand) -> String {
    let named = demand.speakers > 0 ? [Self.count(demand.speakers, "named speaker")] : []
    let unnamed = demand.unnamed > 0 ? ["\(demand.unnamed) unnamed"] : []
    return Self.list(named + unnamed)
  }

  /// One of several means of a sentence, with what shows it.
  private func part(_ part: Demand.Part, _ demand: DemandFindings) -> TreeItem {
    let shown =
      part.indicators.isEmpty ? "nothing measures this" : "shown by: \(Self.list(part.indicators.map(node)))"
    return TreeItem(
      "\(subject(part.subject)); \(shown): \(part.asking.map(asked).joined(separator: "; "))",
      notes(of: part.indicators.compactMap { findings.study.framework.node($0) }).map { TreeItem($0) })
  }

  /// Who asks for what, and what shows it.
  func demands(name: String = "demands", note: String = "") -> ReportTable {
    var columns = TableColumn.named(.entity, name: false) + TableColumn.named(.subject)
    columns += [
      .init(.demand(.speakers), .integer), .init(.demand(.unnamed), .integer), .init(.demand(.who), .text),
      .init(.common(.claims), .code), .init(.demand(.repeats), .code), .init(.demand(.demand), .integer),
      .init(.demand(.means), .integer),
    ]
    columns += TableColumn.named(.indicator)
    columns += [
      .init(.common(.value), .figure(significant: 3)), .init(.common(.atLeast), .figure(significant: 3)),
      .init(.common(.atMost), .figure(significant: 3)), .init(.common(.unit), .text, inText: false),
    ]
    for lens in findings.lenses {
      columns += [
        .init(.byLens(.rank, lens.lens), .integer), .init(.byLens(.ranked, lens.lens), .integer),
        .init(.byLens(.toMedian, lens.lens), scoreKind), .init(.byLens(.toThird, lens.lens), scoreKind),
      ]
    }
    var rows: [[Value]] = []
    for (number, demand) in findings.demands.enumerated() {
      for part in demand.demand.parts { rows += self.rows(part, of: demand, number + 1) }
    }
    return ReportTable(
      name: name, title: language.caption(.demands), columns: columns, rows: rows, note: note, in: language)
  }

  /// One for each indicator that shows the part, or one that says that nothing does.
  private func rows(_ part: Demand.Part, of demand: DemandFindings, _ number: Int) -> [[Value]] {
    var rows: [[Value]] = []
    let head: [Value] =
      named(place: demand.demand.entity) + named(subject: part.subject) + [
        .integer(demand.demand.speakers), .integer(demand.demand.unnamed),
        .text(orEmpty: demand.speakers.joined(separator: "; ")),
        .text(orEmpty: part.asking.compactMap(claimID).joined(separator: "; ")),
        .text(orEmpty: demand.demand.repeating.compactMap(claimID).joined(separator: "; ")), .integer(number),
        .integer(demand.demand.parts.count),
      ]
    if part.indicators.isEmpty {
      rows.append(
        head + [Value](repeating: .empty, count: 7 + 4 * findings.lenses.count))
    }
    for measure in demand.measures where part.indicators.contains(measure.indicator) {
      let unit = findings.study.framework.node(measure.indicator)?.unit
      let (cell, bounds) = (measure.cell, measure.cell?.bounds)
      var row =
        head + named(node: measure.indicator) + [
          .number(orEmpty: cell?.value), .number(orEmpty: bounds?.low),
          .number(orEmpty: bounds?.high), .text(orEmpty: unit),
        ]
      for standing in measure.standings {
        row += [
          .integer(orEmpty: standing?.rank), .integer(orEmpty: standing?.count),
          .number(orEmpty: standing?.aheadOfMedian),
          .number(orEmpty: standing?.aheadOfThird),
        ]
      }
      rows.append(row)
    }
    return rows
  }
}
