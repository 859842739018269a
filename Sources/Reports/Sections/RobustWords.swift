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
    blocks += robust.everything.map { .paragraph(everything($0)) }
    return blocks + [.paragraph(draws)]
  }

  /// "By totals South Korea is 9th; 7th to 11th in 90 % of draws …; third or better …. Weights decide most of it …"
  private func headline(_ lens: LensFindings, _ number: Int) -> String? {
    guard let code = words.findings.study.goals.first?.entity, let entity = words.table.entityIndex(code),
      let rank = lens.analysis.ranking.ranks[entity], let widest = lens.draws.last,
      let interval = widest.rankInterval(of: code)
    else { return nil }
    let top = words.topRank
    let shares = lens.draws.compactMap { draws in draws.share(of: code, atMost: top).map { (draws.mode, $0) } }
    let by = words.by(lens.lens).trimmed
    let start =
      by.isEmpty ? words.fullName(entity) : "\(by.prefix(1).uppercased() + by.dropFirst()) \(words.fullName(entity))"
    let sentence = """
      \(start) is \(Wording.ordinal(rank)); \(Self.between(interval)) in 90 % of draws \(Wording.mode(widest.mode)); \
      \(Wording.ordinal(top)) or better \(Wording.shares(shares)).
      """
    return [sentence, decided(number)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func between(_ range: ClosedRange<Int>) -> String {
    let (low, high) = (Wording.ordinal(range.lowerBound), Wording.ordinal(range.upperBound))
    return low == high ? low : "\(low) to \(high)"
  }

  /// "All weights decide most of it (total index 0.61), then evidence on GPU counts (0.22)."
  private func decided(_ number: Int) -> String {
    guard number < robust.drivers.count, let drivers = robust.drivers[number] else { return "" }
    switch drivers {
    case .failure(let error): return "What decides it has no answer: \(error.message)."
    case .success(let found):
      guard let indices = found.indices[0] else { return "" }
      let order = found.groups.indices.sorted {
        (-indices.total[$0].value, found.groups[$0].name) < (-indices.total[$1].value, found.groups[$1].name)
      }
      let told = order.prefix(3).filter { indices.total[$0].value > 0.05 }
      guard let first = told.first else { return "No single thing decides it." }
      func said(_ group: Int) -> String { Wording.number(indices.total[group].value, 2) }
      let name = words.factor(found.groups[first].name)
      let most = indices.total[first].value > 0.5 ? "most of it" : "more of it than anything else"
      let others = told.dropFirst().map { "\(words.factor(found.groups[$0].name)) (\(said($0)))" }
      let verb = name.hasPrefix("all weights") || name.hasPrefix("gaps") ? "decide" : "decides"
      return """
        \(name.prefix(1).uppercased() + name.dropFirst()) \(verb) \(most) (total index \(said(first)))\
        \(others.isEmpty ? "" : ", then \(Wording.list(others))").
        """
    }
  }

  private func everything(_ set: EverythingFindings) -> String {
    let open = set.choices.map { "\($0.step) (\(Self.options($0)))" } + (set.variesGaps ? ["gaps"] : [])
    let modes = robust.findings.study.plan.modes
    let drawn = modes.contains(.both) ? "evidence and weights" : modes.contains(.weights) ? "weights" : "evidence"
    var text = """
      Everything open at once\(set.lenses.count == 1 ? words.by(set.lenses[0]) : "")\(modes.isEmpty ? "" : ", besides \(drawn)"): \
      \(Wording.list(open)).
      """
    if let code = words.findings.study.goals.first?.entity, let interval = set.draws.rankInterval(of: code),
      let share = set.draws.share(of: code, atMost: words.topRank), let ranked = set.draws.ranked(code)
    {
      text += """
         Over \(Wording.count(set.draws.draws, "draw")) \(words.placeName(code)) is \(Self.between(interval)) in 90 % of \
        \(ranked.isAll ? "them" : "those that rank it"); \(Wording.ordinal(words.topRank)) or better \
        \(share.isNone ? "in none (\(Wording.share(share)))" : "in \(Wording.share(share))").
        """
    }
    let lost = set.draws.unanswered.reduce(0) { $0 + $1.draws }
    guard lost > 0, let most = set.draws.unanswered.max(by: { $0.draws < $1.draws }) else { return text }
    return text + """
       \(Wording.count(lost, "draw")) took \(Wording.count(set.draws.unanswered.count, "combination")) without an answer and gave nobody a \
      rank; most of them \(most.choices): \(most.reason).
      """
  }

  private static func options(_ choice: Choice) -> String {
    if choice.options.count > 6 { return "\(choice.options.count) options" }
    let all = choice.options.reduce(0) { $0 + $1.probability }
    return choice.options.map { "\($0.name) \(Wording.number($0.probability / all * 100, 0)) %" }.joined(
      separator: ", ")
  }

  private var draws: String {
    let count = Wording.count(robust.draws, "draw")
    var text: String
    if let precision = robust.precision {
      text = """
        \(count): the first of 4,096 · 2ᵏ at which no share told here has a 95 % interval (Wilson) wider than ± \
        \(DecimalText(precision.asked).full); the widest is ± \(Wording.number(precision.reached, 5)).
        """
    } else {
      let most = (0.25 / Double(max(1, robust.draws))).squareRoot()
      text = "\(count); the Monte Carlo standard error of a share is at most \(Wording.number(most * 100, 2)) points."
    }
    text += """
       Shares and intervals are over counted random draws, whose error is known and which can be added to.
      """
    if let one = robust.expectedRanks.compactMap(\.self).first {
      text += """
         Mean ranks of evidence and weights are over \(one.scrambles) scrambles of \(Wording.count(one.points, "Sobol' point")), which err less \
        for a mean; their spread is the error shown.
        """
    }
    return text
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
