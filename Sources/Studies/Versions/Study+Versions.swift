import Claims
import Linear
import Methods
import Robustness

extension Study {
  /// This study beside an earlier version, one comparison for each lens that both have. Throws as `findings` does, of either.
  public func versions(since earlier: Study) throws -> [VersionComparison] {
    let (old, before) = try earlier.rankings()
    let (new, after) = try rankings()
    let versions = (old: Version(earlier, old.table), new: Version(self, new.table))
    return after.compactMap { now in
      before.first { $0.lens.lens == now.lens.lens }.map { VersionComparison(versions.old, $0, versions.new, now) }
    }
  }
}

extension VersionComparison {
  init(_ old: Version, _ before: Analysis, _ new: Version, _ after: Analysis) {
    lens = after.lens.lens
    differences = VersionDifferences(old, before, new, after)
    let (placesBefore, placesAfter) = (before.places, after.places)
    let codes = Set(old.rows.keys).union(new.rows.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    entities = codes.map { code in
      let entity = new.rows[code].map { new.table.entities[$0] } ?? old.rows[code].map { old.table.entities[$0] }
      return Move(
        code: code, name: entity?.name ?? "", before: placesBefore[code], after: placesAfter[code])
    }
    let both = entities.filter { $0.before?.rank != nil && $0.after?.rank != nil }
    likeness = RankLikeness(of: both.map { $0.after?.rank }, to: both.map { $0.before?.rank })
    ranked = both.count
    unchanged = both.count { $0.before?.rank == $0.after?.rank }
    do throws(MethodError) { try split(old, new) } catch { unsplit = error }
  }

  /// Analyses of all sixteen mixtures, whatever they cost: a study of a hundred economies takes milliseconds.
  private mutating func split(_ old: Version, _ new: Version) throws(MethodError) {
    func pick(_ isNew: Bool) -> Version { isNew ? new : old }
    var mixtures: [[String: Place]] = []
    for set in 0..<16 {
      let parts = (0..<4).map { set >> $0 & 1 == 1 }
      let mixture = VersionMixture(
        entities: pick(parts[0]), data: pick(parts[1]), framework: pick(parts[2]), methods: pick(parts[3]),
        otherData: pick(!parts[1]))
      mixtures.append(try mixture.analysis(lens).places)
    }
    for index in entities.indices {
      let places = mixtures.map { $0[entities[index].code] }
      entities[index].scoreParts = try Parts(places.map { $0?.score })
      entities[index].rankParts = try Parts(places.map { $0?.rank.map(Double.init) })
    }
  }
}

extension VersionComparison.Parts {
  /// `outcomes[set]`, bits in the order of the parts; nil where one is missing.
  fileprivate init?(_ outcomes: [Double?]) throws(MethodError) {
    let known = outcomes.compactMap(\.self)
    guard known.count == outcomes.count else { return nil }
    let parts = try shapley(4, exact: 4) { sets in
      sets.map { set in known[set.enumerated().reduce(0) { $0 + ($1.element ? 1 << $1.offset : 0) }] }
    }
    (economies, data, framework, methods) = (parts[0], parts[1], parts[2], parts[3])
  }
}

extension Analysis {
  /// By code, of those that have a score.
  fileprivate var places: [String: VersionComparison.Place] {
    let scores = zip(ranking.scores.nodes.rows, zip(index, ranking.ranks)).filter { !$1.0.isNaN }
    return Dictionary(
      scores.map { code, place in (code, VersionComparison.Place(score: place.0, rank: place.1)) },
      uniquingKeysWith: { first, _ in first })
  }
}
