import Claims
import Diagnostics
import Robustness
import Studies
import Testing

struct ShardTests {
  /// Uncertain claims, and two ways of normalising.
  private static let small = SmallStudy([
    "claims.csv": (SmallStudy.standard["claims.csv"] ?? "").replacing(",measurement,", with: ",estimate,"),
    "study.yaml": (SmallStudy.standard["study.yaml"] ?? "").replacing(
      "{draws: 64, seed: 3}",
      with: "{draws: 64, seed: 3, choices: {normalise: [own, {method: z-score, mean: 50, deviation: 10}]}}"),
  ])

  private static func shard(
    _ range: Range<Int>, of small: SmallStudy = small, off: Set<String> = [], version: String = "1", threads: Int = 1
  ) throws -> String {
    var study = try small.load()
    study.plan.threads = threads
    return String(decoding: try study.shard(range, off: off, version: version), as: UTF8.self)
  }

  private static func merge(_ texts: [String], off: Set<String> = []) throws -> RobustFindings {
    var merge = try ShardMerge(try small.load(), off: off, version: "1")
    for (number, text) in texts.enumerated() {
      merge.add(SourceText(path: "part\(number + 1)", bytes: Array(text.utf8)))
    }
    return try merge.findings()
  }

  /// "file:line:column message" of what is refused.
  private static func told(_ texts: String...) throws -> [String] {
    do {
      _ = try merge(texts)
      return []
    } catch let error as InvalidInput {
      return error.problems.sorted.map {
        ($0.location.map { "\($0.path):\($0.line):\($0.column) " } ?? "") + $0.message
      }
    }
  }

  /// The line with its digest put right.
  private static func signed(_ line: String) throws -> String {
    let body = try #require(line.firstRange(of: ",\"sha256\"")).lowerBound
    return "\(line[..<body]),\"sha256\":\"\(SHA256.hex(of: Array(line[..<body].utf8)))\"}\n"
  }

  private static func changed(_ line: String, _ old: String, _ new: String) throws -> String {
    #expect(line.contains(old))
    return try signed(line.replacing(old, with: new))
  }

  private static func draws(_ found: RobustFindings) -> [Acceptability] {
    found.findings.lenses.flatMap(\.draws) + found.everything.map(\.draws) + found.smaa.map(\.draws)
  }

  /// Interpolation writes every number in full.
  private static func numbers(_ draws: Acceptability) -> String {
    "\(draws.mode) \(draws.draws) \(draws.counts) \(draws.scores) \(draws.goals) \(draws.wins) \(draws.unanswered)"
  }

  @Test func mergedShardsAreOneRun() throws {
    for off in [[], ["normalise"], ["weights"]] as [Set<String>] {
      let one = try Self.small.load().robustness(.count(300), off: off)
      let parts = try [0..<112, 112..<128, 128..<300].map { try Self.shard($0, off: off, threads: $0.count % 3 + 1) }
      for texts in [[parts[2], parts[0], parts[1]], [parts[1] + "\r\n \n" + parts[2] + parts[0]]] {
        let merged = try Self.merge(texts, off: off)
        #expect(merged.draws == 300)
        let (ours, theirs) = (Self.draws(merged), Self.draws(one))
        #expect(ours.map(Self.numbers) == theirs.map(Self.numbers))
        #expect(ours.map(\.central) == theirs.map(\.central))
        #expect(merged.smaa.map(\.confidence) == one.smaa.map(\.confidence))
        #expect("\(merged.drivers)" == "\(one.drivers)" && "\(merged.expectedRanks)" == "\(one.expectedRanks)")
        #expect(merged.grades.map { $0?.shares } == one.grades.map { $0?.shares })
      }
    }
  }

