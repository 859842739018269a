import Claims
import Methods
import Robustness
import Studies

/// One set of draws, with the lenses it is of.
struct DrawnSet: Sendable {
  var lens: String
  var draws: Acceptability
  /// Where each entity stands in the study's own ranking.
  var base: [String: Int]
}

extension Wording {
  /// Every set of draws, the lenses first.
  func sets(_ robust: RobustFindings) -> [DrawnSet] {
    let lenses = robust.findings.lenses
    let bases = lenses.map { lens in
      Dictionary(
        uniqueKeysWithValues: lens.analysis.ranking.ranks.enumerated().compactMap { row, rank in
          rank.map { (table.entities[row].code, $0) }
        })
    }
    return zip(lenses, bases).flatMap { lens, base in
      lens.draws.map { DrawnSet(lens: lens.lens.rawValue, draws: $0, base: base) }
    }
      + robust.everything.map { set in
        let own = lenses.firstIndex { $0.lens == set.lenses[0] }.map { bases[$0] } ?? [:]
        return DrawnSet(
          lens: set.lenses.map(\.rawValue).joined(separator: "+"), draws: set.draws,
          base: set.lenses.count == 1 ? own : [:])
      }
  }

  private static let keys: [TableColumn] =
    [.init(.common(.lens), .code, inText: false), .init(.draws(.mode), .code, inText: false)]
    + TableColumn.named(.entity, korean: true)

  private func keys(_ set: DrawnSet, _ code: String) -> [Value] {
    [.text(set.lens), .text(set.draws.mode.key)] + named(place: code)
  }

  private func names(_ code: String) -> [Value] { Array(named(place: code).dropFirst()) }

  /// Entities by their base rank, those without one by their mean rank.
  private func order(_ set: DrawnSet) -> [String] {
    set.draws.entities.map { ($0, set.base[$0] ?? .max, set.draws.expectedRank(of: $0) ?? .infinity) }
      .sorted { ($0.1, $0.2, $0.0) < ($1.1, $1.2, $1.0) }.map(\.0)
  }

  /// Intervals, median and mean of every rank. `expected`: means over Sobol' points, by lens.
  func rankIntervals(_ sets: [DrawnSet], expected: [String: ExpectedRanks] = [:], name: String = "rank_intervals")
    -> ReportTable
  {
    var rows: [[Value]] = []
    for set in sets {
      for code in order(set) {
        let draws = set.draws
        let (half, most) = (draws.rankInterval(of: code, level: 0.5), draws.rankInterval(of: code))
        let row = draws.entities.firstIndex(of: code)
        let score = row.flatMap { draws.scorePoints($0) }
        let sobol = draws.mode == .both ? expected[set.lens] : nil
        let place = sobol?.entities.firstIndex(of: code)
        rows.append(
          keys(set, code) + [
            .integer(orEmpty: set.base[code]),
            .number(orEmpty: place.flatMap { sobol?.means[$0] } ?? draws.expectedRank(of: code)),
            .number(orEmpty: place.flatMap { sobol?.standardErrors[$0] } ?? draws.standardErrorOfRank(of: code)),
            .text(place == nil ? "random" : "sobol"),
            .integer(orEmpty: draws.medianRank(of: code)),
            .integer(orEmpty: half?.lowerBound), .integer(orEmpty: half?.upperBound),
            .integer(orEmpty: most?.lowerBound), .integer(orEmpty: most?.upperBound),
            .number(orEmpty: score?.low), .number(orEmpty: score?.median), .number(orEmpty: score?.high),
            draws.ranked(code).map { .share($0.value, draws: $0.draws) } ?? .empty,
          ])
      }
    }
    return ReportTable(
      name: name, title: "",
      columns: Self.keys + [
        .init(.common(.rank), .integer), .init(.draws(.mean), .number(decimals: 2)),
        .init(.draws(.meanError), .number(decimals: 3)), .init(.draws(.meanFrom), .code, inText: false),
        .init(.draws(.median), .integer),
        .init(.draws(.rank25), .integer), .init(.draws(.rank75), .integer),
        .init(.draws(.rank5), .integer), .init(.draws(.rank95), .integer),
        .init(.draws(.score5), scoreKind, inText: false),
        .init(.draws(.score50), scoreKind, inText: false),
        .init(.draws(.score95), scoreKind, inText: false),
        .init(
          .draws(.ranked), .share,
          inText: sets.contains { set in
            set.draws.entities.contains { set.draws.ranked($0)?.isAll == false }
          }),
      ], rows: rows, in: language)
  }

