public import Diagnostics

/// Whether quotes occur in the texts they are said to come from. Texts are told by their SHA-256, not by their names.
public struct QuoteCheck: Sendable {
  public enum Outcome: Sendable, Hashable {
    /// Byte for byte, at the stated offset or, if none is stated, first at this byte.
    case found(at: Int)
    /// The same once every run of white space, no-break spaces included, counts as one space.
    case foundApartFromSpaces(at: Int)
    /// Not at the stated offset but here.
    case elsewhere(at: Int)
    case missing
  }

  public struct Finding: Sendable, Hashable {
    /// Row of the claim table.
    public let row: Int
    public let outcome: Outcome
  }

  /// One for each quote whose source's text was at hand, in the order of the claims' ids.
  public let findings: [Finding]
  /// Indices of sources that claims quote but whose text was not at hand (or has no SHA-256), in order, with the number
  /// of quotes not checked.
  public let notChecked: [(source: Int, quotes: Int)]
  /// Paths of texts that are no source's, sorted.
  public let unmatched: [String]
  /// Quotes that are missing or elsewhere, at their place in the claims.
  public let problems: Problems

  public init(_ table: ClaimTable, sources: [Source], texts: [SourceText]) {
    let hashes = texts.map { SHA256.hex(of: $0.bytes) }
    let known = Set(sources.map(\.sha256))
    unmatched = zip(texts, hashes).filter { !known.contains($0.1) }.map(\.0.path).sorted()
    let textOfHash = Dictionary(zip(hashes, texts.indices), uniquingKeysWith: { first, _ in first })
    let searched = texts.map { QuotedText($0.bytes) }

    var findings: [Finding] = []
    var problems = Problems()
    var skipped: [Int: Int] = [:]
    for row in 0..<table.count where table.quote[row].length > 0 {
      let source = Int(table.source[row])
      guard !sources[source].sha256.isEmpty, let text = textOfHash[sources[source].sha256] else {
        skipped[source, default: 0] += 1
        continue
      }
      let span = table.quote[row]
      let quote = table.files[Int(span.file)].decodedBytes(span)
      let offset = table.details[Int32(row)]?.offset
      let outcome = searched[text].look(for: quote, at: offset)
      findings.append(Finding(row: row, outcome: outcome))
      Self.report(outcome, offset, sources[source].id, table.files[Int(span.file)], Int(span.start), &problems)
    }
    self.findings = findings.sorted { table.idPrecedes($0.row, $1.row) }
    notChecked = skipped.sorted { $0.key < $1.key }.map { (source: $0.key, quotes: $0.value) }
    self.problems = problems
  }

  private static func report(
    _ outcome: Outcome, _ offset: Int?, _ source: String, _ file: SourceText, _ byte: Int, _ problems: inout Problems
  ) {
    switch outcome {
    case .found, .foundApartFromSpaces: break
    case .elsewhere(let at):
      problems.error(
        "the quote is not at byte \(offset ?? 0) of the text of `\(source)`", in: file, byte: byte,
        advice: "It is at byte \(at): correct `offset`.")
    case .missing:
      problems.error(
        "the quote does not occur in the text of `\(source)`", in: file, byte: byte,
        advice: "Quote the text word for word, or name the source that says it.")
    }
  }
}
