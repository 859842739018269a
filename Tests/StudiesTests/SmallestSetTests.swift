import Claims
import Methods
import Robustness
import Studies
import Testing

/// The fewest wrong cells against every subset of all cells, by arithmetic of the tests' own.
@Suite struct SmallestSetTests {
  /// Columns 0 and 1 under p, 2 and 3 under q; weights 2, 1 | 1, 3, and p 3, q 2. Values from 1 to 9, some missing.
  private struct Sample {
    var values: [[Double?]] = []
    let weights = [[2.0, 1], [1, 3]]
    let above = [3.0, 2]
    static let codes = ["A", "B", "C", "D"]

    init(seed: Int) {
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
      func next(_ count: UInt64) -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state % count
      }
      values = (0..<4).map { _ in (0..<4).map { _ in Double(1 + next(90)) / 10 } }
      // One gap, not of A, that leaves both nodes assessed.
      values[Int(1 + next(3))][Int(next(4))] = nil
    }

    /// Scores from 1 to 100 by column.
    var scores: [[Double?]] {
      (0..<4).map { row in
        (0..<4).map { column in
          let known = values.compactMap { $0[column] }
          let (low, high) = (known.min() ?? 0, known.max() ?? 0)
          return values[row][column].map { 1 + 99 * ($0 - low) / (high - low) }
        }
      }
    }

    func index(_ scores: [Double?], _ method: String) -> Double {
      func mean(_ parts: [(Double, Double)]) -> Double {
        let all = parts.reduce(0) { $0 + $1.0 }
        switch method {
        case "geometric": return exponential(parts.reduce(0) { $0 + $1.0 / all * logarithm($1.1) })
        case "harmonic": return 1 / parts.reduce(0) { $0 + $1.0 / all / $1.1 }
        default: return parts.reduce(0) { $0 + $1.0 / all * $1.1 }
        }
      }
      let nodes = (0..<2).map { node in
        mean((0..<2).compactMap { leaf in scores[2 * node + leaf].map { (weights[node][leaf], $0) } })
      }
      return mean([(above[0], nodes[0]), (above[1], nodes[1])])
    }

    func study(_ method: String, goal: String) -> SmallStudy {
      var study = SmallStudy([
        "entities.csv": "code,name\nA,A\nB,B\nC,C\nD,D\n", "groups.csv": "group,member,decided_by\nG,B,us\nG,C,us\n",
        "framework.csv":
          "code,parent,role,weight\nindex,,Aggregate,1\np,index,Aggregate,3\nq,index,Aggregate,2\nc0,p,Indicator,2\nc1,p,Indicator,1\nc2,q,Indicator,1\nc3,q,Indicator,3\n",
        "study.yaml": """
        study: 1
        data: {claims: [claims.csv], framework: framework.csv, entities: entities.csv, groups: groups.csv, sources: sources.csv}
        period: {target: 2024, max-age: 1}
        spread: {measurement: exact}
        normalise: {method: min-max, low: 1, high: 100}
        aggregate: {method: \(method)}
        coverage: {entity: 0.5}
        robustness: {draws: 16, seed: 3}
        goals: [\(goal)]

        """,
      ])
      var text = "id,entity,indicator,period,kind,value,source\n"
      for (row, code) in Self.codes.enumerated() {
        for column in 0..<4 {
          if let value = values[row][column] {
            text += "\(code)\(column),\(code),c\(column),2024,measurement,\(value),book\n"
          }
        }
      }
      study.files["claims.csv"] = text
      return study
    }

