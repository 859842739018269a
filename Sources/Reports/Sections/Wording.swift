import Claims
import Methods
import Robustness
import Studies

/// How the report words what several sections say.
struct Wording {
  let findings: Findings

  var table: IndicatorTable { findings.table }

  func name(_ entity: Int) -> String {
    let entity = table.entities[entity]
    return entity.name.isEmpty ? entity.code : entity.name
  }

  /// "South Korea (대한민국)".
  func fullName(_ entity: Int) -> String {
    let korean = table.entities[entity].koreanName
    return korean.isEmpty || korean == name(entity) ? name(entity) : "\(name(entity)) (\(korean))"
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

  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(DecimalText(number).fixed(0)) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  static func list(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    return words.count == 1 ? last : "\(words.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// "12.3 %", or "< 3/100,000" where it happened in none.
  static func share(_ count: Int, of draws: Int) -> String {
    count == 0
      ? "< 3/\(DecimalText(draws).fixed(0))" : "\(DecimalText(Double(count) / Double(draws)).shifted(2).fixed(1)) %"
  }

  static func share(_ share: Share) -> String {
    share.isNone ? Self.share(0, of: share.draws) : "\(DecimalText(share.value).shifted(2).fixed(1)) %"
  }

  static func mode(_ mode: DrawMode) -> String {
    switch mode {
    case .evidence: "evidence drawn, weights the study's"
    case .weights: "weights drawn, evidence central"
    case .both: "evidence and weights drawn"
    }
  }

  static func range(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }
}
