import Methods
import Testing

struct DistancesTests {
  /// Tzeng & Huang (2011), after Hwang & Yoon (1981): closeness as printed; and pymcdm 1.4.0 to its digits.
  @Test func tzeng2011Topsis() throws {
    let scores = try fractions("topsis", projects, projectWeights)
    #expect(close(scores, [0.5037, 0.6581, 0.7482, 0.3340], 1e-4))
    #expect(close(scores, [0.50371965858, 0.658084771962, 0.748248659941, 0.333997436943], 1e-11))
    // pymcdm's default scaling.
    let ranges = try fractions("topsis", projects, projectWeights, ["scaling": .text("min-max")])
    #expect(close(ranges, [0.485281374239, 0.648371295226, 0.776790804733, 0.362977344942], 1e-11))
  }

  /// scikit-criteria 0.10, its test of TOPSIS on scores as they come.
  @Test func topsisWithoutScaling() throws {
    let scores = try fractions("topsis", decision([[1, 0, 3], [0, 5, 6]]), [1, 1, 1], ["scaling": .text("none")])
    #expect(close(scores, [0.14639248, 0.85360752], 1e-8))
  }

  @Test func topsisNeedsABestAndAWorst() throws {
    let error = #expect(throws: MethodError.self) { try fractions("topsis", decision([[1, 2], [1, 2]]), [1, 1]) }
    #expect(error?.node == "n" && error?.entity == "A01")
    // A cost is a child whose scores are negated: pymcdm 1.4.0, vector normalisation.
    let costs = try fractions("topsis", decision([[1, 3000], [2, 3750], [5, 4500]], costs: [0]), [1, 1])
    #expect(close(costs, [0.7621405801238009, 0.7221778332293296, 0.23785941987619905]))
  }

  /// Opricovic & Tzeng (2004), mountain climbing: risk is a cost, altitude a gain.
  @Test func opricovic2004Vikor() throws {
    let places = decision([[1, 3000], [2, 3750], [5, 4500]], costs: [0])
    let found = try Vikor().compromise(places, weights: [0.5, 0.5])
    #expect(close(found.s, [0.5, 0.375, 0.5]) && close(found.r, [0.5, 0.25, 0.5]) && close(found.q, [1, 0, 1]))
    #expect(found.hasAdvantage && found.isStable && found.solution == [1])
    #expect(close(try fractions("vikor", places, [0.5, 0.5]), [0, 1, 0]))
  }

  /// Opricovic & Tzeng (2007), hydropower on the Drina: S, R and Q under two sets of weights.
  @Test func opricovic2007Vikor() throws {
    let plants = decision(
      [
        [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41], [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
        [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42], [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
        [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04], [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
      ], costs: [1, 4, 5, 6])
    let equal = try Vikor().compromise(plants, weights: [1, 1, 1, 1, 1, 1, 1, 1])
    #expect(close(equal.s, [0.692, 0.7, 0.29, 0.423, 0.28, 0.346], 1e-3))
    #expect(close(equal.r, [0.125, 0.125, 0.121, 0.125, 0.067, 0.125], 1e-3))
    #expect(close(equal.q, [0.991, 1, 0.473, 0.670, 0, 0.578], 1e-3))
    #expect(equal.order == [4, 2, 5, 3, 0, 1] && equal.solution == [4] && equal.hasAdvantage && equal.isStable)
    let social = try Vikor().compromise(plants, weights: [1, 1, 1, 1, 2, 2, 2, 2])
    #expect(close(social.q, [0.684, 1, 0.147, 0.554, 0.041, 0.191], 1e-3))
    #expect(!social.hasAdvantage && social.isStable && social.solution == [4, 2, 5])
  }

  /// scikit-criteria 0.10: a lead in Q that neither S nor R bears out.
  @Test func vikorWithoutStability() throws {
    let children = decision(
      [
        [1, 101, 1, 101, 1], [101, 1, 101, 1, 101], [1, 1, 1, 1, 101], [11, 11, 11, 16, 61], [56, 56, 56, 56, 56],
      ], costs: [0, 1, 2, 3, 4])
    let found = try Vikor().compromise(children, weights: [1, 1, 1, 1, 1])
    #expect(close(found.q, [0.75, 1, 0.5, 0.068, 0.4375], 1e-3))
    #expect(found.hasAdvantage && !found.isStable && found.solution == [3, 4])
  }

  /// Children and distances that do not differ count nothing, as in scikit-criteria.
  @Test func vikorOfEquals() throws {
    #expect(try fractions("vikor", decision([[1, 2], [1, 2]]), [1, 1]) == [1, 1])
    #expect(try fractions("vikor", decision([[1, 0, 3], [5, 0, 6]]), [1, 1, 1]) == [0, 1])
    #expect(try Vikor().compromise(decision([[1, 2]]), weights: [1, 1]).solution == [0])
  }
}
