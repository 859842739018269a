import Glibc
import Linear

/// What the operating system answered instead of doing what it was asked.
package struct SystemError: Error, Equatable {
  package var code: Int32
  package init(code: Int32) { self.code = code }

  /// In English, whatever the locale: podium never calls setlocale.
  package var reason: String { unsafe String(cString: strerror(code)) }
}

/// The calls podium makes of the operating system, and, in the files named for them, its only unsafe code.
package enum System {
  package enum Kind { case missing, folder, file }

  // MARK: Files

  /// What is read at most from a pipe or device, whose end is not known before it comes.
  package static let streamLimit = 1 << 29

  /// A file's bytes; `-` is standard input, whatever it is. EFBIG above the limit; ENOTSUP for what is no file: opening a
  /// named pipe waits for a writer, and a device has no end. Pipes that the shell opened (`/dev/fd/63`) are read.
  package static func read(_ path: String, limit: Int, threads: Int = 1) throws(SystemError) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw SystemError(code: ENOENT) }  // It would open another file.
    var info = stat()
    if path != "-", unsafe stat(path, &info) == 0 {
      let kind = info.st_mode & S_IFMT
      let isOpenPipe = kind == S_IFIFO && (path.hasPrefix("/dev/") || path.hasPrefix("/proc/"))
      guard kind == S_IFREG || kind == S_IFDIR || isOpenPipe else { throw SystemError(code: ENOTSUP) }
    }
    let file = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    try check(file)
    defer { if file != STDIN_FILENO { close(file) } }
    try unsafe check(fstat(file, &info))
    guard info.st_mode & S_IFMT != S_IFDIR else { throw SystemError(code: EISDIR) }
    guard info.st_size <= limit else { throw SystemError(code: EFBIG) }
    var bytes = try chunk(of: file, upTo: Int(info.st_size), threads: threads)
    // Pipes and files of /proc have no size; others may grow.
    let limit = min(limit, Int(info.st_size) + streamLimit)
    while true {
      let more = try chunk(of: file, upTo: bytes.isEmpty ? 1 << 16 : 1 << 20)
      if more.isEmpty { return bytes }
      bytes += more
      guard bytes.count <= limit else { throw SystemError(code: EFBIG) }
    }
  }

  /// Large pages would halve the time of a large file, or multiply it by five while the kernel finds some.
  private static func chunk(of file: Int32, upTo size: Int, threads: Int = 1) throws(SystemError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      if threads > 1, size >= 1 << 24 { count = unsafe sideBySide(file, into: buffer) }
      while count < size {
        let got = unsafe Glibc.read(file, buffer.baseAddress! + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw SystemError(code: failure) }
    return bytes
  }

  /// A large file in two halves at once, since most of the time goes into the kernel's fresh pages. Returns how many
  /// bytes from the start are there, and leaves the file at that place; 0 for what cannot be read so.
  private static func sideBySide(_ file: Int32, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let (size, half) = (buffer.count, buffer.count / 2)
    let base = UInt(bitPattern: buffer.baseAddress!)
    let done = inParallel(2, threads: 2) { part in
      let (start, end) = part == 0 ? (0, half) : (half, size)
      var at = start
      while at < end {
        let got = unsafe pread(file, UnsafeMutableRawPointer(bitPattern: base + UInt(at)), end - at, at)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        at += got
      }
      return at - start
    }
    let count = done[0] < half ? done[0] : half + done[1]
    return lseek(file, count, SEEK_SET) == count ? count : 0
  }

  package static func write(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
    var failure: Int32 = 0
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, failure == 0 {
        let put = unsafe Glibc.write(file, buffer.baseAddress! + done, buffer.count - done)
        if put < 0, errno != EINTR { failure = errno }
        done += max(put, 0)
      }
    }
    guard failure == 0 else { throw SystemError(code: failure) }
  }

  /// A new file, its bytes on the disk.
  package static func create(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    try check(file)
    var result = Result<Void, SystemError> { () throws(SystemError) in
      try write(bytes, to: file)
      try check(fsync(file))
    }
    // Some file systems tell only here that a write failed.
    if close(file) != 0, case .success = result { result = .failure(SystemError(code: errno)) }
    try result.get()
  }

  // MARK: Folders

  package static func kind(_ path: String) -> Kind {
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { return .missing }
    return info.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Bytes of a file; nil where there is none.
  package static func size(_ path: String) -> Int? {
    var info = stat()
    guard !path.utf8.contains(0), unsafe stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(info.st_size)
  }

  package static func makeFolder(_ path: String) throws(SystemError) { try unsafe check(mkdir(path, 0o777)) }
  package static func removeFolder(_ path: String) throws(SystemError) { try unsafe check(rmdir(path)) }
  package static func removeFile(_ path: String) throws(SystemError) { try unsafe check(unlink(path)) }

  package static func syncFolder(_ path: String) throws(SystemError) {
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    try check(folder)
    defer { close(folder) }
    // Network file systems may not know how; they are no less consistent for it.
    if fsync(folder) != 0, errno != EINVAL { throw SystemError(code: errno) }
  }

  /// Names in a folder, sorted.
  package static func entries(_ path: String) throws(SystemError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw SystemError(code: errno) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Absolute, without links.
  package static func resolved(_ path: String) throws(SystemError) -> String {
    guard let found = unsafe realpath(path, nil) else { throw SystemError(code: errno) }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  package static func rename(_ old: String, _ new: String) throws(SystemError) {
    try unsafe check(Glibc.rename(old, new))
  }

  /// Two names change places in one step, so that nobody sees neither. ENOSYS or EINVAL where that cannot be done.
  package static func exchange(_ one: String, _ other: String) throws(SystemError) {
    typealias Call = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    // The Glibc module hides renameat2 behind _GNU_SOURCE.
    guard let symbol = unsafe dlsym(nil, "renameat2") else { throw SystemError(code: ENOSYS) }
    let renameat2 = unsafe unsafeBitCast(symbol, to: Call.self)
    let exchangeFlag: UInt32 = 2
    try unsafe check(renameat2(AT_FDCWD, one, AT_FDCWD, other, exchangeFlag))
  }

  // MARK: Terminal and process
  package static var process: Int32 { getpid() }

  /// A stream that was closed before the start gives its number to the next file that is opened, which would then be
  /// written to as if it were the stream. Now writing to it fails instead.
  package static func reserveStandardStreams() {
    var file: Int32 = 0
    while (0...STDERR_FILENO).contains(file) { file = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC) }
    if file > STDERR_FILENO { close(file) }
  }

  static func isTerminal(_ file: Int32) -> Bool { isatty(file) == 1 }

  /// Of the environment.
  static func variable(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

  /// Columns of a terminal; nil where the descriptor is none, or does not know.
  package static func columns(of file: Int32) -> Int? {
    typealias Call = @convention(c) (Int32, UInt, UnsafeMutableRawPointer) -> Int32
    // Swift imports no variadic function; this one reads its third argument as a pointer.
    guard isatty(file) == 1, let symbol = unsafe dlsym(nil, "ioctl") else { return nil }
    var size = winsize()
    let ioctl = unsafe unsafeBitCast(symbol, to: Call.self)
    guard unsafe ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  package static func end(_ status: Int32) -> Never { _exit(status) }

  static func check(_ result: Int32) throws(SystemError) {
    guard result >= 0 else { throw SystemError(code: errno) }
  }
}
