import Glibc
package import Reports

/// Writes a report folder so that it is complete or untouched: into a sibling first, flushed to disk, then both change
/// places in one step.
package struct FolderWriter {
  private let path: String
  /// Whether the system may exchange two folders in one step; tests forbid it.
  package var exchanges = true
  /// Brings a folder's names to the disk; tests let it fail.
  package var flush: (String) throws(SystemError) -> Void = System.syncFolder

  package init(_ path: String) { self.path = path }

  /// - Parameters:
  ///   - files: flat names; `manifest.json` is added.
  ///   - manifest: what the manifest says besides podium's version and the list of files.
  /// - Throws: `Failure` with status `cannotWrite`. The folder is then as it was.
  package func write(_ files: [RenderedFile], manifest: [JSON.Member]) throws(Failure) {
    let names = files.map(\.name) + [Manifest.name]
    precondition(Set(names).count == names.count && names.allSatisfy { !$0.contains("/") && !$0.hasPrefix(".") })
    let all = files + [Manifest.file(manifest, files: names.sorted())]
    let (parent, name) = try place()
    let target = parent + "/" + name
    var former = try replaceable(target)
    let made = try makeFolders(upTo: parent)
    let start = ".\(name).tmp-\(System.host)-"
    sweep(parent, start, isReplaced: former != nil, files: all.map(\.name) + (former ?? []))
    var temporary = "\(parent)/\(start)\(System.process)"
    // Left by a run that was killed and had this number.
    while System.kind(temporary) != .missing { temporary += "x" }
    do {
      try Scratch.make(temporary)
      for file in all {
        try Scratch.step { () throws(SystemError) in try System.create(temporary + "/" + file.name, file.bytes) }
      }
      try System.syncFolder(temporary)
      try exchange(temporary, target, former)
    } catch {
      // Another run's first report may have come first; it is replaced as any other.
      let isTaken = former == nil && [ENOTEMPTY, EEXIST].contains(error.code)
      guard isTaken, let other = try? replaceable(target), (try? exchange(temporary, target, other)) != nil else {
        Scratch.remove(temporary)
        for folder in made.reversed() { try? System.removeFolder(folder) }
        throw Failure(
          .cannotWrite, "cannot write the folder '\(path)': \(error.reason)",
          advice: isTaken ? "Another run wrote it meanwhile." : "It is as it was before.")
      }
      former = other
    }
    // What stood there before is now at the temporary name.
    defer { Scratch.release(temporary) }
    if let former { try remove(temporary, files: former) }
    do { try flush(parent.isEmpty ? "/" : parent) } catch {
      throw Failure(
        .cannotWrite,
        "'\(path)' is written, but may not outlast a power failure: '\(parent)' cannot be flushed to disk: \(error.reason)",
        advice: "See to the disk, then run podium again.")
    }
  }

  /// The new folder in its place; an interrupt from here on takes away only what stood there before.
  private func exchange(_ temporary: String, _ target: String, _ former: [String]?) throws(SystemError) {
    try Scratch.step { () throws(SystemError) in
      try swap(temporary, target, replacing: former != nil)
    } then: { list in
      list.removeAll { $0.path == temporary }
      if let former { list.append(.init(path: temporary, files: former)) }
    }
  }

  /// Removes what killed runs of this machine left beside the folder: files that podium writes, and no others.
  private func sweep(_ parent: String, _ start: String, isReplaced: Bool, files: [String]) {
    for name in (try? System.entries(parent.isEmpty ? "/" : parent)) ?? [] where name.hasPrefix(start) {
      let left = parent + "/" + name
      guard let process = Int32(name.dropFirst(start.count).prefix { $0.isNumber }), process > 0,
        process != System.process, !System.isAlive(process), System.kind(left) == .folder,
        // Between two renames it is the only one there is.
        isReplaced || !name.hasSuffix("-old")
      else { continue }
      let manifest = try? System.read(left + "/" + Manifest.name, limit: 1 << 26)
      let own = Set(files + (manifest.flatMap(Manifest.files) ?? []) + [Manifest.name])
      Scratch.remove(left, files: ((try? System.entries(left)) ?? []).filter(own.contains))
    }
  }

  /// Exchanged, or moved aside and back where the file system cannot exchange.
  private func swap(_ temporary: String, _ target: String, replacing: Bool) throws(SystemError) {
    guard replacing else { return try System.rename(temporary, target) }
    if exchanges {
      do { return try System.exchange(temporary, target) } catch {
        guard error.code == ENOSYS || error.code == EINVAL else { throw error }
      }
    }
    let aside = temporary + "-old"
    try System.rename(target, aside)
    do { try System.rename(temporary, target) } catch {
      try System.rename(aside, target)
      throw error
    }
    try System.rename(aside, temporary)
  }

  /// The folder to write into and the name in it, links followed.
  private func place() throws(Failure) -> (parent: String, name: String) {
    var path = self.path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard !path.isEmpty, !path.utf8.contains(0) else { throw Failure(.usage, "'\(self.path)' names no folder") }
    if System.kind(path) != .missing, let found = try? System.resolved(path) { path = found }
    let slash = path.lastIndex(of: "/")
    let name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
    let parent = slash.map { $0 == path.startIndex ? "" : String(path[..<$0]) } ?? "."
    let here = (try? System.resolved(".")) ?? ""
    guard !name.isEmpty, name != ".", name != "..", !(here + "/").hasPrefix(path + "/") else {
      throw Failure(
        .cannotWrite, "'\(self.path)' is or holds the folder podium runs in, and cannot be replaced from inside",
        advice: "Name a folder beside or inside it, such as 'report'.")
    }
    return (parent, name)
  }

  /// Names of the files that will be replaced; nil where nothing is there.
  private func replaceable(_ target: String) throws(Failure) -> [String]? {
    switch System.kind(target) {
    case .missing: return nil
    case .file: throw Failure(.cannotWrite, "'\(path)' is a file, not a folder", advice: "Name another folder.")
    case .folder: break
    }
    let entries: [String]
    do { entries = try System.entries(target) } catch {
      throw Failure(.cannotWrite, "cannot look into '\(path)': \(error.reason)")
    }
    let manifest =
      entries.contains(Manifest.name) ? try? System.read(target + "/" + Manifest.name, limit: 1 << 26) : nil
    let known = manifest.flatMap(Manifest.files) ?? []
    let foreign = entries.filter { !known.contains($0) }
    guard foreign.isEmpty else {
      let more = foreign.count > 1 ? " and \(foreign.count - 1) more" : ""
      throw Failure(
        .cannotWrite, "the folder '\(path)' holds files that podium did not write: '\(foreign[0])'\(more)",
        advice: "Name a new or empty folder, or move them away.")
    }
    return entries
  }

  /// Makes the missing folders of a path and returns them.
  private func makeFolders(upTo parent: String) throws(Failure) -> [String] {
    var made: [String] = []
    var missing: [String] = []
    var folder = parent
    while System.kind(folder) == .missing, !folder.isEmpty {
      missing.append(folder)
      guard let slash = folder.lastIndex(of: "/") else { break }
      folder = String(folder[..<slash])
    }
    for folder in missing.reversed() {
      do { try System.makeFolder(folder) } catch {
        // Another run made it meanwhile.
        if error.code == EEXIST, System.kind(folder) == .folder { continue }
        for folder in made.reversed() { try? System.removeFolder(folder) }
        throw Failure(.cannotWrite, "cannot make the folder '\(folder)': \(error.reason)")
      }
      made.append(folder)
    }
    return made
  }

  /// Only what was looked at before: a file that came meanwhile is somebody else's and stays.
  private func remove(_ old: String, files: [String]) throws(Failure) {
    for name in files { try? System.removeFile(old + "/" + name) }
    do { try System.removeFolder(old) } catch {
      throw Failure(
        .cannotWrite, "the report is written, but files that appeared meanwhile are left in '\(old)'",
        advice: "Move them away, then remove that folder.")
    }
  }
}
