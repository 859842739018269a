import Methods
import Testing

struct MeansTests {
  /// scipy 1.17.1, `stats.hmean(row, weights=w)`.
  @Test func harmonicAsScipy() throws {
    #expect(
      close(
        try aggregate("harmonic", projects, projectWeights),
        [5.405405405405405, 6.80161943319838, 7.272727272727273, 5.185185185185186]))
  }

  /// Human poverty index of developing countries, Bolivia in the technical note: 15.5, 13.3 and 11.5 make 13.6.
  @Test func undp2007HumanPovertyIndex() throws {
    let index = try aggregate("power-mean", decision([[15.5, 13.3, 11.5]]), [1, 1, 1], ["exponent": .number(3)])
    #expect(abs(index[0] - 13.6) < 0.05)
  }

  /// scipy 1.17.1, `stats.pmean(row, p, weights=w)`.
  @Test(
    arguments: [
      (0.5, [5.7705227686589184, 6.8751432021226275, 7.3698453567157145, 5.4222490315603435]),
      (3, [6.394754817016358, 6.999319661770425, 7.507843645954638, 5.781989313778807]),
      (-2, [5.198752449100363, 6.754127018076071, 7.20360270225197, 5.0343646655965335]),
    ] as [(Double, [Double])]) func powerMeanAsScipy(_ exponent: Double, _ expected: [Double]) throws
  {
    #expect(close(try aggregate("power-mean", projects, projectWeights, ["exponent": .number(exponent)]), expected))
  }

  /// Bullen (2003): the family holds the three means, is continuous at nought, and rises with p.
  @Test func bullen2003PowerMeansHoldTheOthers() throws {
    let children = sample(gaps: 0.2)
    let weights = [1, 2, 3, 4, 5, 6.0]
    func power(_ p: Double) throws -> Column {
      try aggregate("power-mean", children, weights, ["exponent": .number(p)])
    }
    #expect(close(try power(1), try aggregate("arithmetic", children, weights)))
    #expect(close(try power(-1), try aggregate("harmonic", children, weights)))
    let geometric = try aggregate("geometric", children, weights)
    #expect(try power(0) == geometric)
    #expect(close(try power(1e-12), geometric, 1e-11))
    #expect(close(try power(-1e-12), geometric, 1e-11))
    let rising = try [-50, -1, 0, 0.5, 3, 50].map(power)
    for (a, b) in zip(rising, rising.dropFirst()) { #expect(zip(a, b).allSatisfy { $0 <= $1 + 1e-12 }) }
    let zero = decision([[0, 9], [0, 0]])
    #expect(try aggregate("power-mean", zero, [1, 1], ["exponent": .number(0.5)]) == [2.25, 0])
    #expect(
      close(try aggregate("power-mean", decision([[1e300, 1e300]]), [1, 3], ["exponent": .number(50)]), [1e300]))
  }

  @Test(arguments: ["harmonic", "geometric", "wpm", "power-mean"]) func noughtIsAnErrorThatNamesIt(_ name: String)
    throws
  {
    let children = decision([[1, 2], [3, 0]])
    let error = #expect(throws: MethodError.self) {
      try aggregate(name, children, [1, 1], name == "power-mean" ? ["exponent": .number(-1)] : [:])
    }
    #expect(error?.node == "c1" && error?.entity == "A02")
  }

  /// Yager (1988): weights 0.4, 0.3, 0.2, 0.1 by place; by hand 0.4·1 + 0.3·0.7 + 0.2·0.6 + 0.1·0.2.
  @Test func yager1988OrderedWeights() throws {
    let given = ["weights": OptionValues.Value.list([0.4, 0.3, 0.2, 0.1])]
    let children: Table = decision([[0.7, 1, 0.2, 0.6], [0.2, 0.6, 0.7, 1], [0.5, .nan, 0.5, .nan]])
    #expect(close(try aggregate("owa", children, [1, 1, 1, 1], given), [0.75, 0.75, 0.5]))
  }

  /// Yager (1996): Q(r) = r² (“most”) of weights 0.3, 0.4, 0.3. By hand for 5, 8, 4: 8 counts 0.16, 5 (0.7² - 0.4²) =
  /// 0.33, 4 the rest: 1.28 + 1.65 + 2.04.
  @Test func yager1996QuantifierOfUnequalWeights() throws {
    let scores = try aggregate("owa", projects, projectWeights, ["orness": .number(1 / 3.0)])
    #expect(close(scores[0], 4.97, 1e-14))
    let mean = try aggregate("arithmetic", projects, projectWeights)
    #expect(close(try aggregate("owa", projects, projectWeights, ["orness": .number(0.5)]), mean))
    #expect(try aggregate("owa", projects, projectWeights, ["orness": .number(0)]) == [4, 6, 6, 4])
    #expect(try aggregate("owa", projects, projectWeights, ["orness": .number(1)]) == [8, 8, 8, 7])
    // Three places stretched over two children: the better one counts the sums of weights up to 1.5 places.
    let two = ["weights": OptionValues.Value.list([2, 1, 0])]
    #expect(close(try aggregate("owa", decision([[1, 0]]), [1, 1], two), [(2 + 0.5) / 3]))
    #expect(Catalogue.aggregating.check("owa", ["weights": .list([0, 0])]).map(\.option) == ["weights"])
    #expect(Catalogue.aggregating.check("owa", ["weights": .list([-1, 2])]).map(\.option) == ["weights"])
  }

  /// Tarabusi & Guarini (2013): the mean at α = 0, the least at α = 1 and β = 0; between them by the formula, here
  /// M = 20, min = 14: 20 - 0.5·(√(36 + 64) - 8).
  @Test func tarabusi2013MeanMin() throws {
    let children = decision([[14, 20, 26], [7, 7, 7]])
    func score(_ alpha: Double, _ beta: Double) throws -> Column {
      try aggregate("mean-min", children, [1, 1, 1], ["alpha": .number(alpha), "beta": .number(beta)])
    }
    #expect(close(try score(0, 5), [20, 7]))
    #expect(close(try score(1, 0), [14, 7]))
    #expect(close(try score(0.5, 8), [19, 7]))
    #expect(close(try score(1, 1e9), [20, 7], 1e-7), "compensated in full as β grows")
  }

  /// De Muro, Mazziotta & Pareto (2011): M ∓ S·cv, S by n; numpy 2.4.6, `m - x.std()**2 / m`.
  @Test(arguments: ["mpi", "ampi"]) func demuro2011Penalty(_ name: String) throws {
    let children = decision([[80, 120], [90, 110], [95, 130], [100, 100]])
    #expect(close(try aggregate(name, children, [1, 1]), [96, 99, 109.77777777777777, 100]))
    #expect(
      close(
        try aggregate(name, children, [1, 1], ["penalty": .text("positive")]), [104, 101, 115.22222222222223, 100]))
    let error = #expect(throws: MethodError.self) { try aggregate(name, decision([[1, -1]]), [1, 1]) }
    #expect(error?.node == "n" && error?.entity == "A01")
  }
}
