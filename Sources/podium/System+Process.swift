import Glibc

extension System {
  /// Whether a process of this number lives, be it another user's.
  package static func isAlive(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }

  /// This machine's name, letters and digits alone; empty where the system does not tell.
  package static var host: String {
    let name = (try? read("/proc/sys/kernel/hostname", limit: 4096)) ?? []
    return String(decoding: name, as: UTF8.self).filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
