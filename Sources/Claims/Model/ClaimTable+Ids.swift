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
}

extension ClaimTable.Details {
  /// The ids of claims that are named, with the field that does.
  var named: [(field: String, id: String)] {
    restates.map { ("restates", $0) } + supersedes.map { ("supersedes", $0) } + buildsOn.map { ("builds_on", $0) }
  }
}
