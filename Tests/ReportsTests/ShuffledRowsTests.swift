import Diagnostics
import Foundation
import Reports
import Robustness
import Studies
import Testing

/// No meaning hangs on the order of rows, nor on threads: every file that podium writes is the same, byte for byte.
@Suite("Rows in any order")
struct ShuffledRowsTests {
  @Test("give the same report, table and trace")
  func shuffled() throws {
    let expected = try Self.files(seed: 0, threads: 2)
    #expect(expected.count >= 40)
    let found = try Self.files(seed: 1, threads: 3)
    #expect(found.map(\.name) == expected.map(\.name))
    for (file, former) in zip(found, expected) where file.bytes != former.bytes {
      let (lines, before) = (Self.lines(file), Self.lines(former))
      let first = zip(lines, before).first { $0 != $1 }
      Issue.record("\(file.name) differs: \(first?.0 ?? "") instead of \(first?.1 ?? "")")
    }
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Datasets/ai-top3").path

  /// Everything that the commands render, by every renderer; seed 0 leaves the rows as they are.
  private static func files(seed: UInt64, threads: Int) throws -> [RenderedFile] {
    var (study, _) = try StudyLoader(threads: threads) { path in
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      return seed == 0 ? bytes : shuffled(bytes, path: path, seed: seed)
    }.load(folder + "/study.yaml")
    study.plan.draws = 400
    study.plan.threads = threads
    let findings = try study.findings()
    let words = StudyDocuments(findings)
    var documents = [
      ("report", ReportDocument(findings).document), ("check", CheckDocument(findings, quotes: nil).document),
      ("rank", words.ranking), ("table", words.table(long: false)), ("cells", words.table(long: true)),
      ("similar", words.similarity(of: nil)), ("compare", words.comparison(scenario: nil, entity: nil)),
      ("demands", words.demands),
    ]
    for (place, indicator) in [("KOR", "talent.net_flow"), ("MIDEAST", "compute.h100e_existing")] {
      if let trace = try study.trace(place, indicators: [indicator]) {
        documents.append(("trace-\(place)", TraceDocument(trace).document))
      }
    }
    return documents.flatMap { name, document in
      Renderers.all.flatMap { renderer in
        renderer.files(document).map { RenderedFile(name: "\(name)/\(renderer.name)/\($0.name)", bytes: $0.bytes) }
      }
    } + [RenderedFile(name: "advice", bytes: Array(study.advice().items.map(\.message).joined(separator: "\n").utf8))]
  }

  private static func lines(_ file: RenderedFile) -> [Substring] {
    String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The rows of a CSV file below its header, or the lines of JSON Lines, in another order; other files as they are.
  private static func shuffled(_ bytes: [UInt8], path: String, seed: UInt64) -> [UInt8] {
    let isCSV = path.hasSuffix(".csv")
    guard isCSV || path.hasSuffix(".jsonl") else { return bytes }
    var rows: [ArraySlice<UInt8>] = []
    var (start, quoted) = (0, false)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\""), isCSV { quoted.toggle() }
      guard byte == UInt8(ascii: "\n"), !quoted else { continue }
      rows.append(bytes[start...index])
      start = index + 1
    }
    precondition(start == bytes.count, "the last row ends with a line end")
    let header = isCSV ? Array(rows.removeFirst()) : []
    var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    rows.shuffle(using: &generator)
    return header + rows.joined()
  }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
