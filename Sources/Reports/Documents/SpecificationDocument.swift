import Claims
import Methods
public import Studies

/// What `podium compare --methods` prints: how far ranks hang on the choice of methods.
public struct SpecificationDocument {
  private let study: Study
  private let curve: SpecificationCurve
  private var language: any Language { LanguageCode.english.speaking(of: study) }
  /// Whose curve is shown.
  private let entity: Int?

  /// - Parameter entity: a code; nil: the first goal's.
  public init(_ study: Study, _ curve: SpecificationCurve, entity: String? = nil) {
    self.study = study
    self.curve = curve
    let code = entity ?? study.goals.first?.entity
    self.entity = code.flatMap { code in curve.entities.firstIndex { $0.code == code } }
  }

  public var document: Document {
    var alike = likeness
    (alike.name, alike.title) = ("", "")
    var sections = [
      Section("How far ranks hang on methods", [.paragraph(summary), .table(spans(name: ""))]),
      Section("How alike methods rank", [.table(alike), .paragraph(Self.likenessNote)]),
    ]
    if let entity {
      sections.append(
        Section(
          "\(curve.entities[entity].name), choice by choice",
          [.table(byChoice(entity)), .table(curveTable(entity))]))
    }
    return Document(title: study.title, sections: sections, appendix: [spans(name: "spans"), specifications, likeness])
  }

  private func named(_ entity: Int) -> [Value] {
    let entity = curve.entities[entity]
    return [.text(entity.code), .text(orEmpty: entity.name), .text(orEmpty: study.koreanName(of: entity.code))]
  }

  private static let likenessNote = """
    Means over the pairs of specifications that differ in this choice alone. Weighted ρ: differences near the top count for more; WS: the \
    top of the first choice decides; mean change: places that an economy moves.
    """

  private var summary: String {
    let sizes = curve.choices.map {
      Wording.count(
        $0.keys.count, $0.step == "lens" ? "lens" : "way to \($0.step)",
        $0.step == "lens" ? "lenses" : "ways to \($0.step)")
    }
    var text = """
      \(Wording.count(curve.findings.count + curve.unanswered.count, "specification")) of the same figures: all combinations of \(Wording.list(sizes)), each \
      learnt and ranked anew. None is likelier than another: the spread shows what a critic could choose, and is no probability.
      """
    if let first = curve.unanswered.first {
      let one = first.specification
      text += """
         Left out, for having no answer: \(DecimalText(curve.unanswered.count).fixed(0)), beginning with \
        \(one.normalise), \(one.weigh), \(one.aggregate): \(first.reason.message).
        """
    }
    return text
  }

  /// Best, worst, most frequent and middle rank of every entity that has one.
  private func spans(name: String) -> ReportTable {
    let entities = curve.entities
    let rows = curve.spans(entities.map(\.code)).map { span -> [Value] in
      named(span.entity) + [
        .integer(span.best), .number(span.median),
        .integer(span.worst), .integer(span.modal), .number(span.modalShare), .integer(span.count),
      ]
    }
    return ReportTable(
      name: name, title: "",
      columns: TableColumn.named(.entity) + [
        .init(.specification(.best), .integer),
        .init(.specification(.median), .number(decimals: 1)), .init(.specification(.worst), .integer),
        .init(.specification(.modal), .integer), .init(.specification(.modalShare), .percent(decimals: 0)),
        .init(.specification(.specifications), .integer),
      ], rows: rows, in: language)
  }

  /// Of each choice: the entity's ranks under it, and how far the order of all differs from that with the study's own.
  private func byChoice(_ entity: Int) -> ReportTable {
    var rows: [[Value]] = []
    for (step, keys) in curve.choices where keys.count > 1 {
      for key in keys {
        let span = curve.span(of: entity) { $0.key(step) == key }
        let likeness = key == keys[0] ? nil : curve.likeness(step, key, to: keys[0])
        rows.append([
          .text(step), .text(key), .integer(orEmpty: span?.best), .number(orEmpty: span?.median ?? .nan),
          .integer(orEmpty: span?.worst),
          .number(orEmpty: likeness?.spearman), .number(orEmpty: likeness?.kendall),
          .number(orEmpty: likeness?.meanChange),
        ])
      }
    }
    return ReportTable(
      name: "", title: "Its rank under each choice, over all others",
      columns: [
        .init(.specification(.step), .code), .init(.specification(.choice), .code),
        .init(.specification(.best), .integer),
        .init(.specification(.median), .number(decimals: 1)), .init(.specification(.worst), .integer),
        .init(.specification(.ownSpearman), .number(decimals: 2)),
        .init(.specification(.ownKendall), .number(decimals: 2)),
        .init(.specification(.ownChange), .number(decimals: 1)),
      ], rows: rows, in: language)
  }

  private func curveTable(_ entity: Int) -> ReportTable {
    let ordered = curve.findings.compactMap { one in one.ranks[entity].map { (rank: $0, one: one) } }
      .enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    return ReportTable(
      name: "", title: "Specifications in the order of its rank",
      columns: [
        .init(.common(.rank), .integer), .init(.common(.lens), .code), .init(.specification(.normalise), .code),
        .init(.specification(.weigh), .code), .init(.specification(.aggregate), .code),
        .init(.specification(.study), .flag),
      ],
      rows: ordered.map { rank, one in
        let specification = one.specification
        return [
          .integer(rank), .text(specification.lens.rawValue), .text(specification.normalise),
          .text(specification.weigh), .text(specification.aggregate), .flag(one.isBase),
        ]
      }, in: language)
  }

  /// Every two choices of a step, all else the same: how alike the ranks of all economies are.
  private var likeness: ReportTable {
    var rows: [[Value]] = []
    for (step, keys) in curve.choices {
      for (place, reference) in keys.enumerated() {
        for tested in keys[(place + 1)...] {
          guard let one = curve.likeness(step, tested, to: reference) else { continue }
          rows.append([
            .text(step), .text(reference), .text(tested), .number(orEmpty: one.spearman), .number(orEmpty: one.kendall),
            .number(orEmpty: one.weightedSpearman), .number(orEmpty: one.similarity), .number(orEmpty: one.meanChange),
          ])
        }
      }
    }
    let digits = TableColumn.Kind.number(decimals: 2)
    return ReportTable(
      name: "likeness", title: language.caption(.likeness),
      columns: [
        .init(.specification(.step), .code), .init(.specification(.reference), .code),
        .init(.specification(.tested), .code),
        .init(.specification(.spearman), digits), .init(.specification(.kendall), digits),
        .init(.specification(.weightedSpearman), digits), .init(.specification(.ws), digits),
        .init(.specification(.change), .number(decimals: 1)),
      ], rows: rows, in: language)
  }

  private var specifications: ReportTable {
    ReportTable(
      name: "specifications", title: language.caption(.specifications),
      columns: [
        .init(.common(.lens), .code), .init(.specification(.normalise), .code), .init(.specification(.weigh), .code),
        .init(.specification(.aggregate), .code), .init(.specification(.study), .flag),
      ] + TableColumn.named(.entity, code: true) + [.init(.common(.rank), .integer)],
      rows: curve.findings.flatMap { one in
        one.ranks.enumerated().compactMap { entity, rank -> [Value]? in
          guard let rank else { return nil }
          let specification = one.specification
          return [
            .text(specification.lens.rawValue), .text(specification.normalise), .text(specification.weigh),
            .text(specification.aggregate), .flag(one.isBase),
          ] + named(entity) + [.integer(rank)]
        }
      }, in: language)
  }
}
