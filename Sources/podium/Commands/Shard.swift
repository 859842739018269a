import ArgumentParser
import Methods
import Reports
import Studies

struct Shard: Command {
  static let example = "podium shard Datasets/ai-top3 --from 0 --count 500000 > part-1.jsonl"
  static let configuration = CommandConfiguration(
    commandName: "shard",
    abstract: "Count a part of the draws of 'robust', as one line for 'merge'.")

  @OptionGroup var options: StudyOptions
  @Option(parsing: .unconditional, help: ArgumentHelp("The first draw, a multiple of 16.", valueName: "draw"))
  var from: Int
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many draws; a multiple of 16 but in the last part.", valueName: "n"))
  var count: Int
  @Option(help: "Only this lens: scale or intensity.")
  var lens: Lens?
  @OptionGroup var fixed: FixedOptions

  func validate() throws {
    guard from >= 0, from % 16 == 0 else { throw ValidationError("--from takes 0 or a multiple of 16") }
    guard (1...1_000_000_000).contains(count) else {
      throw ValidationError("--count takes a number from 1 to 1,000,000,000")
    }
    guard from <= 1_000_000_000 - count else { throw ValidationError("the last draw there is has number 999,999,999") }
  }

  func run() throws {
    var study = try options.load()
    if let lens { study.lenses = try study.choosing(lens) }
    let progress = Progress("draws", of: count)
    let line = try study.shard(
      from..<from + count, off: try fixed.steps(of: study, in: lens), version: Release.version
    ) { progress.tell($0) }
    progress.end()
    try Streams.print(line)
  }
}
