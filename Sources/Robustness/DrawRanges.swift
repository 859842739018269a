/// A range that begins at a multiple of 16, split into at most `threads` that do.
func drawRanges(_ range: Range<Int>, threads: Int) -> [Range<Int>] {
  let count = max(1, min(threads, range.count.sixteens / 16))
  let each = ((range.count + count - 1) / count).sixteens
  return (0..<count).map { part in
    let start = range.lowerBound + part * each
    return min(start, range.upperBound)..<min(start + each, range.upperBound)
  }
}

extension Int {
  /// The next multiple of 16, or itself: draws are worked on sixteen at a time.
  var sixteens: Int { (self + 15) / 16 * 16 }
}
