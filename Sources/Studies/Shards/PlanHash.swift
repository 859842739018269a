import Claims
import Diagnostics
import Methods

extension Study {
  /// SHA-256 of all that decides what a draw is and what is counted of it: podium's version, the lenses, what is not varied,
  /// and the name and bytes of every input. Threads, folders and the machine are no part of it.
  func planHash(version: String, off: Set<String>) -> String {
    var hash = SHA256()
    // Each with its length, so that no two lists are one text.
    func add(_ key: String, _ bytes: [UInt8]) {
      hash.update(Array("\(key) \(bytes.count)\n".utf8))
      hash.update(bytes)
    }
    add("podium", Array(version.utf8))
    for lens in lenses { add("lens", Array(lens.rawValue.utf8)) }
    for step in off.sorted() { add("fix", Array(step.utf8)) }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    for input in inputs {
      let name = input.path.hasPrefix(folder) ? String(input.path.dropFirst(folder.count)) : input.path
      add("name", Array(name.utf8))
      add("bytes", input.bytes)
    }
    return hash.digest().hex
  }
}

extension [UInt8] {
  /// Lower-case hexadecimal.
  var hex: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
