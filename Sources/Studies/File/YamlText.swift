import Diagnostics
import Yams

/// A study file's text as a tree of located nodes, within bounds that keep a hostile file from costing time or memory.
enum YamlText {
  static let largestSize = 1_000_000
  static let largestNodeCount = 100_000
  static let largestDepth = 64

  static func root(of text: SourceText, problems: inout Problems) -> Node? {
    if text.bytes.count > largestSize {
      problems.add(tooLarge(text.bytes.count, text.path))
      return nil
    }
    if let foreign = text.foreignFormat {
      problems.error("the file is \(foreign.name)", in: text, byte: 0, advice: foreign.advice)
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
    if let key = aliasedKey(in: text.bytes) {
      problems.error(
        "a key that is not plain text, in a file with aliases", in: text, byte: key, advice: "write the key as a word")
      return nil
    }
    do {
      // Scalars stay text: what `2` or `true` means is the key's to say, and `2` and `"2"` are one key.
      guard let root = try Yams.compose(yaml: string, .basic, .default, .utf8) else {
        problems.error(
          "the study file is empty", in: text, byte: 0, advice: "see Documentation/StudyFile.md for a small one")
        return nil
      }
      var count = 0
      if let excess = excess(root, depth: 1, count: &count) {
        problems.error(
          excess.message, in: text, at: location(of: excess.node, in: text),
          advice: "a study needs no such thing; see Documentation/StudyFile.md")
        return nil
      }
      return root
    } catch let error as YamlError {
      report(error, in: text, &problems)
    } catch {
      problems.error("cannot be read as YAML: \(error)", in: text, byte: 0)
    }
    return nil
  }

  static func tooLarge(_ size: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      .error, "the study file has \(size) bytes; at most \(largestSize) are read",
      at: Location(path: path, line: 1, column: 1), advice: "keep data in the CSV and JSONL files that the study names")
  }

  static func location(of node: Node, in text: SourceText) -> Location {
    Location(path: text.path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// Where the tree leaves its bounds, or nil. Aliases count each time they are used.
  private static func excess(_ node: Node, depth: Int, count: inout Int) -> (message: String, node: Node)? {
    count += 1
    if depth > largestDepth { return ("nested deeper than \(largestDepth) levels", node) }
    if count > largestNodeCount { return ("more than \(largestNodeCount) nodes after aliases are followed", node) }
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

  /// Where a key that may be a collection or an alias begins, in a text that has aliases at all. The parser hashes keys
  /// to tell them apart, and hashing such a key would follow its aliases without bound. Told from the bytes alone, so
  /// a quoted text may look like one; without anchors and aliases nothing does.
  private static func aliasedKey(in bytes: [UInt8]) -> Int? {
    guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return nil }
    let blank = UInt8(ascii: " ")
    var before = UInt8(ascii: "\n")
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : blank
      switch byte {
      case UInt8(ascii: "?") where before <= blank || "{[,:".utf8.contains(before):
        if next <= blank || "[{&!*-".utf8.contains(next) { return index }
      case UInt8(ascii: ":"):
        // What the colon ends: "]", "}", or a word that begins with "*".
        var last = index - 1
        while last >= 0, bytes[last] == blank || bytes[last] == UInt8(ascii: "\t") { last -= 1 }
        guard last >= 0 else { break }
        if "]}".utf8.contains(bytes[last]) { return last }
        var first = last
        while first > 0, last - first < 1024, bytes[first - 1] > blank, !"{[,".utf8.contains(bytes[first - 1]) {
          first -= 1
        }
        if bytes[first] == UInt8(ascii: "*") { return first }
      default: break
      }
      before = byte
    }
    return nil
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var valid = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { valid += scalar.count }
    return valid
  }

  private static func report(_ error: YamlError, in text: SourceText, _ problems: inout Problems) {
    func add(_ message: String, _ mark: Mark) {
      problems.error(
        message, in: text, at: Location(path: text.path, line: mark.line, column: mark.column),
        advice: "mend the YAML; indentation and colons matter")
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      // The parser names its own setting.
      let isDeep = problem.contains("yaml_set_max_nest_level")
      add(isDeep ? "nested deeper than \(largestDepth) levels" : problem, mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      problems.error(
        "the key '\(duplicates.joined(separator: "', '"))' stands more than once in this mapping", in: text,
        at: Location(path: text.path, line: context.mark.line, column: context.mark.column),
        advice: "keep one of them")
    case .reader(let problem, let offset, _, _):
      problems.error(problem, in: text, byte: offset ?? 0, advice: "remove the character")
    default:
      problems.error("\(error)", in: text, byte: 0)
    }
  }
}
