import Claims
import Linear
import Methods
import Robustness
import Testing

/// Cells of which only the sum is known: AAA, BBB and CCC share 90, DDD has 45.
@Suite struct SumTests {
  private func study(shares: [Double] = [], spread: Double = 0) throws -> SmallStudy {
    let total = Distribution(spread > 0 ? .normal(mean: 90, deviation: spread) : .point(90))
    let member = Distribution(.triangular(low: 0, mode: 0, high: 90))
    let members = shares.isEmpty ? [member, member, member] : shares.map { total.scaled(by: $0) }
    var study = try SmallStudy(
      ["AAA", "BBB", "CCC", "DDD"], pillars: [("p", ["x"])], ["x": members + [Distribution(.point(45))]])
    study.table.sums = [SumConstraint(group: "G", indicator: 0, entities: [0, 1, 2], total: total, shares: shares)]
    return study
  }

  /// A uniform share of three is above ½ with probability ¼, and two never are.
  @Test func uniformOnTheSimplex() throws {
    let draws = 4000
    let result = try study().draw(draws, modes: [.evidence])[0]
    let first = try #require(result.share(of: "DDD", atMost: 1))
    #expect(abs(first.value - 0.25) < 4 * 0.0069)
    #expect(result.share(of: "DDD", atMost: 2)?.isAll == true)
    for entity in ["AAA", "BBB", "CCC"] {
      #expect(abs((result.share(of: entity, atMost: 1)?.value ?? 0) - 0.25) < 4 * 0.0069)
    }
    // Drawn apart, two of them would exceed 45 now and then.
    var apart = try study()
    apart.table.sums = []
    #expect(try apart.draw(draws, modes: [.evidence])[0].share(of: "DDD", atMost: 2)?.isAll == false)
  }

  /// Declared shares leave one thing unknown, the total, and no room for another order.
  @Test func declaredShares() throws {
    let shares = [0.5, 0.3, 0.2]
    for general in [false, true] {
      let result = try study(shares: shares, spread: 20).draw(
        1000, modes: [.evidence], how: HowToDraw(general: general))[0]
      let ahead = zip(["AAA", "BBB", "CCC"], [2, 3, 4]).allSatisfy {
        result.share(of: $0, atMost: $1)?.isAll == true
      }
      #expect(ahead)
    }
    var apart = try study(shares: shares, spread: 20)
    apart.table.sums = []
    #expect(try apart.draw(1000, modes: [.evidence])[0].share(of: "AAA", atMost: 2)?.isAll == false)
  }

  @Test func sameDrawsInAnySplit() throws {
    let whole = try study(spread: 9).draw(300).map(\.digest)
    #expect(try study(spread: 9).draw(300, threads: 3).map(\.digest) == whole)
    #expect(try study(spread: 9).draw(300, how: HowToDraw(block: 32)).map(\.digest) == whole)
  }
}
