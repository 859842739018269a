import Diagnostics

/// Reads lines that hold one flat JSON object each, strictly by RFC 8259: no trailing comma, no key twice, no nesting.
struct ClaimLineReader {
  private var keys: ByteMemo
  private var row: ClaimRow
  private var seen: UInt64 = 0
  /// Fields with a fault that was told, or that a misspelt name most likely meant.
  private var told: UInt64 = 0
  /// The field that followed each field last, and the field before: lines tend to be alike.
  private var following: [Int]
  private var previous = 0
  /// The field that each unknown name most likely meant. A file of a hundred megabytes may have no name twice.
  private var meant: [String: ClaimField?] = [:]
  private static let mostMeant = 1_000

  init(seed: UInt64) {
    keys = ByteMemo(seed: seed)
    let count = ClaimField.names.count
    row = ClaimRow(
      cells: [CSVCell](repeating: CSVCell(start: 0, end: 0, spelling: .plain), count: count), cellOf: Array(0..<count),
      present: 0, start: 0)
    following = Array(repeating: -1, count: count + 1)
    for name in ClaimField.names {
      let bytes = Array(name.utf8)
      _ = keys.number(bytes.span, from: 0, to: bytes.count)
    }
  }

  mutating func read(_ bytes: [UInt8], from start: Int, to end: Int, into batch: inout ClaimBatch) {
    let span = bytes.span
    var at = start
    while at < end {
      let begin = skipBlanks(span, at, end)
      if begin < end, span[begin] == lineFeed {
        at = begin + 1
        continue
      }
      guard begin < end else { return }
      var cursor = begin
      if let fault = object(span, &cursor, end, &batch) {
        batch.problems.error(fault.message, in: batch.text, byte: fault.byte, advice: fault.advice)
        // Whatever went wrong, the next line begins afresh.
        while cursor < end, span[cursor] != lineFeed { cursor += 1 }
      }
      at = cursor
    }
  }

  struct Fault {
    var message: String
    var byte: Int
    var advice: String?
    init(_ message: String, _ byte: Int, _ advice: String? = nil) {
      self.message = message
      self.byte = byte
      self.advice = advice
    }
  }

  /// One object and the end of its line; the row goes to the batch if nothing is wrong with it.
  private mutating func object(
    _ bytes: borrowing Span<UInt8>, _ at: inout Int, _ end: Int, _ batch: inout ClaimBatch
  ) -> Fault? {
    guard bytes[at] == UInt8(ascii: "{") else {
      return Fault("a line must be an object", at, "Begin the line with { and write the fields as \"name\": value.")
    }
    reset(at)
    var sound = true
    at = skipBlanks(bytes, at + 1, end)
    if at < end, bytes[at] == UInt8(ascii: "}") {
      at += 1
    } else {
      while true {
        if let fault = member(bytes, &at, end, &batch, &sound) { return fault }
        at = skipBlanks(bytes, at, end)
        guard at < end, bytes[at] != lineFeed else {
          return Fault("the object is not closed", at, "End it with } on the same line.")
        }
        let byte = bytes[at]
        at += 1
        if byte == UInt8(ascii: "}") { break }
        guard byte == comma else { return Fault("a comma or } must stand here", at - 1) }
        at = skipBlanks(bytes, at, end)
        if at < end, bytes[at] == UInt8(ascii: "}") { return Fault("a comma before }", at, "Remove it.") }
      }
    }
    at = skipBlanks(bytes, at, end)
    guard at == end || bytes[at] == lineFeed else {
      return Fault("text after the object", at, "Write one object on each line.")
    }
    row.present = seen
    batch.append(row, bytes, sound: sound, told: told)
    return nil
  }

  private mutating func reset(_ start: Int) {
    seen = 0
    told = 0
    previous = 0
    row.start = start
    let empty = CSVCell(start: Int32(start), end: Int32(start), spelling: .plain)
    for index in row.cells.indices { row.cells[index] = empty }
  }

