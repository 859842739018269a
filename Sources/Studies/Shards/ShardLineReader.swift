import Claims
import Robustness

/// Reads a shard's line as it was written and not otherwise: the same members in the same order, without blanks. Nothing is
/// kept but the numbers that are not nought, so that no line takes more memory than a few times its own length.
struct ShardLineReader {
  /// What is wrong with a line, and the byte where.
  struct Fault: Error {
    var message: String
    var byte: Int
    var advice: String
  }

  private let bytes: [UInt8]
  private var at: Int
  private let end: Int

  /// `line`: its bytes among all of a file, without its end.
  init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    (at, end) = (line.lowerBound, line.upperBound)
  }

  /// `plan` and `version`: those of the study that is merged; `mostNumbers`: as many as its counts can be.
  mutating func read(plan: String, version: String, mostNumbers: Int) throws(Fault) -> ShardLine {
    let start = at
    guard at < end, bytes[at] == UInt8(ascii: "{") else {
      throw fault("this is no JSON object", "each line is to be one that 'podium shard' printed")
    }
    try expect("{\"format\":\"\(ShardLine.format)\",\"format_version\":", "this is no shard's line")
    let written = try integer()
    guard written == ShardLine.formatVersion else {
      throw fault(
        "a shard of format \(written), where this podium reads format \(ShardLine.formatVersion)",
        "make all shards with one version of podium, and merge them with it")
    }
    try checkDigest(from: start)
    try expect(",\"podium\":\"", "this is no shard's line")
    let made = String(decoding: bytes[at..<(bytes[at..<end].firstIndex(of: UInt8(ascii: "\"")) ?? end)], as: UTF8.self)
    guard made == version else {
      throw fault(
        "a shard of another plan: podium \(made.prefix(40)) made it, and this is \(version)",
        "make all shards with one version of podium, and merge them with it")
    }
    at += made.utf8.count
    try expect("\",\"plan\":\"", "this is no shard's line")
    guard at + 64 <= end, bytes[at..<at + 64].elementsEqual(plan.utf8) else {
      throw fault(
        "a shard of another plan: a file of the study, --lens or --fix was not the same",
        "make it again with this study, and give 'podium merge' the options that 'podium shard' had")
    }
    at += 64
    let draws = try draws()
    try expect(",\"counts\":[", "this is no shard's line")
    return ShardLine(version: made, plan: plan, draws: draws, numbers: try numbers(atMost: mostNumbers))
  }

  private mutating func draws() throws(Fault) -> Range<Int> {
    try expect("\",\"from\":", "this is no shard's line")
    let place = at
    let from = try integer()
    try expect(",\"count\":", "this is no shard's line")
    let count = try integer()
    guard from >= 0, from % 16 == 0, count >= 1, from <= ShardLine.mostDraws, count <= ShardLine.mostDraws - from else {
      at = place
      throw fault(
        "no shard has \(count) draws from \(from) on",
        "shards begin at a multiple of 16, have one draw or more, and end at 1,000,000,000 or before")
    }
    return from..<from + count
  }

  private mutating func numbers(atMost most: Int) throws(Fault) -> SparseNumbers {
    var found = SparseNumbers()
    var isFirst = true
    while at < end, bytes[at] != UInt8(ascii: "]") {
      if !isFirst { try expect(",", "the counts are no list of whole numbers") }
      isFirst = false
      guard found.count < most else { throw tooMany() }
      if at < end, bytes[at] == UInt8(ascii: "[") {
        at += 1
        let place = at
        let noughts = try integer()
        guard noughts > 0, noughts <= most - found.count else {
          at = place
          throw noughts > 0 ? tooMany() : fault("\(noughts) noughts", Self.again)
        }
        found.append(noughts: noughts)
        try expect("]", "the counts are no list of whole numbers")
      } else {
        found.append(try integer())
      }
    }
    try expect("],\"sha256\":\"", "the counts are no list of whole numbers")
    guard at + 66 == end else { throw fault("this is no shard's line", Self.again) }
    return found
  }

  private static let again = "make this shard again"

  private func tooMany() -> Fault { fault("there are more counts than this plan has", Self.again) }

  private func fault(_ message: String, _ advice: String) -> Fault { Fault(message: message, byte: at, advice: advice) }

  /// The line's last 77 bytes are `,"sha256":"…"}`.
  private func checkDigest(from start: Int) throws(Fault) {
    let open = Array(",\"sha256\":\"".utf8)
    let close = end - open.count - 66
    guard close > start, bytes[close..<close + open.count].elementsEqual(open),
      bytes[end - 2..<end].elementsEqual("\"}".utf8)
    else {
      throw Fault(
        message: "the line is cut short or goes on: it does not end with its SHA-256", byte: end, advice: Self.again)
    }
    var hash = SHA256()
    hash.update(bytes.span.extracting(start..<close))
    guard bytes[close + open.count..<end - 2].elementsEqual(hash.digest().hex.utf8) else {
      throw Fault(
        message: "the line is damaged: its SHA-256 is another", byte: start, advice: Self.again)
    }
  }

  private mutating func expect(_ text: String, _ message: String) throws(Fault) {
    let text = text.utf8
    guard at + text.count <= end, bytes[at..<at + text.count].elementsEqual(text) else {
      throw fault(message, "each line is to be one that 'podium shard' printed, unchanged")
    }
    at += text.count
  }

  /// A whole number as JSON writes it.
  private mutating func integer() throws(Fault) -> Int {
    let start = at
    let isNegative = at < end && bytes[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    let digits = at
    var value = 0
    while at < end, bytes[at] &- 0x30 < 10 {
      let digit = Int(bytes[at] &- 0x30)
      let (product, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, beyond) =
        isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      guard !over, !beyond else {
        at = start
        throw fault("a number beyond 64 bits", Self.again)
      }
      value = sum
      at += 1
    }
    let count = at - digits
    guard count > 0, count == 1 || bytes[digits] != 0x30, !isNegative || value != 0 else {
      at = start
      throw fault("this is no whole number", Self.again)
    }
    return value
  }
}
