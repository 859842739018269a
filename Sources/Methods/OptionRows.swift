/// Rows that a method takes from a file the study names: comparisons, experts' points. Whoever reads them has looked up
/// their codes and checked each cell by itself; what they say together is the method's to check.
public struct OptionRows: Sendable, Equatable {
  public struct Row: Sendable, Equatable {
    /// By column; a cell that is empty is not there. `node`: filled in from the first child where the row has none.
    public var texts: [String: String]
    public var numbers: [String: Double]
    /// Where each cell begins, in bytes of the file; "" is the row.
    public var places: [String: Int]

    public init(texts: [String: String], numbers: [String: Double], places: [String: Int] = [:]) {
      self.texts = texts
      self.numbers = numbers
      self.places = places
    }

    func text(_ column: String) -> String { texts[column] ?? "" }
    func number(_ column: String) -> Double { numbers[column] ?? .nan }
  }

  /// The file as the study names it.
  public var path: String
  public var rows: [Row]

  public init(path: String, rows: [Row]) {
    self.path = path
    self.rows = rows
  }

  /// Places of the rows about one node.
  func about(_ node: String) -> [Int] { rows.indices.filter { rows[$0].text("node") == node } }
}

/// One column of such a file.
public struct RowColumn: Sendable {
  public enum Kind: Sendable {
    /// Code of an aggregate: the node that the row is about.
    case node
    /// Code of a child of the row's node.
    case child
    /// A name.
    case text
    /// A number, or two with a `/` between them: `1/3`.
    case number(ClosedRange<Double>)
  }
  public var name: String
  public var kind: Kind
  /// Whether every row needs one.
  public var isRequired: Bool

  public init(_ name: String, _ kind: Kind, required: Bool = true) {
    self.name = name
    self.kind = kind
    isRequired = required
  }
}

/// A mistake in the rows of an option.
public struct RowProblem: Sendable, Equatable {
  /// Index into `OptionRows.rows`.
  public var row: Int
  /// Empty: the row as a whole.
  public var column: String
  public var message: String
  public var advice: String

  init(_ row: Int, _ column: String = "", _ message: String, advice: String) {
    self.row = row
    self.column = column
    self.message = message
    self.advice = advice
  }
}

/// A method with an option of rows.
public protocol ReadsRows: Method {
  /// Everything that is wrong with the rows together. `children`: by aggregate, those of its children that the framework
  /// gives a weight.
  static func problems(in rows: OptionRows, children: [String: [String]]) -> [RowProblem]
}

extension Catalogue {
  /// What the method finds wrong with its rows, in their order.
  public func problems(_ name: String, in rows: OptionRows, children: [String: [String]]) -> [RowProblem] {
    guard let reader = entries.first(where: { $0.card.name == name })?.rowReader else { return [] }
    return reader.problems(in: rows, children: children).sorted { $0.row < $1.row }
  }
}