  /// `"name": value`. Faults of meaning are reported and clear `sound`; faults of form are returned.
  private mutating func member(
    _ bytes: borrowing Span<UInt8>, _ at: inout Int, _ end: Int, _ batch: inout ClaimBatch, _ sound: inout Bool
  ) -> Fault? {
    guard at < end, bytes[at] == quote else {
      return Fault("a name in quotes must stand here", at, "Write \"name\": value.")
    }
    let keyStart = at + 1
    var spelling = TextSpan.Spelling.plain
    if let fault = jsonString(bytes, &at, end, &spelling) { return fault }
    let (keyEnd, keyByte) = (at - 1, keyStart - 1)
    at = skipBlanks(bytes, at, end)
    guard at < end, bytes[at] == UInt8(ascii: ":") else { return Fault("a colon must stand here", at) }
    at = skipBlanks(bytes, at + 1, end)
    let field = field(bytes, keyStart, keyEnd, spelling)
    if let field, seen & field.bit != 0 {
      batch.reject("the field `\(field.name)` occurs twice", at: keyByte, advice: "Remove one of them.")
      sound = false
    } else if let field {
      seen |= field.bit
    } else {
      let name = batch.string(CSVCell(start: Int32(keyStart), end: Int32(keyEnd), spelling: spelling))
      batch.reject(
        "unknown field `\(name.truncatedForMessage)`", at: keyByte,
        advice: didYouMean(name, among: ClaimField.names)
          ?? "Known fields: \(ClaimField.names.joined(separator: ", ")).")
      sound = false
      told |= likely(name)?.bit ?? 0
    }
    return value(bytes, &at, end, field, &batch, &sound)
  }

  private mutating func likely(_ name: String) -> ClaimField? {
    // A name that much longer is near no field's.
    guard name.utf8.count <= 64 else { return nil }
    if let known = meant[name] { return known }
    guard meant.count < Self.mostMeant else { return nil }
    let near = nearest(to: name, among: ClaimField.names, limit: 1).first
    let field = near.flatMap { ClaimField.names.firstIndex(of: $0) }.flatMap(ClaimField.init)
    meant[name] = .some(field)
    return field
  }

  private mutating func field(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ spelling: TextSpan.Spelling
  ) -> ClaimField? {
    if spelling == .plain {
      if end - start > 64 { return nil }
      let guess = following[previous]
      let number = keys.isNumber(guess, bytes, from: start, to: end) ? guess : keys.number(bytes, from: start, to: end)
      let field = ClaimField(rawValue: number)
      if field != nil {
        following[previous] = number
        previous = number + 1
      }
      return field
    }
    var decoded: [UInt8] = []
    unescapeJSON(bytes, from: start, to: end, into: &decoded)
    return decoded.count > 64 ? nil : ClaimField(rawValue: keys.number(decoded.span, from: 0, to: decoded.count))
  }

  private mutating func value(
    _ bytes: borrowing Span<UInt8>, _ at: inout Int, _ end: Int, _ field: ClaimField?, _ batch: inout ClaimBatch,
    _ sound: inout Bool
  ) -> Fault? {
    guard at < end else { return Fault("a value must stand here", at) }
    let start = at
    switch bytes[at] {
    case quote:
      var spelling = TextSpan.Spelling.plain
      if let fault = jsonString(bytes, &at, end, &spelling) { return fault }
      guard let field else { return nil }
      if field.isNumber {
        batch.reject("`\(field.name)` is a string", at: start, advice: "Write a number without quotes, or null.")
        (sound, told) = (false, told | field.bit)
      } else {
        row.cells[field.rawValue] = CSVCell(start: Int32(start + 1), end: Int32(at - 1), spelling: spelling)
      }
    case UInt8(ascii: "-"), 0x30...0x39:
      guard jsonNumber(bytes, &at, end) else {
        return Fault("this is no number of JSON", start, "Write -0.5, 12 or 1.2e6.")
      }
      guard let field else { return nil }
      if field.isNumber {
        row.cells[field.rawValue] = CSVCell(start: Int32(start), end: Int32(at), spelling: .plain)
      } else {
        batch.reject("`\(field.name)` is a number", at: start, advice: "Write it in quotes, or null.")
        (sound, told) = (false, told | field.bit)
      }
    case UInt8(ascii: "n") where jsonWord("null", bytes, at, end): at += 4
    case UInt8(ascii: "t") where jsonWord("true", bytes, at, end),
      UInt8(ascii: "f") where jsonWord("false", bytes, at, end):
      at += bytes[at] == UInt8(ascii: "t") ? 4 : 5
      batch.reject("a value that is true or false", at: start, advice: "Write a string, a number or null.")
      (sound, told) = (false, told | (field?.bit ?? 0))
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return Fault("a value inside a value", at, "Fields are strings, numbers or null; write a list as \"a;b\".")
    default: return Fault("a value must stand here", at, "Write a string in quotes, a number or null.")
    }
    return nil
  }
}
