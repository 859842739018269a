public import Claims
import Methods
import Robustness

/// What leaving out does to one entity's standing, of everything that can be left out.
public struct InfluenceFindings: Sendable {
  public var study: Study
  public var table: IndicatorTable
  /// Nil where the study begins with a table: then only indicators can be left out.
  public var arranged: Arranged?
  public var analyses: [Analysis]
  /// Row of the entity whose standing is told, and among how many first it is counted.
  public var subject: Int
  public var top: Int
  /// Draws behind each share; 0: none are made.
  public var draws: Int
  /// The standing with everything in, by lens.
  public var base: [Influence.Change]
  /// By kind; of one kind those that change most first: rank, then share, then score, then in order of ids.
  public var units: [InfluenceUnit]
  /// By lens, then by goal.
  public var smallestSets: [[SmallestSet]]

  public func units(_ kind: InfluenceUnit.Kind) -> [InfluenceUnit] { units.filter { $0.kind == kind } }
}

extension InfluenceFindings {
  /// How far a unit takes the subject from its standing: by ranks (unranked counts as last), share, and score.
  public func size(_ unit: InfluenceUnit) -> (ranks: Int, share: Double, score: Double) {
    var size = (ranks: 0, share: 0.0, score: 0.0)
    guard let changed = unit.changed else { return size }
    for ((now, before), analysis) in zip(zip(changed.lenses, base), analyses) {
      let last = analysis.ranking.ranked.count + 1
      size.ranks = max(size.ranks, abs((now.rank ?? last) - (before.rank ?? last)))
      if changed.isDrawn {
        size.share = max(size.share, ((now.top?.value ?? 0) - (before.top?.value ?? 0)).magnitude)
      }
      let score = (now.score - before.score).magnitude
      size.score = max(size.score, score.isNaN ? (now.score.isNaN == before.score.isNaN ? 0 : .infinity) : score)
    }
    return size
  }

  /// Whether anything of the standing is another without it.
  public func moves(_ unit: InfluenceUnit) -> Bool {
    let size = size(unit)
    return size.ranks > 0 || size.share > 0 || size.score > 0
  }

  mutating func sort() {
    let kinds = InfluenceUnit.Kind.allCases
    let sized = units.enumerated().map { (unit: $1, size: size($1), place: $0) }
    units = sized.sorted { a, b in
      let (x, y) = (kinds.firstIndex(of: a.unit.kind)!, kinds.firstIndex(of: b.unit.kind)!)
      if x != y { return x < y }
      return (-a.size.ranks, -a.size.share, -a.size.score, a.place)
        < (-b.size.ranks, -b.size.share, -b.size.score, b.place)
    }.map(\.unit)
  }
}
