import ArgumentParser
import Methods
import Reports
import Studies

struct Merge: Command {
  static let example = "podium merge Datasets/ai-top3 part-1.jsonl part-2.jsonl"
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Add up what 'shard' counted, and print what 'robust' prints of as many draws.")

  @OptionGroup var options: StudyOptions
  @Argument(help: "Files of lines that 'shard' printed, in any order; none: standard input.")
  var shards: [String] = []
  @Option(help: "Only this lens, as the shards had it.")
  var lens: Lens?
  @OptionGroup var fixed: FixedOptions
  @OptionGroup var output: DocumentOutput

  func run() throws {
    var study = try options.load()
    if let lens { study.lenses = try study.choosing(lens) }
    var merge = try ShardMerge(study, off: try fixed.steps(of: study, in: lens), version: Release.version)
    for path in shards.isEmpty ? ["-"] : shards { merge.add(try Files.read(path)) }
    let robust = try merge.findings()
    try output.give(RobustDocument(robust).document, of: robust.findings.study, what: "'podium robust'")
  }
}
