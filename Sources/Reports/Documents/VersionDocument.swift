import Claims
import Linear
import Methods
public import Studies

/// What `podium compare --with` prints: two versions of an index, what differs, and who moved because of what.
public struct VersionDocument {
  private let comparisons: [VersionComparison]
  private let before: Study
  private let after: Study
  private var language: any Language { LanguageCode.english.speaking(of: after) }

  /// `entity`: only this one's moves; nil: everyone's.
  public init(_ comparisons: [VersionComparison], before: Study, after: Study, entity: String? = nil) {
    self.comparisons = comparisons.map { comparison in
      var shown = comparison
      if let entity { shown.entities.removeAll { $0.code != entity } }
      return shown
    }
    self.before = before
    self.after = after
  }

  public var document: Document {
    var sections = comparisons.flatMap { one in
      let name = comparisons.count > 1 ? " by \(Wording.lens(one.lens))" : ""
      return [
        Section(
          "Who moved\(name)", [.paragraph(likeness(one)), .table(moves([one], name: ""))] + unsplit(one)),
        Section("What differs\(name)", [.list(differences(one.differences))]),
      ]
    }
    if comparisons.isEmpty {
      sections = [
        Section(
          "",
          [
            .paragraph(
              "The two versions have no lens in common (\(lenses(before)) before, \(lenses(after)) now), so there is nothing to compare."
            )
          ])
      ]
    }
    return Document(
      title: "\(before.title) → \(after.title)", sections: sections, appendix: [moves(comparisons), weights, figures])
  }

  private func likeness(_ one: VersionComparison) -> String {
    guard one.ranked > 1 else {
      return "\(Wording.count(one.ranked, "economy is", "economies are")) ranked in both, too few to compare orders."
    }
    func number(_ value: Double) -> String { value.isNaN ? "unknown" : Wording.number(value, 3) }
    return """
      \(Wording.count(one.ranked, "economy is", "economies are")) ranked in both; \(DecimalText(one.unchanged).fixed(0)) \
      \(one.unchanged == 1 ? "keeps its place" : "keep their place"), and the mean change is \(Wording.number(one.likeness.meanChange, 1)) places. \
      Likeness of the two orders, counted anew among these: Spearman's ρ \(number(one.likeness.spearman)), Kendall's τ-b \(number(one.likeness.kendall)), weighted ρ \
      \(number(one.likeness.weightedSpearman)), WS \(number(one.likeness.similarity)).\(one.unsplit == nil ? Self.splitting : "")
      """
  }

  private static let splitting = """
     A change of rank is split over who is compared, the figures, the framework (indicators, tree, directions, given weights) and \
    the methods by Shapley's value over the mixtures of the two versions, so that the parts add up to it, but for roundings.
    """

  private func unsplit(_ one: VersionComparison) -> [Block] {
    guard let error = one.unsplit else { return [] }
    return [.paragraph("No change is split, because a mixture of the two versions has no answer: \(error.message).")]
  }

  /// Ranked entities by their place now; the others after them.
  private func moves(_ comparisons: [VersionComparison], name: String = "versions") -> ReportTable {
    let parts = TableColumn.Kind.number(decimals: 1)
    let widths = [
      comparisons.flatMap(\.entities).compactMap { $0.after?.score },
      comparisons.flatMap(\.entities).compactMap { $0.before?.score },
    ].map { ($0.max() ?? 0) - ($0.min() ?? 0) }
    let width = widths.filter { $0 > 0 }.min() ?? 0
    let scores = TableColumn.Kind.number(decimals: Wording.decimals(forScoresOver: width))
    return ReportTable(
      name: name, title: "",
      columns: [.init(.common(.lens), .code, inText: false)] + TableColumn.named(.entity) + [
        .init(.version(.rankBefore), .integer), .init(.version(.rank), .integer),
        .init(.version(.change), .integer), .init(.version(.byEconomies), parts),
        .init(.version(.byData), parts), .init(.version(.byFramework), parts),
        .init(.version(.byMethods), parts), .init(.version(.scoreBefore), scores),
        .init(.version(.score), scores), .init(.version(.scoreByEconomies), scores, inText: false),
        .init(.version(.scoreByData), scores, inText: false), .init(.version(.scoreByFramework), scores, inText: false),
        .init(.version(.scoreByMethods), scores, inText: false),
      ],
      rows: comparisons.flatMap { one in
        one.entities.enumerated().sorted {
          ($0.element.after?.rank ?? .max, $0.offset) < ($1.element.after?.rank ?? .max, $1.offset)
        }.map { row($0.element, one.lens) }
      }, in: language)
  }

  private func row(_ move: VersionComparison.Move, _ lens: Lens) -> [Value] {
    let (was, now) = (move.before?.rank, move.after?.rank)
    let change = was.flatMap { was in now.map { $0 - was } }
    func parts(_ parts: VersionComparison.Parts?) -> [Value] {
      [parts?.economies, parts?.data, parts?.framework, parts?.methods].map { .number(orEmpty: $0) }
    }
    var row: [Value] = [
      .text(lens.rawValue), .text(move.code), .text(orEmpty: move.name), .text(orEmpty: korean(move.code)),
      .integer(orEmpty: was),
      .integer(orEmpty: now), .integer(orEmpty: change),
    ]
    row += parts(move.rankParts)
    row += [.number(orEmpty: move.before?.score), .number(orEmpty: move.after?.score)]
    return row + parts(move.scoreParts)
  }

