/// One value of a table. A share counts draws, so that "none in N" is not mistaken for zero.
public enum Value: Sendable, Hashable {
  case empty
  case text(String)
  case integer(Int)
  case number(Double)
  case flag(Bool)
  case share(Double, draws: Int)

  /// Nil and NaN, which mark gaps, are empty.
  public static func number(orEmpty number: Double?) -> Value {
    if let number, number.isFinite { .number(number) } else { .empty }
  }

  public static func integer(orEmpty integer: Int?) -> Value { integer.map(Value.integer) ?? .empty }

  /// An empty string is a missing value.
  public static func text(orEmpty text: String?) -> Value {
    if let text, !text.isEmpty { .text(text) } else { .empty }
  }

  func fits(_ kind: TableColumn.Kind) -> Bool {
    switch (self, kind) {
    case (.empty, _), (.text, .code), (.text, .text), (.text, .label), (.text, .date), (.integer, .integer),
      (.flag, .flag):
      true
    case (.share, .share), (.number, .number), (.number, .figure), (.number, .percent), (.number, .probability): true
    default: false
    }
  }
}
