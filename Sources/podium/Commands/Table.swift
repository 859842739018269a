import ArgumentParser
import Reports
import Studies

struct Table: Command {
  static let example = "podium table Datasets/ai-top3 --long --format csv"
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Print the indicator table that the claims give.")

  @OptionGroup var options: StudyOptions
  @Flag(help: "One row a cell, with its interval, origins, flags and claims.")
  var long = false
  @OptionGroup var output: PrintOptions

  func run() throws {
    let study = try options.load()
    try output.print(StudyDocuments(try study.tableFindings()).table(long: long), of: study)
  }
}
