import Studies

/// One language: its words for everything that podium says of its own. What to say is decided in `Statements`; names come
/// from `Names`, digits from `Figures`. One requirement for each kind of statement, answered by a switch over all of them,
/// so that the compiler says what a language lacks.
protocol Language: TableLanguage {
  var code: LanguageCode { get }
  var names: Names { get }
  func say(_ statement: BriefStatement) -> String
  func label(_ label: BriefLabel) -> String
}

extension LanguageCode {
  /// A language is its folder and its line here. `study`: whose names it knows; nil: none.
  func speaking(of study: Study?) -> any Language {
    let names = Names(study, self)
    return switch self {
    case .english: English(names: names)
    case .korean: Korean(names: names)
    }
  }

  /// What its files have between stem and ending: English has nothing.
  var suffix: String { self == .english ? "" : ".\(rawValue)" }
}
