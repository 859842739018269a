import Linear
import Testing

/// Expected values computed with mpmath 1.3 at 50 digits, gamma quantiles of shape 10⁶ with SciPy 1.17.1.
@Suite("Gamma, chi-square and t")
struct SpecialFunctionTests {
  @Test(
    "ln Γ",
    arguments: [
      (1e-3, 6.90717888538385366), (0.05, 2.96887920105173077), (0.5, 0.572364942924700087), (1, 0), (2, 0),
      (1.5, -0.120782237635245222), (7.3, 7.14789252302224869), (50, 144.565743946344886), (1e6, 12815504.5691476117),
    ])
  func logGamma(a: Double, expected: Double) {
    #expect((Gamma.log(a) - expected).magnitude <= 2e-15 * max(1, expected.magnitude))
  }

  @Test(
    "The incomplete gamma function",
    arguments: [
      (0.05, 1e-10, 0.324834494518134572, 0.675165505481865428), (0.5, 0.1, 0.34527915398142298, 0.65472084601857702),
      (0.5, 20, 0.999999999746037141, 2.53962858947086497e-10), (1, 30, 0.999999999999906424, 9.3576229688401746e-14),
      (7.3, 2, 0.00299858577618240045, 0.9970014142238176), (7.3, 9, 0.760410834177483434, 0.239589165822516566),
      (50, 20, 1.24589260797193792e-8, 0.99999998754107392), (50, 49, 0.462104393600940259, 0.537895606399059741),
      (50, 90, 0.999998350501498282, 1.64949850171782483e-6), (1e4, 9900, 0.158651192193564657, 0.841348807806435343),
      (1e4, 10300, 0.998529505103614319, 0.00147049489638568128),
    ])
  func incompleteGamma(a: Double, x: Double, below: Double, above: Double) {
    #expect((Gamma.lower(shape: a, x) / below - 1).magnitude < 1e-13)
    #expect((Gamma.upper(shape: a, x) / above - 1).magnitude < 1e-13)
  }

  @Test("Ends of the incomplete gamma function")
  func ends() {
    #expect(Gamma.lower(shape: 2, 0) == 0 && Gamma.upper(shape: 2, 0) == 1)
    #expect(Gamma.lower(shape: 2, .infinity) == 1 && Gamma.upper(shape: 2, 1e300) == 0)
    #expect(Gamma.lower(shape: 1e-3, 0x1p-1063) > 0.4 && Gamma.upper(shape: 1e6, 1e6) < 0.5)
  }

  /// Percentage points as every printed table has them.
  @Test("Chi-square at its tabulated 5 % points", arguments: [(1.0, 3.841), (2, 5.991), (5, 11.070), (30, 43.773)])
  func chiSquare(degrees: Double, point: Double) {
    #expect((ChiSquare.upperTail(point, degrees: degrees) - 0.05).magnitude < 2e-5)
    #expect((ChiSquare.upperTail(7, degrees: 2) - Exact.exp(-3.5)).magnitude < 1e-16)
  }

  @Test(
    "Student's t",
    arguments: [
      (1, 0.975, 12.7062047361746933), (2, 0.975, 4.30265272974946179), (3, 0.95, 2.3533634348018229),
      (8, 0.975, 2.30600413520416611), (4.5, 0.9, 1.50088531750855771), (1000, 0.975, 1.9623390808264081),
      (3, 1e-10, -2225.76928468309319), (1, 0.500001, 3.14159265369046725e-6),
    ])
  func studentT(degrees: Double, p: Double, expected: Double) {
    #expect((StudentT.quantile(p, degrees: degrees) - expected).magnitude < 1e-13 * max(1, expected.magnitude))
    #expect((StudentT.upperTail(-expected, degrees: degrees) - p).magnitude < 1e-13)
  }

  @Test("Student's t at the ends")
  func studentEnds() {
    #expect(StudentT.quantile(0.5, degrees: 3) == 0 && StudentT.quantile(1, degrees: 3) == .infinity)
    #expect(StudentT.quantile(0, degrees: 3) == -.infinity && StudentT.upperTail(0, degrees: 3) == 0.5)
  }

  @Test(
    "Gamma quantiles",
    arguments: [
      (
        0.01,
        [
          (0, 0), (100, 5.41357857556468872e-162), (2047, 4.35782024698934799e-31), (2048, 4.57588496487475015e-31),
          (4000, 0.0565300037371071464), (4095, 3.0675390372603531),
        ]
      ),
      (
        0.05,
        [
          (0, 3.1547017243271954e-79), (1, 1.09997647621918537e-69), (2047, 5.54672525422659265e-7),
          (2048, 5.6011578747028003e-7), (4000, 0.602518386871174522), (4095, 4.45503021199971932),
        ]
      ),
      (
        0.6,
        [
          (0, 2.48992839147364344e-7), (100, 0.00171914862591562449), (2047, 0.315544871482701739),
          (2048, 0.315859218552826646), (4095, 7.74832068740281222),
        ]
      ),
      (1, [(0, 0.000122077763686982242), (2047, 0.692903069732417947), (4095, 9.01091334727928902)]),
      (2.5, [(0, 0.0445444843217923933), (2048, 2.17617552235032038), (4095, 12.6486595933191315)]),
      (
        50,
        [
          (0, 28.1035420580643775), (1, 29.5177525176694717), (100, 37.0647048198106201), (2047, 49.6649094329574123),
          (2048, 49.6692198654161771), (4000, 65.0299563325941253), (4095, 80.1701002775482982),
        ]
      ),
      (
        1000,
        [
          (0, 888.127869360882975), (1, 896.660002352689647), (2047, 999.657012247557218),
          (2048, 999.676360668789367), (4000, 1063.89870133793972), (4095, 1120.17502246427386),
        ]
      ),
      (1e6, [(0, 996335.8222694402), (2047, 999999.3606818755), (4095, 1003672.4821555215)]),
    ] as [(Double, [(Int, Double)])])
  func gammaTable(shape: Double, expected: [(Int, Double)]) {
    let table = gammaQuantiles(shape: shape)
    for (k, x) in expected { #expect((table[k] - x).magnitude <= 1e-12 * x, "k = \(k)") }
  }

  @Test("Tables of gamma quantiles rise, whatever the shape and length")
  func gammaTables() {
    for shape in [1e-6, 1e-3, 0.3, 3, 20, 77.7, 1e6] {
      for count in [1, 2, 7, 100, 4096] {
        let table = gammaQuantiles(shape: shape, count: count)
        #expect(table.count == count && zip(table, table.dropFirst()).allSatisfy { $0 <= $1 }, "\(shape) \(count)")
        let k = count * 2 / 3
        if table[k] > 0 {
          let p = (Double(k) + 0.5) / Double(count)
          #expect((Gamma.lower(shape: shape, table[k]) - p).magnitude < 1e-10)
        }
      }
    }
  }

  /// Shapes of weights so small that their reciprocal is infinite: every quantile is under the least double.
  @Test(arguments: [.leastNonzeroMagnitude, .leastNormalMagnitude / 16, 1e-300, 1e-12, 1.6e-7, 2e-7])
  func gammaTablesOfHardlyAnyShape(_ shape: Double) {
    let table = gammaQuantiles(shape: shape)
    #expect(table.allSatisfy { $0 >= 0 && $0 < 1 } && table == table.sorted())
    #expect(shape > 1e-7 || table.allSatisfy { $0 == 0 })
  }
}
