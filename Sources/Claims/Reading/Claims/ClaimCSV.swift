import Diagnostics
import Linear

/// Claims in CSV: stretches of whole records, read side by side.
enum ClaimCSV {
  static func read(
    _ text: SourceText, file index: Int, resolver: ClaimResolver, seed: UInt64, stretch: Int, threads: Int
  ) -> [ClaimBatch] {
    var first = ClaimBatch(text: text, file: index, resolver: resolver, seed: seed)
    let isReport = ReportedClaims.areIn(text)
    let required = ClaimField.required.map { isReport ? ReportedClaims.name(of: $0) : $0.name }
    let known = isReport ? ReportedClaims.known : ClaimField.names
    guard let file = CSVFile(text, required: required, known: known, checksEncoding: false, &first.problems)
    else { return [first] }
    let columns = ClaimField.allCases.map { field in
      file.columns[isReport ? ReportedClaims.name(of: field) : field.name] ?? -1
    }
    let layout = Layout(file: file, columns: columns, isReport: isReport)
    if file.firstRow >= text.bytes.count {
      first.problems.error(
        "the file has a header and no rows", in: text, byte: file.firstRow, advice: "Add rows, or leave the file out.")
    }
    let (cuts, lines) = cuts(text, from: file.firstRow, every: stretch, threads: threads)
    // Room for the rows as they are spread on average; lines inside quotes only make it ample.
    let density = Double(lines + 1) / Double(text.bytes.count - file.firstRow + 1)
    let batches = inParallel(cuts.count - 1, threads: threads) { part in
      let room = Int(density * Double(cuts[part + 1] - cuts[part])) + 64
      return read(layout, from: cuts[part], to: cuts[part + 1], room: room, index, resolver, seed)
    }
    // A stray quote leaves it open where cells begin: then only reading from the top tells the truth.
    guard batches.contains(where: \.quoteFault), cuts.count > 2 else { return [first] + batches }
    return [first, read(layout, from: file.firstRow, to: text.bytes.count, room: lines, index, resolver, seed)]
  }

  private struct Layout {
    var file: CSVFile
    /// Of each field; -1: there is none.
    var columns: [Int]
    var isReport: Bool
  }

  private static func read(
    _ layout: Layout, from start: Int, to end: Int, room: Int, _ index: Int, _ resolver: ClaimResolver, _ seed: UInt64
  ) -> ClaimBatch {
    let file = layout.file
    var batch = ClaimBatch(text: file.text, file: index, resolver: resolver, seed: seed)
    checkUTF8(file.text, from: start, to: end, &batch.problems)
    batch.reserve(min(room, (end - start) / 8))
    let cellOf = layout.columns
    let present = ClaimField.allCases.reduce(UInt64(0)) { cellOf[$1.rawValue] < 0 ? $0 : $0 | $1.bit }
    var row = ClaimRow(cells: [], cellOf: cellOf, present: present, start: start)
    var scanner = CSVScanner()
    let bytes = file.text.bytes
    let span = bytes.span
    var next = start
    while next < end {
      row.start = next
      next = scanner.record(span, from: next, to: end)
      if !scanner.faults.isEmpty {
        batch.quoteFault = batch.quoteFault || scanner.faults.contains { $0.fault != .nul }
        for (fault, byte) in scanner.faults { fault.report(byte, in: file.text, to: &batch.problems) }
        scanner.faults.removeAll()
        continue
      }
      if scanner.isBlank { continue }
      guard scanner.count == file.header.count else {
        reportWidth(scanner.count, expected: file.header.count, at: row.start, in: file.text, &batch.problems)
        let place = cellOf[ClaimField.id.rawValue]
        if place < scanner.count, !scanner.cells[place].isEmpty {
          batch.rejectedIds.append(batch.span(scanner.cells[place]))
        }
        continue
      }
      if layout.isReport { ReportedClaims.unguard(&scanner.cells, count: scanner.count, in: file.text) }
      swap(&row.cells, &scanner.cells)
      batch.append(row, span)
    }
    return batch
  }

  /// Where stretches begin and end: at record ends, told by the parity of the quotes before. And how many line ends.
  private static func cuts(
    _ text: SourceText, from start: Int, every stretch: Int, threads: Int
  ) -> (cuts: [Int], lines: Int) {
    let end = text.bytes.count
    let starts = Array(stride(from: start, to: end, by: stretch))
    let surveys = inParallel(starts.count, threads: threads) { part in
      surveyCSV(text.bytes, starts[part]..<min(starts[part] + stretch, end))
    }
    var cuts = [start]
    var inQuotes = false
    for part in 1..<max(starts.count, 1) {
      if surveys[part - 1].hasOddQuotes { inQuotes.toggle() }
      guard starts[part] > cuts[cuts.count - 1] else { continue }
      let cut = recordEnd(text.bytes, from: starts[part], inQuotes: inQuotes)
      if cut < end { cuts.append(cut) }
    }
    return (cuts + [end], surveys.reduce(0) { $0 + $1.lines })
  }

  private static func recordEnd(_ bytes: [UInt8], from start: Int, inQuotes: Bool) -> Int {
    let span = bytes.span
    var inQuotes = inQuotes
    var index = start
    while index < span.count {
      let byte = span[index]
      index += 1
      if byte == quote {
        inQuotes.toggle()
      } else if !inQuotes, byte == lineFeed || byte == carriageReturn {
        if byte == carriageReturn, index < span.count, span[index] == lineFeed { index += 1 }
        return index
      }
    }
    return index
  }
}
