import Linear
import Testing

@Suite("Linear systems")
struct LinearSystemTests {
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