  @Test func gapsAndOverlapsAreToldTogether() throws {
    let (a, b, c) = try (Self.shard(0..<32), Self.shard(48..<64), Self.shard(32..<96))
    #expect(try Self.told(c) == ["part1:1:1 draws 0 to 31 are missing before this shard"])
    #expect(
      try Self.told(b, a + a) == [
        "part2:2:1 draws 0 to 31 are those of part2:1 too", "part1:1:1 draws 32 to 47 are missing before this shard",
      ])
    #expect(try Self.told(a, c, b) == ["part3:1:1 draws 48 to 63 are those of part2:1 too"])
    #expect(try Self.told(Self.shard(0..<20), c) == ["part2:1:1 draws 20 to 31 are missing before this shard"])
    #expect(try Self.told() == ["there are no shards"])
    #expect(try Self.told(a, "\n", c, "") == ["part2:1:1 no shard stands here", "part4:1:1 no shard stands here"])
    #expect(try Self.told(a, c) == [])
  }

  @Test func anotherPlanIsRefused() throws {
    let other = "a shard of another plan: a file of the study, --lens or --fix was not the same"
    var edited = Self.small
    edited.files["sources.csv"]? += "more,More,More,2024\n"
    let line = try Self.shard(0..<16, of: edited)
    #expect(try Self.told(line) == ["part1:1:66 \(other)"])
    #expect(try Self.told(Self.shard(0..<16, off: ["weights"])) == ["part1:1:66 \(other)"])
    #expect(
      try Self.told(Self.shard(0..<16, version: "2")) == [
        "part1:1:55 a shard of another plan: podium 2 made it, and this is 1"
      ])
  }

  /// The same study elsewhere, by more threads, is the same plan.
  @Test func foldersAndThreadsAreNoPartOfThePlan() throws {
    let study = try StudyLoader(threads: 2) { path in
      Array((Self.small.files[String(path.dropFirst("a/b/".count))] ?? "").utf8)
    }.load("a/b/study.yaml").study
    let line = String(decoding: try study.shard(0..<16, version: "1"), as: UTF8.self)
    #expect(try line == Self.shard(0..<16, threads: 2))
  }

  @Test func oneDigitOtherwiseIsRefused() throws {
    let merge = try ShardMerge(try Self.small.load(), version: "1")
    let line = Array(try Self.shard(0..<16).utf8)
    let digits = line.indices.filter { (0x30...0x39).contains(line[$0]) }
    for place in digits {
      var changed = line
      changed[place] = line[place] == 0x39 ? 0x38 : line[place] + 1
      var merge = merge
      merge.add(SourceText(path: "x", bytes: changed))
      #expect(throws: InvalidInput.self) { try merge.findings() }
    }
  }

  @Test func whatIsNoShardIsRefused() throws {
    let line = try Self.shard(0..<16)
    let counts = try #require(line.firstRange(of: "\"counts\":[")).upperBound
    let cut = "the line is cut short or goes on: it does not end with its SHA-256"
    #expect(
      try Self.told(
        "hello\n{}\n[[[[[[\n{\"format\":\"podium-shard\",\"format_version\":2}\n{\"format\":\"podium-shard\"") == [
          "part1:1:1 this is no JSON object", "part1:2:1 this is no shard's line", "part1:3:1 this is no JSON object",
          "part1:4:44 a shard of format 2, where this podium reads format 1", "part1:5:1 this is no shard's line",
        ])
    #expect(try Self.told(String(line.dropLast(5))).first?.hasSuffix(cut) == true)
    #expect(try Self.told(line.dropLast() + line).first?.contains("damaged") == true)
    func counted(_ text: String) throws -> String? {
      try Self.told(Self.signed(line[..<counts] + text + "],\"sha256\"")).first.map {
        String($0.drop { $0 != " " }.dropFirst())
      }
    }
    #expect(try counted("") == "these are not the counts of draws 0 to 15 of this plan: there are too few counts")
    #expect(try counted("[100000000000000]") == "there are more counts than this plan has")
    #expect(try counted("[9223372036854775807],[9223372036854775807]") == "there are more counts than this plan has")
    #expect(try counted("9223372036854775808") == "a number beyond 64 bits")
    #expect(try counted("-9223372036854775809") == "a number beyond 64 bits")
    #expect(try counted("01") == "this is no whole number")
    #expect(try counted("1.5") == "the counts are no list of whole numbers")
    #expect(try counted("[[1]]") == "this is no whole number")
    #expect(try counted("[0]") == "0 noughts")
    #expect(try counted("1,") == "this is no whole number")
    #expect(try counted("-5,[99]")?.hasPrefix("these are not the counts of draws 0 to 15") == true)
  }

  @Test func drawsThatNoPlanHasAreRefused() throws {
    let line = try Self.shard(0..<16)
    for (from, count) in [
      ("8", "16"), ("-16", "16"), ("0", "0"), ("0", "-1"), ("999999984", "17"), ("9223372036854775792", "16"),
      ("16", "9223372036854775807"),
    ] {
      let told = try Self.told(Self.changed(line, "\"from\":0,\"count\":16", "\"from\":\(from),\"count\":\(count)"))
      #expect(told.count == 1 && told[0].hasSuffix("no shard has \(count) draws from \(from) on"))
    }
    let told = try Self.told(Self.changed(line, "\"count\":16", "\"count\":32"))
    #expect(told == ["part1:1:1 these are not the counts of draws 0 to 31 of this plan: they are not of 32 draws"])
  }
}
