import Linear
import Methods
import Testing

/// Reliability, components and importance, against printed numbers and closed forms.
struct CoherenceTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    (a - b).magnitude <= tolerance * max(1, b.magnitude)
  }

  private var technology: [Column] {
    TechnologyAchievement.table.values.map { column in
      let (mean, deviation) = (Statistics.mean(column), Statistics.standardDeviation(column))
      return column.map { ($0 - mean) / deviation }
    }
  }

  /// OECD (2008), table 11: 0.70 of the eight indicators, and as printed without each; to more digits numpy 2.4's.
  @Test func theHandbooksAlpha() throws {
    try OpenBLAS.load(threads: 1)
    let found = try #require(Reliability(technology))
    #expect(near(found.alpha, 0.703703707078269) && near(found.standardised, found.alpha))
    let printed = [0.704, 0.645, 0.636, 0.774, 0.603, 0.624, 0.662, 0.706]
    for (alpha, printed) in zip(found.withoutEach, printed) { #expect((alpha - printed).magnitude < 0.0011) }
  }

  @Test func alphaOfFewerThanTwoOrThree() throws {
    try OpenBLAS.load(threads: 1)
    #expect(Reliability([[1, 2, 3]]) == nil)
    #expect(Reliability([[1, 2, .nan], [1, 2, 3]]) == nil)
    let two = try #require(Reliability([[1, 2, 3, .nan], [1, 2, 3, 9]]))
    #expect(two.alpha == 1 && two.entities == 3 && two.withoutEach.allSatisfy(\.isNaN))
  }

  /// Thurstone's nine tests of 213 pupils (Thurstone & Thurstone 1941): 0.88 in all, and by test, as R's psych prints them.
  @Test func kaiserMeyerOlkinOfThurstonesTests() throws {
    let below: [[Double]] = [
      [], [0.828], [0.776, 0.779], [0.439, 0.493, 0.460], [0.432, 0.464, 0.425, 0.674],
      [0.447, 0.489, 0.443, 0.590, 0.541], [0.447, 0.432, 0.401, 0.381, 0.402, 0.288],
      [0.541, 0.537, 0.534, 0.350, 0.367, 0.320, 0.555], [0.380, 0.358, 0.359, 0.424, 0.446, 0.325, 0.598, 0.452],
    ]
    var matrix = Matrix(rows: 9, columns: 9)
    for i in 0..<9 {
      matrix[i, i] = 1
      for j in 0..<i {
        matrix[i, j] = below[i][j]
        matrix[j, i] = below[i][j]
      }
    }
    let found = try #require(ComponentAnalysis.Sampling(matrix, entities: 213))
    #expect(near(found.kmo, 0.8803895723524812))
    let printed = [0.86, 0.86, 0.90, 0.86, 0.88, 0.92, 0.85, 0.93, 0.87]
    for (one, printed) in zip(found.adequacy, printed) { #expect((one - printed).magnitude < 0.0052) }
    #expect(found.pValue < 1e-100 && found.degrees == 36)
  }

  /// To more digits numpy 2.4's and SciPy 1.17's.
  @Test func componentsOfTheHandbooksData() throws {
    try OpenBLAS.load(threads: 1)
    let found = try ComponentAnalysis(technology)
    let sampling = try #require(found.sampling)
    #expect(near(sampling.kmo, 0.5010520871842075) && near(sampling.statistic, 86.00127945614588))
    #expect(near(sampling.pValue, 8.252360498925204e-08, 1e-15))
    #expect(near(sampling.inflation[2], 5.868167758024637) && near(sampling.adequacy[0], 0.26629060221543976))
    #expect(found.entities == 23 && found.kept == 2 && near(found.eigenvalues.reduce(0, +), 8, 1e-6))
    for (component, eigenvalue) in zip(found.loadings, found.eigenvalues) {
      #expect(near(component.reduce(0) { $0 + $1 * $1 }, eigenvalue, 1e-6))
    }
  }

  /// Of two with correlation r: KMO ½, VIF 1/(1 - r²), χ² = -(n - 5/2) ln(1 - r²).
  @Test func closedFormsOfTwo() throws {
    try OpenBLAS.load(threads: 1)
    let (x, y): (Column, Column) = ([1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 7, 5])
    let r = Statistics.correlation(x, y)
    let sampling = try #require(try ComponentAnalysis([x, y]).sampling)
    #expect(near(sampling.kmo, 0.5) && near(sampling.inflation[0], 1 / (1 - r * r)))
    #expect(near(sampling.statistic, -3.5 * Exact.log(1 - r * r)))
    // χ² with one degree is a normal's square.
    #expect(near(sampling.pValue, 2 * StandardNormal.upperTail(sampling.statistic.squareRoot())))
  }

  @Test func whatHasNoComponentsSaysWhy() throws {
    try OpenBLAS.load(threads: 1)
    #expect(throws: ComponentAnalysis.Failure.alone) { try ComponentAnalysis([[1, 2, 3]]) }
    #expect(throws: ComponentAnalysis.Failure.few(2)) { try ComponentAnalysis([[1, 2, .nan], [1, 2, 3]]) }
    #expect(throws: ComponentAnalysis.Failure.constant(1)) { try ComponentAnalysis([[1, 2, 3], [1, 1, 1]]) }
    let twice = try ComponentAnalysis([[1, 2, 3, 5], [2, 4, 6, 10], [1, 0, 1, 0]])
    #expect(twice.sampling == nil && twice.eigenvalues.count == 3)
    // A sum of others, where roundings would leave a pivot; and no more entities than children.
    func made(_ count: Int, _ factor: Int, _ size: Int) -> Column {
      (0..<count).map { (row: Int) -> Double in Double((row * factor + row * row) % size) }
    }
    let (x, y) = (made(40, 37, 101), made(40, 53, 97))
    let sum: Column = zip(x, y).map { 0.3 * $0 + $1 }
    #expect(try ComponentAnalysis([x, y, sum]).sampling == nil)
    let few: [Column] = (0..<6).map { made(6, 17 + 5 * $0, 23) }
    #expect(try ComponentAnalysis(few).sampling == nil)
  }

  /// Uncorrelated parts explain in proportion to w²·variance; a part squared explains nothing along a line, and all along a
  /// curve. Paruolo, Saisana & Saltelli (2013), section 4.
  @Test func importanceInClosedForm() {
    let x: Column = (0..<64).map { Double($0 % 8) - 3.5 }
    let y: Column = (0..<64).map { Double($0 / 8) - 3.5 }
    let whole = zip(x, y).map { 0.75 * $0 + 0.25 * $1 }
    let found = Importance.of([("x", x), ("y", y), ("z", x)], weights: [0.75, 0.25, 0], on: whole)
    #expect(found.map(\.code) == ["x", "y"])
    #expect(near(found[0].linear, 0.9) && near(found[1].linear, 0.1) && near(found[0].share, 0.9, 1e-3))
    // A part that nobody has carries no weight.
    let alone = Importance.of([("x", x), ("z", x.map { _ in .nan })], weights: [0.5, 0.5], on: x)
    #expect(alone.count == 1 && alone[0].weight == 1 && alone[0].share == 1)
    let curved = Importance.of([("x", x)], weights: [1], on: x.map { $0 * $0 })
    #expect(curved[0].linear < 1e-12 && curved[0].spline > 0.99 && curved[0].share == 1)
  }

  @Test func indicatorsAndTheirFlags() {
    let values: Column = [0, 0, 0, 0, 0, 1, 2, 100, .nan, .nan]
    let found = IndicatorStatistics("a", values, zeros: 5)
    #expect(found.known == 8 && found.entities == 10 && found.distinct == 4 && found.mostFrequent == 5)
    #expect(found.flags == [.zeros, .outliers])
    #expect(IndicatorStatistics("a", [1, 1, .nan], zeros: 0).flags == [.constant])
    #expect(IndicatorStatistics("a", [1, .nan, .nan], zeros: 0).flags == [.constant, .scarce])
    #expect(IndicatorStatistics("a", [1, 1, 1, 1, 2], zeros: 0).flags == [.repeated, .outliers])
    #expect(IndicatorStatistics("a", [.nan], zeros: 0).flags == [.scarce])
  }

  @Test func flagsOfRelations() {
    let x = (0..<12).map(Double.init)
    let noise: Column = [3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2]
    func flag(_ kind: Relation.Kind, _ a: Column, _ b: Column) -> Relation.Flag? {
      Relation(kind, "a", OrderedColumn(a), "b", OrderedColumn(b)).flag
    }
    #expect(flag(.siblings, x, x.map { -$0 }) == .opposed)
    #expect(flag(.siblings, x, x) == .redundant)
    #expect(flag(.parent, x, x) == nil)
    #expect(flag(.parent, x, noise) == .weak)
    #expect(flag(.indicators, x, noise) == nil)
    #expect(flag(.denominator, x, x.map { -$0 }) == nil)
    // Nine pairs are too few for any; so is an r of -0.55 over twelve for more than chance.
    #expect(flag(.siblings, Array(x.prefix(9)), Array(x.prefix(9))) == nil)
    let tilted = zip(noise, x).map { $0 * 4 - $1 * 0.5 }
    #expect(Statistics.correlation(x, tilted) < Relation.opposed && flag(.siblings, x, tilted) == nil)
    // With ranks at hand or not, ρ is the same.
    var gapped = noise
    gapped[4] = .nan
    let relation = Relation(.siblings, "a", OrderedColumn(x), "b", OrderedColumn(gapped))
    #expect(relation.spearman == Statistics.spearman(x, gapped))
    // Tables of critical values print 0.361 for 28 degrees of freedom, 0.632 for 8.
    #expect((Relation.leastTold(pairs: 30) - 0.361).magnitude < 0.0005)
    #expect((Relation.leastTold(pairs: 10) - 0.632).magnitude < 0.0005)
  }
}
