import Claims
import Testing

@Suite struct PartsTests {
  let world = World()
  func part(_ id: String, _ value: Double, _ name: String, source: String) -> Said {
    Said(id, value, subject: "compute.stock", source: source, part: name)
  }

  @Test("Parts of one cell, kind and source are added, and the sum is one witness")
  func sum() throws {
    let said = [
      part("a", 50_000, "government", source: "news1"), part("b", 50_000, "samsung", source: "news1"),
      part("c", 50_000, "sk", source: "news1"), part("d", 50_000, "hyundai", source: "news1"),
      part("e", 60_000, "naver", source: "news1"),
    ]
    let result = try world.arrange(said)
    #expect(result.cell("KOR", "compute.stock")?.value == 260_000)
    #expect(result.cell("KOR", "compute.stock")?.witnesses == 1)
    #expect(result.cell("KOR", "compute.stock")?.claims == [0, 1, 2, 3, 4])
    #expect(result.evidence("KOR", "compute.stock").origins[0].isSum)
    #expect(result.fate("c") == .used(indicator: 1, role: .part))
  }

  @Test("A source's own total and its parts are one witness; 260,000 against 270,000 is reported")
  func totalAndParts() throws {
    let result = try world.arrange([
      Said("total", 260_000, subject: "compute.stock", source: "finance"),
      part("a", 50_000, "government", source: "finance"), part("b", 50_000, "samsung", source: "finance"),
      part("c", 60_000, "sk", source: "finance"), part("d", 50_000, "hyundai", source: "finance"),
      part("e", 60_000, "naver", source: "finance"),
    ])
    #expect(result.cell("KOR", "compute.stock")?.value == 260_000)
    #expect(result.fate("c") == .part(of: 0))
    #expect(result.arranged.disagreements.map(\.sum) == [270_000])
    #expect(result.arranged.disagreements.map(\.stated) == [260_000])
  }

  @Test("Leaving out what supersedes names, and phases that a later phase includes")
  func phases() throws {
    let result = try world.arrange([
      part("a", 100, "phase 1", source: "epoch"),
      Said("b", 300, subject: "compute.stock", source: "epoch", part: "phase 2") { $0.buildsOn = ["a"] },
      part("c", 7, "other", source: "epoch"),
    ])
    #expect(result.cell("KOR", "compute.stock")?.value == 307)
    #expect(result.fate("a") == .superseded(by: 1))
  }
}
