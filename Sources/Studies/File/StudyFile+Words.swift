import Diagnostics

/// What the study calls those it ranks, and the languages of its report.
extension StudyFile {
  /// `entities: {noun: {en: [port, ports], ko: 항만}}`; each as it is where nothing is said.
  static func noun(_ section: YamlMap, _ problems: inout Problems) -> Noun {
    var noun = Noun()
    section.refuseUnknown(["noun"], &problems)
    guard let names = section.map("noun", &problems) else { return noun }
    names.refuseUnknown(["en", "ko"], &problems)
    let english = names.strings("en", &problems)
    if english.count == 2 {
      (noun.one, noun.many) = (english[0].value, english[1].value)
    } else if names.node("en") != nil {
      names.add(
        "\(names.name("en")) names \(english.count) words", at: names.keyLocation("en"),
        advice: "Write one and many, as in `en: [port, ports]`.", &problems)
    }
    if let korean = names.label("ko", &problems)?.value, !korean.isEmpty { noun.korean = korean }
    return noun
  }

  /// `report: {languages: [en, ko]}`: each once.
  static func languages(_ section: YamlMap, _ problems: inout Problems) -> [LanguageCode] {
    section.refuseUnknown(["languages"], &problems)
    var found: [LanguageCode] = []
    for named in section.strings("languages", &problems) {
      guard let language = LanguageCode(rawValue: named.value) else {
        section.unknown(named, what: "language", among: LanguageCode.allCases.map(\.rawValue), &problems)
        continue
      }
      if found.contains(language) {
        section.add("'\(named.value)' is named twice", at: named.location, advice: "name each language once", &problems)
      }
      found.append(language)
    }
    return found
  }
}
