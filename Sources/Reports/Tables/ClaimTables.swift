import Claims
import Studies

extension Wording {
  /// Every field of a claim, and what became of it.
  static let claimColumns: [TableColumn] =
    [.init(.claim(.claim), .code)] + TableColumn.named(.entity, code: true, name: false)
    + TableColumn.named(.indicator, code: true, name: false) + [.init(.claim(.kind), .code)] + TableColumn.period
    + [
      .init(.claim(.due), .code), .init(.claim(.quantity), .code), .init(.claim(.part), .text),
      .init(.claim(.basis), .code), .init(.claim(.bound), .code), .init(.claim(.value), .figure(significant: 4)),
      .init(.claim(.low), .figure(significant: 4)), .init(.claim(.high), .figure(significant: 4)),
      .init(.claim(.standardError), .figure(significant: 3)), .init(.claim(.range), .code),
      .init(.claim(.unit), .text), .init(.claim(.level), .code), .init(.claim(.scale), .code),
      .init(.claim(.certainty), .code), .init(.claim(.source), .code), .init(.claim(.origin), .code),
      .init(.claim(.saidOn), .code), .init(.claim(.speaker), .text), .init(.claim(.affiliation), .text),
      .init(.claim(.role), .text), .init(.claim(.attribution), .code), .init(.claim(.quote), .text),
      .init(.claim(.quoteLanguage), .code), .init(.claim(.offset), .integer), .init(.claim(.restates), .code),
      .init(.claim(.supersedes), .code), .init(.claim(.buildsOn), .code),
      .init(.claim(.extractionConfidence), .figure(significant: 2)), .init(.claim(.credibility), .code),
      .init(.claim(.fate), .label), .init(.claim(.fateOf), .code), .init(.claim(.note), .text),
    ]

  /// Every claim and what became of it, by id.
  func claims(name: String = "claims") -> ReportTable {
    guard let arranged = findings.arranged, let claims = findings.study.claims else {
      return ReportTable(
        name: name, title: language.caption(.claims), columns: Self.claimColumns, rows: [], in: language)
    }
    let subjects = claims.subjects.map { findings.study.named(node: $0) }
    let rows = claims.rowsByID.map { claimRow($0, claims, arranged.ledger, subjects) }
    return ReportTable(
      name: name, title: language.caption(.claims), columns: Self.claimColumns, rows: rows, in: language)
  }

  /// Claims that inform nothing and are shown nowhere else, with the reason, by reason and id.
  func unusedClaims(name: String = "unused-claims") -> ReportTable {
    guard let arranged = findings.arranged, let claims = findings.study.claims else {
      return ReportTable(
        name: name, title: language.caption(.unusedClaims), columns: Self.claimColumns, rows: [], in: language)
    }
    return ReportTable(
      name: name, title: language.caption(.unusedClaims), columns: Self.claimColumns, in: language,
      making: {
        let subjects = claims.subjects.map { findings.study.named(node: $0) }
        return claims.rowsByID.filter { row in
          switch arranged.ledger[row] {
          case .unused, .setAside: true
          default: false
          }
        }.map { claimRow($0, claims, arranged.ledger, subjects) }
      })
  }

  /// `subjects`: code and names of each that claims speak of.
  func claimRow(_ row: Int, _ claims: ClaimTable, _ ledger: Ledger, _ subjects: [[Value]]) -> [Value] {
    let sources = findings.study.vocabulary.sources
    let fate = ledger[row]
    let details = claims.details[Int32(row)] ?? ClaimTable.Details()
    func shared(_ column: ClaimColumn<Int32>) -> Value { .text(orEmpty: claims.strings[Int(column[row])]) }
    func ids(_ ids: [String]) -> Value { .text(orEmpty: ids.joined(separator: "; ")) }
    var values: [Value] = [.text(claims.idText(row))] + named(place: claims.entity[row])
    values += subjects[Int(claims.subject[row])]
    values.append(.text(claims.kind[row].rawValue))
    values += Period.values(claims.period[row])
    values += [
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
    return values
  }

  /// Code and names of an entity, or of a group (negative).
  private func named(place index: Int32) -> [Value] {
    let vocabulary = findings.study.vocabulary
    guard index < 0 else {
      let entity = vocabulary.entities[Int(index)]
      return [.text(entity.code), .text(orEmpty: entity.name), .text(orEmpty: entity.koreanName)]
    }
    let group = vocabulary.groups[Int(~index)]
    return [.text(group.code), .text(orEmpty: group.name), .text(orEmpty: group.koreanName)]
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
