import Claims
import Diagnostics
import Testing

/// What COINr's check_iMeta accepts and refuses, with the place of each mistake.
struct COINrFrameworkTests {
  private let header = "Level,iCode,Parent,Direction,Type,Weight,iName,Unit,Target,Denominator,ScaleFactor\n"
  private let rest = """
    2,P,I,1,Aggregate,1,NA,NA,NA,NA,NA
    3,I,NA,1,Aggregate,1,Whole,Score,,NA,NA
    NA,GDP,NA,NA,Denominator,NA,Income,USD,NA,NA,NA
    NA,Income_group,NA,NA,Group,NA,NA,NA,NA,NA,NA
    NA,note,NA,NA,Other,NA,NA,NA,NA,NA,NA

    """

  private func read(_ rows: String) -> (framework: Framework, problems: Problems) {
    var problems = Problems()
    let framework = FrameworkFile.read(source(header + rows + rest, "iMeta.csv"), &problems)
    return (framework, problems)
  }

  @Test func everyColumn() {
    let (framework, problems) = read("1,a,P,-1,Indicator,0.5,A,USD,12.5,GDP,1000\n1,b,P,1,Indicator,1,NA,NA,NA,NA,NA\n")
    #expect(found(problems) == [])
    #expect(
      framework.node("a")
        == Framework.Node(
          code: "a", parent: "P", direction: -1, weight: 0.5, unit: "USD", name: "A", extent: .extensive,
          denominator: "GDP", per: 1000, target: 12.5))
    #expect(framework.node("b") == Framework.Node(code: "b", parent: "P", name: "b"))
    #expect(framework.node("Income_group")?.role == .group && framework.node("note")?.role == .other)
    #expect(framework.node("GDP")?.unit == "USD" && framework.root?.name == "Whole")
  }

  @Test(arguments: [
    ("2,a,P,1,Indicator,1,,,,,", ["2:1 `Level` of `a` is 2, and it is an Indicator"]),
    ("NA,a,P,1,Indicator,1,,,,,", ["2:1 `Level` of `a` is empty"]),
    ("one,a,P,1,Indicator,1,,,,,", ["2:1 `Level` of `a`: `one` is no number"]),
    ("0.5,a,P,1,Indicator,1,,,,,", ["2:1 `Level` of `a` is 0.5"]),
    ("1,a,I,1,Indicator,1,,,,,\n1,b,P,1,Indicator,1,,,,,", ["2:1 `Level` of `a` is 1, and that of its parent `I` 3"]),
    ("1,a,P,NA,Indicator,1,,,,,", ["2:7 `Direction` of `a` is empty"]),
    ("1,a,P,up,Indicator,NA,,,,,", ["2:7 `Direction` of `a` is `up`", "2:20 `Weight` of `a` is empty"]),
    (
      "1,a,Q,1,Indicator,1,,,,,\n2,Q,I,-1,Aggregate,1,,,,,\n1,b,P,1,Indicator,1,,,,,",
      ["3:7 `Direction` of the Aggregate `Q` is -1, which COINr does not use"]
    ),
    ("1,a,P,1,Indicator,-1,,,,,", ["2:19 `Weight` of `a` is below nought"]),
    ("1,a,P,1,Indikator,1,,,,,", ["2:9 `Type` of `a` is `Indikator`"]),
    ("1,a,P,1,NA,1,,,,,", ["2:9 `Type` of `a` is empty"]),
    ("1,a,P,1,Indicator,1,,,much,,", ["2:23 `Target` of `a`: `much` is no number"]),
    ("1,a,P,1,Indicator,1,,,,GDPP,", ["2:24 `GDPP` is no denominator of this file"]),
    ("1,a,P,1,Indicator,1,,,,GDP,0", ["2:28 `ScaleFactor` of `a` is not above nought"]),
    ("1,a,Q,1,Indicator,1,,,,,\n1,b,P,1,Indicator,1,,,,,", ["2:5 the parent `Q` is no code of this file"]),
    ("1,NA NA,P,1,Indicator,1,,,,,\n1,b,P,1,Indicator,1,,,,,", ["2:3 `NA NA` is no code"]),
  ])
  func faults(_ rows: String, _ expected: [String]) {
    #expect(found(read(rows + "\n").problems) == expected)
  }

  @Test func aParentAtTheWrongLevelIsToldOnce() {
    var problems = Problems()
    // I is above what P should be, and right if P's level is corrected.
    let rows = "1,a,P,1,Indicator,1\n1,b,P,1,Indicator,1\n3,P,I,1,Aggregate,1\n3,I,NA,1,Aggregate,1\n"
    _ = FrameworkFile.read(source("Level,iCode,Parent,Direction,Type,Weight\n" + rows, "iMeta.csv"), &problems)
    #expect(found(problems) == ["4:1 `Level` of `P` is 3, and its children are at level 1"])
    #expect(problems.items.first?.advice == "Write 2, or give the children another parent.")
  }

  @Test func whatHasNoEffectIsNamed() {
    var problems = Problems()
    _ = FrameworkFile.read(
      source(
        "\"\",Level,iCode,Parent,Direction,Type,Weight,Target,ScaleFactor,colour\n"
          + "1,1,a,I,1,Indicator,1,,5,red\n2,2,I,,1,Aggregate,1,9,,red\n3,1,pop,I,1,Denominator,1,,,red\n"), &problems)
    #expect(!problems.hasErrors)
    #expect(
      found(problems) == [
        "1:1 the columns `(no name)`, `colour` are not used",
        "1:1 `Level` has no effect on `pop`", "1:1 `Parent` has no effect on `pop`",
        "1:1 `Direction` has no effect on `pop`", "1:1 `Weight` has no effect on `pop`",
        "1:1 `Target` has no effect on `I`", "1:1 `ScaleFactor` has no effect on `a`",
      ])
  }

  @Test func theColumnsThatCOINrRequires() {
    var problems = Problems()
    _ = FrameworkFile.read(source("iCode,Parent,Type\na,I,Indicator\n"), &problems)
    #expect(
      found(problems) == ["Level", "Direction", "Weight"].map { "1:1 the column `\($0)` is missing" })
  }
}
