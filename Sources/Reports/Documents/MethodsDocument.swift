import Methods
import Robustness
import Studies

/// What `podium methods` prints: every family's methods with options, defaults and sources, from the method cards.
public struct MethodsDocument: Sendable {
  private let families: [Family]
  private let language: any Language = LanguageCode.english.speaking(of: nil)

  private struct Family: Sendable {
    var step: String
    var title: String
    var cards: [MethodCard]
    init<Product>(_ catalogue: Catalogue<Product>) {
      step = catalogue.step
      title = catalogue.title
      cards = catalogue.cards
    }
  }

  public init() {
    families = [
      Family(Catalogue.imputing), Family(Catalogue.screening), Family(Catalogue.treating),
      Family(Catalogue.normalising),
      Family(Catalogue.weighting), Family(Catalogue.aggregating), Family(Catalogue.comparing),
      Family(Catalogue.perturbingWeights),
    ]
  }

  /// Keys of the steps in a study file, in the order of the steps.
  public var steps: [String] { families.map(\.step) }

  /// Names of all methods; several families may have one of the same name.
  public var names: [String] {
    var seen: Set<String> = []
    return families.flatMap { $0.cards.map(\.name) }.filter { seen.insert($0).inserted }
  }

  /// What there is: all steps, the methods of one, or the cards of one name.
  /// - Parameter key: one of `steps` or of `names`; nil: all.
  public func document(_ key: String? = nil) -> Document {
    guard let key else {
      return Document(sections: families.map(overview), appendix: [table(families)])
    }
    var chosen = families.filter { $0.step == key }
    var lacks: [Block] = []
    if chosen.isEmpty {
      chosen = families.compactMap { family in
        var own = family
        own.cards = family.cards.filter { $0.name == key }
        return own.cards.isEmpty ? nil : own
      }
      lacks = chosen.flatMap(\.cards).compactMap(\.lack).map { .paragraph("Not in this build: \($0).") }
    }
    var sections = chosen.map(section)
    if !lacks.isEmpty { sections[0].blocks += lacks }
    return Document(sections: sections, appendix: [table(chosen)])
  }

  /// Names and titles alone.
  private func overview(_ family: Family) -> Section {
    Section(
      "\(family.title), key \(family.step)",
      [
        .table(
          ReportTable(
            name: "", title: "",
            columns: [TableColumn(.method(.method), .code), TableColumn(.method(.title), .label)],
            rows: family.cards.map { [.text($0.name), .text($0.title)] }, in: language))
      ])
  }

  private func section(_ family: Family) -> Section {
    let methods = ReportTable(
      name: "", title: "",
      columns: [
        TableColumn(.method(.method), .code), TableColumn(.method(.summary), .label),
        TableColumn(.method(.references), .label),
      ],
      rows: family.cards.map { card in
        [
          .text(card.name), .text(card.title + ". " + card.summary),
          .text(orEmpty: card.references.joined(separator: " ")),
        ]
      }, in: language)
    let options = ReportTable(
      name: "", title: "",
      columns: [
        TableColumn(.method(.method), .code), TableColumn(.method(.option), .code),
        TableColumn(.method(.takes), .label), TableColumn(.method(.preset), .label),
        TableColumn(.method(.meaning), .label),
      ],
      rows: family.cards.flatMap { card in
        card.options.map { option in
          [
            .text(card.name), .text(option.name), .text(option.allowed), .text(option.defaultText),
            .text(option.summary),
          ]
        }
      }, in: language)
    let blocks: [Block] = options.rows.isEmpty ? [.table(methods)] : [.table(methods), .table(options)]
    return Section("\(family.title), key \(family.step)", blocks)
  }

  /// A row for each option, and one for each method without any.
  private func table(_ families: [Family]) -> ReportTable {
    ReportTable(
      name: "methods", title: language.caption(.methods),
      columns: [
        TableColumn(.method(.step), .code), TableColumn(.method(.method), .code),
        TableColumn(.method(.title), .label),
        TableColumn(.method(.summary), .label), TableColumn(.method(.references), .label),
        TableColumn(.method(.option), .code), TableColumn(.method(.takes), .label),
        TableColumn(.method(.minimum), .figure(significant: 4)),
        TableColumn(.method(.maximum), .figure(significant: 4)),
        TableColumn(.method(.preset), .code), TableColumn(.method(.meaning), .label),
      ],
      rows: families.flatMap { family in
        family.cards.flatMap { card in
          let head: [Value] = [
            .text(family.step), .text(card.name), .text(card.title), .text(card.summary),
            .text(orEmpty: card.references.joined(separator: " ")),
          ]
          let options = card.options.map(option)
          return (options.isEmpty ? [Array(repeating: Value.empty, count: 6)] : options).map { head + $0 }
        }
      }, in: language)
  }

  private func option(_ option: MethodCard.Option) -> [Value] {
    var limits: [Value] = [.empty, .empty]
    if case .whole(_, let range) = option.kind {
      limits = [.number(Double(range.lowerBound)), .number(Double(range.upperBound))]
    }
    if case .number(_, let range) = option.kind {
      // The widest range stands for none.
      let any = ClosedRange<Double>.anyNumber
      limits = [range.lowerBound, range.upperBound].map {
        any.lowerBound < $0 && $0 < any.upperBound ? .number($0) : .empty
      }
    }
    return [.text(option.name), .text(option.allowed)] + limits + [.text(option.defaultText), .text(option.summary)]
  }
}
