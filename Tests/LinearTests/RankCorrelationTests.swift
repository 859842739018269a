import Linear
import Testing

@Suite("Association and the likeness of rankings")
struct RankCorrelationTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-13) -> Bool {
    (a - b).magnitude <= tolerance * max(1, b.magnitude)
  }

  private let x = [2, 8, 0, 4, 1, 9, 9, 0, 30.5]
  private let y = [1, 3, 2.5, 7, 1, 8, 6, 0, 11]

  /// SciPy 1.17.1: pearsonr, spearmanr, kendalltau.
  @Test("With ties, coefficients and p agree with SciPy") func tied() {
    let (r, rho, tau) = (Statistics.pearson(x, y), Statistics.spearman(x, y), Statistics.kendall(x, y))
    #expect(near(r.coefficient, 0.825185087437653) && near(r.pValue, 0.006170867717497842))
    #expect(near(rho.coefficient, 0.8607671560023074) && near(rho.pValue, 0.002886237120161599))
    #expect(near(tau.coefficient, 0.7247137945655605) && near(tau.pValue, 0.008069020982974611))
  }

  /// The example of SciPy's page on kendalltau.
  @Test("Kendall 1945: τ-b, as SciPy documents it") func kendall1945() {
    let tau = Statistics.kendall([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])
    #expect(near(tau.coefficient, -0.47140452079103173) && near(tau.pValue, 0.2827454599327748))
  }

  /// SciPy 1.17.1 for 40 pairs without ties, beyond the exact distribution; by hand for the smallest: of the 3! orders two
  /// are as far from the middle as the reverse, of 5! two, or 2 · 5 with at most one inversion.
  @Test("Kendall 1938: p without ties, exact and approximate") func kendall1938() {
    let a = (1...40).map { Double(($0 * 17) % 41) }
    let c = (1...40).map { (i: Int) -> Double in
      let residue = (i * 11 + i / 3) % 1009
      return Double(residue + 2 * i)
    }
    let (tau, rho) = (Statistics.kendall(a, c), Statistics.spearman(a, c))
    #expect(near(tau.coefficient, -0.023076923076923078) && near(tau.pValue, 0.8338872904063295))
    #expect(near(rho.coefficient, -0.02307692307692308) && near(rho.pValue, 0.8875998848264031))
    #expect(near(Statistics.kendall([1, 2, 3], [3, 2, 1]).pValue, 1.0 / 3))
    #expect(near(Statistics.kendall([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]).pValue, 2.0 / 120))
    #expect(near(Statistics.kendall([1, 2, 3, 4, 5], [2, 1, 3, 4, 5]).pValue, 10.0 / 120))
    let up = (0..<33).map(Double.init)
    let reversed = Statistics.kendall(up, up.reversed())
    #expect(reversed.coefficient == -1 && (reversed.pValue / 2.30326712415439e-37 - 1).magnitude < 1e-12)
  }

  @Test("Columns ordered once give what their complete pairs give, with gaps and ties") func orderedOnce() {
    var state: UInt64 = 11
    func next(_ below: UInt64) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = (state >> 33) % below
      return value == 1 ? .nan : Double(value)
    }
    for (size, values) in [(1, 9), (6, 3), (20, 6), (33, 5000), (60, 30)] as [(Int, UInt64)] {
      for _ in 0..<20 {
        let (x, y) = ((0..<size).map { _ in next(values) }, (0..<size).map { _ in next(values) })
        let both = x.indices.filter { !x[$0].isNaN && !y[$0].isNaN }
        let (a, b) = (both.map { x[$0] }, both.map { y[$0] })
        let (ordered, other) = (OrderedColumn(x), OrderedColumn(y))
        expect(Statistics.pearson(ordered, other), Statistics.pearson(a, b))
        let ranks = (Statistics.averageRanks(a), Statistics.averageRanks(b))
        expect(Statistics.spearman(ordered, other), Statistics.pearson(ranks.0, ranks.1))
        expect(Statistics.kendall(ordered, other), Statistics.kendall(a, b))
        #expect(Statistics.pearson(ordered, other).count == both.count)
      }
    }
  }

  private func expect(_ found: Association, _ known: Association) {
    #expect("\(found)" == "\(known)")
  }

  @Test("τ is what counting all pairs gives") func allPairs() {
    var state: UInt64 = 7
    func next(_ below: UInt64) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double((state >> 33) % below)
    }
    for size in [2, 3, 7, 16, 33, 50] {
      let (x, y) = ((0..<size).map { _ in next(9) }, (0..<size).map { _ in next(5) })
      var (difference, freeX, freeY) = (0, 0, 0)
      for i in 0..<size {
        for j in 0..<i {
          if x[i] != x[j] { freeX += 1 }
          if y[i] != y[j] { freeY += 1 }
          if x[i] != x[j], y[i] != y[j] { difference += (x[i] < x[j]) == (y[i] < y[j]) ? 1 : -1 }
        }
      }
      let tau = Statistics.kendall(x, y).coefficient
      if freeX == 0 || freeY == 0 {
        #expect(tau.isNaN)
      } else {
        #expect(near(tau, Double(difference) / (Double(freeX) * Double(freeY)).squareRoot()))
      }
      #expect(Statistics.kendall(y, x).coefficient.bitPattern == tau.bitPattern)
      let turned = Statistics.kendall(x.reversed(), y.reversed())
      #expect(turned.coefficient.bitPattern == tau.bitPattern)
    }
  }

  /// pymcdm 1.4.0: weighted_spearman and rank_similarity_coef. The first by hand too: two top places exchanged among five
  /// give 1 - (½·1/4 + ¼·1/3) = 19/24.
  @Test(
    "Sałabun & Urbaniak 2020, Pinto da Costa & Soares 2005: values of pymcdm",
    arguments: [
      ([2, 1, 3, 4, 5], 0.85, 19.0 / 24), ([1, 2, 3, 5, 4], 0.95, 0.9713541666666666),
      ([5, 4, 3, 2, 1], -1, 0.26041666666666674), ([1, 3, 2, 5, 4], 0.8333333333333334, 0.8255208333333334),
      ([3, 1, 2, 4, 5], 0.6, 0.6041666666666667), ([1, 2, 3, 4, 5], 1, 1),
    ] as [([Double], Double, Double)])
  func rankings(_ tested: [Double], weighted: Double, similarity: Double) {
    let reference: [Double] = [1, 2, 3, 4, 5]
    #expect(near(Statistics.weightedSpearman(reference, tested), weighted))
    #expect(Statistics.weightedSpearman(tested, reference) == Statistics.weightedSpearman(reference, tested))
    #expect(near(Statistics.rankSimilarity(of: tested, to: reference), similarity))
  }

  @Test("The reference decides; ties stand at their average; who is in one ranking alone is left out") func unequal() {
    let (a, b): ([Double], [Double]) = ([3, 1, 2, 4, 5], [1, 2, 3, 4, 5])
    #expect(near(Statistics.rankSimilarity(of: b, to: a), 0.6666666666666667))
    let (r, t): ([Double], [Double]) = ([1, 2, 2, 4, 5, 6, 7], [3, 1, 2, 4, 6, 5, 7])
    #expect(near(Statistics.weightedSpearman(r, t), 0.8013392857142857))
    #expect(near(Statistics.rankSimilarity(of: t, to: r), 0.7438284132014947))
    #expect(Statistics.weightedSpearman([1, 2, .nan, 4], [.nan, 1, 2, 3]) == 1)
    #expect(Statistics.meanRankChange([1, 2, 3, .nan], [2, 1, 3, 4]) == 2.0 / 3)
  }

  @Test("What does not exist is NaN") func none() {
    for measure in [Statistics.weightedSpearman, Statistics.rankSimilarity(of:to:)] {
      #expect(measure([1], [1]).isNaN && measure([], []).isNaN)
    }
    #expect(Statistics.meanRankChange([.nan], [1]).isNaN)
    let measures: [([Double], [Double]) -> Association] = [Statistics.pearson, Statistics.spearman, Statistics.kendall]
    for measure in measures {
      #expect(measure([], []).count == 0 && measure([], []).coefficient.isNaN)
      #expect(measure([1, 1, 1], [1, 2, 3]).coefficient.isNaN && measure([1, 1, 1], [1, 2, 3]).pValue.isNaN)
      #expect(measure([1, 2, .nan, 4], [1, .nan, 2, 5]).count == 2)
    }
    #expect(Statistics.pearson([1, 2], [3, 4]).pValue.isNaN && Statistics.pearson([1, 2, 3], [2, 4, 6]).pValue == 0)
    #expect(Statistics.averageRanks([5, .nan, 5, 1]).elementsEqual([2.5, .nan, 2.5, 1]) { $0 == $1 || $0.isNaN })
  }
}
