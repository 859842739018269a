import Synchronization

/// Temporary folders that must not outlive the run. Steps on them and their removal on an interrupt exclude each other.
package enum Scratch {
  /// A flat folder, and which of its files go with it; nil: all.
  struct Folder {
    var path: String
    var files: [String]?
  }
  private static let folders = Mutex<[Folder]>([])

  /// Makes a folder that an interrupt will remove.
  package static func make(_ path: String) throws(SystemError) {
    try step { () throws(SystemError) in
      try System.makeFolder(path)
    } then: {
      $0.append(Folder(path: path))
    }
  }

  /// One step that an interrupt must not meet half done.
  static func step(
    _ body: () throws(SystemError) -> Void, then: (inout [Folder]) -> Void = { _ in }
  ) throws(SystemError) {
    try folders.withLock { (list: inout [Folder]) throws(SystemError) in
      try body()
      then(&list)
    }
  }

  /// The folder is no longer temporary.
  static func release(_ path: String) { folders.withLock { $0.removeAll { $0.path == path } } }

  /// Removes a flat folder and all in it, as far as that can be done.
  static func remove(_ path: String) {
    clear(Folder(path: path))
    release(path)
  }

  /// Removes what podium wrote into a folder, and the folder where nothing else is in it.
  static func remove(_ path: String, files: [String]) { clear(Folder(path: path, files: files)) }

  /// For an interrupt.
  package static func endInterrupted(_ status: Int32) -> Never {
    end {
      Messages.fail("interrupted", plain: "podium: interrupted")
      System.end(status)
    }
  }

  /// Removes all that is there, and ends the run. The lock is never given back, so that no step follows.
  static func end(_ ending: () -> Never) -> Never {
    folders.withLock { list in
      for folder in list { clear(folder) }
      ending()
    }
  }

  private static func clear(_ folder: Folder) {
    for name in folder.files ?? (try? System.entries(folder.path)) ?? [] {
      try? System.removeFile(folder.path + "/" + name)
    }
    try? System.removeFolder(folder.path)
  }
}
