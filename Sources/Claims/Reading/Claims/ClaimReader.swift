public import Diagnostics
import Linear
import Synchronization

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
    let references = batches.flatMap { batch in batch.references.map { (batch.text, $0) } }
    let (table, ids) = Self.merge(&batches, files, resolver.subjects, seed, threads, &problems)
    // Rows with a mistake were left out, so that with errors an id may only seem to be unknown.
    for (text, reference) in references where !problems.hasErrors {
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

  private enum Part {
    case table(ClaimTable)
    case ids(ClaimIds, Problems)
  }

  /// Joins the columns while the ids are looked through. The batches are taken away from the caller, so that their
  /// columns can be let go one by one.
  private static func merge(
    _ batches: inout [ClaimBatch], _ files: [SourceText], _ subjects: [String], _ seed: UInt64, _ threads: Int,
    _ problems: inout Problems
  ) -> (ClaimTable, ClaimIds) {
    let hashes = batches.flatMap(\.idHashes)
    var named = ClaimTable()
    named.files = files
    named.id = batches.flatMap(\.table.id)
    for index in batches.indices { batches[index].table.id = [] }
    let waiting = Mutex(batches)
    batches = []
    let parts = inParallel(2, threads: threads) { [named] part -> Part in
      if part == 0 {
        let taken = waiting.withLock { batches in
          defer { batches = [] }
          return batches
        }
        return .table(ClaimMerge(consume taken, ids: named.id, files: files, subjects: subjects).table)
      }
      var problems = Problems()
      return .ids(ClaimIds(named, hashes: hashes, seed: seed, &problems), problems)
    }
    guard case .table(let table) = parts[0], case .ids(let ids, let found) = parts[1] else {
      preconditionFailure("one part joins, the other looks through the ids")
    }
    problems.append(found)
    return (table, ids)
  }
}
