import Diagnostics
import Yams

/// A study file's text as a tree of located nodes, within bounds that keep a hostile file from costing time or memory.
enum YamlText {
  static let largestSize = 1_000_000
  static let largestNodeCount = 100_000
  static let largestDepth = 64

  static func root(of text: SourceText, problems: inout Problems) -> Node? {
    if text.bytes.count > largestSize {
      problems.add(
        Diagnostic(
          .error, "the study file has \(text.bytes.count) bytes; at most \(largestSize) are read",
          at: Location(path: text.path, line: 1, column: 1),
          advice: "keep data in the CSV and JSONL files that the study names"))
      return nil
    }
    if text.bytes.starts(with: [0xFF, 0xFE]) || text.bytes.starts(with: [0xFE, 0xFF]) {
      problems.error("the file is UTF-16", in: text, byte: 0, advice: "save it as UTF-8")
      return nil
    }
    if let nul = text.bytes.firstIndex(of: 0) {
      problems.error("a NUL byte", in: text, byte: nul, advice: "save the file as UTF-8 text")
      return nil
    }
    let start = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let string = String(validating: text.bytes.dropFirst(start), as: UTF8.self) else {
      problems.error(
        "the file is not valid UTF-8", in: text, byte: firstInvalidByte(text.bytes), advice: "save it as UTF-8")
      return nil
    }
    if let key = collectionKey(in: text.bytes) {
      problems.error("a key that is not plain text", in: text, byte: key, advice: "write the key as a word")
      return nil
    }
    do {
      guard let root = try Yams.compose(yaml: string, .default, .default, .utf8) else {
        problems.error(
          "the study file is empty", in: text, byte: 0, advice: "see Documentation/StudyFile.md for a small one")
        return nil
      }
      var count = 0
      if let excess = excess(root, depth: 1, count: &count) {
        problems.add(
          Diagnostic(
            .error, excess.message, at: location(of: excess.node, in: text),
            excerpt: text.excerpt(ofLine: location(of: excess.node, in: text).line), advice: excess.advice))
        return nil
      }
      return root
    } catch let error as YamlError {
      problems.add(diagnostic(error, in: text))
    } catch {
      problems.error("cannot be read as YAML: \(error)", in: text, byte: 0)
    }
    return nil
  }

  static func location(of node: Node, in text: SourceText) -> Location {
    Location(path: text.path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  private typealias Excess = (node: Node, message: String, advice: String)

  /// What cannot be read as it stands, or nil. Aliases count each time they are used.
  private static func excess(_ node: Node, depth: Int, count: inout Int) -> Excess? {
    count += 1
    let advice = "a study needs no such depth or size; see Documentation/StudyFile.md"
    if depth > largestDepth { return (node, "nested deeper than \(largestDepth) levels", advice) }
    if count > largestNodeCount {
      return (node, "more than \(largestNodeCount) nodes after its aliases are followed", advice)
    }
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        if let found = excess(key, depth: depth + 1, count: &count) ?? excess(value, depth: depth + 1, count: &count) {
          return found
        }
      }
    case .sequence(let sequence):
      for element in sequence {
        if let found = excess(element, depth: depth + 1, count: &count) { return found }
      }
    default: break
    }
    return nil
  }

  /// Where a `? key` or an alias used as a key begins. Hashing such a key would follow its aliases without bound.
  private static func collectionKey(in bytes: [UInt8]) -> Int? {
    var previous = UInt8(ascii: "\n")
    for (index, byte) in bytes.enumerated() {
      defer { if byte != UInt8(ascii: " ") { previous = byte } }
      let opens = previous == UInt8(ascii: "\n") || previous == UInt8(ascii: "{") || previous == UInt8(ascii: ",")
      guard opens || previous == UInt8(ascii: "-") || previous == UInt8(ascii: "[") else { continue }
      if byte == UInt8(ascii: "?"), index + 1 < bytes.count, bytes[index + 1] <= UInt8(ascii: " ") { return index }
      if byte == UInt8(ascii: "*") {
        var end = index + 1
        while end < bytes.count, bytes[end] > UInt8(ascii: " "), bytes[end] != UInt8(ascii: ",") { end += 1 }
        while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: ":") || bytes[end - 1] == UInt8(ascii: ":") { return index }
      }
    }
    return nil
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    // The longest prefix that validates, give or take the bytes of one scalar.
    while low < high {
      let middle = (low + high + 1) / 2
      let whole = (0...3).contains {
        middle - $0 >= 0 && String(validating: bytes[..<(middle - $0)], as: UTF8.self) != nil
      }
      if whole { low = middle } else { high = middle - 1 }
    }
    return min(low, max(bytes.count - 1, 0))
  }

  private static func diagnostic(_ error: YamlError, in text: SourceText) -> Diagnostic {
    func at(
      _ mark: Mark, _ message: String, _ advice: String = "mend the YAML; indentation and colons matter"
    ) -> Diagnostic {
      Diagnostic(
        .error, message, at: Location(path: text.path, line: mark.line, column: mark.column),
        excerpt: text.excerpt(ofLine: mark.line), advice: advice)
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      if problem.hasPrefix("Maximum nesting level") {
        return at(mark, "nested deeper than \(largestDepth) levels", "a study needs no such depth")
      }
      return at(mark, problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return at(
        context.mark, "the key '\(duplicates.joined(separator: "', '"))' stands more than once in this mapping",
        "keep one of them")
    case .reader(let problem, let offset, _, _):
      return Diagnostic(.error, problem, at: text.location(ofByte: offset ?? 0))
    default:
      return Diagnostic(.error, "\(error)", at: Location(path: text.path, line: 1, column: 1))
    }
  }
}

extension SourceText {
  func excerpt(ofLine wanted: Int) -> String {
    var line = 1
    for (index, byte) in bytes.enumerated() {
      if line == wanted { return excerpt(aroundByte: index) }
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
    return ""
  }
}
