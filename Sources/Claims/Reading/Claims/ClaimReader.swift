public import Diagnostics

/// Reads claims from CSV and JSON Lines files with the same field names.
public struct ClaimReader: Sendable {
  private let resolver: ClaimResolver
  /// Bytes read at a stretch; the same whatever the number of threads, so that messages do not depend on it.
  private let stretch: Int

  public init(vocabulary: Vocabulary) {
    self.init(vocabulary: vocabulary, stretch: 2 << 20)
  }

  package init(vocabulary: Vocabulary, stretch: Int) {
    resolver = ClaimResolver(vocabulary)
    self.stretch = stretch
  }

  /// Files whose path ends in `.jsonl`, `.ndjson` or `.json` are JSON Lines, all others CSV. The result is the same for
  /// any number of threads. Where `Problems` has errors the table lacks the rows concerned.
  public func read(files: [SourceText], threads: Int = 1) -> (table: ClaimTable, problems: Problems) {
    let seed = UInt64.random(in: .min ... .max)
    var problems = Problems()
    var batches: [ClaimBatch] = []
    for (index, text) in files.enumerated() {
      let read = Self.isJSON(text.path) ? ClaimJSONL.read : ClaimCSV.read
      batches += read(text, index, resolver, seed, stretch, threads)
    }
    for batch in batches { problems.append(batch.problems) }
    let rejected = batches.flatMap(\.rejectedIds)
    let references = batches.map { ($0.text, $0.references) }
    let merge = ClaimMerge(&batches, files: files, subjects: resolver.subjects, seed: seed, threads: threads)
    let (table, ids) = (merge.table, merge.ids)
    problems.append(merge.problems)
    ids.report(rejected, &problems)
    // Rows with a mistake were left out, so that with errors an id may only seem to be unknown.
    for (text, references) in references where !problems.hasErrors {
      for reference in references {
        for id in splitList(text.string(reference.cell)) where !ids.contains(id) {
          problems.warning(
            "`\(reference.field.name)` names `\(id.truncatedForMessage)`, which no claim of these files has", in: text,
            byte: Int(reference.cell.start),
            advice: didYouMean(id, among: ids.candidates) ?? "Remove it, or add that claim.")
        }
      }
    }
    return (table, problems)
  }

  static func isJSON(_ path: String) -> Bool {
    let path = path.lowercased()
    return path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson") || path.hasSuffix(".json")
  }
}
