import Claims
import Studies

extension Wording {
  /// Who was read, on what terms, and how much of it informs a cell.
  func sources(name: String = "sources") -> ReportTable {
    let columns: [TableColumn] = [
      .init(.source(.source), .code), .init(.source(.publisher), .text), .init(.source(.title), .text),
      .init(.source(.date), .code), .init(.source(.address), .text), .init(.source(.licence), .text),
      .init(.source(.coverage), .code), .init(.source(.coverageOf), .code),
      .init(.source(.trust), .figure(significant: 2)), .init(.source(.claims), .integer),
      .init(.source(.used), .integer), .init(.source(.note), .text),
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
    return ReportTable(name: name, title: language.caption(.sources), columns: columns, rows: rows, in: language)
  }
}