  /// Share of the draws at each rank, and at it or better: as many rows as the square of the entities.
  func acceptabilities(_ sets: [DrawnSet]) -> ReportTable {
    ReportTable(
      name: "acceptability", title: language.caption(.acceptability),
      columns: Self.keys + [
        .init(.draws(.rankAt), .integer), .init(.draws(.share), .share),
        .init(.draws(.shareError), .number(decimals: 5)), .init(.draws(.top), .share),
        .init(.draws(.topError), .number(decimals: 5)),
      ], in: language
    ) {
      sets.flatMap { set in
        order(set).flatMap { code -> [[Value]] in
          guard let row = set.draws.entities.firstIndex(of: code) else { return [] }
          let who = keys(set, code)
          var reached: Int64 = 0
          return set.draws.counts[row].enumerated().map { place, count in
            reached += count
            let at = Share(count: count, draws: set.draws.draws)
            let upTo = Share(count: reached, draws: set.draws.draws)
            return who + [
              .integer(place + 1), .share(at.value, draws: at.draws), .number(orEmpty: at.standardError),
              .share(upTo.value, draws: upTo.draws), .number(orEmpty: upTo.standardError),
            ]
          }
        }
      }
    }
  }

  /// For text: one column for each of the first ranks k, the share of the draws at k or better.
  func firstRanks(_ set: DrawnSet, most: Int) -> ReportTable {
    let ranks = 1...max(1, min(most, set.draws.entities.count))
    let shown = order(set).filter { code in
      set.draws.share(of: code, atMost: ranks.upperBound).map { !$0.isNone } ?? false
    }
    return ReportTable(
      name: "", title: "",
      columns: [.init(.name(.entity), .text), .init(.koreanName(.entity), .text)]
        + ranks.map { .init(.drawn(.upTo($0), set.draws.mode), .share) },
      rows: shown.map { code in
        names(code)
          + ranks.map { rank in
            set.draws.share(of: code, atMost: rank).map { .share($0.value, draws: $0.draws) } ?? .empty
          }
      }, in: language)
  }

  /// Share of the draws in which one is above the other, level counting half.
  func pairs(_ sets: [DrawnSet]) -> ReportTable {
    ReportTable(
      name: "pairs", title: language.caption(.pairs),
      columns: Self.keys + TableColumn.named(.other, code: true, name: false) + [
        .init(.draws(.above), .share), .init(.draws(.shareError), .number(decimals: 5)),
        .init(.draws(.draws), .integer),
      ], in: language
    ) {
      sets.flatMap { set in
        let order = order(set)
        let places = Dictionary(uniqueKeysWithValues: set.draws.entities.enumerated().map { ($1, $0) })
        let names = order.map { named(place: $0) }
        return order.flatMap { code in
          let who = keys(set, code)
          return zip(order, names).compactMap { other, name -> [Value]? in
            guard let i = places[code], let j = places[other], let share = set.draws.winning(i, over: j) else {
              return nil
            }
            return who + name + [
              .share(share.value, draws: share.draws), .number(orEmpty: share.standardError), .integer(share.draws),
            ]
          }
        }
      }
    }
  }

  /// Each ranked entity against the next by mean rank.
  func neighbours(_ set: DrawnSet) -> ReportTable {
    let order = set.draws.entities.sorted {
      (set.draws.expectedRank(of: $0) ?? .infinity, $0) < (set.draws.expectedRank(of: $1) ?? .infinity, $1)
    }
    let rows = zip(order, order.dropFirst()).compactMap { code, other -> [Value]? in
      guard let share = set.draws.winning(code, over: other) else { return nil }
      return names(code) + names(other).prefix(1) + [.share(share.value, draws: share.draws)]
    }
    return ReportTable(
      name: "", title: "",
      columns: [
        .init(.name(.entity), .text), .init(.koreanName(.entity), .text), .init(.name(.other), .text),
        .init(.draws(.above), .share),
      ], rows: rows, in: language)
  }

  /// Runs of economies that draws do not tell apart.
  func groups(_ sets: [DrawnSet]) -> ReportTable {
    let rows = sets.flatMap { set in
      set.draws.notToldApart().enumerated().flatMap { number, codes in
        codes.map { keys(set, $0) + [.integer(number + 1)] }
      }
    }
    return ReportTable(
      name: "not_told_apart", title: language.caption(.notToldApart),
      columns: Self.keys + [.init(.draws(.group), .integer)], rows: rows, in: language)
  }
}
