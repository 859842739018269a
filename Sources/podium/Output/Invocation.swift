/// How a run is to tell things, read from the words of the command line, be the rest of them wrong.
package struct Invocation: Sendable, Equatable {
  /// The first word; empty where that is an option.
  package var command = ""
  package var isQuiet = false
  package var wantsJSON = false

  package init(_ words: [String] = []) {
    command = words.first.flatMap { $0.hasPrefix("-") ? nil : $0 } ?? ""
    let options = words.prefix { $0 != "--" }
    isQuiet = options.contains("--quiet")
    for (option, next) in zip(options, options.dropFirst() + [""]) {
      // The last one counts.
      if option == "--format" { wantsJSON = next == "json" }
      if option.hasPrefix("--format=") { wantsJSON = option == "--format=json" }
    }
  }
}
