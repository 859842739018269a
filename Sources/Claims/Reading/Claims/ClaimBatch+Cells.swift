import Diagnostics

/// Cells to values. Columns with few distinct texts are looked up by their bytes; each text is parsed once a batch.
extension ClaimBatch {
  mutating func idHash(_ cell: CSVCell, _ bytes: borrowing Span<UInt8>) -> UInt64 {
    guard requires(cell, .id) else { return 0 }
    if cell.spelling == .plain {
      let words = ByteWords(bytes, from: Int(cell.start), to: Int(cell.end))
      for index in 0..<words.count
      where hasIdBreaker(words.word(index, bytes), bytes: words.end - words.start - index * 8) {
        rejectId(cell)
        break
      }
      return hashBytes(bytes, from: Int(cell.start), to: Int(cell.end), seed: seed)
    }
    let decoded = decodedBytes(cell)
    if decoded.contains(where: { $0 == UInt8(ascii: ";") || $0 < 0x20 }) { rejectId(cell) }
    return hashBytes(decoded.span, from: 0, to: decoded.count, seed: seed)
  }

  private mutating func rejectId(_ cell: CSVCell) {
    reject(
      "the id has a `;` or a control character", at: Int(cell.start),
      advice: "Use letters, digits, `.`, `_`, `:` and `-`.")
  }

  mutating func entity(_ cell: CSVCell, _ bytes: borrowing Span<UInt8>) -> Int32 {
    guard requires(cell, .entity) else { return 0 }
    let number = Self.number(cell, bytes, &memos.entities, text)
    if number == memos.entityOf.count { memos.entityOf.append(resolver.entity(string(cell))) }
    let index = memos.entityOf[number]
    if index == ClaimResolver.unknown {
      rejectUnknown("entity", cell) { $0.advice(entity: $1) }
    }
    return index
  }

  mutating func subject(_ cell: CSVCell, _ bytes: borrowing Span<UInt8>) -> Int32 {
    guard requires(cell, .indicator) else { return 0 }
    let number = Self.number(cell, bytes, &memos.subjects, text)
    if number == memos.subjectOf.count { memos.subjectOf.append(resolver.subject(string(cell))) }
    let index = memos.subjectOf[number]
    if index == ClaimResolver.unknown {
      rejectUnknown("indicator", cell) { $0.advice(subject: $1) }
    }
    return index
  }

  mutating func source(_ cell: CSVCell, _ field: ClaimField, _ bytes: borrowing Span<UInt8>) -> Int32 {
    guard requires(cell, field) else { return 0 }
    let number = Self.number(cell, bytes, &memos.sources, text)
    if number == memos.sourceOf.count { memos.sourceOf.append(resolver.source(string(cell))) }
    let index = memos.sourceOf[number]
    if index == ClaimResolver.unknown {
      rejectUnknown(field.name, cell) { $0.advice(source: $1) }
    }
    return index
  }

  mutating func kind(_ cell: CSVCell, _ bytes: borrowing Span<UInt8>) -> ClaimKind {
    guard requires(cell, .kind) else { return .context }
    let number = Self.number(cell, bytes, &memos.kinds, text)
    if number == memos.kindOf.count { memos.kindOf.append(ClaimKind(rawValue: string(cell))) }
    if let kind = memos.kindOf[number] { return kind }
    rejectWord(cell, .kind, ClaimKind.self)
    return .context
  }

  mutating func quantity(_ cell: CSVCell, _ bytes: borrowing Span<UInt8>) -> Quantity {
    if cell.isEmpty { return .level }
    let number = Self.number(cell, bytes, &memos.quantities, text)
    if number == memos.quantityOf.count { memos.quantityOf.append(Quantity(rawValue: string(cell))) }
    if let quantity = memos.quantityOf[number] { return quantity }
    rejectWord(cell, .quantity, Quantity.self)
    return .level
  }

  mutating func bound(_ cell: CSVCell, _ bytes: borrowing Span<UInt8>) -> Bound {
    if cell.isEmpty { return .exact }
    let number = Self.number(cell, bytes, &memos.bounds, text)
    if number == memos.boundOf.count { memos.boundOf.append(Bound(rawValue: string(cell))) }
    if let bound = memos.boundOf[number] { return bound }
    rejectWord(cell, .bound, Bound.self)
    return .exact
  }

