import Diagnostics

extension ClaimBatch {
  /// Reads one row; every mistake in it is reported, and it is added if there was none, nor one in how it is written.
  mutating func append(
    _ row: borrowing ClaimRow, _ bytes: borrowing Span<UInt8>, sound: Bool = true, told: UInt64 = 0
  ) {
    isSound = sound
    self.told = told
    let id = row[.id]
    let hash = idHash(id, bytes)
    let entity = entity(row[.entity], bytes)
    let subject = subject(row[.indicator], bytes)
    let kind = kind(row[.kind], bytes)
    let source = source(row[.source], .source, bytes)
    let origin = row[.origin].isEmpty ? -1 : self.source(row[.origin], .origin, bytes)
    let quantity = quantity(row[.quantity], bytes)
    let bound = bound(row[.bound], bytes)
    let period = period(row[.period], .period, bytes)
    let due = self.period(row[.due], .due, bytes)
    let saidOn = self.period(row[.saidOn], .saidOn, bytes)
    let value = number(row[.value], .value, bytes)
    let low = number(row[.low], .low, bytes)
    let high = number(row[.high], .high, bytes)
    let se = number(row[.se], .se, bytes)
    let confidence = number(row[.extractionConfidence], .extractionConfidence, bytes)
    checkNumbers(row, value: value, low: low, high: high, se: se, bound: bound, confidence: confidence)
    if kind == .publishedRank, value < 1 || value != value.rounded() && !value.isNaN {
      let written = string(row[.value]).truncatedForMessage
      reject(
        "a published rank of \(written)", at: Int(row[.value].start),
        advice: "A rank is a whole number from 1 on; of a shared one, write the lowest, and the rest in `note`.")
    }
    var details: ClaimTable.Details?
    if row.present & ClaimField.details != 0 {
      details = self.details(row, bytes, hasInterval: !low.isNaN || isTold(.low))
    }
    let unit = interned(row[.unit], .unit, bytes)
    let part = interned(row[.part], .part, bytes)
    let level = interned(row[.level], .level, bytes)
    let speaker = interned(row[.speaker], .speaker, bytes)
    guard isSound else { return leaveOut(row) }

    if let details { table.details[Int32(table.count)] = details }
    table.id.append(span(id))
    idHashes.append(hash)
    table.entity.append(entity)
    table.subject.append(subject)
    table.source.append(source)
    table.kind.append(kind)
    Self.add(row[.origin], origin, to: &table.origin)
    Self.add(row[.quantity], quantity, to: &table.quantity)
    Self.add(row[.bound], bound, to: &table.bound)
    Self.add(row[.period], period, to: &table.period)
    Self.add(row[.due], due, to: &table.due)
    Self.add(row[.saidOn], saidOn, to: &table.saidOn)
    Self.add(row[.value], value, to: &table.value)
    Self.add(row[.low], low, to: &table.low)
    Self.add(row[.high], high, to: &table.high)
    Self.add(row[.se], se, to: &table.se)
    Self.add(row[.unit], unit, to: &table.unit)
    Self.add(row[.part], part, to: &table.part)
    Self.add(row[.level], level, to: &table.level)
    Self.add(row[.quote], span(row[.quote]), to: &table.quote)
    Self.add(row[.note], span(row[.note]), to: &table.note)
    Self.add(row[.speaker], speaker, to: &table.speaker)
    Self.add(row[.extractionConfidence], confidence, to: &table.extractionConfidence)
  }

  @inline(__always)
  private static func add<Value>(_ cell: CSVCell, _ value: Value, to column: inout ClaimColumn<Value>) {
    if cell.isEmpty { column.appendBlank() } else { column.append(value) }
  }

  /// A row with a mistake counts no more, but that its id may occur elsewhere.
  mutating func leaveOut(_ row: borrowing ClaimRow) {
    if !row[.id].isEmpty { rejectedIds.append(span(row[.id])) }
  }

  func span(_ cell: CSVCell) -> TextSpan {
    cell.isEmpty
      ? .empty : TextSpan(file: file, start: cell.start, length: cell.end - cell.start, spelling: cell.spelling)
  }

  private mutating func checkNumbers(
    _ row: borrowing ClaimRow, value: Double, low: Double, high: Double, se: Double, bound: Bound, confidence: Double
  ) {
    // Most claims have a value alone: NaN fails every comparison below.
    if low.isNaN != high.isNaN, !isTold(.low), !isTold(.high) {
      let cell = low.isNaN ? row[.high] : row[.low]
      reject(
        "an interval needs both `low` and `high`", at: Int(cell.start),
        advice: "Give the other end, or write the figure in `value` with a bound such as at-least.")
    }
    if low > high { reject("`low` is above `high`", at: Int(row[.low].start), advice: "Swap them.") }
    if value < low || value > high {
      reject("`value` is not between `low` and `high`", at: Int(row[.value].start), advice: "Check the three figures.")
    }
    if se < 0 { reject("`se` is negative", at: Int(row[.se].start), advice: "A standard error is nought or more.") }
    if bound != .exact, bound != .about, value.isNaN, !isTold(.value) {
      reject(
        "a bound without a `value`", at: Int(row[.bound].start), advice: "Give the figure it bounds, or leave it empty."
      )
    }
    if confidence < 0 || confidence > 1 {
      reject(
        "`extraction_confidence` is not between 0 and 1", at: Int(row[.extractionConfidence].start),
        advice: "Write a share such as 0.9.")
    }
  }
}
