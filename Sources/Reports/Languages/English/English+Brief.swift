import Claims
import Methods
import Robustness
import Studies

extension English {
  func say(_ statement: BriefStatement) -> String {
    switch statement {
    case .standing(let place, let lenses, let top, let frequency, let varied):
      let stands = lenses.enumerated().map { number, one in
        let rank = one.range.map(range) ?? ordinal(one.rank)
        return rank + (number == 0 ? " of \(Figures.whole(one.ranked)) \(names.noun(one.ranked))" : "") + by(one.lens)
      }
      let often = frequency.map { ", \(word($0)) \(among(top))" } ?? ""
      let varies = varied.map { ", as \(what($0)) vary" } ?? ""
      return "In this framework \(names.place(place)) ranks \(list(stands))\(often)\(varies)."
    case .unranked(let place, let known, let needed):
      return """
        \(names.place(place)) cannot be ranked: \(Figures.percent(known)) of the weighted indicators have a figure, and \
        \(Figures.percent(needed)) are needed.
        """
    case .leaders(let places, let ranked, let lens):
      let first = names.place(places[0])
      let others = places.count > 1 ? ", ahead of \(list(places.dropFirst().map(names.place)))" : ""
      return
        "In this framework \(first) ranks 1st of \(Figures.whole(ranked)) \(names.noun(ranked))\(by(lens))\(others)."
    case .lenses: return "Totals: what each has in all. Intensities: per head, or per unit of GDP."
    case .noneRanked: return "Nobody can be ranked: too little is known of everyone."
    case .check(let check, let ids, _):
      return """
        \(verdict(check)): \(names.place(check.place)), \(saying(check)) (\(ids.joined(separator: ", ")))\
        \(check.figure.map { "; \(figure($0, besides: check.subject))" } ?? "").
        """
    case .caution(let caution, let subject, let ranked, let decimals): return text(caution, subject, ranked, decimals)
    case .swing(let swing, let lens, let decimals):
      let over = swing.ground == .gap ? "no figure; what others have" : "its 90 % interval"
      let rank =
        swing.ranks.count == 1 ? "the rank stays \(range(swing.ranks))" : "the rank is \(range(swing.ranks))"
      return """
        \(names.node(swing.indicator)): \(over) moves the index\(by(lens)) by \(Figures.fixed(swing.points, decimals)) points; \
        \(rank).
        """
    case .sources(let counts):
      let publishers = counts.publishers.prefix(4).map { "\($0.name) (\(Figures.whole($0.claims)))" }
      let single =
        counts.single == counts.figures ? "every figure rests" : "\(Figures.whole(counts.single)) figures rest"
      return """
        \(Figures.whole(counts.claims)) claims read, \(Figures.whole(counts.used)) used in \(Figures.whole(counts.figures)) figures; \
        \(single) on one source alone. Most used: \(list(publishers)).
        """
    case .reading(let draws, let varied):
      return "Ranges: 90 % of \(Figures.whole(draws)) draws of \(what(varied)); a share of draws is no probability."
    case .narrower(let ranges, let varied):
      return "Where \(what(varied)) alone vary: \(list(ranges.map { "\(range($0.range))\(by($0.lens))" }))."
    case .noDraws: return "Nothing was drawn, so no rank has a range."
    }
  }

  func label(_ label: BriefLabel) -> String {
    switch label {
    case .ranks(let lens, let hasRanges, let goal):
      return
        "Ranks\(by(lens)) (o)\(hasRanges ? " and their ranges (-)" : "")\(goal.map { "; the goal is rank \($0) (|)" } ?? "")"
    case .standing: return "Where it stands"
    case .claims: return "What the claims say, and what the figures say of them"
    case .cautions: return "Do not print"
    case .movers: return "What would change it"
    case .unknowns: return "What to measure next: how far one figure alone can move the index"
    case .sources: return "Sources"
    case .lens(let lens): return name(lens)
    case .rank: return "Rank"
    case .range: return "Range"
    case .among(let top): return "First \(top)"
    case .gap: return "Gap to the goal"
    case .ahead: return "Ahead of it in"
    case .behind: return "Behind it in"
    case .change: return "With …"
    case .now(let lens, let rank): return "\(lens.map(name) ?? "rank"), now \(rank.map(ordinal) ?? "unranked")"
    case .place(let rank): return ordinal(rank)
    case .ranked(let rank, let relearnt):
      return (rank.map(ordinal) ?? "unranked") + (relearnt.map { " (\(ordinal($0)))" } ?? "")
    case .relearnt: return "In brackets: with the scales learnt anew on the scenario's figures."
    case .share(let share):
      return share.isNone ? "none of \(Figures.whole(share.draws))" : share.isAll ? "all" : Wording.share(share)
    case .interval(let interval): return range(interval)
    case .gapTo(let place, let rank, let points, let decimals):
      let who = "\(names.place(place))\(rank.map { " (\(ordinal($0)))" } ?? "")"
      return "\(Figures.fixed(points.magnitude, decimals)) points \(points < 0 ? "behind" : "ahead of") \(who)"
    case .parts(let parts, let decimals):
      return parts.map { "\(names.node($0.node)) \(Figures.signed($0.part, decimals))" }.joined(separator: ", ")
    case .mover(let change):
      switch change {
      case .scenario(let name): return names.scenario(name)
      case .without(let indicator): return "\(names.node(indicator)) left out"
      case .period(let indicator, let period): return "\(names.node(indicator)) of \(period)"
      }
    }
  }