  mutating func period(_ cell: CSVCell, _ field: ClaimField, _ bytes: borrowing Span<UInt8>) -> Period {
    if cell.isEmpty { return .unstated }
    let number = Self.number(cell, bytes, &memos.periods, text)
    if number == memos.periodOf.count { memos.periodOf.append(Period(string(cell))) }
    if let period = memos.periodOf[number] { return period }
    let text = text
    reject("`\(field.name)`: \(periodFault(text.string(cell)))", at: Int(cell.start), advice: periodAdvice)
    return .unstated
  }

  /// Index into the batch's strings. One that shows nothing is a mistake wherever it stands.
  mutating func interned(_ cell: CSVCell, _ field: ClaimField, _ bytes: borrowing Span<UInt8>) -> Int32 {
    if cell.isEmpty { return 0 }
    let number = Self.number(cell, bytes, &memos.strings, text)
    if number == table.strings.count {
      let new = string(cell)
      if isBlank(new) { memos.blankStrings.insert(number) }
      table.strings.append(new)
    }
    if !memos.blankStrings.isEmpty, memos.blankStrings.contains(number) { rejectBlank(cell, field) }
    return Int32(number)
  }

  mutating func rejectBlank(_ cell: CSVCell, _ field: ClaimField) {
    reject(
      "`\(field.name)` shows nothing: blanks and control characters alone", at: Int(cell.start),
      advice: "Write what readers are to see, or leave it empty.")
  }

  /// NaN where the cell is empty or was reported.
  mutating func number(_ cell: CSVCell, _ field: ClaimField, _ bytes: borrowing Span<UInt8>) -> Double {
    if cell.isEmpty { return .nan }
    if let value = DecimalNumber.parse(bytes, from: Int(cell.start), to: Int(cell.end)) { return value }
    let fault = DecimalNumber.fault(string(cell))
    reject("`\(field.name)`: \(fault.message)", at: Int(cell.start), advice: fault.advice)
    return .nan
  }

  private mutating func rejectUnknown(_ what: String, _ cell: CSVCell, _ advice: (ClaimResolver, String) -> String) {
    let (text, resolver) = (text, resolver)
    reject(
      "unknown \(what) `\(text.string(cell).truncatedForMessage)`", at: Int(cell.start),
      advice: advice(resolver, text.string(cell)))
  }

  mutating func rejectWord<T: CaseIterable & RawRepresentable<String>>(
    _ cell: CSVCell, _ field: ClaimField, _ type: T.Type
  ) {
    let text = string(cell)
    let words = T.allCases.map(\.rawValue)
    reject(
      "`\(field.name)` is `\(text.truncatedForMessage)`", at: Int(cell.start),
      advice: didYouMean(text, among: words) ?? "Write one of: \(words.joined(separator: ", ")).")
  }

  private mutating func requires(_ cell: CSVCell, _ field: ClaimField) -> Bool {
    if !cell.isEmpty { return true }
    if isTold(field) { return false }
    reject("`\(field.name)` is empty", at: Int(cell.start), advice: "Every claim needs one.")
    return false
  }

  private func decodedBytes(_ cell: CSVCell) -> [UInt8] { Self.decodedBytes(cell, text) }

  private static func decodedBytes(_ cell: CSVCell, _ text: SourceText) -> [UInt8] {
    text.decodedBytes(TextSpan(file: 0, start: cell.start, length: cell.end - cell.start, spelling: cell.spelling))
  }

  @inline(__always)
  private static func number(
    _ cell: CSVCell, _ bytes: borrowing Span<UInt8>, _ memo: inout ByteMemo, _ text: SourceText
  ) -> Int {
    if cell.spelling == .plain { return memo.number(bytes, from: Int(cell.start), to: Int(cell.end)) }
    let decoded = decodedBytes(cell, text)
    return memo.number(decoded.span, from: 0, to: decoded.count)
  }
}

/// Whether a `;` or a byte below 0x20 is among the first so many of a word.
@inline(__always)
private func hasIdBreaker(_ word: UInt64, bytes: Int) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let filled = bytes >= 8 ? word : word | ~0 &<< UInt64(bytes &* 8)
  // The classic tests: some byte is below n ≤ 128; some byte is nought.
  let low = (filled &- ones &* 0x20) & ~filled
  let semicolons = filled ^ ones &* UInt64(UInt8(ascii: ";"))
  let high = ones &* 0x80
  return (low | (semicolons &- ones) & ~semicolons) & high != 0
}
