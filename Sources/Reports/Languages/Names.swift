import Claims
import Studies

/// What a study's files call things, in one language. A name that they have in the other one alone is taken as it is.
struct Names: Sendable {
  let language: LanguageCode
  private let study: Study?

  /// `study`: nil where there is none, and codes are all that is known.
  init(_ study: Study?, _ language: LanguageCode) {
    self.study = study
    self.language = language
  }

  /// Of an entity or a group; a code that is neither is its own name.
  func place(_ code: String) -> String {
    if let entity = study?.vocabulary.entities.first(where: { $0.code == code }) {
      return chosen(entity.name, entity.koreanName, code)
    }
    if let group = study?.vocabulary.groups.first(where: { $0.code == code }) {
      return chosen(group.name, group.koreanName, code)
    }
    return code
  }

  /// Of an aggregate or an indicator.
  func node(_ code: String) -> String {
    guard let node = study?.framework.node(code) else { return code }
    return chosen(node.name, node.koreanName, code)
  }

  /// Of an indicator's figures; nothing where they are counts.
  func unit(_ code: String) -> String {
    let unit = study?.framework.node(code)?.unit ?? ""
    return unit == "count" ? "" : unit
  }

  /// "economies", or "economy" of one; in Korean the same of all.
  func noun(_ count: Int) -> String {
    let noun = study?.noun ?? Noun()
    return language == .korean ? noun.korean : count == 1 ? noun.one : noun.many
  }

  var title: String { chosen(study?.title ?? "", study?.koreanTitle ?? "", "") }

  func scenario(_ name: String) -> String {
    guard let scenario = study?.scenarios.first(where: { $0.name == name }) else { return name }
    return chosen(scenario.title, scenario.koreanTitle, name)
  }

  private func chosen(_ english: String, _ korean: String, _ code: String) -> String {
    let (own, other) = language == .english ? (english, korean) : (korean, english)
    return !own.isEmpty ? own : !other.isEmpty ? other : code
  }
}
