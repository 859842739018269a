public import Diagnostics

/// Figures of zero whose spread the study declares as a share of them, and which draws so leave where they are.
public struct ZeroFigures {
  /// The first one, as messages name it, and how many there are.
  public let first: String
  public let count: Int
  public let indicators: [String]

  public init(first: String, count: Int, indicators: Set<String>) {
    self.first = first
    self.count = count
    self.indicators = indicators.sorted()
  }

  public var message: String {
    let all = indicators.prefix(3).joined(separator: ", ")
    let codes = indicators.count > 3 ? "\(all) and \(indicators.count - 3) indicators more" : all
    let who = count == 1 ? "it is" : "it and \(count - 1) more, of \(codes), are"
    return "\(first) is 0 and its spread a share of it, so none: \(who) drawn as if exact"
  }

  public var advice: String {
    "Where zero is not exact, give \(indicators[0]) under spread.indicators {absolute: …} or {counts: poisson}."
  }
}

extension ClaimTable {
  /// One note for all of them, at the first in id order.
  public func zerosWithoutSpread(_ vocabulary: Vocabulary, _ rules: EvidenceRules) -> Problems {
    let context = Context(self, vocabulary, rules, relations: Relations.none)
    var found: [(row: Int, code: String)] = []
    for row in id.indices where value[row] == 0 && context.leavesSpreadToStudy(row) {
      for indicator in context.measuring[Int(subject[row])].map(Int.init) {
        guard case .relative(let share) = context.declaredSpread(row, indicator), share > 0 else { continue }
        found.append((row, context.indicators[indicator].code))
      }
    }
    var problems = Problems()
    guard let first = found.map(\.row).min(by: idPrecedes) else { return problems }
    let zeros = ZeroFigures(
      first: "the figure of claim `\(idText(first).truncatedForMessage)`", count: Set(found.map(\.row)).count,
      indicators: Set(found.map(\.code)))
    problems.note(
      zeros.message, in: files[Int(id[first].file)], byte: places([(first, .value)])[0], advice: zeros.advice)
    return problems
  }
}

extension Context {
  /// Whether a figure counts as one and states no uncertainty of its own.
  fileprivate func leavesSpreadToStudy(_ row: Int) -> Bool {
    let bound = claims.bound[row]
    return claims.kind[row].givesValues && (bound == .exact || bound == .about) && claims.se[row].isNaN
      && claims.low[row].isNaN && claims.high[row].isNaN && !rules.without.contains(row)
  }
}
