import Diagnostics

/// Ids are their bytes: two that only look alike (canonically equivalent ones, equal strings in Swift) are two ids.
extension ClaimTable {
  /// Every row, by id.
  public var rowsByID: [Int] { (0..<count).sorted(by: idPrecedes) }

  /// Order by id bytes: the order of everything that rows decide.
  public func idPrecedes(_ a: Int, _ b: Int) -> Bool {
    let left = id[a]
    let right = id[b]
    let leftBytes = files[Int(left.file)].bytes
    let rightBytes = files[Int(right.file)].bytes
    let common = Int(min(left.length, right.length))
    var offset = 0
    while offset < common {
      let x = leftBytes[Int(left.start) + offset]
      let y = rightBytes[Int(right.start) + offset]
      if x != y { return x < y }
      offset += 1
    }
    return left.length < right.length
  }

  /// Rows of the ids that are wanted, as they read, in bytes; without those left out.
  func rows(ofIds wanted: Set<[UInt8]>, without: Set<Int> = []) -> [[UInt8]: Int] {
    var rowOf: [[UInt8]: Int] = [:]
    guard !wanted.isEmpty else { return rowOf }
    for row in id.indices where !without.contains(row) {
      let bytes = files[Int(id[row].file)].decodedBytes(id[row])
      if wanted.contains(bytes) { rowOf[bytes] = row }
    }
    return rowOf
  }
}

extension ClaimTable.Details {
  /// The claims that are named, with the field that does.
  var named: [(field: String, id: [UInt8])] {
    restates.map { ("restates", Array($0.utf8)) } + supersedes.map { ("supersedes", Array($0.utf8)) }
      + buildsOn.map { ("builds_on", Array($0.utf8)) }
  }
}
