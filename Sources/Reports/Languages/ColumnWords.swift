/// What a language says of a column.
public struct ColumnWords: Sendable, Equatable {
  /// Header in text; empty where the column needs none.
  public var heading: String
  /// What it holds.
  public var meaning: String
  /// What an empty cell means; empty where no cell is.
  public var missing: String

  public init(_ heading: String, _ meaning: String, missing: String = "") {
    self.heading = heading
    self.meaning = meaning
    self.missing = missing
  }
}

extension TableLanguage {
  public func heading(_ column: Column) -> String { words(column).heading }
  public func meaning(_ column: Column) -> String { words(column).meaning }

  public func words(_ column: Column) -> ColumnWords {
    switch column {
    case .code(let thing): words(codeOf: thing)
    case .name(let thing): words(nameOf: thing)
    case .koreanName(let thing): words(koreanNameOf: thing)
    case .common(let column): words(column)
    case .ranking(let column): words(column)
    case .indicator(let column): words(column)
    case .claim(let column): words(column)
    case .source(let column): words(column)
    case .demand(let column): words(column)
    case .published(let column): words(column)
    case .peer(let column): words(column)
    case .scenario(let column): words(column)
    case .version(let column): words(column)
    case .specification(let column): words(column)
    case .draws(let column): words(column)
    case .smaa(let column): words(column)
    case .grade(let grade): words(grade)
    case .sensitivity(let column): words(column)
    case .influence(let column): words(column)
    case .audit(let column): words(column)
    case .coherence(let column): words(column)
    case .method(let column): words(column)
    case .dictionary(let column): words(column)
    case .drawn(let what, let mode): words(what, mode)
    case .byLens(let what, let lens): words(what, lens)
    case .scoreFrom(let low, let high): words(scoreFrom: low, to: high)
    case .score(let code): words(scoreOf: code)
    case .figure(let code): words(figureOf: code)
    case .headed(let heading): ColumnWords(heading, "")
    case .foreign(let name): ColumnWords(name, words(foreign: name))
    }
  }
}
