import Claims
import Studies

/// The claims on one cell as a tree: what is used, set aside and why, other years, and what is said beside it.
struct TraceTree {
  let trace: Trace
  let words: Wording
  private var claims: ClaimTable { words.claims }

  func items(_ cell: TracedCell) -> [TreeItem] {
    let evidence = cell.evidence
    var items: [TreeItem] = []
    let used =
      evidence.origins.map { origin($0, evidence.indicator) }
      + evidence.bounds.map { origin($0, evidence.indicator, isBound: true) }
    if !used.isEmpty { items.append(TreeItem("Used", used)) }
    let aside = evidence.setAside.map { set in
      var item = origin(set.origin, evidence.indicator)
      item.items.insert(TreeItem("why: \(set.reason.sentence)"), at: 0)
      return item
    }
    if !aside.isEmpty { items.append(TreeItem("Set aside", aside)) }
    let disagreements = evidence.disagreements.map { one in
      TreeItem(
        "\(claims.idText(one.total)) states \(DecimalText(one.stated).about(4)), its \(one.parts.count) parts add up to \(DecimalText(one.sum).about(4))"
      )
    }
    if !disagreements.isEmpty { items.append(TreeItem("A source's total and its own parts disagree", disagreements)) }
    if !cell.lineages.isEmpty {
      items.append(
        TreeItem(
          "Not used: another period or edition (one year serves every economy, and its latest figure each)",
          cell.lineages.map { words.item($0, indicator: evidence.indicator) }))
    }
    let rest = rest(cell)
    let spoken = rest.filter { isSpoken($0) }
    if !spoken.isEmpty {
      items.append(TreeItem("Said beside it, in words and without a value", merged(spoken)))
    }
    items += promises(rest.filter { !isSpoken($0) }, cell)
    return items
  }

  func hasWords(_ cell: TracedCell) -> Bool {
    cell.evidence.claims.contains { if case .word = trace.arranged.ledger[$0] { true } else { false } }
  }

  private func origin(_ origin: CellEvidence.Origin, _ indicator: String, isBound: Bool = false) -> TreeItem {
    let spread =
      isBound
      ? "a bound"
      : origin.statesUncertainty
        ? "uncertainty stated"
        : origin.assumedSpread ? "spread assumed" : "taken as exact"
    let figure = DecimalText(origin.figure).about(6)
    var items: [TreeItem]
    if origin.isSum {
      let parts = origin.parts.sorted(by: isLarger)
      items = parts.prefix(5).map { TreeItem(words.told($0)) }
      if parts.count > 5 { items.append(TreeItem("and \(parts.count - 5) smaller parts")) }
    } else {
      items = [words.item(origin.claim, words.readings(origin.claim, indicator: indicator), address: true)]
    }
    items += origin.echoes.map { echo in
      var item = words.item(
        echo.row, words.differences(echo, indicator: indicator) + words.readings(echo.row, indicator: indicator),
        address: true)
      item.text = "echo: " + item.text
      return item
    }
    let note = words.source(Int(origin.source)).note
    if !note.isEmpty { items.append(TreeItem("Note on the source: \(note)")) }
    let sum = origin.isSum ? ", the sum of \(Wording.count(origin.parts.count, "part"))" : ""
    return TreeItem("origin: \(words.sourceName(origin.source)): \(figure)\(sum), \(spread)", items)
  }

  private func size(_ row: Int) -> Double { claims.value[row].isNaN ? 0 : claims.value[row].magnitude }

  private func isLarger(_ a: Int, _ b: Int) -> Bool {
    size(a) != size(b) ? size(a) > size(b) : claims.idPrecedes(a, b)
  }

  /// Claims that neither an origin nor another year shows.
  private func rest(_ cell: TracedCell) -> [Int] {
    let evidence = cell.evidence
    let origins = evidence.origins + evidence.bounds + evidence.setAside.map(\.origin)
    var shown: Set<Int> = []
    for origin in origins { shown.formUnion([origin.claim] + origin.parts + origin.echoes.map(\.row)) }
    for lineage in cell.lineages { shown.formUnion(lineage.nearest + lineage.echoes.map(\.row)) }
    return evidence.claims.filter { !shown.contains($0) }
  }

  private func isSpoken(_ row: Int) -> Bool {
    if case .word = trace.arranged.ledger[row] { return true }
    return [.concern, .stance, .demand, .assessment].contains(claims.kind[row])
  }

  /// Claims with one and the same quote are told once.
  private func merged(_ rows: [Int]) -> [TreeItem] {
    var items: [TreeItem] = []
    var seen: [String: Int] = [:]
    for row in rows {
      let quote = claims.text(claims.quote[row])
      if !quote.isEmpty, let place = seen[quote] {
        items[place].items.append(TreeItem("also recorded as \(claims.idText(row))"))
        continue
      }
      seen[quote] = items.count
      items.append(spoken(row))
    }
    return items
  }

  private func spoken(_ row: Int) -> TreeItem {
    let ledger = trace.arranged.ledger[row]
    var item = words.item(row, address: true)
    let place = words.placeCode(claims.entity[row])
    let about = place == trace.place ? "" : ", of \(words.placeName(place))"
    if case .word(let agreement) = ledger {
      item.text += "\(about): \(words.word(row)); \(words.agreement(agreement))"
    } else {
      item.text += "\(about): \(ledger.sentence)"
    }
    return item
  }

  private func isUsed(_ row: Int, in cell: TracedCell) -> Bool {
    guard case .used(let indicator, _) = trace.arranged.ledger[row] else { return false }
    return trace.arranged.table.indicators[indicator].code == cell.evidence.indicator
  }

  private func fate(_ row: Int, in cell: TracedCell) -> String {
    guard case .used(let indicator, _) = trace.arranged.ledger[row], !isUsed(row, in: cell) else {
      return trace.arranged.ledger[row].sentence
    }
    return "used for \(words.node(trace.arranged.table.indicators[indicator].code))"
  }

  /// Orders, plans, permits and whatever else gives no value, by kind and by what became of them.
  private func promises(_ rows: [Int], _ cell: TracedCell) -> [TreeItem] {
    let groups = Dictionary(grouping: rows) { row in
      "\(claims.kind[row].rawValue)\u{1F}\(fate(row, in: cell))\u{1F}\(words.placeCode(claims.entity[row]))"
    }
    return groups.keys.sorted().map { key in
      let rows = groups[key]!.sorted(by: isLarger)
      let fate = fate(rows[0], in: cell)
      let place = words.placeCode(claims.entity[rows[0]])
      let about = place == trace.place ? "" : " about \(words.placeName(place)), as one figure"
      let limit = rows.count > 4 ? 3 : 4
      var items = rows.prefix(limit).map { row in
        let other = trace.arranged.ledger[row].otherRow.map { ["by \(claims.idText($0))"] } ?? []
        return words.item(row, other, address: true)
      }
      if rows.count > limit { items.append(TreeItem("and \(rows.count - limit) smaller; --format csv lists all")) }
      return TreeItem(
        "\(isUsed(rows[0], in: cell) ? "Used" : "Not used"): \(Wording.count(rows.count, "claim")) of kind ‘\(claims.kind[rows[0]].rawValue)’\(about): \(fate)",
        items)
    }
  }
}
