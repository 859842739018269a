public import Studies

/// One language: its words for everything that podium says of its own. What to say is decided in `Statements`; names come
/// from `Names`, figures from `Figures`. One requirement a subject, so that the compiler says what a language lacks.
public protocol Language: Sendable {
  var code: LanguageCode { get }
  var names: Names { get }
}

public enum Languages {
  public static func make(_ code: LanguageCode, _ study: Study) -> any Language {
    let names = Names(study, code)
    return switch code {
    case .english: English(names: names)
    case .korean: Korean(names: names)
    }
  }
}
