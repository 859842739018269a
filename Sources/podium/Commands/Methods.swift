import ArgumentParser
import Diagnostics
import Reports

struct Methods: Command {
  static let example = "podium methods critic"
  static let configuration = CommandConfiguration(
    commandName: "methods", abstract: "List the methods a study can choose, with options, defaults and sources.")

  @Argument(
    help: "A method, for its card, or a step's key such as weigh, for all of its methods; without it, an overview.")
  var name: String?

  @OptionGroup var messages: MessageOptions
  @OptionGroup var output: PrintOptions

  func run() throws {
    let methods = MethodsDocument()
    let known = methods.steps + methods.names
    if let name, !known.contains(name) {
      throw Failure(
        .usage, "no method or step '\(name)'",
        advice: didYouMean(name, among: known) ?? "The steps are \(methods.steps.joined(separator: ", ")).")
    }
    try output.print(methods.document(name))
  }
}