  private func text(_ caution: Caution, _ subject: String?, _ ranked: Int, _ decimals: Int) -> String {
    switch caution {
    case .bareRanks(let ranks):
      return "\(list(ranks.map { "“\(ordinal($0.rank))\(by(ranks.count > 1 ? $0.lens : nil))”" })) without the range."
    case .promisedGoal(let scenario, let lens, let rank, let points, let relearnt):
      let anew = relearnt.map { ", \(ordinal($0)) with scales learnt anew" } ?? ""
      return """
        “\(ordinal(rank))\(by(lens))” of “\(names.scenario(scenario))”: supposed figures, \
        \(Figures.fixed(points, max(2, decimals))) points ahead of the next\(anew).
        """
    case .floor(let indicator, let bounds, let known):
      return """
        \(names.node(indicator)) as all there is: of those \
        ranked \(bounds == known ? "all \(Figures.whole(known))" : "\(Figures.whole(bounds)) of \(Figures.whole(known))") figures are \
        lower bounds.
        """
    case .lowYardstick(let lens, let share, let others, let entity, let rank, let reached):
      return """
        “\(Figures.percent(share)) of the lower of \(list(others.map(names.place))): \(reached ? "reached" : "not reached")”\(by(lens)): the yardstick, \
        \(names.place(entity)), is itself \(ordinal(rank)) of \(Figures.whole(ranked)).
        """
    case .partialPlans(let scenario, let certainty, let share):
      return
        "“\(names.scenario(scenario))” as a forecast: \(word(certainty)) plans are counted at \(Figures.percent(share)), by assumption."
    case .thinPeer(let entity, let shared, let all, let isRanked):
      return """
        \(names.place(entity)) as a peer\(subject.map { " of \(names.place($0))" } ?? ""): \(Figures.whole(shared)) of \
        \(Figures.whole(all)) indicators in common\(isRanked ? "" : ", and no rank").
        """
    case .wideGaps(let lens, let entity, let rank, let range):
      return """
        “\(names.place(entity)) \(ordinal(rank))”\(by(lens)): its missing figures alone could make it \(self.range(range)).
        """
    }
  }

  private func saying(_ check: ClaimCheck) -> String {
    let subject = names.node(check.subject)
    return switch check.saying {
    case .word(let word, _): "\(subject) “\(word)”"
    case .concern: "concern about \(subject)"
    case .rank(let rank): "\(ordinal(rank))"
    }
  }

  private func verdict(_ check: ClaimCheck) -> String {
    if case .rank = check.saying { return check.verdict == .lower ? "Goal, not reached" : "Goal" }
    return switch check.verdict {
    case .consistent: "Consistent"
    case .lower: "Lower"
    case .higher: "Higher"
    case .cannotTell(let reason):
      switch reason {
      case .sufficiency: "Cannot tell (no measure of enough)"
      case .trend: "Cannot tell (no trend known)"
      case .concern: "Cannot tell (a fear is no figure)"
      case .group: "Cannot tell (a group)"
      case .noFigure: "Cannot tell (no figure)"
      case .unknownWord: "Cannot tell (no size in the word)"
      }
    }
  }

  private func figure(_ figure: ClaimCheck.Figure, besides subject: String) -> String {
    switch figure {
    case .cell(let indicator, let cell, let rank, let count):
      let unit = names.unit(indicator)
      let place = rank.map { ", \(ordinal($0)) of \(Figures.whole(count))" } ?? ""
      let name = indicator == subject ? "" : "\(names.node(indicator)) "
      return "\(name)\(bounded(cell))\(unit.isEmpty ? "" : " \(unit)")\(place)"
    case .ranks(let ranks):
      let places = ranks.map { "\($0.rank.map(ordinal) ?? "unranked")\(by(ranks.count > 1 ? $0.lens : nil))" }
      return "here " + places.joined(separator: ", ")
    }
  }

  private func bounded(_ cell: Cell) -> String {
    switch (cell.bounds?.low, cell.bounds?.high) {
    case (let low?, nil): "at least \(Figures.about(low))"
    case (nil, let high?): "at most \(Figures.about(high))"
    case (let low?, let high?): "\(Figures.about(low)) to \(Figures.about(high))"
    case (nil, nil): Figures.about(cell.value)
    }
  }

  private func word(_ certainty: Certainty) -> String { certainty.rawValue }

  private func word(_ frequency: Share.Frequency) -> String {
    switch frequency {
    case .never: "never"
    case .almostNever: "almost never"
    case .seldom: "seldom"
    case .sometimes: "sometimes"
    case .often: "often"
    case .almostAlways: "almost always"
    case .always: "always"
    }
  }
}
