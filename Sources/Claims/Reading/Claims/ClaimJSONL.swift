import Diagnostics
import Linear

/// Claims in JSON Lines: stretches of whole lines, read side by side.
enum ClaimJSONL {
  static func read(
    _ text: SourceText, file index: Int, resolver: ClaimResolver, seed: UInt64, stretch: Int, threads: Int
  ) -> [ClaimBatch] {
    var first = ClaimBatch(text: text, file: index, resolver: resolver, seed: seed)
    guard canBeRead(text, &first.problems, advice: "Write one object on each line.") else { return [first] }
    let cuts = cuts(text, every: stretch)
    let batches = inParallel(cuts.count - 1, threads: threads) { part in
      var batch = ClaimBatch(text: text, file: index, resolver: resolver, seed: seed)
      checkUTF8(text, from: cuts[part], to: cuts[part + 1], &batch.problems)
      var reader = ClaimLineReader(seed: seed)
      reader.read(text.bytes, from: cuts[part], to: cuts[part + 1], into: &batch)
      return batch
    }
    if batches.allSatisfy({ $0.table.count == 0 && !$0.problems.hasErrors }) {
      first.problems.error("the file has no claims", in: text, byte: 0, advice: "Write one object on each line.")
    }
    return [first] + batches
  }

  private static func cuts(_ text: SourceText, every stretch: Int) -> [Int] {
    let bytes = text.bytes
    let span = bytes.span
    var cuts = [textStart(text)]
    while let last = cuts.last, last + stretch < span.count {
      var cut = last + stretch
      while cut < span.count, span[cut - 1] != lineFeed { cut += 1 }
      if cut == span.count { break }
      cuts.append(cut)
    }
    return cuts + [span.count]
  }
}
