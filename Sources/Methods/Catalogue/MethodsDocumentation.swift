/// Documentation/Methods.md, from the cards.
public func methodsDocumentation() -> String {
  let families = [
    section(Catalogue.imputing), section(Catalogue.screening), section(Catalogue.treating),
    section(Catalogue.normalising), section(Catalogue.weighting),
    section(Catalogue.aggregating), section(Catalogue.comparing),
  ]
  return """
    # Methods

    Written from the method cards in `Sources/Methods`; a test fails when it is out of date. Keys in brackets are
    entries of [References.bib](References.bib).

    \(families.joined(separator: "\n"))
    """
}

private func section<Product>(_ catalogue: Catalogue<Product>) -> String {
  var text = "## \(catalogue.title) (`\(catalogue.step)`)\n"
  for card in catalogue.cards {
    let cited = card.references.map { "[\($0)]" }.joined(separator: " ")
    text += "\n### `\(card.name)`: \(card.title)\n\n\(card.summary)\(cited.isEmpty ? "" : " \(cited)")\n"
    if card.options.isEmpty { continue }
    text += "\n| option | takes | default | meaning |\n|---|---|---|---|\n"
    for option in card.options {
      text += "| `\(option.name)` | \(option.allowed) | \(option.defaultText) | \(option.summary) |\n"
    }
  }
  return text
}

extension MethodCard.Option {
  /// The default as the study file would spell it; "none" where there is none.
  public var defaultText: String {
    switch kind {
    case .number(let value?, _): plain(value)
    case .whole(let value?, _): "\(value)"
    case .choice(let value, _): value
    case .flag(let value): "\(value)"
    case .number(nil, _), .whole(nil, _), .name, .numbers, .signedNumbers, .ranges, .entity, .list, .orders, .rows:
      "none"
    }
  }
}