  private func korean(_ code: String) -> String {
    let now = after.koreanName(of: code)
    return now.isEmpty ? before.koreanName(of: code) : now
  }

  /// Of an indicator of this version, or else of the earlier one.
  private func named(indicator code: String) -> [Value] {
    (after.framework.node(code) == nil ? before : after).named(node: code)
  }

  private func named(entity code: String) -> [Value] {
    let entities = after.vocabulary.entities + before.vocabulary.entities
    return [
      .text(code), .text(orEmpty: entities.first { $0.code == code }?.name), .text(orEmpty: korean(code)),
    ]
  }

  /// So many figures are named.
  private static let most = 8

  private func differences(_ one: VersionDifferences) -> [String] {
    if one.isEmpty { return ["Nothing: all that bears on scores is the same."] }
    func codes(_ what: String, _ codes: [String]) -> String? {
      codes.isEmpty ? nil : "\(what) (\(DecimalText(codes.count).fixed(0))): \(codes.joined(separator: ", "))"
    }
    var items = [
      codes("Economies only now", one.entitiesAdded), codes("Economies only before", one.entitiesGone),
      codes("Indicators only now", one.indicatorsAdded), codes("Indicators only before", one.indicatorsGone),
    ].compactMap(\.self)
    let figures = [one.figuresKept, one.figuresChanged, one.figuresAdded, one.figuresGone].map {
      DecimalText($0).fixed(0)
    }
    items.append(
      "Figures that both versions have a place for: \(figures[0]) the same, \(figures[1]) changed, \(figures[2]) only now, \(figures[3]) only before"
    )
    if !one.figures.isEmpty {
      let more =
        one.figures.count > Self.most
        ? "; and \(DecimalText(one.figures.count - Self.most).fixed(0)) more, in 'figures' of --format json" : ""
      items.append("Figures that differ: \(one.figures.prefix(Self.most).map(figure).joined(separator: "; "))\(more)")
    }
    items += one.declarations.map { "\($0.of): \($0.what) \(declared($0.before)) → \(declared($0.after))" }
    items += one.rules.map { "\($0.of): \($0.before) → \($0.after)" }
    if !one.weights.isEmpty {
      let largest = one.weights.sorted { abs($0.after - $0.before) > abs($1.after - $1.before) }.prefix(5).map {
        "\($0.indicator) \(percent($0.before)) → \(percent($0.after))"
      }
      items.append(
        "Indicators with another share of the index (\(DecimalText(one.weights.count).fixed(0))), those that change most first: \(largest.joined(separator: ", "))\(one.weights.count > 5 ? ", …" : "")"
      )
    }
    items += one.methods.map { change in
      let scope = change.scope.isEmpty ? "" : " for \(change.scope)"
      return "\(change.step)\(scope): \(chosen(change.before)) → \(chosen(change.after))"
    }
    return items
  }

  private func lenses(_ study: Study) -> String { Wording.list(study.lenses.map(\.rawValue)) }

  private func declared(_ value: String) -> String { value.isEmpty ? "none" : value }

  private func figure(_ one: VersionDifferences.Figure) -> String {
    func text(_ value: Double?) -> String { value.map { DecimalText($0).significant(4) } ?? "no figure" }
    return "\(one.indicator) of \(one.entity) \(text(one.before)) → \(text(one.after))"
  }

  private func percent(_ share: Double) -> String { "\(DecimalText(share).shifted(2).fixed(1)) %" }

  private func chosen(_ use: Study.MethodUse?) -> String {
    guard let use else { return "no choice of its own" }
    let options = use.options.keys.sorted().map { "\($0) \(MethodSection.text(use.options[$0]))" }
    return options.isEmpty ? use.card : "\(use.card) (\(options.joined(separator: ", ")))"
  }

  /// Cells that both have a place for, and that differ.
  private var figures: ReportTable {
    ReportTable(
      name: "figures", title: language.caption(.figures),
      columns: TableColumn.named(.indicator, code: true) + TableColumn.named(.entity, code: true) + [
        .init(.version(.before), .figure(significant: 4)), .init(.version(.after), .figure(significant: 4)),
      ],
      rows: (comparisons.first?.differences.figures ?? []).map {
        named(indicator: $0.indicator) + named(entity: $0.entity)
          + [.number(orEmpty: $0.before), .number(orEmpty: $0.after)]
      }, in: language)
  }

  private var weights: ReportTable {
    ReportTable(
      name: "weights", title: language.caption(.weights),
      columns: [.init(.common(.lens), .code)] + TableColumn.named(.indicator, code: true) + [
        .init(.version(.shareBefore), .percent(decimals: 1)), .init(.version(.shareAfter), .percent(decimals: 1)),
      ],
      rows: comparisons.flatMap { one in
        one.differences.weights.map {
          [.text(one.lens.rawValue)] + named(indicator: $0.indicator) + [.number($0.before), .number($0.after)]
        }
      }, in: language)
  }
}
