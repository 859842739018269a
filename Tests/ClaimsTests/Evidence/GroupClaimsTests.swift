import Claims
import Testing

/// What is said of a group as a whole is reconciled as any cell is: refused where that has no answer, and contested.
@Suite struct GroupClaimsTests {
  private func world(_ method: Reconciling, applied: Bool = true) -> World {
    var world = World()
    world.groups = [
      EntityGroup(
        code: "G2", name: "The two",
        members: [.init(entity: "CHN", decidedBy: "us"), .init(entity: "USA", decidedBy: "us")])
    ]
    world.rules.reconcile = method
    if applied { world.rules.groups = [GroupRule(group: "G2")] }
    return world
  }
  private let two = [
    Said("a", 16.4, entity: "G2", subject: "share", source: "one", se: 2),
    Said("b", 43, entity: "G2", subject: "share", source: "two", se: 3),
  ]

  @Test(
    "A group's cell that random effects cannot pool is refused by name",
    arguments: [Reconciling.randomEffects, .inverseVariance])
  func refused(_ method: Reconciling) throws {
    #expect {
      try world(method).arrange(two)
    } throws: { error in
      guard case EvidenceError.refused(let refusals) = error else { return false }
      return refusals.map(\.method) == [method] && refusals[0].cells.map(\.entity) == ["G2"]
        && refusals[0].cells.map(\.why) == [.stating(2)] && refusals[0].message.contains("G2 share")
    }
    // What the study does not apply is never pooled.
    #expect(try world(method, applied: false).arrange(two).fate("a") == .unused(.groupNotApplied))
  }

  @Test("Each choice of a method is told by itself")
  func choices() throws {
    var world = world(.randomEffects)
    world.rules.reconcileOf = ["share": .inverseVariance]
    let others = [Said("c", 1, source: "one", se: 1), Said("d", 2, source: "two", se: 1)]
    #expect {
      try world.arrange(two + others)
    } throws: { error in
      guard case EvidenceError.refused(let refusals) = error else { return false }
      return refusals.map(\.indicator) == [nil, "share"]
        && refusals.map(\.method) == [.randomEffects, .inverseVariance]
        && refusals.map { $0.cells.map(\.entity) } == [["KOR"], ["G2"]]
    }
  }

  @Test("A contested group is listed as contested, and its members are marked")
  func contested() throws {
    let result = try world(.linearPool).arrange(two)
    let contested = try #require(result.arranged.contested.first)
    #expect(result.arranged.contested.count == 1 && contested.place == "G2")
    #expect(contested.figures.map(\.value) == [16.4, 43] && (contested.cochran?.p ?? 1) < 0.001)
    #expect(result.arranged.groupCells.map(\.group) == ["G2"])
    #expect(result.evidence("G2", "share").cell?.flags.contains(.contested) == true)
    #expect(result.evidence("G2", "share").cell?.value == result.arranged.groupCells[0].cell.value)
    #expect(result.cell("CHN", "share")?.flags.isSuperset(of: [.contested, .fromGroup]) == true)
    #expect(try world(.linearPool, applied: false).arrange(two).evidence("G2", "share").cell == nil)
  }

  @Test("Where bounds contradict each other no test of the figures is claimed")
  func bounds() throws {
    let result = try World().arrange([
      Said("a", 60, subject: "share", source: "one", bound: .atLeast),
      Said("b", 40, subject: "share", source: "two", bound: .atMost),
    ])
    #expect(result.arranged.contested.map(\.place) == ["KOR"] && result.arranged.contested[0].cochran == nil)
  }
}
