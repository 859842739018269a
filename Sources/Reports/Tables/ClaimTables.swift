import Claims
import Studies

extension Wording {
  /// Every field of a claim, and what became of it.
  static let claimColumns: [TableColumn] = [
    .init("claim", "Claim", .code), .init("entity", "Code", .code), .init("indicator", "Speaks of", .code),
    .init("kind", "Kind", .code), .init("period", "Period", .code), .init("due", "Due", .code),
    .init("quantity", "Quantity", .code), .init("part", "Part", .text), .init("basis", "Basis", .code),
    .init("bound", "Bound", .code), .init("value", "Value", .figure(significant: 4)),
    .init("low", "Low", .figure(significant: 4)), .init("high", "High", .figure(significant: 4)),
    .init("se", "s.e.", .figure(significant: 3)), .init("range", "Range", .code), .init("unit", "Unit", .text),
    .init("level", "Word", .code), .init("scale", "Scale", .code), .init("certainty", "Certainty", .code),
    .init("source", "Source", .code), .init("origin", "Origin", .code), .init("said_on", "Said on", .code),
    .init("speaker", "Speaker", .text), .init("affiliation", "Affiliation", .text), .init("role", "Role", .text),
    .init("attribution", "Attribution", .code), .init("quote", "Quote", .text),
    .init("quote_language", "Language", .code), .init("offset", "Offset", .integer),
    .init("restates", "Restates", .code), .init("supersedes", "Supersedes", .code),
    .init("builds_on", "Builds on", .code),
    .init("extraction_confidence", "Extraction confidence", .figure(significant: 2)),
    .init("credibility", "Credibility", .code), .init("fate", "What became of it", .label),
    .init("fate_of", "by", .code), .init("note", "Note", .text),
  ]

  /// Every claim and what became of it, by id.
  func claims(name: String = "claims") -> ReportTable {
    guard let arranged = findings.arranged, let claims = findings.study.claims else {
      return ReportTable(name: name, title: "Claims", columns: Self.claimColumns, rows: [])
    }
    let rows = claims.rowsByID.map { claimRow($0, claims, arranged.ledger) }
    return ReportTable(name: name, title: "Claims", columns: Self.claimColumns, rows: rows)
  }

  /// Claims that inform nothing and are shown nowhere else, with the reason, by reason and id.
  func unusedClaims(name: String = "unused-claims") -> ReportTable {
    guard let arranged = findings.arranged, let claims = findings.study.claims else {
      return ReportTable(name: name, title: "Unused claims", columns: Self.claimColumns, rows: [])
    }
    let rows = claims.rowsByID.filter { row in
      switch arranged.ledger[row] {
      case .unused, .setAside: true
      default: false
      }
    }
    return ReportTable(
      name: name, title: "Unused claims", columns: Self.claimColumns,
      rows: rows.map { claimRow($0, claims, arranged.ledger) })
  }

  func claimRow(_ row: Int, _ claims: ClaimTable, _ ledger: Ledger) -> [Value] {
    let sources = findings.study.vocabulary.sources
    let fate = ledger[row]
    let details = claims.details[Int32(row)] ?? ClaimTable.Details()
    func shared(_ column: ClaimColumn<Int32>) -> Value { .text(orEmpty: claims.strings[Int(column[row])]) }
    func ids(_ ids: [String]) -> Value { .text(orEmpty: ids.joined(separator: "; ")) }
    return [
      .text(claims.idText(row)), .text(placeCode(claims.entity[row])), .text(claims.subjects[Int(claims.subject[row])]),
      .text(claims.kind[row].rawValue), .text(orEmpty: period(claims.period[row])),
      .text(orEmpty: period(claims.due[row])), .text(claims.quantity[row].rawValue), shared(claims.part),
      .text(orEmpty: details.basis?.rawValue), .text(claims.bound[row].rawValue), .number(orEmpty: claims.value[row]),
      .number(orEmpty: claims.low[row]), .number(orEmpty: claims.high[row]), .number(orEmpty: claims.se[row]),
      .text(orEmpty: details.hardRange ? "hard" : nil), shared(claims.unit), shared(claims.level),
      .text(orEmpty: details.scale?.rawValue), .text(orEmpty: details.certainty?.rawValue),
      .text(sources[Int(claims.source[row])].id),
      .text(orEmpty: claims.origin[row] < 0 ? nil : sources[Int(claims.origin[row])].id),
      .text(orEmpty: period(claims.saidOn[row])), shared(claims.speaker), .text(orEmpty: details.affiliation),
      .text(orEmpty: details.role), .text(orEmpty: details.attribution?.rawValue),
      .text(orEmpty: claims.text(claims.quote[row])), .text(orEmpty: details.quoteLanguage),
      .integer(orEmpty: details.offset), ids(details.restates), ids(details.supersedes), ids(details.buildsOn),
      .number(orEmpty: claims.confidence(row)), .text(orEmpty: details.credibility), .text(fate.sentence),
      .text(orEmpty: fate.otherRow.map { claims.idText($0) }), .text(orEmpty: claims.text(claims.note[row])),
    ]
  }

  /// Code of an entity, or of a group (negative).
  func placeCode(_ index: Int32) -> String {
    let vocabulary = findings.study.vocabulary
    return index >= 0 ? vocabulary.entities[Int(index)].code : vocabulary.groups[Int(~index)].code
  }

  func period(_ period: Period) -> String? { period.last == 0 ? nil : period.description }
}

extension ClaimTable {
  /// Nil where none is stated.
  func confidence(_ row: Int) -> Double? {
    extractionConfidence[row].isNaN ? nil : extractionConfidence[row]
  }
}

extension Fate {
  /// The claim that this one echoes, restates, or gives way to.
  var otherRow: Int? {
    switch self {
    case .echo(let row, _), .superseded(let row), .restates(let row), .part(let row): row
    default: nil
    }
  }
}
