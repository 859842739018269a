public import Methods
public import Robustness
public import Studies

/// A language's words for tables and their columns, by subject.
public protocol TableLanguage: Sendable {
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

extension LanguageCode {
  /// `study`: whose names it knows; nil: none.
  public func tableWords(of study: Study?) -> any TableLanguage { speaking(of: study) }
}
