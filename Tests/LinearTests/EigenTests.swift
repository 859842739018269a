import Linear
import Testing

@Suite("Eigenvalues of symmetric matrices")
struct EigenTests {
  init() throws { try OpenBLAS.load(threads: 1) }

  private func symmetric(_ n: Int, seed: Int) -> Matrix {
    let a = ReproducibleProductTests.random(n, n, -1...1, seed: seed)
    var s = a
    for i in 0..<n { for j in 0..<n { s[i, j] = a[min(i, j), max(i, j)] } }
    return s
  }

  @Test("A v = λ v, vectors orthonormal, values descending, trace kept", arguments: [1, 2, 3, 8, 30])
  func properties(n: Int) throws {
    for seed in 1...3 {
      let a = symmetric(n, seed: seed)
      let eigen = try SymmetricEigen(a)
      #expect(zip(eigen.values, eigen.values.dropFirst()).allSatisfy { $0 >= $1 })
      #expect(abs(eigen.values.reduce(0, +) - (0..<n).map { a[$0, $0] }.reduce(0, +)) < Double(n) * 1e-6)
      for k in 0..<n {
        let v = eigen.vectors.column(k)
        for i in 0..<n {
          let av = (0..<n).map { a[i, $0] * v[$0] }.reduce(0, +)
          #expect(abs(av - eigen.values[k] * v[i]) < Double(n) * 1e-6)
        }
        for l in 0..<n {
          let dot = zip(v, eigen.vectors.column(l)).map { $0 * $1 }.reduce(0, +)
          #expect(abs(dot - (k == l ? 1 : 0)) < Double(n) * 1e-7)
        }
        let leading = v.max { abs($0) < abs($1) } ?? 0
        #expect(leading > 0, "the component of largest magnitude is positive")
        #expect(v.allSatisfy { $0 * 0x1p26 == ($0 * 0x1p26).rounded() }, "on the grid")
      }
    }
  }

  /// (2 1; 1 2): 3 with (1, 1)/√2 and 1 with (1, -1)/√2; the second difference matrix of order n: 2 - 2 cos(kπ/(n+1)).
  @Test("Known matrices") func known() throws {
    let two = try SymmetricEigen(Matrix([[2, 1], [1, 2]]))
    #expect(two.values == [3, 1])
    #expect(two.vectors[0, 0] == two.vectors[1, 0] && two.vectors[0, 1] == -two.vectors[1, 1])
    #expect(two.vectors[0, 1] > 0, "of equal magnitudes the first is positive")
    let difference = try SymmetricEigen(Matrix([[2, -1, 0], [-1, 2, -1], [0, -1, 2]]))
    for (value, known) in zip(difference.values, [2 + 2.0.squareRoot(), 2, 2 - 2.0.squareRoot()]) {
      #expect(abs(value - known) < 4e-12)
    }
    // Far apart: the small are not lost in the large. Second differences of order 30: 2 - 2 cos(kπ/31), from 0.01 to 3.99.
    let n = 30
    var many = Matrix(rows: n, columns: n)
    for i in 0..<n {
      many[i, i] = 2
      if i > 0 { (many[i, i - 1], many[i - 1, i]) = (-1, -1) }
    }
    let lowest = try SymmetricEigen(many).values[n - 1]
    #expect(abs(lowest - 0.010261353216) < 4e-12)
    // 1, 10⁻³ … 10⁻⁹ under a rotation keep digits down to 2⁻⁴⁰ of the largest.
    let graded = [1, 1e-3, 1e-6, 1e-9]
    let h: [[Double]] = [[1, 1, 1, 1], [1, -1, 1, -1], [1, 1, -1, -1], [1, -1, -1, 1]]
    var mixed = Matrix(rows: 4, columns: 4)
    for i in 0..<4 {
      for j in 0..<4 {
        var sum = 0.0
        for k in 0..<4 { sum += h[i][k] * h[j][k] / 4 * graded[k] }
        mixed[i, j] = sum
      }
    }
    for (value, known) in zip(try SymmetricEigen(mixed).values, graded) { #expect(abs(value - known) < 2e-12) }
    let diagonal = try SymmetricEigen(Matrix([[-5, 0], [0, 4]]))
    #expect(diagonal.values == [4, -5] && diagonal.vectors.storage == [0, 1, 1, 0])
    #expect(try SymmetricEigen(Matrix(rows: 2, columns: 2)).values == [0, 0])
    #expect(try SymmetricEigen(Matrix(rows: 0, columns: 0)).values.isEmpty)
  }

  @Test("Linear systems are solved, singular ones told") func systems() throws {
    for n in [1, 2, 7] {
      let a = ReproducibleProductTests.random(n, n, -1...1, seed: n)
      let x = ReproducibleProductTests.random(1, n, -1...1, seed: n + 9).storage
      let b = (0..<n).map { i in (0..<n).map { a[i, $0] * x[$0] }.reduce(0, +) }
      let found = try #require(a.solving(b))
      #expect(zip(found, x).allSatisfy { abs($0 - $1) < 1e-9 })
    }
    #expect(Matrix([[1, 2], [2, 4]]).solving([1, 1]) == nil)
    #expect(Matrix([[0, 1], [1, 0]]).solving([3, 4]) == [4, 3])
  }
}
