import Reports

/// `manifest.json`: what made a report folder, and which files in it are podium's to replace.
enum Manifest {
  static let name = "manifest.json"

  static func file(_ members: [JSON.Member], files: [String]) -> RenderedFile {
    let head = JSON.Member("podium", .text(Release.version))
    let tail = JSON.Member("files", .list(files.map(JSON.text)))
    return RenderedFile(name: name, bytes: JSON.object([head] + members + [tail]).bytes)
  }

  /// The list of files of a manifest that `file` wrote; nil for anything else. No parser is needed: a line end cannot
  /// stand inside a JSON string, so the line is found only where it was written.
  static func files(_ bytes: [UInt8]) -> [String]? {
    let text = String(decoding: bytes, as: UTF8.self)
    let mark = "  \"files\": ["
    guard text.hasPrefix("{\n  \"podium\": "),
      let line = text.split(separator: "\n").last(where: { $0.hasPrefix(mark) })
    else { return nil }
    return line.dropFirst(mark.count).split(separator: "\"").filter { $0 != "]" && $0 != ", " }.map(String.init)
  }
}
