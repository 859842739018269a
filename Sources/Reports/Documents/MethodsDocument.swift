import Methods

/// What `podium methods` prints: every family's methods with options, defaults and sources, from the method cards.
public struct MethodsDocument: Sendable {
  private let families: [Family]

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
      Family(Catalogue.imputing), Family(Catalogue.normalising), Family(Catalogue.weighting),
      Family(Catalogue.aggregating), Family(Catalogue.comparing),
    ]
  }

  /// Keys of the steps in a study file, in the order of the steps.
  public var steps: [String] { families.map(\.step) }

  /// - Parameter step: one of `steps`; nil: all.
  public func document(step: String? = nil) -> Document {
    let chosen = families.filter { step == nil || $0.step == step }
    return Document(sections: chosen.map(section), appendix: [table(chosen)])
  }

  private func section(_ family: Family) -> Section {
    let methods = ReportTable(
      name: "", title: "",
      columns: [
        TableColumn("method", "Method", .code), TableColumn("summary", "What it does", .label),
        TableColumn("references", "Sources", .label),
      ],
      rows: family.cards.map { card in
        [
          .text(card.name), .text(card.title + ". " + card.summary),
          .text(orEmpty: card.references.joined(separator: " ")),
        ]
      })
    let options = ReportTable(
      name: "", title: "",
      columns: [
        TableColumn("method", "Method", .code), TableColumn("option", "Option", .code),
        TableColumn("takes", "Takes", .label), TableColumn("default", "Default", .label),
        TableColumn("meaning", "Meaning", .label),
      ],
      rows: family.cards.flatMap { card in
        card.options.map { option in
          [
            .text(card.name), .text(option.name), .text(option.allowed), .text(option.defaultText),
            .text(option.summary),
          ]
        }
      })
    let blocks: [Block] = options.rows.isEmpty ? [.table(methods)] : [.table(methods), .table(options)]
    return Section("\(family.title), key \(family.step)", blocks)
  }

  /// A row for each option, and one for each method without any.
  private func table(_ families: [Family]) -> ReportTable {
    ReportTable(
      name: "methods", title: "Methods and their options",
      columns: [
        TableColumn("step", "Step", .code), TableColumn("method", "Method", .code),
        TableColumn("title", "Title", .label),
        TableColumn("summary", "What it does", .label), TableColumn("references", "Sources", .label),
        TableColumn("option", "Option", .code), TableColumn("takes", "Takes", .label),
        TableColumn("minimum", "From", .figure(significant: 4)), TableColumn("maximum", "To", .figure(significant: 4)),
        TableColumn("default", "Default", .code), TableColumn("meaning", "Meaning", .label),
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
      })
  }

  private func option(_ option: MethodCard.Option) -> [Value] {
    var limits: [Value] = [.empty, .empty]
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
