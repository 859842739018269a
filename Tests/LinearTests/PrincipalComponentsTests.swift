import Linear
import Testing

@Suite("Principal components")
struct PrincipalComponentsTests {
  private func columns(_ count: Int, of rows: Int, seed: Int) -> [[Double]] {
    let a = ReproducibleProductTests.random(count, rows, -1...1, seed: seed)
    return (0..<count).map { Array(a.row($0)) }
  }

  /// Signs that stand at right angles to each other and to a constant: columns 1 to 7 of Sylvester's matrix of order 8.
  private func signs(_ k: Int) -> [Double] { (0..<8).map { ($0 & k).nonzeroBitCount % 2 == 0 ? 1 : -1 } }

  @Test(
    "R v = λ v, vectors orthonormal, values descending, trace kept",
    arguments: [(2, 3), (3, 20), (8, 23), (12, 12), (30, 60), (20, 7)])
  func properties(count: Int, rows: Int) {
    let columns = columns(count, of: rows, seed: count)
    let found = PrincipalComponents(of: columns)
    #expect(found.values.count == count && zip(found.values, found.values.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(abs(found.values.reduce(0, +) - Double(count)) < 1e-9)
    let known = found.values.count { $0 > 0 }
    #expect(known == min(count, rows - 1), "no more than there are rows, less the mean")
    for k in 0..<known {
      let v = found.vectors[k]
      for i in 0..<count {
        let rv = (0..<count).map { Statistics.correlation(columns[i], columns[$0]) * v[$0] }.reduce(0, +)
        #expect(abs(rv - found.values[k] * v[i]) < Double(count) * 1e-6)
      }
      for l in 0..<known {
        let dot = zip(v, found.vectors[l]).map { $0 * $1 }.reduce(0, +)
        #expect(abs(dot - (k == l ? 1 : 0)) < Double(count) * 1e-7)
      }
      #expect((v.max { abs($0) < abs($1) } ?? 0) > 0, "the component of largest magnitude is positive")
      #expect(v.allSatisfy { $0 * 0x1p26 == ($0 * 0x1p26).rounded() }, "on the grid")
    }
    for v in found.vectors.dropFirst(known) { #expect(v.allSatisfy { $0 == 0 }) }
  }

  /// x and x + εw, w at a right angle to x and as long: r = 1/√(1 + ε²), and the smaller eigenvalue is
  /// 1 - r = ε²/(√(1 + ε²)(1 + √(1 + ε²))), 1.16e-10 of ε = 2⁻¹⁶. From correlations it would be lost.
  @Test("The small are right by their own size, and no digit is shown that is not known", arguments: 1...52)
  func nearlyCollinear(power: Int) {
    let epsilon = Double(sign: .plus, exponent: -power, significand: 1)
    let found = PrincipalComponents(of: [signs(1), zip(signs(1), signs(2)).map { $0 + epsilon * $1 }])
    let root = (1 + epsilon * epsilon).squareRoot()
    let exact = epsilon * epsilon / (root * (1 + root))
    if power == 16 { #expect(abs(found.values[1] / exact - 1) < 1e-6 && abs(exact - 1.16e-10) < 1e-12) }
    if power >= 50 { #expect(found.values[1] == 0, "nothing is known of it") }
    expectOnlyKnownDigits(found.values[1], of: exact)
  }

  /// Columns Σ ±dᵢwᵢ, signs by Sylvester's matrix of order 4: eigenvalues 4dᵢ²/Σd², from 4 down to 3.5e-18.
  @Test func graded() {
    let sizes = [1, 0x1p-10, 0x1p-20, 0x1p-30]
    let columns = (0..<4).map { column in
      (0..<8).map { row in
        (0..<4).reduce(0) { $0 + ((column & $1).nonzeroBitCount % 2 == 0 ? 1 : -1) * sizes[$1] * signs($1 + 1)[row] }
      }
    }
    let all = sizes.reduce(0) { $0 + $1 * $1 }
    for (value, size) in zip(PrincipalComponents(of: columns).values, sizes) {
      #expect(value > 0)
      expectOnlyKnownDigits(value, of: 4 * size * size / all)
    }
  }

  /// Figures near 10⁹ that differ by ones are known to a part in 10⁷ of their differences; shift and scale are nothing else.
  @Test func figuresFarFromZero() {
    let (x, y) = (signs(1), zip(signs(1), signs(2)).map { $0 + 0x1p-16 * $1 })
    let near = PrincipalComponents(of: [x, y]).values
    #expect(PrincipalComponents(of: [x.map { $0 * 1e300 }, y.map { $0 * 1e-300 }]).values[0] == near[0])
    let far = PrincipalComponents(of: [x.map { $0 + 1e9 }, y.map { $0 + 1e9 }]).values
    #expect(abs(far[1] - near[1]) <= near[1] && far[0] == 2)
    #expect(PrincipalComponents(of: [x, x]).values == [2, 0])
    #expect(PrincipalComponents(of: [x.map { $0 * 0x1p1023 }, y]).values == near)
  }

  /// Of a value that is printed with so many digits, the last is off by one at most.
  private func expectOnlyKnownDigits(_ value: Double, of exact: Double) {
    guard value != 0 else { return }
    let text = value.description.split(separator: "e")
    let digits = text[0].filter { $0 != "." }.drop { $0 == "0" }
    var unit = exact
    for _ in 1..<max(1, digits.count) { unit /= 10 }
    #expect(digits.count <= 13 && abs(value - exact) <= unit, "\(value) of \(exact)")
  }

  @Test("Rounded to significant digits, as the double that prints so") func rounded() {
    #expect(Statistics.rounded(1.23456e-20, significant: 3) == 1.23e-20)
    #expect(Statistics.rounded(-99.96, significant: 3) == -100 && Statistics.rounded(123456, significant: 2) == 120000)
    #expect(Statistics.rounded(0, significant: 3) == 0 && Statistics.rounded(5, significant: 0) == 0)
    #expect(Statistics.known(2 / 3.0, relative: 3e-5) == 0.6667 && Statistics.known(1, relative: 0.2) == 0)
    #expect(Statistics.known(2 / 3.0, relative: 0) == 0.666666666667 && Statistics.known(1, relative: .nan) == 0)
  }
}
