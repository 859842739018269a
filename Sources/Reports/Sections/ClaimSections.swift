import Claims
import Studies

/// What the claims leave open: cells on which origins disagree, words beside numbers, quotes, and what was not used.
struct ClaimSections {
  let findings: Findings
  private let words: Wording

  init(_ findings: Findings) {
    self.findings = findings
    words = Wording(findings: findings)
  }

  var contested: Section? {
    guard findings.arranged != nil else { return nil }
    var rows: [[Value]] = []
    for (column, node) in findings.table.indicators.enumerated() {
      for entity in findings.table.entities.indices {
        guard let cell = findings.table.cells[column][entity], cell.flags.contains(.contested) else { continue }
        rows.append([
          .text(findings.table.entities[entity].code), .text(node.code), .number(cell.value), .number(cell.low),
          .number(cell.high), .integer(cell.witnesses), .text(figures(cell)),
        ])
      }
    }
    if rows.isEmpty {
      return Section(
        "Contested cells", [.paragraph("In no cell do different origins disagree beyond their uncertainty.")])
    }
    let table = ReportTable(
      name: "", title: "",
      columns: [
        .init("entity", "Code", .code), .init("indicator", "Indicator", .code),
        .init("value", "Pooled", .figure(significant: 3)),
        .init("low", "5 %", .figure(significant: 3)), .init("high", "95 %", .figure(significant: 3)),
        .init("witnesses", "Origins", .integer), .init("figures", "What they say", .text),
      ], rows: rows)
    return Section(
      "Contested cells",
      [
        .table(table),
        .paragraph(
          """
          Different origins disagree beyond the uncertainty they state or the study assumes (Cochran's Q, p < 0.05). The pooled \
          interval holds all of them.
          """),
      ])
  }

  private func figures(_ cell: Cell) -> String {
    guard let claims = findings.study.claims else { return "" }
    let sources = findings.study.vocabulary.sources
    return cell.claims.map { row in
      "\(DecimalText(claims.value[row]).significant(4)) (\(sources[Int(claims.source[row])].id))"
    }.joined(separator: "; ")
  }

  /// Shown and compared, never merged.
  var wordsBesideNumbers: Section? {
    guard let arranged = findings.arranged, let claims = findings.study.claims else { return nil }
    var rows: [[Value]] = []
    for row in claims.rowsByID {
      guard case .word(let agreement) = arranged.ledger[row] else { continue }
      rows.append([
        .text(claims.idText(row)), .text(words.placeCode(claims.entity[row])),
        .text(claims.subjects[Int(claims.subject[row])]),
        .text(orEmpty: claims.strings[Int(claims.level[row])]), .text(orEmpty: claims.text(claims.quote[row])),
        .text(agreement.sentence),
      ])
    }
    guard !rows.isEmpty else { return nil }
    let table = ReportTable(
      name: "", title: "",
      columns: [
        .init("claim", "Claim", .code), .init("entity", "Code", .code), .init("subject", "Of", .code),
        .init("level", "Word", .code), .init("quote", "Quote", .text), .init("agreement", "Beside the figures", .label),
      ], rows: rows)
    return Section(
      "Words beside numbers", [.table(table), .paragraph("A word is not a number: none of these informs a cell.")])
  }

  /// Every quotation, with who said it and where.
  var quotes: Section? {
    guard let arranged = findings.arranged, let claims = findings.study.claims else { return nil }
    let sources = findings.study.vocabulary.sources
    let items = claims.rowsByID.compactMap { row -> String? in
      let quote = claims.text(claims.quote[row])
      guard !quote.isEmpty, claims.part[row] == 0 else { return nil }
      let source = sources[Int(claims.source[row])]
      let who = claims.speakerText(row)
      let said = [who, source.publisher, source.date].filter { !$0.isEmpty }.joined(separator: ", ")
      return """
        \(claims.idText(row)) [\(words.placeCode(claims.entity[row])), \(claims.subjects[Int(claims.subject[row])]), \
        \(claims.kind[row].rawValue)] “\(quote)” \(said). → \(arranged.ledger[row].sentence)
        """
    }
    guard !items.isEmpty else { return nil }
    return Section("Claims, in their own words", [.list(items)])
  }

  var unused: Section? {
    guard let arranged = findings.arranged else { return nil }
    let counts = arranged.ledger.unusedCounts
    let total = counts.reduce(0) { $0 + $1.count }
    let items = counts.map { "\(Wording.count($0.count, "claim")): \($0.reason.sentence)" }
    return Section(
      "Unused claims",
      [
        .paragraph(
          "\(DecimalText(total).fixed(0)) of \(Wording.count(arranged.ledger.count, "claim")) inform nothing; unused-claims.csv lists each with its reason."
        )
      ] + (items.isEmpty ? [] : [.list(items)]))
  }
}
