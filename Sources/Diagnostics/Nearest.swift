/// The candidates most like a mistyped word, best first: Damerau-Levenshtein on scalars (a swap of neighbours is one
/// step), case aside, at most a third of the length off. For dotted codes (`talent.net_flow`) a candidate also counts
/// whose part after the last dot is what was typed, or that many steps from it.
///
/// Among more than 5,000 candidates none is sought: for each of 200 mistakes that would take minutes.
public func nearest(to word: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
  let typed = lowered(word)
  guard !typed.isEmpty else { return [] }
  let typedLast = lastPart(typed)
  var found: [(distance: Int, text: String)] = []
  var tried = 0
  for candidate in candidates {
    tried += 1
    if tried > 5_000 { return [] }
    let scalars = lowered(candidate)
    let allowed = max(1, min(typed.count, scalars.count) / 3)
    var distance = editDistance(typed, scalars, atMost: allowed)
    let last = lastPart(scalars)
    if distance == nil, last.count > 2, typedLast.count > 2, last.count < scalars.count || typedLast.count < typed.count
    {
      let partAllowed = max(1, min(last.count, typedLast.count) / 3)
      // One more than the same distance on the whole, so that whole matches come first.
      distance = editDistance(typedLast, last, atMost: partAllowed).map { $0 + 1 }
    }
    if let distance { found.append((distance, candidate)) }
  }
  found.sort { ($0.distance, $0.text) < ($1.distance, $1.text) }
  return found.prefix(limit).map(\.text)
}

/// "Did you mean a, b or c?", or nil where nothing is near.
public func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String? {
  let found = nearest(to: word, among: candidates).map { "`\($0.truncatedForMessage.harmless)`" }
  guard let last = found.last else { return nil }
  return found.count == 1
    ? "Did you mean \(last)?" : "Did you mean \(found.dropLast().joined(separator: ", ")) or \(last)?"
}

/// The beginning, in lower case: a cell may hold a hundred megabytes.
private func lowered(_ text: String) -> [Unicode.Scalar] {
  Array(String(String.UnicodeScalarView(text.unicodeScalars.prefix(80))).lowercased().unicodeScalars)
}

private func lastPart(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
  guard let dot = scalars.lastIndex(of: ".") else { return scalars[...] }
  return scalars[(dot + 1)...]
}

/// Optimal string alignment distance, or nil above the limit.
func editDistance<C: RandomAccessCollection<Unicode.Scalar>>(_ a: C, _ b: C, atMost limit: Int) -> Int? {
  let a = Array(a)
  let b = Array(b)
  guard abs(a.count - b.count) <= limit else { return nil }
  var before: [Int] = []
  var previous = Array(0...b.count)
  for i in 0..<a.count {
    var current = [i + 1]
    for j in 0..<b.count {
      var best = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
      current.append(best)
    }
    if let least = current.min(), least > limit { return nil }
    before = previous
    previous = current
  }
  let distance = previous[b.count]
  return distance <= limit ? distance : nil
}
