import Methods
import Testing

struct SharesTests {
  /// Uysal & İnan (2022) work COPRAS (Zavadskas et al. 1994) on five research assistants; the fifth child is a cost.
  /// pymcdm 1.4.0 has another second term, in which the costs cancel: it is not followed.
  @Test func uysal2022Copras() throws {
    let assistants = decision(
      [
        [3.57, 4.00, 4.00, 83.75, 3, 9, 1], [3.07, 3.95, 4.00, 83.00, 3, 1, 3], [3.23, 3.54, 3.46, 66.00, 4, 0, 2],
        [3.42, 3.96, 4.00, 70.00, 5, 5, 7], [2.56, 3.37, 3.79, 82.00, 4, 4, 5],
      ], costs: [4])
    let scores = try aggregate("copras", assistants, [1, 1, 1, 1, 1, 1, 1])
    #expect(close(scores, [100, 78.8501, 63.3837, 98.6506, 86.8878], 1e-5))
  }

  /// Balezentiene & Kusta (2012) work ARAS (Zavadskas & Turskis 2010) on ten grasslands; the last three are costs.
  @Test func balezentiene2012Aras() throws {
    let grasslands = decision(
      [
        [957.5, 190.1977, 70, 0.039592, 2.166783, 0.0141], [892.5, 203.8013, 53, 0.025849, 2.994347, 0.016642],
        [1002.5, 235.0942, 75, 0.015479, 4.742146, 0.019484], [1150, 271.4, 76, 0.022, 7.055962, 0.022147],
        [1520, 192.5579, 70, 0.025442, 8.424319, 0.024235], [1700, 386.1619, 90, 0.029429, 5.888983, 0.022218],
        [1355, 342.1966, 80, 0.0293, 8.635847, 0.024861], [2127.5, 495.4876, 90, 0.038453, 3.652983, 0.020537],
        [3020, 827.6948, 97, 0.031774, 11.03944, 0.024359], [2786, 795, 98, 0.021151, 8.952235, 0.023349],
      ], costs: [3, 4, 5])
    let scores = try fractions("aras", grasslands, [1, 1, 1, 1, 1, 1])
    let printed = [
      0.599472, 0.531983, 0.564514, 0.491713, 0.453489, 0.551491, 0.475401, 0.635985, 0.689763, 0.722232,
    ]
    #expect(zip(scores, printed).allSatisfy { abs($0 - $1) < 1e-4 })
  }

  /// pymcdm 1.4.0, the example of its ARAS.
  @Test func zavadskas2010Aras() throws {
    let offices = decision([
      [4.64, 3.00, 3.00, 3.00, 2.88, 3.63], [4.00, 4.00, 4.64, 3.56, 3.63, 5.00], [3.30, 4.31, 3.30, 4.00, 3.30, 4.00],
      [2.62, 5.00, 4.22, 4.31, 5.00, 5.00],
    ])
    let scores = try fractions("aras", offices, [0.28, 0.25, 0.19, 0.15, 0.08, 0.04])
    #expect(close(scores, [0.741301442683, 0.861023799004, 0.779301297343, 0.85663280213], 1e-11))
  }

  /// numpy 2.4.6: x^w of gains and x^-w of costs, weights 8, 5, 6 and 7 of 26. pymcdm 1.4.0 first divides by column sums,
  /// which is one factor for all: its scores are in proportion.
  @Test func triantaphyllou2000WeightedProduct() throws {
    let children = decision(
      [[96, 83, 75, 7], [63, 5, 56, 9], [72, 30, 32, 48], [11, 4, 27, 9], [77, 21, 17, 11]], costs: [2, 3])
    let scores = try aggregate("wpm", children, [8, 5, 6, 7])
    #expect(
      close(
        scores,
        [2.083292491909578, 1.0659113911292493, 1.1364871443000297, 0.7062901123406843, 1.863832675275033]))
    let pymcdm = [0.254212186333, 0.130067029104, 0.138678981859, 0.0861845153, 0.227432768649]
    #expect(close(scores.map { $0 / scores[0] }, pymcdm.map { $0 / pymcdm[0] }, 1e-9))
    #expect(close(try aggregate("wpm", projects, [1, 2, 3]), try aggregate("geometric", projects, [1, 2, 3])))
    // scikit-criteria ranks by the logarithm.
    let logs = try aggregate("wpm", children, [8, 5, 6, 7], ["form": .text("log")])
    #expect(close(logs[0], 0.7339495710046393, 1e-12))
  }

  @Test(arguments: ["copras", "aras", "wpm"]) func aChildIsGainOrCost(_ name: String) throws {
    let mixed = #expect(throws: MethodError.self) { try aggregate(name, decision([[1, 2], [3, -4]]), [1, 1]) }
    #expect(mixed?.node == "c1" && mixed?.entity == "A02")
    let free = #expect(throws: MethodError.self) {
      try aggregate(name, decision([[1, 2], [3, 0]], costs: [1]), [1, 1])
    }
    #expect(free?.node == "c1" && free?.entity == "A02")
    let nothing = #expect(throws: MethodError.self) { try aggregate(name, decision([[0, 2], [0, 4]]), [1, 1]) }
    #expect(nothing?.node == "c0")
  }
}
