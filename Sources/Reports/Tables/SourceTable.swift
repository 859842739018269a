import Claims
import Studies

extension Wording {
  /// Who was read, on what terms, and how much of it informs a cell.
  func sources(name: String = "sources") -> ReportTable {
    let columns: [TableColumn] = [
      .init("source", "Source", .code), .init("publisher", "Publisher", .text), .init("title", "Title", .text),
      .init("date", "Date", .code), .init("address", "Address", .text), .init("licence", "Licence", .text),
      .init("coverage", "Coverage", .code), .init("coverage_of", "of", .code),
      .init("trust", "Trust", .figure(significant: 2)), .init("claims", "Claims", .integer),
      .init("used", "Used", .integer), .init("note", "Note", .text),
    ]
    let sources = findings.study.vocabulary.sources
    var read = [Int](repeating: 0, count: sources.count)
    var used = read
    for row in 0..<claims.count {
      read[Int(claims.source[row])] += 1
      if let arranged = findings.arranged, case .used = arranged.ledger[row] { used[Int(claims.source[row])] += 1 }
    }
    let rows = sources.enumerated().map { place, source -> [Value] in
      [
        .text(source.id), .text(orEmpty: source.publisher), .text(orEmpty: source.title), .text(orEmpty: source.date),
        .text(orEmpty: source.address), .text(orEmpty: source.licence), .text(source.coverage.rawValue),
        .text(orEmpty: source.coverageOf.joined(separator: "; ")), .number(orEmpty: source.trust),
        .integer(read[place]), .integer(used[place]), .text(orEmpty: source.note),
      ]
    }
    return ReportTable(name: name, title: "Sources", columns: columns, rows: rows)
  }
}
