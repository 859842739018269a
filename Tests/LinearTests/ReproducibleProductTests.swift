import Linear
import Testing

@Suite("Reproducible products")
struct ReproducibleProductTests {
  static func random(_ rows: Int, _ columns: Int, _ range: ClosedRange<Double>, seed: Int = 0) -> Matrix {
    var source = Doubles(stream: UInt32(seed))
    return Matrix(rows: rows, columns: columns, storage: (0..<rows * columns).map { _ in source.uniform(range) })
  }

  @Test("Products on the grid equal sums of 64-bit integers", arguments: [(1, 1, 1), (3, 20, 34), (257, 21, 35)])
  func integers(draws: Int, leaves: Int, entities: Int) {
    let values = Grid.units(Self.random(leaves, entities, -1...1))
    let weights = Matrix(
      (0..<draws).map { i in Grid.weights(Self.random(1, leaves, 0...1, seed: i + 1).storage) })
    let product = ReproducibleProduct.product(weights: weights, values: values)
    for i in 0..<draws {
      for j in 0..<entities {
        var sum: Int64 = 0
        for k in 0..<leaves { sum += Int64(weights[i, k]) * Int64(values[k, j]) }
        #expect(product[i, j] == Double(sum))
      }
    }
  }

  @Test("The largest sums that are allowed")
  func extremes() {
    let ones = Matrix(rows: 1, columns: 2, storage: [Grid.one / 2, Grid.one / 2])
    let values = Matrix(rows: 2, columns: 2, storage: [Grid.one, -Grid.one, Grid.one, -Grid.one])
    #expect(ReproducibleProduct.product(weights: ones, values: values).storage == [0x1p52, -0x1p52])
    let empty = ReproducibleProduct.product(weights: Matrix(rows: 0, columns: 3), values: Matrix(rows: 3, columns: 2))
    #expect(empty.rows == 0 && empty.columns == 2)
  }

  @Test("Weights on the grid sum to one exactly, each within a unit of its share")
  func weights() {
    for n in [1, 2, 7, 30, 1000] {
      let given = Self.random(1, n, 0...3, seed: n % 7).storage
      let units = Grid.weights(given)
      let total = given.reduce(0, +)
      #expect(units.reduce(0, +) == Grid.one && units.allSatisfy { $0 >= 0 })
      #expect(zip(units, given).allSatisfy { ($0 - $1 / total * Grid.one).magnitude <= 1.001 })
    }
    #expect(Grid.weights([0, 1, 0]) == [0, Grid.one, 0])
    #expect(Grid.units(0.3) == 20_132_659 && Grid.units(-1) == -Grid.one && Grid.value(Grid.one) == 1)
  }

  @Test("A Gram matrix is within its bound, and so is a product", arguments: [(5, 3), (34, 21), (7, 1500)])
  func gramBound(rows: Int, columns: Int) {
    let x = Self.random(rows, columns, -3...5)
    let gram = ReproducibleProduct.gram(rows: x)
    let product = ReproducibleProduct.product(x, x.transposed)
    for i in 0..<rows {
      for j in 0..<rows {
        var sum = 0.0
        for k in 0..<columns { sum += x[i, k] * x[j, k] }
        // Plain summation has its own error, of about √columns roundings.
        let bound = Double(columns) * 0x1p-43 * 64 + 1e-14 * sum.magnitude
        #expect((gram[i, j] - sum).magnitude <= bound && (product[i, j] - sum).magnitude <= bound)
        #expect(gram[i, j] == gram[j, i])
      }
    }
    #expect(ReproducibleProduct.gram(columns: x.transposed) == gram)
  }

  @Test("The order of rows changes no bit; nor does the order of columns within a block")
  func shuffled() {
    let x = Self.random(34, 21, -1...1)
    let gram = ReproducibleProduct.gram(rows: x)
    let rows = Matrix((0..<34).reversed().map { Array(x.row($0)) })
    let turned = ReproducibleProduct.gram(rows: rows)
    for i in 0..<34 { for j in 0..<34 { #expect(turned[33 - i, 33 - j] == gram[i, j]) } }
    let columns = Matrix((0..<34).map { Array(x.row($0).reversed()) })
    #expect(ReproducibleProduct.gram(rows: columns) == gram)
  }

  /// Recorded; the same under every OPENBLAS_CORETYPE and OPENBLAS_NUM_THREADS.
  @Test("Bits of a Gram matrix of 200 × 300 do not change")
  func recordedBits() {
    let gram = ReproducibleProduct.gram(rows: Self.random(200, 300, -1...1))
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for x in gram.storage { hash = (hash ^ x.bitPattern) &* 0x100_0000_01b3 }
    #expect(hash == 13_857_342_470_622_046_476)
  }

  @Test("Widely different scales, zero rows, subnormal numbers")
  func scales() {
    let x = Matrix([[1e200, -2e200], [0, 0], [1e-200, 0], [.leastNonzeroMagnitude, 0], [3, 4]])
    let gram = ReproducibleProduct.gram(rows: x)
    #expect((gram[0, 2] - 1).magnitude < 1e-12 && gram[4, 4] == 25 && gram[1, 1] == 0 && gram[3, 4] >= 0)
    #expect(gram.storage.allSatisfy { !$0.isNaN })
  }

  @Test("Squared distances")
  func distances() {
    let x = Matrix([[0, 0], [3, 4], [3, 4]])
    let d = ReproducibleProduct.squaredDistances(gram: ReproducibleProduct.gram(rows: x))
    #expect(d == Matrix([[0, 25, 25], [25, 0, 0], [25, 0, 0]]))
  }

  @Test("What could not be exact is refused")
  func refused() async {
    await #expect(processExitsWith: .failure) {
      _ = ReproducibleProduct.product(
        weights: Matrix(rows: 1, columns: 1, storage: [0.5]), values: Matrix(rows: 1, columns: 1, storage: [1]))
    }
    await #expect(processExitsWith: .failure) {
      _ = ReproducibleProduct.product(
        weights: Matrix(rows: 1, columns: 2, storage: [0x1p27, 0x1p27]),
        values: Matrix(rows: 2, columns: 1, storage: [0x1p26, 0x1p26]))
    }
  }
}
