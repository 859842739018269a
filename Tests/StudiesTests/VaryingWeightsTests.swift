import Claims
import Diagnostics
import Methods
import Robustness
import Studies
import Testing

/// `robustness: {weights: …}`: what arrives in the plan, and what is told of mistakes.
@Suite struct VaryingWeightsTests {
  /// The standard study with the section in place of its own, on the same line 7, values from column 13.
  private func study(_ weights: String, beside: String = "draws: 64") -> SmallStudy {
    var study = SmallStudy()
    study.files["study.yaml"] = study.files["study.yaml"]?.replacing(
      "robustness: {draws: 64, seed: 3}", with: "robustness:\n  \(beside)\n  weights: \(weights)")
    return study
  }

  private func told(_ weights: String) -> [String] { study(weights).told() }

  @Test func everyMethodArrives() throws {
    func plan(_ weights: String) throws -> DrawPlan { try study(weights).load().plan }
    #expect((try plan("dirichlet").weights as? Dirichlet)?.concentration == 50)
    #expect((try plan("{method: dirichlet, concentration: 7}").weights as? Dirichlet)?.concentration == 7)
    #expect((try plan("uniform").weights as? Uniform)?.over == .siblings)
    #expect((try plan("{method: uniform, over: leaves}").weights as? Uniform)?.over == .leaves)
    #expect((try plan("noise").weights as? Noise)?.percent == 25)
    #expect(
      (try plan("{method: intervals, ranges: {p: [0.1, 0.7]}}").weights as? Intervals)?.ranges == ["p": 0.1...0.7])
    let orders = try #require(
      try plan("{method: orders, orders: [p >= q, a > b], ranges: {p: [0, 0.9]}}").weights as? Orders)
    #expect(orders.orders.map(\.codes) == [["p", "q"], ["a", "b"]] && orders.ranges == ["p": 0...0.9])
    #expect((try plan("{method: orders, orders: q < p}").weights as? Orders)?.orders.first?.codes == ["p", "q"])
    let mixed = try plan("{method: noise, percent: 0, levels: {2: noise}, of: {p: {method: uniform}}}")
    #expect((mixed.weightsOf[Recipe.level(2)] as? Noise)?.percent == 25 && mixed.weightsOf["p"] is Uniform)
  }

  /// Drawn by each, to the report's table; only Dirichlet has other concentrations.
  @Test(arguments: [
    ("dirichlet", 2), ("uniform", 0), ("noise", 0), ("{method: orders, orders: [p > q]}", 0),
    ("{method: intervals, ranges: {a: [0.2, 0.4]}, levels: {1: noise}}", 0),
  ]) func findings(_ weights: String, _ others: Int) throws {
    let findings = try study(weights).load().findings()
    let lens = try #require(findings.lenses.first)
    #expect(lens.otherConcentrations.count == others && lens.draws.count == 3)
    #expect(findings.weightRanges.map(\.child) == ["a", "b", "c", "p", "q"])
    let p = try #require(findings.weightRanges.first { $0.child == "p" })
    #expect(p.low < p.high && abs(p.given - 2.0 / 3) < 1e-12)
    #expect(findings.study.choices.contains { $0.family == "weights" })
  }

  /// Nought is what the study says it is: q has no weight in the framework and a share in the study, p the reverse.
  @Test func weightsAreTheStudys() {
    func told(_ order: String, _ weigh: String) -> [String] {
      var study = study("{method: orders, orders: [\(order)], ranges: {q: [0, 0.9]}}")
      study.files["framework.csv"] = study.files["framework.csv"]?.replacing(
        "q,index,Aggregate,1,", with: "q,index,Aggregate,0,")
      study.files["study.yaml"]? += "weigh: \(weigh)\n"
      return study.told()
    }
    #expect(told("a > b", "given").map { String($0.dropFirst(5)) } == ["q has a weight of nought and keeps it"])
    #expect(told("p > q", "{method: given, shares: {q: 0.4}}") == [])
    #expect(
      told("p > q", "{method: given, shares: {p: 0, q: 1}}").map { String($0.dropFirst(5)) }
        == ["p has a weight of nought and keeps it"])
  }

  @Test func shortFormAndLongFormExcludeEachOther() throws {
    let both = study("uniform", beside: "concentration: 20").mistakes()
    #expect(both.count == 1 && both[0].location?.line == 8 && both[0].location?.column == 3)
    #expect(both[0].advice == "keep one of the two")
    var short = SmallStudy()
    short.files["study.yaml"] = short.files["study.yaml"]?.replacing("seed: 3}", with: "seed: 3, concentration: 9}")
    let plan = try short.load()
    #expect((plan.plan.weights as? Dirichlet)?.concentration == 9)
    #expect(!plan.choices.contains { $0.family == "weights" })
  }

  @Test func hostileFiles() {
    #expect(told("unifrm") == ["9:12 weights: 'unifrm' is not known"])
    #expect(study("unifrm").mistakes()[0].advice?.contains("'uniform'") == true)
    #expect(told("{over: leaves}") == ["9:12 robustness.weights lacks 'method'"])
    #expect(told("{method: uniform, over: trees}").first?.hasPrefix("9:30 over is “trees”") == true)
    #expect(told("{method: uniform, percent: 3}") == ["9:30 unknown key 'percent' in robustness.weights"])
    #expect(told("{method: noise, percent: 101}") == ["9:28 percent is 101"])
    #expect(told("{method: noise, percent: much}").count == 1)
    #expect(told("{method: dirichlet, concentration: 0}") == ["9:32 concentration is 0"])
    #expect(told("intervals") == ["9:12 intervals needs ranges"])
    #expect(told("{method: intervals, ranges: {}}").count == 1)
    #expect(told("{method: intervals, ranges: [p]}").count == 1)
    #expect(told("orders") == ["9:12 orders needs orders"])
    #expect(told("{method: orders, orders: []}").count == 1)
    #expect(told("{method: orders, orders: {p: q}}").count == 1)
    #expect(told("[uniform]").count == 1)
    #expect(told("experts") == ["9:12 nobody states several sets of weights for any node's children"])
    #expect(
      told("{method: noise, of: {pp: noise}}").count == 1 && told("{method: noise, levels: {3: noise}}").count == 1)
  }

  /// All at once, each at what is wrong.
  @Test func codesAndOrders() {
    #expect(
      told("{method: intervals, ranges: {pp: [0, 0.5], q: [0.5, 1.5], index: [0, 0.5]}}").count == 2)
    #expect(
      told("{method: orders, orders: [p >= qq, p ~ q, a > b > c > d]}") == [
        "9:38 robustness.weights.orders: 'qq' is not known",
        "9:47 robustness.weights.orders: 'p ~ q' is no order of codes",
        "9:54 robustness.weights.orders: 'd' is not known",
      ])
    #expect(
      told("{method: orders, orders: [a > b, b >= a]}") == ["9:45 the orders contradict each other: b > a > b"])
    #expect(
      told("{method: orders, orders: [a > b, p > a, b > c]}") == [
        "9:45 p is a child of index, a of p", "9:52 b is a child of p, c of q",
      ])
    #expect(
      told("{method: intervals, ranges: {p: [0.6, 0.8], q: [0.5, 0.9], a: [0, 0.3], b: [0.1, 0.6]}}") == [
        "9:41 the least shares of index's children sum to 1.1, above 1",
        "9:71 the greatest shares of p's children sum to 0.9, below 1",
      ])
    #expect(told("{method: noise, of: {p: {method: orders, orders: [p > q]}}}").first?.hasPrefix("9:") == true)
  }
}
