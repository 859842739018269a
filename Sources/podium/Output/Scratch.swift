import Synchronization

/// Temporary folders that must not outlive the run. Steps on them and their removal on an interrupt exclude each other.
package enum Scratch {
  private static let folders = Mutex<[String]>([])

  /// Makes a folder that an interrupt will remove.
  package static func make(_ path: String) throws(SystemError) {
    try step { () throws(SystemError) in
      try System.makeFolder(path)
    } then: {
      $0.append(path)
    }
  }

  /// One step that an interrupt must not meet half done.
  static func step(
    _ body: () throws(SystemError) -> Void, then: (inout [String]) -> Void = { _ in }
  ) throws(SystemError) {
    try folders.withLock { (list: inout [String]) throws(SystemError) in
      try body()
      then(&list)
    }
  }

  /// The folder is no longer temporary.
  static func release(_ path: String) { folders.withLock { $0.removeAll { $0 == path } } }

  /// Removes a flat folder and all in it, as far as that can be done.
  static func remove(_ path: String) {
    clear(path)
    release(path)
  }

  /// For an interrupt: the lock is never given back, so that no step follows.
  package static func endInterrupted(_ status: Int32) -> Never {
    folders.withLock { list in
      for path in list { clear(path) }
      Streams.tell("podium: interrupted")
      System.end(status)
    }
  }

  private static func clear(_ path: String) {
    for name in (try? System.entries(path)) ?? [] { try? System.removeFile(path + "/" + name) }
    try? System.removeFolder(path)
  }
}
