import Claims
import Methods
import Studies

extension TableColumn {
  /// A code with its names in both languages. `korean`: whether text shows the Korean name.
  static func named(_ thing: Column.Thing, code: Bool = false, name: Bool = true, korean: Bool = false)
    -> [TableColumn]
  {
    [
      .init(.code(thing), .code, inText: code), .init(.name(thing), .text, inText: name),
      .init(.koreanName(thing), .text, inText: korean),
    ]
  }
}

extension TableColumn {
  /// A period as it is written, and its first and last day.
  static var period: [TableColumn] {
    [
      .init(.common(.period), .code), .init(.common(.periodStart), .date, inText: false),
      .init(.common(.periodEnd), .date, inText: false),
    ]
  }
}

extension Period {
  /// What `TableColumn.period` has room for.
  static func values(_ period: Period?) -> [Value] {
    guard let period, period.last != 0 else { return [.empty, .empty, .empty] }
    return [.text(period.description), .text(day(period.first)), .text(day(period.last))]
  }

  /// `yyyymmdd` as YYYY-MM-DD.
  private static func day(_ number: Int32) -> String {
    func padded(_ number: Int32, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(number / 10_000, 4))-\(padded(number / 100 % 100, 2))-\(padded(number % 100, 2))"
  }
}

extension Wording {
  /// What `TableColumn.named` has room for: an entity or a group; nothing for nil.
  func named(place code: String?) -> [Value] {
    guard let code else { return [.empty, .empty, .empty] }
    if let entity = table.entityIndex(code) { return named(entity) }
    let group = findings.study.vocabulary.groups.first { $0.code == code }
    return [.text(code), .text(orEmpty: group?.name), .text(orEmpty: group?.koreanName)]
  }

  func named(_ entity: Int) -> [Value] {
    [
      .text(table.entities[entity].code), .text(orEmpty: name(entity)),
      .text(orEmpty: table.entities[entity].koreanName),
    ]
  }

  /// A node of the framework.
  func named(node code: String) -> [Value] {
    [.text(code), .text(orEmpty: node(code)), .text(orEmpty: findings.study.framework.node(code)?.koreanName)]
  }

  /// What claims speak of, which the framework need not know.
  func named(subject code: String) -> [Value] {
    [.text(code), .text(subject(code)), .text(orEmpty: findings.study.framework.node(code)?.koreanName)]
  }
}

extension Study {
  /// Of an entity; empty where it has none.
  func koreanName(of code: String) -> String {
    vocabulary.entities.first { $0.code == code }?.koreanName ?? ""
  }

  /// What `TableColumn.named` has room for: a node of the framework.
  func named(node code: String) -> [Value] {
    let node = framework.node(code)
    return [.text(code), .text(orEmpty: node?.name), .text(orEmpty: node?.koreanName)]
  }
}
