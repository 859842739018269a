import Claims
public import Methods
public import Robustness

/// How sure every rank is, over everything that the study varies.
public struct RobustFindings: Sendable {
  /// The lenses with their draws, pairs counted.
  public var findings: Findings
  /// All that is open at once, for each lens, or for all lenses together where the lens is open too; empty where nothing is.
  public var everything: [EverythingFindings]
  /// By lens.
  public var smaa: [SMAAFindings]
  /// By lens: what decides the rank of the first goal's entity over draws of evidence and weights: all weights, each shared
  /// error, and the evidence on each indicator; nil where no goal names a ranked entity, or its rank does not vary.
  public var drivers: [Sensitivity?]
  /// By lens; nil where evidence is not drawn.
  public var grades: [EvidenceGrades?]
  /// By lens, of draws of evidence and weights; nil where the plan does not vary both.
  public var expectedRanks: [ExpectedRanks?]
  public var draws: Int
  /// What was asked for, and the largest half-width there is; nil: the number of draws was given.
  public var precision: (asked: Double, reached: Double)?
}

public struct EverythingFindings: Sendable {
  public var lenses: [Lens]
  public var choices: [Choice]
  public var variesGaps: Bool
  public var draws: Acceptability
  /// What decides the rank of the first goal's entity here: all weights, all evidence, all gaps, each choice; or why that has
  /// no answer. Nil where no goal names an entity that the first lens ranks, or its rank does not vary.
  public var drivers: Result<Sensitivity, MethodError>?
}

/// SMAA-2 (Lahdelma & Salminen 2001) of one lens, of draws of weights and evidence (of weights, where evidence is not drawn).
public struct SMAAFindings: Sendable {
  public var mode: DrawMode
  public var draws: Acceptability
  /// By entity of `draws`; nil: never first.
  public var confidence: [Share?]

  /// Σ aᵣ bᵣ with the centroid weights of ranks aᵣ = Σ_{j≥r} 1/j over Σ_{j≥1} 1/j, so that 1 is first in every draw.
  public func holistic(_ entity: Int) -> Double {
    let counts = draws.counts[entity]
    var (tail, weights) = (0.0, [Double](repeating: 0, count: counts.count))
    for rank in counts.indices.reversed() {
      tail += 1 / Double(rank + 1)
      weights[rank] = tail
    }
    let all = Double(draws.draws) * Double(Acceptability.unit)
    return zip(weights, counts).reduce(0) { $0 + $1.0 / tail * (Double($1.1) / all) }
  }
}

extension Acceptability {
  /// Entities that cannot be told apart: runs, by mean rank, in which each is above each later one in at most `level` of the
  /// draws; the longest of them, of two or more. An entity may stand in several.
  public func notToldApart(level: Double = 0.95) -> [[String]] {
    guard !wins.isEmpty else { return [] }
    let order = entities.indices.sorted {
      (expectedRank(of: entities[$0]) ?? .infinity, $0) < (expectedRank(of: entities[$1]) ?? .infinity, $1)
    }
    var runs: [Range<Int>] = []
    for start in order.indices {
      var end = start + 1
      while end < order.count, (start..<end).allSatisfy({ isUnclear(order[$0], order[end], level) }) { end += 1 }
      if end - start > 1, (runs.last?.upperBound ?? 0) < end { runs.append(start..<end) }
    }
    return runs.map { $0.map { entities[order[$0]] } }
  }

  private func isUnclear(_ i: Int, _ j: Int, _ level: Double) -> Bool {
    winning(i, over: j).map { (1 - level...level).contains($0.value) } ?? false
  }

  /// Share of the draws in which one is above another, of those that rank both, level counting half (where some draws leave
  /// out either, those in which they are level count for neither); nil: never both ranked, or not counted.
  public func winning(_ entity: String, over other: String) -> Share? {
    guard let i = entities.firstIndex(of: entity), let j = entities.firstIndex(of: other) else { return nil }
    return winning(i, over: j)
  }

  /// The same by place.
  public func winning(_ i: Int, over j: Int) -> Share? {
    guard !wins.isEmpty, i != j else { return nil }
    // Whoever is not ranked in a draw is neither above nor below.
    let decided = wins[i][j] + wins[j][i]
    let level = isRankedInAll(i) && isRankedInAll(j) ? draws - decided : 0
    guard decided + level > 0 else { return nil }
    return Share(count: Int64(wins[i][j]) * Self.unit + Int64(level) * (Self.unit / 2), draws: decided + level)
  }

  private func isRankedInAll(_ row: Int) -> Bool { counts[row].reduce(0, +) == Int64(draws) * Self.unit }
}
