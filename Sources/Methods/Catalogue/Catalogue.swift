import Linear

/// One family's methods by configuration key: a hand-written list, one line a method. From a line follow the study
/// file's acceptance, option checks, `podium methods`, Methods.md and the family's contract tests.
public struct Catalogue<Product>: Sendable {
  public struct Entry: Sendable {
    public let card: MethodCard
    /// The method's type, where it has an option of rows.
    var rowReader: (any ReadsRows.Type)?
    let make: @Sendable (OptionValues) throws(MethodError) -> Product

    init(
      card: MethodCard, rowReader: (any ReadsRows.Type)?,
      make: @escaping @Sendable (OptionValues) throws(MethodError) -> Product
    ) {
      self.card = card
      self.rowReader = rowReader
      self.make = make
    }

    package init(card: MethodCard, make: @escaping @Sendable (OptionValues) throws(MethodError) -> Product) {
      self.init(card: card, rowReader: nil, make: make)
    }
  }

  /// Key of the family's step in the study file: `normalise`.
  public let step: String
  public let title: String
  public let entries: [Entry]

  package init(step: String, title: String, _ entries: [Entry]) {
    precondition(Set(entries.map(\.card.name)).count == entries.count, "two methods of one name")
    self.step = step
    self.title = title
    self.entries = entries
  }

  public var cards: [MethodCard] { entries.map(\.card) }
  public var names: [String] { cards.map(\.name) }

  public func card(_ name: String) -> MethodCard? { cards.first { $0.name == name } }

  /// The method of that name with `options`, the card's defaults filled in.
  public func make(_ name: String, _ options: [String: OptionValues.Value] = [:]) throws(MethodError) -> Product {
    guard let entry = entries.first(where: { $0.card.name == name }) else {
      throw MethodError(
        "no method of \(step) is called “\(name)”", advice: "choose one of \(names.joined(separator: ", "))")
    }
    for option in entry.card.options {
      guard case .whole = option.kind, case .number(let number)? = options[option.name] else { continue }
      guard Int(exactly: number) == nil else { continue }
      throw MethodError(
        "\(option.name) is \(number.plain)", advice: "give \(option.allowed)", option: option.name)
    }
    return try entry.make(OptionValues(entry.card.defaults.merging(options) { $1 }))
  }
}

extension MethodCard {
  /// Values of the options that have one when nothing is said.
  public var defaults: [String: OptionValues.Value] {
    var values: [String: OptionValues.Value] = [:]
    for option in options {
      switch option.kind {
      case .number(let value?, _): values[option.name] = .number(value)
      case .whole(let value?, _): values[option.name] = .number(Double(value))
      case .choice(let value, _): values[option.name] = .text(value)
      case .flag(let value): values[option.name] = .flag(value)
      case .number(nil, _), .whole(nil, _), .name, .numbers, .signedNumbers, .ranges, .entity, .list, .orders, .rows:
        break
      }
    }
    return values
  }
}
