public import Methods
public import Robustness
public import Studies

/// One language: its words for everything that podium says of its own. What to say is decided in `Statements`; names come
/// from `Names`, figures from `Figures`. One requirement a subject, so that the compiler says what a language lacks.
public protocol Language: Sendable {
  var code: LanguageCode { get }
  var names: Names { get }

  func caption(_ table: TableName) -> String

  // Columns of tables, by subject.
  func words(codeOf thing: Column.Thing) -> ColumnWords
  func words(nameOf thing: Column.Thing) -> ColumnWords
  func words(koreanNameOf thing: Column.Thing) -> ColumnWords
  func words(_ column: Column.Common) -> ColumnWords
  func words(_ column: Column.Ranking) -> ColumnWords
  func words(_ column: Column.Indicator) -> ColumnWords
  func words(_ column: Column.Claim) -> ColumnWords
  func words(_ column: Column.Source) -> ColumnWords
  func words(_ column: Column.Demand) -> ColumnWords
  func words(_ column: Column.Published) -> ColumnWords
  func words(_ column: Column.Peer) -> ColumnWords
  func words(_ column: Column.Scenario) -> ColumnWords
  func words(_ column: Column.Version) -> ColumnWords
  func words(_ column: Column.Specification) -> ColumnWords
  func words(_ column: Column.Draws) -> ColumnWords
  func words(_ column: Column.SMAA) -> ColumnWords
  func words(_ grade: EvidenceGrades.Grade) -> ColumnWords
  func words(_ column: Column.Sensitivity) -> ColumnWords
  func words(_ column: Column.Influence) -> ColumnWords
  func words(_ column: Column.Audit) -> ColumnWords
  func words(_ column: Column.Coherence) -> ColumnWords
  func words(_ column: Column.Method) -> ColumnWords
  func words(_ column: Column.Dictionary) -> ColumnWords
  func words(_ what: Column.Drawn, _ mode: DrawMode) -> ColumnWords
  func words(_ what: Column.ByLens, _ lens: Lens) -> ColumnWords
  func words(scoreFrom low: String, to high: String) -> ColumnWords
  func words(scoreOf node: String) -> ColumnWords
  func words(figureOf indicator: String) -> ColumnWords
  /// Of a column of another program's format: its meaning.
  func words(foreign column: String) -> String
}

public enum Languages {
  /// `study`: whose names it knows; nil: none.
  public static func make(_ code: LanguageCode, _ study: Study?) -> any Language {
    let names = Names(study, code)
    return switch code {
    case .english: English(names: names)
    case .korean: Korean(names: names)
    }
  }
}
