package import Diagnostics

/// Finds the cells of claims again, for messages: the table keeps no place of most of them.
extension ClaimTable {
  /// The file of a row, and the byte of its figure there.
  package func figurePlace(_ row: Int) -> (text: SourceText, byte: Int) {
    let field: ClaimField = !value[row].isNaN ? .value : !low[row].isNaN ? .low : .high
    return (files[Int(id[row].file)], places([(row, field)])[0])
  }

  /// The byte of its file at which a field of a row stands; that of the row's id where the row has no such field.
  func places(_ wanted: [(row: Int, field: ClaimField)]) -> [Int] {
    var found = wanted.map { Int(id[$0.row].start) }
    let byFile = Dictionary(grouping: wanted.indices) { id[wanted[$0].row].file }
    for (file, places) in byFile {
      let text = files[Int(file)]
      let ordered = places.sorted { found[$0] < found[$1] }
      if ClaimReader.isJSON(text.path) {
        for place in ordered {
          found[place] = jsonPlace(of: wanted[place].field, near: found[place], in: text.bytes) ?? found[place]
        }
      } else {
        Self.findCSV(ordered, wanted.map(\.field), in: text, &found)
      }
    }
    return found
  }

  /// One reading from the top, which alone tells where records begin.
  private static func findCSV(
    _ ordered: [Int], _ fields: [ClaimField], in text: SourceText, _ found: inout [Int]
  ) {
    var ignored = Problems()
    guard let file = CSVFile(text, required: [], known: nil, checksEncoding: false, &ignored) else { return }
    var scanner = CSVScanner()
    let bytes = text.bytes
    var next = file.firstRow
    var waiting = ordered[...]
    while !waiting.isEmpty, next < bytes.count {
      next = scanner.record(bytes.span, from: next, to: bytes.count)
      while let place = waiting.first, found[place] < next {
        if let column = file.columns[fields[place].name], column < scanner.count {
          found[place] = Int(scanner.cells[column].start)
        }
        waiting.removeFirst()
      }
    }
  }
}

/// Inside a string a quote is written with a backslash, so that `"unit"` with a colon behind it is the field's name.
private func jsonPlace(of field: ClaimField, near byte: Int, in bytes: [UInt8]) -> Int? {
  var at = byte
  while at > 0, bytes[at - 1] != lineFeed { at -= 1 }
  let name = [quote] + Array(field.name.utf8) + [quote]
  while at + name.count < bytes.count, bytes[at] != lineFeed {
    if bytes[at] == quote, bytes[at..<(at + name.count)].elementsEqual(name) {
      var behind = skipBlanks(bytes.span, at + name.count, bytes.count)
      if behind < bytes.count, bytes[behind] == UInt8(ascii: ":") {
        behind = skipBlanks(bytes.span, behind + 1, bytes.count)
        return behind < bytes.count && bytes[behind] == quote ? behind + 1 : behind
      }
    }
    at += 1
  }
  return nil
}
