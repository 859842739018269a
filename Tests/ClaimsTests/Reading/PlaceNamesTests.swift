import Claims
import Testing

struct PlaceNamesTests {
  let names = PlaceNames(
    Vocabulary(
      entities: [
        Entity(code: "USA", name: "United States", koreanName: "미국", aliases: ["US"]),
        Entity(code: "ARE", name: "United Arab Emirates", aliases: ["UAE"]),
      ],
      groups: [EntityGroup(code: "G2", name: "Group of two", koreanName: "양강", aliases: ["the two"], members: [])],
      sources: [], units: [], framework: Framework(nodes: [])))

  @Test(arguments: ["USA", "usa", "United states", "미국", "us"]) func entities(_ name: String) {
    #expect(names.entity(name) == "USA" && names.find(name) == .entity(1) && names.group(name) == nil)
  }

  @Test(arguments: ["G2", "g2", "group of TWO", "양강", "The two"]) func groups(_ name: String) {
    #expect(names.group(name)?.code == "G2" && names.find(name) == .group(0))
    #expect(names.entity(name) == nil && names.entity(name, orGroupAmong: ["G2"]) == "G2")
  }

  @Test func unknown() {
    #expect(names.find("") == nil && names.find("United") == nil && names.entity("G3", orGroupAmong: ["G2"]) == nil)
  }
}
