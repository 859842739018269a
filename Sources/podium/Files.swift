package import Diagnostics
import Glibc

/// Reads what the user names.
package enum Files {
  static let limit = 4 << 30

  /// - Throws: `Failure` with status `missing`: no such file, a folder, not readable, or above 4 GiB.
  package static func read(_ path: String, threads: Int = 1) throws(Failure) -> SourceText {
    do {
      let bytes = try System.read(path, limit: limit, threads: threads)
      return SourceText(path: path == "-" ? "(standard input)" : path, bytes: bytes)
    } catch {
      switch error.code {
      case ENOENT, ENOTDIR:
        throw Failure(.missing, "no file '\(path)'", advice: "Check the name, and the folder it is looked for in.")
      case EISDIR:
        throw Failure(.missing, "'\(path)' is a folder where a file is needed", advice: "Name the file inside it.")
      case ENOTSUP:
        throw Failure(
          .missing, "'\(path)' is a pipe or a device, and no file",
          advice: "Write what comes out of it to a file first.")
      case EFBIG:
        throw Failure(
          .missing, "'\(path)' is larger than podium reads: 4 GiB of a file, 512 MiB of a pipe or device",
          advice: "Split it, or check the name.")
      default:
        throw Failure(.missing, "cannot read '\(path)': \(error.reason)")
      }
    }
  }

  /// The name of a file or folder without links; nil where it leads nowhere.
  package static func resolved(_ path: String) -> String? { path.utf8.contains(0) ? nil : try? System.resolved(path) }

  /// Every file of a folder, by name; folders inside it are passed over.
  package static func texts(in folder: String) throws(Failure) -> [SourceText] {
    let names: [String]
    do { names = try System.entries(folder) } catch {
      throw Failure(
        .missing, "cannot look into the folder '\(folder)': \(error.reason)", advice: "Name a folder of texts.")
    }
    var texts: [SourceText] = []
    for name in names.sorted() where System.kind(folder + "/" + name) == .file {
      texts.append(try read(folder + "/" + name))
    }
    return texts
  }
}
