import Diagnostics

extension ClaimBatch {
  /// The fields that few claims fill, or nil where all of them are empty.
  mutating func details(
    _ row: borrowing ClaimRow, _ bytes: borrowing Span<UInt8>, hasInterval: Bool
  ) -> ClaimTable.Details? {
    var details = ClaimTable.Details()
    var filled = false
    func text(_ cell: CSVCell) -> String? {
      if cell.isEmpty { return nil }
      filled = true
      return string(cell)
    }
    let affiliation = text(row[.affiliation])
    let role = text(row[.role])
    if let affiliation, isBlank(affiliation) { rejectBlank(row[.affiliation], .affiliation) }
    if let role, isBlank(role) { rejectBlank(row[.role], .role) }
    let language = text(row[.quoteLanguage])
    let credibility = text(row[.credibility])
    details.affiliation = affiliation ?? ""
    details.role = role ?? ""
    details.quoteLanguage = language ?? ""
    details.credibility = credibility ?? ""
    details.basis = word(row[.basis], .basis, &filled)
    details.scale = word(row[.scale], .scale, &filled)
    details.attribution = word(row[.attribution], .attribution, &filled)
    details.certainty = word(row[.certainty], .certainty, &filled)
    details.restates = ids(row, .restates, &filled)
    details.supersedes = ids(row, .supersedes, &filled)
    details.buildsOn = ids(row, .buildsOn, &filled)
    if let credibility, !isAdmiralty(credibility) {
      reject(
        "`credibility` is `\(credibility.truncatedForMessage)`", at: Int(row[.credibility].start),
        advice: "Write a letter A-F for the source and a digit 1-6 for the information: B2.")
    }
    if let range = text(row[.range]) {
      details.hardRange = true
      if range != "hard" {
        reject(
          "`range` is `\(range.truncatedForMessage)`", at: Int(row[.range].start),
          advice: "Write hard, or leave it empty.")
      } else if !hasInterval {
        reject(
          "a hard range without `low` and `high`", at: Int(row[.range].start),
          advice: "Give both ends, or leave `range` empty.")
      }
    }
    details.offset = offset(row, bytes, &filled)
    return filled ? details : nil
  }

  private mutating func word<T: CaseIterable & RawRepresentable<String>>(
    _ cell: CSVCell, _ field: ClaimField, _ filled: inout Bool
  ) -> T? {
    if cell.isEmpty { return nil }
    filled = true
    if let value = T(rawValue: string(cell)) { return value }
    rejectWord(cell, field, T.self)
    return nil
  }

  private mutating func ids(_ row: borrowing ClaimRow, _ field: ClaimField, _ filled: inout Bool) -> [String] {
    let cell = row[field]
    if cell.isEmpty { return [] }
    filled = true
    let ids = splitList(string(cell))
    let own = Array(string(row[.id]).utf8)
    if ids.contains(where: { $0.utf8.elementsEqual(own) }) {
      reject(
        "the claim \(field == .buildsOn ? "builds on" : field.name) itself", at: Int(cell.start),
        advice: "Name another claim.")
    }
    references.append(Reference(field: field, cell: cell))
    return ids
  }

  private mutating func offset(
    _ row: borrowing ClaimRow, _ bytes: borrowing Span<UInt8>, _ filled: inout Bool
  ) -> Int? {
    let cell = row[.offset]
    if cell.isEmpty { return nil }
    filled = true
    let value = number(cell, .offset, bytes)
    guard !value.isNaN else { return nil }
    guard value >= 0, value <= 1e15, value == value.rounded() else {
      let text = text
      reject(
        "`offset` is `\(text.string(cell).truncatedForMessage)`", at: Int(cell.start),
        advice: "Write the byte of the source's text at which the quote begins, from 0.")
      return nil
    }
    if row[.quote].isEmpty, !isTold(.quote) {
      reject("an `offset` without a quote", at: Int(cell.start), advice: "Give the quote, or leave the offset empty.")
    }
    return Int(value)
  }

  private func isAdmiralty(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 2 && (0x41...0x46).contains(bytes[0]) && (0x31...0x36).contains(bytes[1])
  }
}
