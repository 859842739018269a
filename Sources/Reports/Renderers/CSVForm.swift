/// For whom a CSV file is written.
public enum CSVForm: String, Sendable, CaseIterable {
  /// RFC 4180: UTF-8 without a mark, commas.
  case standard
  /// The same with a byte order mark, by which spreadsheets know UTF-8.
  case excel
  /// Semicolons and a decimal comma, with a byte order mark: for spreadsheets of countries that write 0,5.
  case semicolon

  var delimiter: String { self == .semicolon ? ";" : "," }
  var decimal: String { self == .semicolon ? "," : "." }
  var hasMark: Bool { self != .standard }
}
