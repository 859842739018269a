import Linear
import Methods
import Robustness
import Testing

/// The 4,096 vectors that stand for a region of weights, against closed forms.
@Suite struct WeightRegionTests {
  private func vectors(
    _ method: any WeightPerturbing, _ children: [String], seed: UInt64 = 1, node: String = "n"
  ) throws -> [[Double]] {
    let siblings = Siblings(node: node, children: children, weights: children.map { _ in 1 })
    guard case .region(let vectors) = try method.spread(siblings, seed: seed) else { return [] }
    #expect(vectors.count == 4096)
    for vector in vectors { #expect(abs(vector.reduce(0, +) - 1) < 1e-9 && vector.allSatisfy { $0 >= 0 }) }
    return vectors
  }

  private func orders(_ texts: [String], _ ranges: [String: ClosedRange<Double>] = [:]) throws -> Orders {
    try Orders(orders: texts.compactMap { CodeOrder($0) }, ranges: ranges)
  }

  private func means(_ vectors: [[Double]]) -> [Double] {
    vectors[0].indices.map { child in vectors.reduce(0) { $0 + $1[child] } / Double(vectors.count) }
  }

  /// The greatest distance of the empirical distribution from `cumulative`.
  private func distance(_ values: [Double], _ cumulative: (Double) -> Double) -> Double {
    values.sorted().enumerated().reduce(0) { far, item in
      max(far, abs((Double(item.offset) + 0.5) / Double(values.count) - cumulative(item.element)))
    }
  }

  private func centroid(_ count: Int) -> [Double] {
    (1...count).map { place in (place...count).reduce(0) { $0 + 1 / Double($1) } / Double(count) }
  }

  /// Table 1 of the paper, four attributes.
  @Test func barronAndBarrett1996() throws {
    let found = means(try vectors(try orders(["a >= b >= c", "c > d"]), ["a", "b", "c", "d"]))
    for (mean, published) in zip(found, [0.5208, 0.2708, 0.1458, 0.0625]) { #expect(abs(mean - published) < 1e-3) }
  }

  /// The least of k uniform shares: P(w > t) = (1 - kt)^(k-1).
  @Test func leastOfSevenInOrder() throws {
    let children = ["a", "b", "c", "d", "e", "f", "g"]
    let all = try vectors(try orders([children.joined(separator: " > ")]), children)
    for vector in all { #expect(zip(vector, vector.dropFirst()).allSatisfy { $0 >= $1 }) }
    let far = distance(all.map { $0[6] }) { t in 1 - (0..<6).reduce(1) { left, _ in left * (1 - 7 * t) } }
    #expect(far < 0.01)
    for (mean, exact) in zip(means(all), centroid(7)) { #expect(abs(mean - exact) < 1e-3) }
  }

  /// Eight of the 24 permutations put a before b and c; d is tied to nobody.
  @Test func extensionsAreEquallyLikely() throws {
    let all = try vectors(try orders(["a >= b", "c <= a"]), ["a", "b", "c", "d"])
    var counts: [[Int]: Int] = [:]
    for vector in all { counts[vector.indices.sorted { vector[$0] > vector[$1] }, default: 0] += 1 }
    #expect(counts.count == 8 && counts.values.allSatisfy { abs($0 - 512) < 60 })
    let places = centroid(4)
    let a = counts.keys.reduce(0) { $0 + places[$1.firstIndex(of: 0) ?? 0] } / 8
    let d = counts.keys.reduce(0) { $0 + places[$1.firstIndex(of: 3) ?? 0] } / 8
    let found = means(all)
    #expect(abs(found[0] - a) < 2e-3 && abs(found[3] - d) < 2e-3 && abs(found[1] - found[2]) < 4e-3)
  }

  /// Forty children, of which an order ties three: more than any enumeration of permutations could hold.
  @Test func fewOrdersAmongMany() throws {
    let children = (10..<50).map { "c\($0)" }
    let all = try vectors(try orders(["c10 > c11 > c12"]), children)
    let found = means(all)
    // Of three shares in order, (11, 5, 2)/18 of what they have together.
    for (child, share) in [11.0, 5, 2].enumerated() { #expect(abs(found[child] - share / 18 * 3 / 40) < 2e-3) }
    #expect(found[3...].allSatisfy { abs($0 - 1.0 / 40) < 2e-3 })
  }

  /// Three shares in [0.2, 0.5]: a triangle without its corners. With t = w - 0.2 the density of one is 0.2 + t up to
  /// 0.1 and 0.4 - t from there to 0.3, over 0.065.
  @Test func triangleWithoutCorners() throws {
    let range = 0.2...0.5
    let all = try vectors(Intervals(ranges: ["a": range, "b": range, "c": range]), ["a", "b", "c"])
    #expect(all.allSatisfy { $0.allSatisfy { $0 >= 0.2 - 1e-12 && $0 <= 0.5 + 1e-12 } })
    for child in 0..<3 {
      let far = distance(all.map { $0[child] }) { weight in
        let t = weight - 0.2
        return (t < 0.1 ? 0.2 * t + t * t / 2 : 0.025 + 0.4 * (t - 0.1) - (t * t - 0.01) / 2) / 0.065
      }
      #expect(far < 0.01)
    }
    for mean in means(all) { #expect(abs(mean - 1.0 / 3) < 3e-4) }
  }

  /// Intervals that exclude nothing leave the simplex, where one share of k has 1 - (1 - t)^(k-1).
  @Test(arguments: [2, 5, 20]) func wholeSimplex(_ count: Int) throws {
    let children = (0..<count).map { "c\(10 + $0)" }
    let all = try vectors(Intervals(ranges: ["c10": 0...1]), children)
    for child in 0..<count {
      let far = distance(all.map { $0[child] }) { t in 1 - (1..<count).reduce(1) { left, _ in left * (1 - t) } }
      #expect(far < 0.015)
    }
    for mean in means(all) { #expect(abs(mean - 1 / Double(count)) < 2e-3) }
  }

  /// Shares of the simplex on one side of a plane, which pairs of entities cut it by: an error of 0.01 is less than two
  /// standard errors of 4,096 independent vectors, and here holds for all of a hundred planes.
  @Test func halvesOfTheSimplex() throws {
    let all = try vectors(Intervals(ranges: ["a": 0...1]), ["a", "b", "c", "d", "e"])
    for number in 0..<100 {
      let words = Philox(seed: 9).words(draw: UInt64(number), wideStream: 1)
      let d = [words.x, words.y, words.z, words.w, words.x ^ words.w].map { Double($0 % 2001) - 1000 }
      let wins = all.count { weights in zip(weights, d).reduce(0) { $0 + $1.0 * $1.1 } > 0 }
      #expect(abs(Double(wins) / 4096 - winningProbability(d)) < 0.01)
    }
  }

  /// Upper ends that hardly leave room: what is short of them, of 0.03 in all, is uniform.
  @Test func nearTheUpperEnds() throws {
    let range = 0.1...0.206
    let children = ["a", "b", "c", "d", "e"]
    let all = try vectors(Intervals(ranges: Dictionary(uniqueKeysWithValues: children.map { ($0, range) })), children)
    #expect(all.allSatisfy { $0.allSatisfy { $0 <= 0.206 + 1e-12 } })
    let far = distance(all.map { 0.206 - $0[2] }) { (t: Double) -> Double in
      let left: Double = 1 - t / 0.03
      return 1 - left * left * left * left
    }
    #expect(far < 0.01)
  }

  /// Orders within intervals, by rejection: a ≥ b, a ≤ 0.6, two children: a is uniform on [0.5, 0.6].
  @Test func ordersWithinIntervals() throws {
    let all = try vectors(try orders(["a >= b"], ["a": 0...0.6]), ["a", "b"])
    #expect(distance(all.map { $0[0] }) { ($0 - 0.5) / 0.1 } < 0.01)
  }

  /// Six in order and none below 0.12, which one in 720 · 1,700 of all weights is: found by walking. What is above 0.12
  /// is uniform in its order.
  @Test func walkedRegion() throws {
    let children = ["a", "b", "c", "d", "e", "f"]
    let ranges = Dictionary(uniqueKeysWithValues: children.map { ($0, 0.12...1.0) })
    let all = try vectors(try orders(["a > b > c > d > e > f"], ranges), children)
    for vector in all { #expect(zip(vector, vector.dropFirst()).allSatisfy { $0 >= $1 - 1e-12 }) }
    #expect(all.allSatisfy { $0[5] > 0.12 - 1e-9 })
    for (mean, share) in zip(means(all), centroid(6)) { #expect(abs(mean - 0.12 - 0.28 * share) < 0.003) }
    let far = distance(all.map { $0[5] }) { (weight: Double) -> Double in
      let left: Double = 1 - 6 * (weight - 0.12) / 0.28
      return 1 - left * left * left * left * left
    }
    #expect(far < 0.04)
  }

  /// Ends that add up to one leave a single vector.
  @Test func noRoomBesidesOne() throws {
    let all = try vectors(Intervals(ranges: ["a": 0.5...0.9, "b": 0.3...0.8, "c": 0.2...0.4]), ["a", "b", "c"])
    #expect(Set(all) == [[0.5, 0.3, 0.2]])
    let still = try vectors(Intervals(ranges: ["a": 0...0.1, "b": 0.1...0.9]), ["a", "b"])
    #expect(Set(still) == [[0.1, 0.9]])
  }

  @Test func orderOfChildrenDoesNotMatter() throws {
    for method in [Intervals(ranges: ["b": 0.2...0.4]) as any WeightPerturbing, try orders(["c >= b"], ["a": 0...0.5])]
    {
      let one = try vectors(method, ["a", "b", "c"])
      #expect(try vectors(method, ["c", "a", "b"]).map { [$0[1], $0[2], $0[0]] } == one)
      #expect(try vectors(method, ["a", "b", "c"], seed: 2) != one)
      #expect(try vectors(method, ["a", "b", "c"], node: "m") != one)
    }
  }

  @Test func contradictions() throws {
    let circle = try #require(throws: MethodError.self) { try orders(["a > b", "c > a", "b >= d > c"]) }
    #expect(circle.message == "the orders contradict each other: d > c > a > b > d")
    #expect(circle.node == "b >= d > c" && circle.option == "orders")
    #expect(throws: MethodError.self) { try orders(["a > a"]) }
    #expect(throws: MethodError.self) { try orders([]) }

    func told(_ method: any WeightPerturbing, _ groups: [Siblings]) -> [String] {
      method.problems(groups).map(\.message)
    }
    let group = Siblings(node: "n", children: ["a", "b"], weightless: ["z"], weights: [1, 1])
    let other = Siblings(node: "m", children: ["x"], weights: [1])
    #expect(
      told(Intervals(ranges: ["a": 0.7...0.8, "b": 0.4...0.5]), [group])
        == ["the least shares of n's children sum to 1.1, above 1"])
    #expect(
      told(Intervals(ranges: ["a": 0.1...0.2, "b": 0.1...0.3]), [group])
        == ["the greatest shares of n's children sum to 0.5, below 1"])
    #expect(
      told(try orders(["a > b"], ["a": 0...0.3]), [group])
        == ["the greatest shares of n's children sum to 0.6, below 1"])
    #expect(
      told(try orders(["a > b"], ["a": 0...0.3, "b": 0.4...0.5]), [group])
        == ["a would have to be at least 0.4 and at most 0.3 of n"])
    #expect(
      told(Intervals(ranges: ["x": 0.1...0.2]), [group, other])
        == ["the greatest shares of m's children sum to 0.2, below 1"])
    #expect(told(try orders(["a > x"]), [group, other]) == ["a is a child of n, x of m"])
    #expect(
      told(try orders(["a > z", "y > a"]), [group, other])
        == [
          "z has a weight of nought and keeps it", "y is not among the siblings whose weights vary so",
        ])
    #expect(told(try orders(["a > b"], ["x": 0...1]), [group, other]) == [])
  }
}
