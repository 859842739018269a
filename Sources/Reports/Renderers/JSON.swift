/// A JSON value whose members keep their order, so that the same value is the same bytes.
public enum JSON: Sendable, Equatable {
  case null
  case flag(Bool)
  case integer(Int)
  /// Not finite: written as null.
  case number(Double)
  case text(String)
  case list([JSON])
  case object([Member])

  public struct Member: Sendable, Equatable {
    public var key: String
    public var value: JSON
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  public static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { Member($0.key, $0.value) })
  }
}

extension JSON {
  /// UTF-8, indented by two spaces, ending in a line end. An object or list of plain values takes one line, so that a
  /// row of a table is a line of the file.
  public var bytes: [UInt8] {
    var out = ""
    write(to: &out, indent: 0)
    out += "\n"
    return Array(out.utf8)
  }

  private var isPlain: Bool {
    switch self {
    case .null, .flag, .integer, .number, .text: true
    case .list, .object: false
    }
  }

  private func write(to out: inout String, indent: Int) {
    switch self {
    case .null: out += "null"
    case .flag(let flag): out += flag ? "true" : "false"
    case .integer(let integer): out += String(integer)
    case .number(let number): out += number.isFinite ? DecimalText(number).full : "null"
    case .text(let text): Self.write(text, to: &out)
    case .list(let items):
      let inline = items.allSatisfy(\.isPlain)
      Self.write(items, "[", "]", inline: inline, indent: indent, to: &out) { $0.write(to: &$1, indent: indent + 2) }
    case .object(let members):
      let inline = indent > 0 && members.allSatisfy(\.value.isPlain)
      Self.write(members, "{", "}", inline: inline, indent: indent, to: &out) { member, out in
        Self.write(member.key, to: &out)
        out += ": "
        member.value.write(to: &out, indent: indent + 2)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, inline: Bool, indent: Int, to out: inout String,
    each: (Item, inout String) -> Void
  ) {
    out += open
    for (index, item) in items.enumerated() {
      if index > 0 { out += inline ? ", " : "," }
      if !inline { out += "\n" + String(repeating: " ", count: indent + 2) }
      each(item, &out)
    }
    if !inline, !items.isEmpty { out += "\n" + String(repeating: " ", count: indent) }
    out += close
  }

  /// Control and direction characters are escaped too: JSON is read in terminals.
  private static func write(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.isHazard:
        for unit in String(scalar).utf16 {
          let hex = String(unit, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        }
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