    /// Of sets of cells for which `holds`, the size of the smallest; nil: none.
    func smallest(_ method: String, rows: [Int], holds: ([Double]) -> Bool) -> Int? {
      let cells = rows.flatMap { row in (0..<4).filter { values[row][$0] != nil }.map { (row, $0) } }
      var best: Int?
      for set in 0..<(1 << cells.count) where set.nonzeroBitCount < best ?? .max {
        var changed = scores
        for (place, cell) in cells.enumerated() where set & (1 << place) != 0 {
          changed[cell.0][cell.1] = cell.0 == 0 ? 100 : 1
        }
        if holds(changed.map { index($0, method) }) { best = set.nonzeroBitCount }
      }
      return best
    }
  }

  private func count(_ answer: SmallestSet.Answer) -> Int? {
    switch answer {
    case .holds: 0
    case .cells(let cells, let least): cells.count == least ? least : -1
    case .none: nil
    case .unranked, .notAnswered: -2
    }
  }

  @Test(arguments: ["arithmetic", "geometric", "harmonic"])
  func againstEverySubset(_ method: String) throws {
    var found: Set<Int?> = []
    for seed in 1...8 {
      let sample = Sample(seed: seed)
      let goals: [(String, ([Double]) -> Bool)] = [
        ("{entity: A, top: 1}", { scores in scores.dropFirst().allSatisfy { $0 <= scores[0] + 1e-9 } }),
        ("{entity: A, top: 2}", { scores in scores.dropFirst().filter { $0 > scores[0] + 1e-9 }.count < 2 }),
        ("{entity: A, first-after: G}", { $0[3] <= $0[0] + 1e-9 }),
        ("{entity: A, share: 1.5, of: G}", { 1.5 * min($0[1], $0[2]) <= $0[0] + 1e-9 }),
        ("{entity: A, share: 9, of: G}", { 9 * min($0[1], $0[2]) <= $0[0] + 1e-9 }),
      ]
      for (goal, holds) in goals {
        let findings = try #require(try sample.study(method, goal: goal).load().influence(draws: 0))
        let set = findings.smallestSets[0][0]
        let own = sample.smallest(method, rows: [0], holds: holds)
        // A set of everybody's is never larger, so the search ends there.
        let all = sample.smallest(method, rows: [0, 1, 2, 3], holds: holds)
        #expect(count(set.own) == own && count(set.anybody) == all, "\(method), seed \(seed), \(goal)")
        found.formUnion([own, all])
        // What is told does it.
        var changed = sample.scores
        for cell in set.anybody.cells {
          let column = Int(cell.indicator.dropFirst()) ?? 0
          changed[cell.entity][column] = cell.entity == 0 ? 100 : 1
          #expect(close(cell.end, cell.entity == 0 ? 100 : 1) && cell.claims.count == 1)
        }
        if all != nil { #expect(holds(changed.map { sample.index($0, method) })) }
      }
    }
    // The samples are not all trivial.
    #expect(found.isSuperset(of: [nil, 0, 1, 2]))
  }

  /// Eighteen equal indicators under a harmonic mean: A has 50 of each, B 61. With seven at 100, A has
  /// 18/(7/100 + 11/50) = 62.07, with six 60. Sets of up to five are all tried; of six and more only that none goes beyond
  /// all eighteen is known.
  @Test func whereTheSearchEnds() throws {
    var study = Sample(seed: 1).study("harmonic", goal: "{entity: A, first-after: G}")
    let codes = (0..<18).map { "x\($0)" }
    study.files["groups.csv"] = "group,member,decided_by\nG,D,us\n"
    study.files["framework.csv"] =
      "code,parent,role\nindex,,Aggregate\n" + codes.map { "\($0),index,Indicator\n" }.joined()
    study.files["claims.csv"] = "id,entity,indicator,period,kind,value,source\n"
    for (entity, value) in [("A", 50), ("B", 61), ("C", 1), ("D", 100)] {
      for code in codes {
        study.files["claims.csv"]? += "\(entity)\(code),\(entity),\(code),2024,measurement,\(value),book\n"
      }
    }
    let set = try #require(try study.load().influence(draws: 0)).smallestSets[0][0]
    guard case .cells(let own, let least) = set.own, case .cells(let anybody, let one) = set.anybody else {
      Issue.record("no set is found")
      return
    }
    #expect(own.count == 7 && least == 6 && Set(own.map(\.indicator)).count == 7)
    // One figure of B's at 1 is enough by itself.
    #expect(anybody.map(\.entity) == [1] && one == 1)
  }

  @Test func whatIsNotAnswered() throws {
    for methods in [
      "aggregate: {method: topsis}", "normalise: {method: rank}", "weigh: {method: entropy}",
      "impute: {method: median}",
    ] {
      var study = Sample(seed: 3).study("arithmetic", goal: "{entity: A, top: 1}")
      let key = methods.prefix { $0 != ":" }
      let lines = (study.files["study.yaml"] ?? "").split(separator: "\n").filter { !$0.hasPrefix(key) }
      study.files["study.yaml"] = lines.joined(separator: "\n") + "\n\(methods)\n"
      let findings = try #require(try study.load().influence(draws: 0))
      guard case .notAnswered(let why) = findings.smallestSets[0][0].anybody else {
        Issue.record("\(methods) is answered")
        continue
      }
      #expect(!why.isEmpty)
    }
  }
}

/// Good to the last digits that the comparisons here need.
private func logarithm(_ x: Double) -> Double {
  var (sum, value) = (0.0, x)
  while value > 1.5 {
    value /= 2
    sum += 0.693147180559945309
  }
  let z = (value - 1) / (value + 1)
  var term = z
  for power in stride(from: 1, to: 60, by: 2) {
    sum += 2 * term / Double(power)
    term *= z * z
  }
  return sum
}

private func exponential(_ x: Double) -> Double {
  var (sum, term) = (1.0, 1.0)
  for step in 1..<80 {
    term *= x / Double(step)
    sum += term
  }
  return sum
}
