import ArgumentParser
import Diagnostics
import Reports

struct Methods: Command {
  static let example = "podium methods normalise"
  static let configuration = CommandConfiguration(
    commandName: "methods", abstract: "List the methods a study can choose, with options, defaults and sources.")

  @Argument(help: "A step's key, such as normalise or weigh; without it, all steps.")
  var step: String?

  @OptionGroup var output: PrintOptions

  func run() throws {
    let methods = MethodsDocument()
    if let step, !methods.steps.contains(step) {
      throw Failure(
        .usage, "no step '\(step)'",
        advice: didYouMean(step, among: methods.steps) ?? "The steps are \(methods.steps.joined(separator: ", ")).")
    }
    try output.print(methods.document(step: step))
  }
}
