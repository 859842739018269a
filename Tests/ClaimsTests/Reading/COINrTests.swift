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
    #expect(framework.node("GDP_group")?.role == .group)
    #expect(framework.node("LPI")?.target == 4.11803135)
    #expect(framework.node("Conn")?.target == nil && framework.node("GDP")?.target == nil)
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
    #expect(table.groupings["EurAsia_group"]?["AUT"] == "Europe" && table.groupings.count == 4)
    #expect(table.time == 2018 && table.others.isEmpty)
    #expect(problems.isEmpty)
  }
}
