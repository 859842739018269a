import Claims
import Linear
import Methods
import Robustness
import Studies

/// The sentences that `podium robust` begins with.
struct RobustWords {
  private let robust: RobustFindings
  private let words: Wording

  init(_ robust: RobustFindings, _ words: Wording) {
    self.robust = robust
    self.words = words
  }

  var blocks: [Block] {
    let lenses = robust.findings.lenses
    var blocks = lenses.indices.compactMap { number in headline(lenses[number], number).map(Block.paragraph) }
    let goals = otherGoals
    if !goals.isEmpty { blocks.append(.list(goals)) }
    blocks += robust.everything.map { .paragraph(everything($0)) }
    return blocks + [.paragraph(draws)]
  }

  /// "By totals South Korea is 9th; 7th to 11th in 90 % of draws …; third or better …. Most of its variance goes with …"
  private func headline(_ lens: LensFindings, _ number: Int) -> String? {
    guard let code = words.findings.study.goals.first?.entity, let entity = words.table.entityIndex(code) else {
      return nil
    }
    let by = String(words.by(lens.lens).drop { $0 == " " })
    let start =
      by.isEmpty ? words.fullName(entity) : "\(by.prefix(1).uppercased() + by.dropFirst()) \(words.fullName(entity))"
    guard let rank = lens.analysis.ranking.ranks[entity] else {
      return "\(start) has no rank (\(words.status(entity, lens.analysis))), so there is nothing to be sure of."
    }
    guard let widest = lens.draws.last else { return nil }
    guard let interval = interval(of: code, widest) else {
      return "\(start) is \(Wording.ordinal(rank)). \(Wording.tooFew(widest))"
    }
    let top = words.topRank
    let shares = lens.draws.compactMap { draws in draws.share(of: code, atMost: top).map { (draws.mode, $0) } }
    let sentence = """
      \(start) is \(Wording.ordinal(rank)); \(interval) of draws \(Wording.mode(widest.mode)); \
      \(Wording.ordinal(top)) or better \(Wording.shares(shares)).
      """
    let drivers = number < robust.drivers.count ? robust.drivers[number] : nil
    return [sentence, drivers.map(decided) ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// "7th to 10th in 90 %"; where one rank fills the interval, in how many it is held: "9th in 95.2 %".
  private func interval(of code: String, _ draws: Acceptability) -> String? {
    guard let range = draws.rankInterval(of: code), let ranked = draws.ranked(code) else { return nil }
    guard range.lowerBound == range.upperBound else {
      return "\(Wording.ordinal(range.lowerBound)) to \(Wording.ordinal(range.upperBound)) in 90 %"
    }
    let share = draws.share(of: code, at: range.lowerBound).map { $0.among(ranked) }
    let told = share.map { $0.isAll ? "100 %" : Wording.share($0) }
    return "\(Wording.ordinal(range.lowerBound)) in \(told ?? "90 %")"
  }

  /// Goals besides the one that the headline answers.
  private var otherGoals: [String] {
    let goals = words.findings.study.goals
    let answered = goals.firstIndex { if case .top(let entity, _) = $0 { entity == goals[0].entity } else { false } }
    return goals.indices.filter { $0 != answered }.compactMap { number in
      let parts = robust.findings.lenses.compactMap { lens -> String? in
        let shares = lens.draws.map { ($0.mode, $0.share(ofGoal: number)) }
        return shares.isEmpty
          ? nil : "\(Wording.shares(shares))\(words.by(lens.lens))\(words.measure(of: goals[number], lens.analysis))"
      }
      return parts.isEmpty
        ? nil
        : "\(words.placeName(goals[number].entity)), \(words.aim(goals[number])): \(parts.joined(separator: "; "))."
    }
  }

  /// "Most of its variance goes with all weights (total index 0.61), then with evidence on GPU counts (0.22)."
  private func decided(_ found: Sensitivity) -> String {
    guard let indices = found.indices[0] else { return "" }
    let order = found.groups.indices.sorted {
      (-indices.total[$0].value, found.groups[$0].name) < (-indices.total[$1].value, found.groups[$1].name)
    }
    let told = order.prefix(3).filter { indices.total[$0].value > 0.05 }
    guard let first = told.first else { return "" }
    // A rank that moves in a few draws alone leaves nothing to divide.
    if let interval = indices.total[first].interval, interval.upperBound - interval.lowerBound > 0.5 {
      return "Its rank moves too seldom to tell what moves it."
    }
    func said(_ group: Int) -> String {
      "\(words.factor(found.groups[group].name)) (\(Wording.number(indices.total[group].value, 2)))"
    }
    let name = words.factor(found.groups[first].name)
    let others = told.dropFirst().map(said)
    let most = indices.total[first].value > 0.5 ? "Most" : "More than with anything else"
    return """
      \(most) of the variance of its rank goes with \(name) (total index \(Wording.number(min(1, indices.total[first].value), 2)))\
      \(others.isEmpty ? "" : ", then with \(Wording.list(others))").
      """
  }

  private func everything(_ set: EverythingFindings) -> String {
    let open = set.choices.map { "\($0.step) (\(Self.options($0)))" } + (set.variesGaps ? ["gaps"] : [])
    let modes = robust.findings.study.plan.modes
    let drawn = modes.contains(.both) ? "evidence and weights" : modes.contains(.weights) ? "weights" : "evidence"
    var text = """
      Everything open at once\(set.lenses.count == 1 ? words.by(set.lenses[0]) : "")\(modes.isEmpty ? "" : ", besides \(drawn)"): \
      \(open.isEmpty ? "nothing, as no gap is left" : Wording.list(open)).
      """
    if let code = words.findings.study.goals.first?.entity, let interval = interval(of: code, set.draws),
      let share = set.draws.share(of: code, atMost: words.topRank), let ranked = set.draws.ranked(code)
    {
      let among = share.among(ranked)
      let count = Wording.count(set.draws.draws, "draw")
      let those = ranked.isAll ? "Over \(count)" : "Over \(count), of which \(Wording.share(ranked)) rank it,"
      text += """
         \(those) \(words.placeName(code)) is \(interval)\(ranked.isAll ? "" : " of these"); \
        \(Wording.ordinal(words.topRank)) or better in \(among.isNone ? "none (\(Wording.share(among)))" : Wording.share(among)).
        """
    }
    switch set.drivers {
    case .success(let found)?: text += " " + decided(found)
    case .failure(let error)?: text += " What decides its rank here cannot be told: \(error.message)."
    case nil: break
    }
    let lost = set.draws.unanswered.reduce(0) { $0 + $1.draws }
    guard lost > 0, let most = set.draws.unanswered.max(by: { ($0.draws, $1.choices) < ($1.draws, $0.choices) }) else {
      return text
    }
    let which = set.draws.unanswered.count == 1 ? "a combination" : "\(set.draws.unanswered.count) combinations"
    return text + """
       \(Wording.count(lost, "draw")) took \(which) without an answer and \(lost == 1 ? "ranks" : "rank") nobody\
      \(set.draws.unanswered.count == 1 ? "" : ", most of them"): \(most.choices) (\(most.reason)).
      """
  }

  /// Whether weights come from a list of vectors.
  private var vectors: Bool {
    let plan = robust.findings.study.plan
    guard plan.modes.contains(where: { $0 != .evidence }) else { return false }
    return ([plan.weights] + plan.weightsOf.values).contains {
      ["intervals", "orders"].contains(type(of: $0).card.name)
    }
  }

  private static func options(_ choice: Choice) -> String {
    let possible = choice.options.filter { $0.probability > 0 }
    if possible.count > 6 { return "\(possible.count) options" }
    let all = possible.reduce(0) { $0 + $1.probability }
    return possible.map { option in
      let percent = option.probability / all * 100
      return "\(option.name) \(percent < 0.5 ? "< 1" : Wording.number(percent, 0)) %"
    }.joined(separator: ", ")
  }

  private var draws: String {
    let count = Wording.count(robust.draws, "draw")
    var text: String
    if let precision = robust.precision {
      text = """
        \(count): the first of 4,096 · 2ᵏ at which no share of a rank, of a place or better, of a goal or of a pair has a 95 % interval (Wilson) wider than ± \
        \(DecimalText(precision.asked).full); the widest is ± \(Wording.number(precision.reached, 5)).
        """
    } else {
      let most = (0.25 / Double(max(1, robust.draws))).squareRoot()
      text = "\(count); the Monte Carlo standard error of a share is at most \(Wording.number(most * 100, 2)) points."
    }
    text += """
       Shares and intervals are over counted random draws, whose error is known and which can be added to.
      """
    if vectors {
      text += """
         Weights within intervals or in an order are drawn from 4,096 vectors, so shares that weights decide are known no better \
        than from about as many draws, whatever their error here.
        """
    }
    if let one = robust.expectedRanks.compactMap(\.self).first {
      text += """
         Mean ranks of evidence and weights are over \(one.scrambles) scrambles of \(Wording.count(one.points, "Sobol' point")), which err less \
        here; their spread is the error shown.
        """
    }
    return text
  }
}
