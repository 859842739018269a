import Claims
import Linear
import Methods
import Studies
import Testing

/// Two versions of one index.
struct VersionTests {
  private func study(
    _ table: String, _ framework: String = standard, _ more: String = "", aggregate: String = "arithmetic"
  ) throws -> Study {
    var small = SmallStudy(
      yaml: """
        study: 1
        title: Edition
        data: {table: table.csv, framework: framework.csv}
        normalise: none
        aggregate: \(aggregate)
        period: {target: 2024}
        spread: {measurement: exact}
        robustness: {draws: 8}
        \(more)
        """)
    small.files["table.csv"] = table
    small.files["framework.csv"] = framework
    return try small.load()
  }

  private static let standard =
    "code,parent,role,weight\nindex,,Aggregate,1\na,index,Indicator,1\nb,index,Indicator,1\n"
  private let table = "uCode,uName,a,b\nX,X,10,20\nY,Y,20,20\nZ,Z,40,30\n"

  private func move(_ comparison: VersionComparison, _ code: String) throws -> VersionComparison.Move {
    try #require(comparison.entities.first { $0.code == code })
  }

  @Test func nothingChanged() throws {
    let one = try #require(try study(table).versions(since: study(table)).first)
    let differences = one.differences
    #expect(differences.figuresKept == 6 && differences.figuresChanged == 0 && differences.weights.isEmpty)
    #expect(differences.methods.isEmpty && differences.entitiesAdded.isEmpty && differences.indicatorsGone.isEmpty)
    #expect(one.unchanged == 3 && one.likeness.spearman == 1 && one.likeness.similarity == 1)
    for move in one.entities { #expect(move.rankParts?.all == [0, 0, 0, 0]) }
  }

  /// One cause alone takes the whole of its change.
  @Test func oneCauseAtATime() throws {
    let base = try study(table)
    let data = try #require(try study(table.replacing("X,X,10", with: "X,X,100")).versions(since: base).first)
    #expect(try move(data, "X").rankParts?.all == [0, -2, 0, 0] && move(data, "X").before?.rank == 3)
    #expect(try move(data, "X").scoreParts?.data == 45)
    #expect(data.differences.figuresChanged == 1 && data.differences.figuresKept == 5)

    let heavier = Self.standard.replacing("b,index,Indicator,1", with: "b,index,Indicator,3")
    let framework = try #require(try study(table, heavier).versions(since: base).first)
    #expect(close(try move(framework, "X").scoreParts?.framework, 2.5))
    #expect(framework.differences.weights.map(\.after) == [0.25, 0.75])

    let methods = try #require(try study(table, aggregate: "geometric").versions(since: base).first)
    // X: the geometric mean of 10 and 20 in place of 15.
    let parts = try #require(try move(methods, "X").scoreParts)
    #expect(close(parts.methods, 200.0.squareRoot() - 15) && parts.data == 0 && parts.framework == 0)
    #expect(methods.differences.methods.map(\.step) == ["aggregate"])

    let wider = try #require(try study(table + "W,W,90,90\n").versions(since: base).first)
    #expect(try move(wider, "Z").rankParts?.all == [1, 0, 0, 0])
    #expect(wider.differences.entitiesAdded == ["W"] && wider.ranked == 3)
    #expect(try move(wider, "W").before == nil && move(wider, "W").rankParts == nil)
  }

  /// A new indicator comes with its figures: that is the framework's doing.
  @Test func aNewIndicator() throws {
    let more = Self.standard + "c,index,Indicator,1\n"
    let table = "uCode,uName,a,b,c\nX,X,10,20,300\nY,Y,20,20,0\nZ,Z,40,30,0\n"
    let one = try #require(try study(table, more).versions(since: study(self.table)).first)
    #expect(try move(one, "X").rankParts?.all == [0, 0, -2, 0])
    #expect(one.differences.indicatorsAdded == ["c"] && one.differences.figuresKept == 6)
  }

  /// All at once: parts add up to what happened.
  @Test func partsAddUp() throws {
    let after = try study(
      "uCode,uName,a,b,c\nX,X,60,20,30\nY,Y,20,25,5\nW,W,9,9,50\nZ,Z,40,30,9\n",
      Self.standard + "c,index,Indicator,2\n",
      aggregate: "geometric")
    let one = try #require(try after.versions(since: study(table)).first)
    for code in ["X", "Y", "Z"] {
      let move = try move(one, code)
      let (before, now) = (try #require(move.before), try #require(move.after))
      let score = try #require(move.scoreParts)
      #expect(abs(score.total - (now.score - before.score)) < 1e-9)
      let (was, place) = (try #require(before.rank), try #require(now.rank))
      let rank = try #require(move.rankParts)
      #expect(abs(rank.total - Double(place - was)) < 1e-9)
    }
  }

  @Test func withoutACommonAnswerNothingIsSplit() throws {
    let nought = try study(table.replacing("X,X,10", with: "X,X,0"))
    let one = try #require(try study(table, aggregate: "geometric").versions(since: nought).first)
    #expect(one.unsplit?.message.contains("X") == true || one.unsplit?.entity == "X")
    #expect(try move(one, "Y").rankParts == nil && move(one, "Y").after?.rank == 2)
  }
}

extension VersionComparison.Parts {
  fileprivate var all: [Double] { [economies, data, framework, methods] }
}
