import Claims
import Methods
import Robustness
import Studies

/// How the report words what several sections say.
struct Wording {
  let findings: Findings
  let scoreDecimals: Int
  /// Whose words columns have.
  let language: any Language

  /// `analyses`: whose scores are printed; nil: those of the findings.
  init(findings: Findings, analyses: [Analysis]? = nil) {
    self.findings = findings
    language = LanguageCode.english.speaking(of: findings.study)
    scoreDecimals = Self.decimals(forScoresOf: analyses ?? findings.lenses.map(\.analysis))
  }

  var table: IndicatorTable { findings.table }

  func name(_ entity: Int) -> String {
    let entity = table.entities[entity]
    return entity.name.isEmpty ? entity.code : entity.name
  }

  /// "AI top 3, 2025 (AI 3대 강국 2025)".
  static func title(_ english: String, _ korean: String) -> String {
    korean.isEmpty || korean == english ? english : "\(english) (\(korean))"
  }

  /// "South Korea (대한민국)".
  func fullName(_ entity: Int) -> String {
    let korean = table.entities[entity].koreanName
    return korean.isEmpty || korean == name(entity) ? name(entity) : "\(name(entity)) (\(korean))"
  }

  /// Name of an entity or a group.
  func placeName(_ code: String) -> String {
    if let entity = table.entityIndex(code) { return name(entity) }
    guard let group = findings.study.vocabulary.groups.first(where: { $0.code == code }), !group.name.isEmpty else {
      return code
    }
    return group.koreanName.isEmpty ? group.name : "\(group.name) (\(group.koreanName))"
  }

  func node(_ code: String) -> String {
    let name = findings.study.framework.node(code)?.name ?? ""
    return name.isEmpty ? code : name
  }

  static func lens(_ lens: Lens) -> String {
    switch lens {
    case .scale: "totals"
    case .intensity: "intensities"
    }
  }

  /// " by totals"; nothing where the study has one lens and no denominator, so that there is no other reading.
  func by(_ lens: Lens) -> String {
    let study = findings.study
    let isOnly = study.lenses.count == 1 && study.framework.leaves.allSatisfy(\.denominator.isEmpty)
    return isOnly ? "" : " by \(Self.lens(lens))"
  }

  /// "189", "2.58 percent of GDP".
  static func measured(_ figure: String, _ unit: String) -> String {
    unit.isEmpty || unit == "count" ? figure : "\(figure) \(unit)"
  }

  static func ordinal(_ rank: Int) -> String {
    let suffix =
      switch (rank % 100, rank % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(rank)\(suffix)"
  }

  static func number(_ value: Double, _ decimals: Int = 1) -> String { DecimalText(value).fixed(decimals) }

  /// With its sign, nought without one.
  static func signed(_ value: Double, _ decimals: Int = 1) -> String {
    let text = number(value, decimals)
    return value > 0 && text.contains { ("1"..."9").contains($0) } ? "+\(text)" : text
  }

  static func probability(_ p: Double) -> String { p < 0.001 ? "p < 0.001" : "p \(number(p, 3))" }

  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(DecimalText(number).fixed(0)) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  static func list(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    return words.count == 1 ? last : "\(words.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// "12.3 %"; the ends are not rounded to nought or to all.
  static func share(_ share: Share) -> String {
    // Three draws or fewer bound a share by nothing.
    if share.isNone { return share.draws > 3 ? "< 3/\(DecimalText(share.draws).fixed(0))" : "none" }
    if share.isAll { return "all" }
    if share.value < 0.001 { return "< 0.1 %" }
    if share.value > 0.999 { return "> 99.9 %" }
    return "\(DecimalText(share.value).shifted(2).fixed(1)) %"
  }

  /// "in none of 100,000 draws, whether …", or "in 0.8 % of draws of weights, …": the modes side by side, never merged.
  static func shares(_ shares: [(mode: DrawMode, share: Share)]) -> String {
    guard let draws = shares.first?.share.draws else { return "" }
    let which = shares.count > 1 ? ", whether \(either(shares.map { what($0.mode) })) vary" : ""
    let number = DecimalText(draws).fixed(0)
    if shares.allSatisfy({ $0.share.isNone }) {
      return "in none of \(number) draws\(which) (a share below 3/\(number))"
    }
    if shares.allSatisfy({ $0.share.isAll }) { return "in all of \(number) draws\(which)" }
    let parts = shares.map { mode, share in
      let amount =
        share.isNone
        ? "none of \(number) draws (< 3/\(number))" : share.isAll ? "all of \(number) draws" : Self.share(share)
      return "in \(amount) when \(what(mode)) \(mode == .evidence ? "varies" : "vary")"
    }
    return list(parts)
  }

  private static func either(_ words: [String]) -> String {
    "\(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")"
  }

  private static func what(_ mode: DrawMode) -> String {
    switch mode {
    case .evidence: "evidence"
    case .weights: "weights"
    case .both: "both"
    case .everything: "evidence, weights and choices"
    }
  }

  static func mode(_ mode: DrawMode) -> String {
    switch mode {
    case .evidence: "of evidence, at the study's weights"
    case .weights: "of weights, at central evidence"
    case .both: "of evidence and weights"
    case .everything: "of evidence, weights and choices"
    }
  }

  /// In place of an interval.
  static func tooFew(_ draws: Acceptability) -> String {
    "Too few draws \(mode(draws.mode)) rank it to tell where 90 % of them lie: \(count(draws.draws, "draw")), where \(Acceptability.fewest()) are needed."
  }

  static func range(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }
}
