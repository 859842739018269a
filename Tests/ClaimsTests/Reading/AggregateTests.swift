import Claims
import Diagnostics
import Testing

/// The world and its regions among economies are no rivals of theirs.
struct AggregateTests {
  private let framework = Framework(nodes: [
    Framework.Node(code: "I", role: .aggregate), Framework.Node(code: "x", parent: "I"),
  ])

  private func unranked(_ rows: [(code: String, name: String)]) -> (codes: [String], told: [String]) {
    var problems = Problems()
    let text = "code,name,x\n" + rows.map { "\($0.code),\($0.name),1\n" }.joined()
    let table = WideTableFile.read(source(text), framework: framework, &problems)
    return (table?.entities.filter { !$0.ranked }.map(\.code) ?? [], found(problems))
  }

  private let countries = [("KOR", "Korea"), ("DEU", "Germany"), ("IND", "India")]

  @Test(arguments: [
    ("WLD", "World"), ("EUU", "European Union"), ("ARB", "Arab World"), ("OWID_WRL", "World"), ("OWID_EUR", "Europe"),
    ("ZZA.VHHD", "Very high human development"), ("001", "World"), ("X01", "World"), ("G001", "World"),
    ("EU27_2020", "EU"), ("OECD", "OECD"), ("wld", ""), ("own", "High-income countries"),
    ("own2", "East Asia & Pacific (excluding high income)"), ("W", "세계"),
  ])
  func leftOutAndNamed(_ code: String, _ name: String) {
    let result = unranked(countries + [(code, name)])
    #expect(result.codes == [code])
    #expect(result.told == ["5:1 `\(code)` is an aggregate of economies: not ranked"])
  }

  @Test(arguments: [("OWID_KOS", "Kosovo"), ("XKX", "Kosovo"), ("FSM", "Micronesia"), ("ZAF", "South Africa")])
  func economiesStay(_ code: String, _ name: String) {
    let result = unranked(countries + [(code, name)])
    #expect(result.codes.isEmpty && result.told.isEmpty)
  }

  /// Decided by what the others are: countries by their codes in any of three forms, or by their names.
  @Test func onlyAmongEconomies() {
    #expect(unranked([("PUS", "Busan"), ("RTM", "Rotterdam"), ("WLD", "Walland")]).codes.isEmpty)
    #expect(unranked([("WLD", "World"), ("EUU", "European Union")]).codes.isEmpty)
    #expect(unranked([("KR", "a"), ("DE", "b"), ("1W", "c")]).codes == ["1W"])
    #expect(unranked([("410", "a"), ("276", "b"), ("150", "c")]).codes == ["150"])
    #expect(unranked([("1", "South Korea"), ("2", "Germany"), ("9", "World")]).codes == ["9"])
  }

  @Test func whoIsRankedOnPurposeIsRankedWithoutAWord() {
    func read(_ ranked: String) -> (Bool?, [String]) {
      var problems = Problems()
      let text = "code,name,ranked\nKOR,Korea,\nDEU,Germany,\nWLD,World,\(ranked)\n"
      let entities = EntityFile.read(source(text), &problems)
      return (entities.first { $0.code == "WLD" }?.ranked, found(problems))
    }
    #expect(read("true") == (true, []))
    #expect(read("false") == (false, []))
    #expect(read("") == (false, ["4:1 `WLD` is an aggregate of economies: not ranked"]))
  }
}
