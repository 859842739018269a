import ArgumentParser
import Diagnostics
import Methods
import Robustness
import Studies
import Synchronization

/// The study that a command works on.
struct StudyOptions: ParsableArguments {
  @Argument(help: "A study file, or a folder that holds a study.yaml.")
  var study: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many threads share the work; the result does not depend on it.", valueName: "n"))
  var threads: Int = 2

  @Flag(help: "Read files that the study names outside its own folder.")
  var allowOutside = false

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard (1...256).contains(threads) else { throw ValidationError("--threads takes a number from 1 to 256") }
  }

  /// Held until the process ends, which gives a million claims back at once and not array by array.
  private static let kept = Mutex<Study?>(nil)

  /// The study, its warnings told.
  func load() throws -> Study {
    told(try read())
  }

  /// The same of another one.
  func load(_ study: String) throws -> Study { told(try read(study)) }

  private func told(_ read: (study: Study, warnings: Problems)) -> Study {
    Messages.tell(read.warnings)
    var study = read.study
    let isTold = Atomic(false)
    study.hears = { problems in
      guard !problems.isEmpty, !isTold.exchange(true, ordering: .relaxed) else { return }
      Messages.tell(problems)
    }
    return study
  }

  func read() throws -> (study: Study, warnings: Problems) {
    let read = try read(study)
    Self.kept.withLock { $0 = read.study }
    return read
  }

  /// Another study than the command's own.
  func read(_ study: String) throws -> (study: Study, warnings: Problems) {
    var trimmed = study
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let path = System.kind(trimmed) == .folder ? trimmed + "/study.yaml" : trimmed
    var loader = StudyLoader(threads: threads) { try Files.read($0, threads: threads).bytes }
    loader.size = System.size
    loader.resolve = Files.resolved
    loader.allowsOutside = allowOutside
    var (loaded, warnings) = try loader.load(path)
    loaded.plan.threads = threads
    return (loaded, warnings)
  }
}
