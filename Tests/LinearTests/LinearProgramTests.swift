import Linear
import Testing

/// Programmes small enough to draw, and what CLP says of those that have no answer.
@Suite(.enabled(if: LinearProgram.isBuiltIn, "built without CLP"))
struct LinearProgramTests {
  init() throws { try LinearProgram.load() }

  /// 3x + 2y with x + y ≤ 4, x + 3y ≤ 9, x ≤ 3: at (3, 1).
  private func drawn() -> LinearProgram {
    let program = LinearProgram(lower: [0, 0], upper: [3, .infinity])
    program.add(row: [1, 1], to: 4)
    program.add(row: [1, 3], to: 9)
    program.setObjective([3, 2])
    return program
  }

  private func near(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { ($0 - $1).magnitude < 1e-12 }
  }

  @Test func theCornerAndItsPrices() {
    let program = drawn()
    #expect(program.maximise() == .optimal)
    #expect(near(program.solution, [3, 1]))
    // One more of the first row is one more y; of the second, nothing.
    #expect(near(program.prices.map(\.magnitude), [2, 0]))
    #expect(program.rows == 2 && program.columns == 2)
  }

  @Test func rowsAreAddedAndObjectivesExchanged() {
    let program = drawn()
    #expect(program.maximise() == .optimal)
    program.add(row: [1, -1], from: 0, to: 1)
    #expect(program.maximise() == .optimal)
    #expect(near(program.solution, [2.5, 1.5]))
    program.setObjective([-1, 1])
    #expect(program.maximise() == .optimal)
    // Along x = y from the origin to (2, 2) all are best: only the value is told.
    #expect((program.solution[1] - program.solution[0]).magnitude < 1e-12)
  }

  @Test func equationsAndColumnsWithoutBounds() {
    let program = LinearProgram(lower: [-.infinity, -2], upper: [.infinity, 2])
    program.add(row: [1, 1], from: 1, to: 1)
    program.setObjective([-1, 0])
    #expect(program.maximise() == .optimal)
    #expect(near(program.solution, [-1, 2]))
  }

  @Test func whatHasNoAnswerSaysSo() {
    let contradictory = drawn()
    contradictory.add(row: [1, 1], from: 5)
    #expect(contradictory.maximise() == .infeasible)
    // Found so after rows were added too, which the dual method might take for the other.
    let open = LinearProgram(lower: [0, 0], upper: [.infinity, .infinity])
    open.add(row: [1, -1], to: 1)
    open.setObjective([1, 0])
    #expect(open.maximise() == .unbounded)
    open.add(row: [1, -2], to: 1)
    #expect(open.maximise() == .unbounded)
    open.add(row: [0, 1], to: 1)
    #expect(open.maximise() == .optimal)
    #expect(near(open.solution, [2, 1]))
    open.add(row: [1, 0], from: 3)
    #expect(open.maximise() == .infeasible)
  }

  /// Without rows there is a best corner of the box, or none.
  @Test func boxes() {
    let box = LinearProgram(lower: [0, -1], upper: [2, 5])
    box.setObjective([1, -1])
    #expect(box.maximise() == .optimal)
    #expect(near(box.solution, [2, -1]) && box.prices.isEmpty)
    let open = LinearProgram(lower: [0], upper: [.infinity])
    open.setObjective([1])
    #expect(open.maximise() == .unbounded)
  }

  /// The programme of benefit of the doubt on 50 entities by 8 children, solved by another solver.
  ///
  /// From scipy 1.17.1: `linprog(-y[c], A_ub=y, b_ub=ones(50))`, method HiGHS, tolerances 1e-10; y from this generator.
  @Test func scipyFindsTheSameValues() {
    var state: UInt64 = 1
    let columns = (0..<8).map { _ in
      (0..<50).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) / 9_007_199_254_740_992
      }
    }
    let program = LinearProgram(
      lower: [Double](repeating: 0, count: 8), upper: [Double](repeating: .infinity, count: 8))
    for row in 0..<50 { program.add(row: columns.map { $0[row] }, to: 1) }
    let expected = [
      6: 0.6546094789319367, 14: 0.9461714730338959, 26: 0.9424992168723583, 45: 0.924172872318562,
      48: 0.8653228684385639,
    ]
    for (row, value) in expected.sorted(by: { $0.key < $1.key }) {
      let objective = columns.map { $0[row] }
      program.setObjective(objective)
      #expect(program.maximise() == .optimal)
      let found = zip(objective, program.solution).reduce(0) { $0 + $1.0 * $1.1 }
      #expect((found - value).magnitude < 1e-9)
    }
  }
}

@Test(.enabled(if: !LinearProgram.isBuiltIn, "built with CLP")) func withoutCLPThereIsNoProgramme() {
  #expect(throws: LinearProgram.Unavailable.build) { try LinearProgram.load() }
}
