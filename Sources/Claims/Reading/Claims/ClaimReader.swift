public import Diagnostics

/// Reads claims from CSV and JSON Lines files with the same field names.
public struct ClaimReader: Sendable {
  private let resolver: ClaimResolver

  public init(vocabulary: Vocabulary) {
    resolver = ClaimResolver(vocabulary)
  }

  /// Files whose path ends in `.jsonl`, `.ndjson` or `.json` are JSON Lines, all others CSV. The result is the same for
  /// any number of threads. Where `Problems` has errors the table lacks the rows concerned.
  public func read(files: [SourceText], threads: Int = 1) -> (table: ClaimTable, problems: Problems) {
    let seed = UInt64.random(in: .min ... .max)
    var problems = Problems()
    var batches: [ClaimBatch] = []
    for (index, text) in files.enumerated() {
      let read = Self.isJSON(text.path) ? ClaimJSONL.read : ClaimCSV.read
      batches += read(text, index, resolver, seed, threads)
    }
    for batch in batches { problems.append(batch.problems) }
    let hashes = batches.flatMap(\.idHashes)
    let references = batches.flatMap { batch in batch.references.map { (batch.text, $0) } }
    let table = Self.merge(&batches, files, resolver.subjects)
    let ids = ClaimIds(table, hashes: hashes, seed: seed, &problems)
    for (text, reference) in references {
      for id in reference.ids where !ids.contains(id) {
        problems.warning(
          "`\(reference.field.name)` names `\(id.truncatedForMessage)`, which no claim of these files has", in: text,
          byte: reference.byte, advice: didYouMean(id, among: ids.candidates) ?? "Remove it, or add that claim.")
      }
    }
    return (table, problems)
  }

  private static func isJSON(_ path: String) -> Bool {
    let path = path.lowercased()
    return path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson") || path.hasSuffix(".json")
  }

  /// Takes the batches away from the caller, so that their columns can be let go one by one.
  private static func merge(_ batches: inout [ClaimBatch], _ files: [SourceText], _ subjects: [String]) -> ClaimTable {
    let taken = batches
    batches = []
    return ClaimMerge(consume taken, files: files, subjects: subjects).table
  }
}
