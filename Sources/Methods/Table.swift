/// Numbers of entities (rows) by indicator or node (columns). A gap is NaN: no input can hold one, and every sum
/// that meets it shows it.
public struct Table: Sendable, Equatable {
  /// Entity codes, in code order.
  public let rows: [String]
  /// Codes of indicators or nodes, in the framework's order.
  public let columns: [String]
  /// `values[column][row]`.
  public var values: [Column]

  public init(rows: [String], columns: [String], values: [Column]) {
    precondition(values.count == columns.count && values.allSatisfy { $0.count == rows.count })
    self.rows = rows
    self.columns = columns
    self.values = values
  }
}

public typealias Column = [Double]
