import Claims
import Diagnostics
import Foundation
import Testing

/// Becker et al. (2022), COINr: its example data, read in its own format.
struct COINrTests {
  let framework: Framework
  let table: WideTable?
  let problems: Problems

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/asem")
    func text(_ name: String) throws -> SourceText {
      SourceText(path: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
    var problems = Problems()
    framework = FrameworkFile.read(try text("iMeta.csv"), &problems)
    table = WideTableFile.read(try text("iData.csv"), framework: framework, &problems)
    self.problems = problems
  }

  @Test func theTree() {
    #expect(!problems.hasErrors)
    #expect(framework.leaves.count == 49)
    #expect(framework.root?.code == "Index")
    #expect(framework.children(of: "Conn").map(\.code) == ["ConEcFin", "Instit", "P2P", "Physical", "Political"])
    #expect(framework.node("Flights")?.denominator == "Population")
    #expect(framework.node("PubDebt")?.direction == -1)
    #expect(framework.node("GDP_group")?.role == .other)
  }

  @Test func theTable() throws {
    let table = try #require(table)
    #expect(table.entities.count == 51)
    #expect(table.columns.count == 53)
    let austria = try #require(table.entities.firstIndex { $0.code == "AUT" })
    let lpi = try #require(table.columns.firstIndex(of: "LPI"))
    #expect(table.values[lpi][austria] == 4.097985)
    #expect(table.entities[austria].name == "Austria")
    #expect(table.values.joined().contains { $0 == nil })
    #expect(problems.items.map(\.message) == ["the column `Time` is not in the framework and is not read"])
  }

  @Test func tableFaults() {
    let framework = Framework(nodes: [Framework.Node(code: "a"), Framework.Node(code: "b")])
    var problems = Problems()
    _ = WideTableFile.read(source("uCode,a\nX,1\nX,2\nY,inf\n,3\n"), framework: framework, &problems)
    #expect(
      found(problems) == [
        "1:1 the column `b` is missing", "3:1 the uCode `X` occurs again; it is first on line 2",
        "4:3 `a`: `inf` is no number", "5:1 `uCode` is empty",
      ])
  }
}
