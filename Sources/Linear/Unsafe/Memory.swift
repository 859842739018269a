#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the process may still take. An array that cannot be had ends a Swift program without a word, and a system that has lent
/// more than it has ends it later; so what grows with the square of the input is asked for here before it is made.
public enum Memory {
  public struct Shortage: Error, Sendable, Equatable {
    /// "draws of 20,000 entities".
    public var what: String
    public var needed: Int
    public var available: Int
  }

  /// Throws where `bytes` is more than there is.
  public static func require(_ bytes: Double, for what: String) throws(Shortage) {
    guard let available, bytes > Double(available) else { return }
    throw Shortage(what: what, needed: bytes < 0x1p62 ? Int(bytes) : 1 << 62, available: available)
  }

  /// The least of what the system has free, what a container may have, and what is left of the address space; nil where none
  /// of them is told.
  public static var available: Int? { [free, container, addressSpace].compactMap(\.self).min() }

  /// Memory without swapping, and swap.
  private static var free: Int? {
    guard let text = text(of: "/proc/meminfo") else { return nil }
    func kibibytes(_ name: String) -> Int? {
      text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
        .flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) }
    }
    return kibibytes("MemAvailable").map { ($0 + (kibibytes("SwapFree") ?? 0)) << 10 }
  }

  private static var container: Int? {
    ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"].compactMap { path in
      text(of: path).flatMap { Int($0.prefix { $0.isNumber }) }
    }.min()
  }

  /// `ulimit -v`, less what is taken.
  private static var addressSpace: Int? {
    var limit = rlimit()
    #if canImport(Glibc)
      let code = unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    #else
      let code = unsafe getrlimit(RLIMIT_AS, &limit)
    #endif
    guard code == 0, limit.rlim_cur < UInt64(Int64.max) else { return nil }
    let pages = text(of: "/proc/self/statm")?.split(separator: " ").first.flatMap { Int($0) } ?? 0
    return max(0, Int(limit.rlim_cur) - pages * Int(sysconf(Int32(_SC_PAGESIZE))))
  }

  private static func text(of path: String) -> String? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 13) { buffer, count in
      count = max(0, unsafe read(file, buffer.baseAddress, buffer.count))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
