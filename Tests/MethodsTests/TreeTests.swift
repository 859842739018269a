import Claims
import Methods
import Testing

struct TreeTests {
  func problem(_ nodes: [Framework.Node]) throws -> MethodError? {
    let recipe = try recipe()
    return #expect(throws: MethodError.self) { try Ranker(recipe, Framework(nodes: nodes)) }
  }

  @Test func childrenComeBeforeParentsAndTheIndexLast() throws {
    let tree = try Tree(
      Framework(nodes: [
        .init(code: "index", role: .aggregate), .init(code: "a", parent: "index", role: .aggregate),
        .init(code: "a1", parent: "a", role: .aggregate), .init(code: "x", parent: "a1"),
        .init(code: "y", parent: "index"), .init(code: "aside", role: .indicator), .init(code: "topic", role: .other),
      ]))
    #expect(tree.groups.map(\.code) == ["a1", "a", "index"] && tree.groups.map(\.level) == [3, 2, 1])
    #expect(tree.groups[2].children == [.group(1), .leaf(1)] && tree.above == [[0, 1, 2], [2]])
  }

  @Test func whatIsNoTreeIsRefusedByName() throws {
    let root = Framework.Node(code: "index", role: .aggregate)
    #expect(try problem([.init(code: "x", parent: "index")])?.message == "the framework has no index")
    #expect(try problem([root, .init(code: "empty", parent: "index", role: .aggregate)])?.node == "empty")
    #expect(try problem([root, .init(code: "x", parent: "index", weight: 0)])?.node == "index")
    #expect(try problem([root, .init(code: "x", parent: "index"), .init(code: "y", parent: "z")])?.node == "y")
    let cycle = [("b", "c"), ("c", "b")].map { Framework.Node(code: $0.0, parent: $0.1, role: .aggregate) }
    let leaves = [Framework.Node(code: "x", parent: "index"), .init(code: "y", parent: "b")]
    #expect(try problem([root] + cycle + leaves)?.node == "y")
    let chain = (1...2_000).map {
      Framework.Node(code: "n\($0)", parent: $0 == 1 ? "index" : "n\($0 - 1)", role: .aggregate)
    }
    #expect(try problem([root] + chain)?.message.contains("levels down") == true)
  }
}
