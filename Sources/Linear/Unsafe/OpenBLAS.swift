import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The library behind the products. It is found at run time, so that it may be missing, or lack memory; asking it for a
/// product then would end the process, or never return.
public enum OpenBLAS {
  public enum Unavailable: Error, Sendable, Equatable {
    /// It cannot be loaded; what the loader says.
    case library(String)
    /// The process may not have as many bytes as it needs.
    case memory(bytes: Int)

    public var message: String {
      switch self {
      case .library(let reason): "OpenBLAS, which multiplies podium's matrices, cannot be loaded: \(reason)"
      case .memory(let bytes): "there is no memory for OpenBLAS, which asks for \(bytes >> 20) MiB of address space"
      }
    }

    /// What to do, as an instruction.
    public var advice: String {
      switch self {
      case .library(let reason) where reason.contains("map segment") || reason.contains("allocate memory"):
        "Raise the limit on memory ('ulimit -v')."
      case .library:
        "Install it with 'apt-get install libopenblas0-pthread', or name its folder in LD_LIBRARY_PATH."
      case .memory: "Raise the limit ('ulimit -v'), or let fewer threads share the work."
      }
    }
  }

  /// Of address space, for each thread that multiplies: 128 MiB and what is laid around it.
  private static let workspace = 136 << 20
  private static let checked = Mutex(0)

  /// Sees to it that so many threads at once can have products. To be called before the first.
  public static func load(threads: Int) throws(Unavailable) {
    try BLAS.load()
    let isEnough = checked.withLock { checked in
      // What it has once taken it keeps.
      guard threads > checked else { return true }
      guard canMap(pieces: threads) else { return false }
      checked = threads
      return true
    }
    if !isEnough { throw .memory(bytes: threads * workspace) }
  }

  /// Whether the system would give the workspaces, which it does without a byte being used.
  private static func canMap(pieces: Int) -> Bool {
    var given: [Int] = []
    defer { for address in given { unsafe munmap(UnsafeMutableRawPointer(bitPattern: address), workspace) } }
    for _ in 0..<pieces {
      let piece = unsafe mmap(nil, workspace, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      let address = Int(bitPattern: piece)
      guard address != -1 else { return false }
      given.append(address)
    }
    return true
  }
}
