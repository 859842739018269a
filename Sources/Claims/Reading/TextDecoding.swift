public import Diagnostics

extension SourceText {
  /// The text that a byte range spells.
  func decode(_ span: TextSpan) -> String {
    String(decoding: decodedBytes(span), as: UTF8.self)
  }

  /// The same as UTF-8.
  func decodedBytes(_ span: TextSpan) -> [UInt8] {
    let raw = bytes[Int(span.start)..<Int(span.start + span.length)]
    switch span.spelling {
    case .plain: return Array(raw)
    case .csv:
      var result: [UInt8] = []
      var skip = false
      for byte in raw {
        if byte == quote, skip {
          skip = false
          continue
        }
        skip = byte == quote
        result.append(byte)
      }
      return result
    case .json:
      var result: [UInt8] = []
      let bytes = bytes
      unescapeJSON(bytes.span, from: Int(span.start), to: Int(span.start + span.length), into: &result)
      return result
    }
  }
}

extension ClaimTable {
  /// The text that a span of one of this table's files spells; decoded at each call.
  public func text(_ span: TextSpan) -> String {
    span.length == 0 ? "" : files[Int(span.file)].decode(span)
  }

  /// The id of a row.
  public func idText(_ row: Int) -> String { text(id[row]) }

  /// Where a span stands, for messages.
  public func location(_ span: TextSpan) -> Location { files[Int(span.file)].location(ofByte: Int(span.start)) }
}

/// Undoes the escapes of the inside of a JSON string that has been checked.
func unescapeJSON(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int, into result: inout [UInt8]) {
  var index = start
  while index < end {
    let byte = bytes[index]
    index += 1
    guard byte == UInt8(ascii: "\\"), index < end else {
      result.append(byte)
      continue
    }
    let escape = bytes[index]
    index += 1
    switch escape {
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      guard var value = hexFour(bytes, at: index, to: end) else { continue }
      index += 4
      if value & 0xFC00 == 0xD800, let low = hexFour(bytes, at: index + 2, to: end) {
        value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
        index += 6
      }
      if let scalar = Unicode.Scalar(value) { result.append(contentsOf: UTF8.encode(scalar)!) }
    default: result.append(escape)
    }
  }
}

/// Four hexadecimal digits, or nil.
func hexFour(_ bytes: borrowing Span<UInt8>, at start: Int, to end: Int) -> UInt32? {
  guard start + 4 <= end else { return nil }
  var value: UInt32 = 0
  for index in start..<(start + 4) {
    let byte = bytes[index]
    switch byte {
    case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
    case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
    case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
    default: return nil
    }
  }
  return value
}
