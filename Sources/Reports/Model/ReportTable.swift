/// Rows of typed values: the one source of every file and every printed table.
public struct ReportTable: Sendable, Equatable {
  /// Stem of its file (`ranking`), and its key in JSON; empty: shown in text only.
  public var name: String
  public var title: String
  public var columns: [TableColumn]
  /// Headers in text, one a column, in the language that the table was made in.
  public private(set) var headings: [String]
  /// A sentence under the table; not part of data files.
  public var note: String
  /// Made when they are asked for, where the table was given a way to make them.
  public var rows: [[Value]] {
    get { made() }
    set { made = { newValue } }
  }
  private var made: @Sendable () -> [[Value]]
  /// Whether its rows are made anew each time they are asked for.
  let isLong: Bool

  /// - Precondition: every row has a value for each column, of that column's kind.
  public init(
    name: String, title: String, columns: [TableColumn], rows: [[Value]], note: String = "",
    in language: any TableLanguage
  ) {
    Self.check(rows, columns, name)
    (self.name, self.title, self.columns, self.note) = (name, title, Self.numbered(columns), note)
    headings = columns.map { language.heading($0.column) }
    isLong = false
    made = { rows }
  }

  /// A long table that is not always printed: `rows` is called for each printing, and not without one.
  /// - Precondition: as above.
  public init(
    name: String, title: String, columns: [TableColumn], note: String = "", in language: any TableLanguage,
    making rows: @escaping @Sendable () -> [[Value]]
  ) {
    (self.name, self.title, self.columns, self.note) = (name, title, Self.numbered(columns), note)
    headings = columns.map { language.heading($0.column) }
    isLong = true
    made = {
      let rows = rows()
      Self.check(rows, columns, name)
      return rows
    }
  }

  private static func check(_ rows: [[Value]], _ columns: [TableColumn], _ name: String) {
    for row in rows {
      precondition(
        row.count == columns.count, "table '\(name)': a row of \(row.count) values for \(columns.count) columns")
      for (value, column) in zip(row, columns) {
        precondition(value.fits(column.kind), "table '\(name)', column '\(column.key)': \(value) is no \(column.kind)")
      }
    }
  }

  /// No two with one key.
  private static func numbered(_ columns: [TableColumn]) -> [TableColumn] {
    var taken: Set<String> = []
    return columns.map { column in
      var own = column
      var number = 1
      while !taken.insert(own.key).inserted {
        number += 1
        own.key = "\(column.key)_\(number)"
      }
      return own
    }
  }

  public static func == (a: ReportTable, b: ReportTable) -> Bool {
    (a.name, a.title, a.note) == (b.name, b.title, b.note) && a.columns == b.columns && a.headings == b.headings
      && a.rows == b.rows
  }
}

public struct TableColumn: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// Codes, ids, periods: letters that mean something to a machine.
    case code
    /// Words from users' files.
    case text
    /// Words of podium's own, codes of users' files among them.
    case label
    case integer
    /// Fixed decimals in text; full precision in data.
    case number(decimals: Int)
    /// Figures of many magnitudes in one column: at least so many significant digits in text.
    case figure(significant: Int)
    /// A fraction, shown in text as a percentage.
    case percent(decimals: Int)
    /// A fraction of draws, shown in text as a percentage; none in N as "< 3/N".
    case share
    /// Of a test; below a thousandth, text says so.
    case probability
    case flag
    /// A day, YYYY-MM-DD.
    case date
  }
  public enum Alignment: Sendable, Equatable { case left, right }

  /// What it holds.
  public var column: Column
  public var kind: Kind
  public var alignment: Alignment
  /// Whether text shows it; data formats always do.
  public var inText: Bool

  public init(_ column: Column, _ kind: Kind, alignment: Alignment? = nil, inText: Bool = true) {
    self.column = column
    key = column.key
    self.kind = kind
    self.alignment = alignment ?? kind.alignment
    self.inText = inText
  }

  /// Header in CSV and key in JSON, in a table with a number behind it where an earlier column has the same: an indicator may be
  /// called `name`.
  public fileprivate(set) var key: String
}

extension TableColumn.Kind {
  var alignment: TableColumn.Alignment {
    switch self {
    case .code, .text, .label, .flag, .date: .left
    case .integer, .number, .figure, .percent, .share, .probability: .right
    }
  }

  /// Whether long values may be broken over lines.
  var isProse: Bool { self == .text || self == .label }
}
