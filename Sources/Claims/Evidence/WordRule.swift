import Linear

/// A word beside a cell.
public struct WordBeside: Sendable {
  public var row: Int
  public var indicator: Int
  public var agreement: Fate.Agreement
}

extension Arranging {
  /// Figures of an indicator that words are held against, ascending: the base study's, else this table's before any
  /// word has filled a cell.
  func wordBase() -> [String: [Double]] {
    if !context.rules.words.base.isEmpty { return context.rules.words.base }
    var base: [String: [Double]] = [:]
    for entry in screening.words {
      let code = context.indicators[Int(entry.indicator)].code
      if base[code] == nil { base[code] = cells[Int(entry.indicator)].compactMap { $0?.value }.sorted() }
    }
    return base
  }

  /// Judges each word by where the entity's figure stands among all entities', or, where the study says so and there is
  /// no figure, lets an assessment of size fill the cell.
  mutating func judgeWords(_ base: [String: [Double]]) -> [WordBeside] {
    var result: [WordBeside] = []
    var filling: [(indicator: Int, place: Int, row: Int, range: ClosedRange<Double>)] = []
    for entry in screening.words {
      let (indicator, place, row) = (Int(entry.indicator), Int(entry.place), Int(entry.row))
      let figures = base[context.indicators[indicator].code] ?? []
      let isSize = (context.details(row)?.scale ?? .size) == .size
      var agreement = Fate.Agreement.notJudged
      if place < context.entityCount, isSize {
        if let cell = cells[indicator][place] {
          agreement = context.agreement(row, of: cell.value, among: figures)
        } else {
          agreement = .noNumber
          let word = context.claims.strings[Int(context.claims.level[row])]
          if context.rules.words.fill, context.claims.kind[row] == .assessment,
            let range = context.rules.words.levels[word]
          {
            if figures.count >= context.rules.words.minimum {
              filling.append((indicator, place, row, range))
              continue
            }
            ledger.set(row, .unused(.tooFewForWord))
          }
        }
      }
      if case .unused(.tooFewForWord) = ledger[row] {} else { ledger.set(row, .word(agreement)) }
      result.append(WordBeside(row: row, indicator: indicator, agreement: agreement))
    }
    fill(filling, base)
    return result
  }

  private mutating func fill(
    _ filling: [(indicator: Int, place: Int, row: Int, range: ClosedRange<Double>)], _ base: [String: [Double]]
  ) {
    var at = 0
    while at < filling.count {
      let (indicator, place) = (filling[at].indicator, filling[at].place)
      var end = at
      while end < filling.count, filling[end].indicator == indicator, filling[end].place == place { end += 1 }
      let words = filling[at..<end].sorted { context.idPrecedes($0.row, $1.row) }
      at = end
      let figures = base[context.indicators[indicator].code]!
      let limits = context.limits(indicator)
      let distribution = Distribution(
        components: words.map { word in
          let low = Statistics.quantile(ofSorted: figures, word.range.lowerBound)
          let high = Statistics.quantile(ofSorted: figures, word.range.upperBound)
          return Distribution.Component(
            weight: 1 / Double(words.count), shape: low < high ? .uniform(low: low, high: high) : .point(low),
            lower: limits.low, upper: limits.high)
        })
      let summary = Context.summary(distribution)
      for word in words { ledger.set(word.row, .used(indicator: indicator, role: .word)) }
      cells[indicator][place] = Cell(
        value: summary.median, low: summary.low, high: summary.high, distribution: distribution,
        witnesses: Set(words.map { context.claims.speaker[$0.row] }).count, kinds: [.assessment],
        flags: [.wordsOnly, .assumedSpread], claims: words.map(\.row))
    }
  }
}

extension Context {
  /// Words of size that need no declaration: much is at or above the median, little at or below it.
  private static let much: Set<String> = [
    "substantial", "considerable", "large", "ample", "overwhelming", "high", "many", "상당한", "압도적", "많은", "넉넉한", "큰",
  ]
  private static let little: Set<String> = [
    "small", "limited", "low", "scarce", "few", "little", "적은", "부족한", "작은", "제한적",
  ]

  func agreement(_ row: Int, of value: Double, among figures: [Double]) -> Fate.Agreement {
    guard !figures.isEmpty else { return .notJudged }
    let word = claims.strings[Int(claims.level[row])]
    if let range = rules.words.levels[word] {
      if value < Statistics.quantile(ofSorted: figures, range.lowerBound) { return .lower }
      return value > Statistics.quantile(ofSorted: figures, range.upperBound) ? .higher : .consistent
    }
    let median = Statistics.quantile(ofSorted: figures, 0.5)
    if Self.much.contains(word) { return value >= median ? .consistent : .lower }
    if Self.little.contains(word) { return value <= median ? .consistent : .higher }
    return .notJudged
  }
}
