import Claims
import Studies

/// How one claim is told: who, when, which figure, in whose words, and how it differs from the one it repeats.
extension Wording {
  var claims: ClaimTable { findings.study.claims ?? ClaimTable() }

  func source(_ index: Int) -> Source { findings.study.vocabulary.sources[index] }

  /// "Stanford HAI (AI Index), AI Index Report 2026, figure 4.4.24".
  func sourceName(_ index: Int) -> String {
    let source = source(index)
    let parts = [source.publisher, source.title, source.title.isEmpty ? source.date : ""].filter { !$0.isEmpty }
    return parts.isEmpty ? source.id : parts.joined(separator: ", ")
  }

  /// "at least 70,000 chips"; empty without a number.
  func figure(_ row: Int) -> String {
    let unit = claims.strings[Int(claims.unit[row])]
    func written(_ value: Double) -> String { DecimalText(value).about(6) }
    let (value, low, high) = (claims.value[row], claims.low[row], claims.high[row])
    var text = ""
    if !value.isNaN {
      let bound = claims.bound[row] == .exact ? "" : claims.bound[row].rawValue.replacing("-", with: " ") + " "
      text = bound + written(value)
      if !low.isNaN, !high.isNaN { text += " (\(written(low)) to \(written(high)))" }
    } else if !low.isNaN || !high.isNaN {
      text =
        low.isNaN
        ? "at most \(written(high))"
        : high.isNaN
          ? "at least \(written(low))"
          : "\(written(low)) to \(written(high))"
    }
    return text.isEmpty ? "" : unit.isEmpty ? text : "\(text) \(unit)"
  }

  /// "N038, 우리티비뉴스, 2025-06-17, quoting 대한상의 SGI: -0.36 per 10,000 population".
  func told(_ row: Int) -> String {
    let source = source(Int(claims.source[row]))
    let speaker = claims.speakerText(row)
    let who = speaker.isEmpty || speaker == source.publisher ? "" : "quoting \(speaker)"
    let part = claims.strings[Int(claims.part[row])]
    let head = [claims.idText(row), source.publisher, period(claims.saidOn[row]) ?? source.date, who, part]
    let figure = figure(row)
    return head.filter { !$0.isEmpty }.joined(separator: ", ") + (figure.isEmpty ? "" : ": \(figure)")
  }

  /// The claim with its quote and its note under it.
  func item(_ row: Int, _ more: [String] = []) -> TreeItem {
    let quote = claims.text(claims.quote[row])
    let note = claims.text(claims.note[row])
    let lines = [quote.isEmpty ? "" : "“\(quote)”"] + more + [note.isEmpty ? "" : "Note: \(note)"]
    return TreeItem(told(row), lines.filter { !$0.isEmpty }.map { TreeItem($0) })
  }

  /// What the claim says otherwise than the one nearest to the origin, spelled out.
  func differences(_ echo: Echo, indicator: String) -> [String] {
    let (mine, theirs) = (echo.row, echo.of)
    let id = claims.idText(theirs)
    var lines: [String] = []
    let units = (claims.strings[Int(claims.unit[mine])], claims.strings[Int(claims.unit[theirs])])
    if units.0 != units.1 { lines.append("unit: “\(units.0)” instead of “\(units.1)” (\(id))") }
    if echo.differences.contains(.sign) { lines.append("sign: the opposite of \(id)'s") }
    if echo.differences.contains(.year) {
      lines.append(
        "year: \(period(claims.period[mine]) ?? "none") instead of \(period(claims.period[theirs]) ?? "none") (\(id))")
    }
    if echo.differences.contains(.digits) {
      lines.append("digits lost on the way: \(figure(mine)) for \(figure(theirs))")
    }
    if echo.power != 0 {
      lines.append("a factor of about 10^\(echo.power) away from \(id): a likely slip of unit or digits")
    } else if echo.differences.contains(.value) {
      lines.append("figure: \(figure(mine)) instead of \(figure(theirs)) (\(id))")
    }
    return lines.isEmpty ? ["the same figure as \(id)"] : lines
  }

  /// The unit and sign as printed, where the study reads them otherwise.
  func readings(_ row: Int, indicator: String) -> [String] {
    var lines: [String] = []
    if printsWithoutMinus(row) {
      lines.append(
        "sign: printed without a minus, as a number of net outflow or loss; recorded as \(DecimalText(claims.value[row]).about(6))"
      )
    }
    if let conversion = findings.arranged?.conversion(of: row, to: indicator), conversion.note != "definition" {
      lines.append(
        "unit: “\(conversion.from)” instead of “\(conversion.to)”, read with the factor \(DecimalText(conversion.factor).full). \(conversion.note)"
      )
    }
    return lines
  }

  private func printsWithoutMinus(_ row: Int) -> Bool {
    guard claims.value[row] < 0 else { return false }
    let quote = Array(claims.text(claims.quote[row]))
    let digits = Array(DecimalText(claims.value[row].magnitude).full)
    guard !quote.isEmpty, quote.count >= digits.count else { return false }
    let places = (0...(quote.count - digits.count)).filter { Array(quote[$0..<($0 + digits.count)]) == digits }
    return !places.isEmpty && !places.contains { $0 > 0 && "-−–‑－▲△".contains(quote[$0 - 1]) }
  }

  /// One origin's figure with everyone who passes it on.
  func item(_ lineage: Lineage, indicator: String) -> TreeItem {
    let name = sourceName(lineage.origin)
    let head =
      "\(lineage.period), origin: \(name)"
      + (lineage.speaks ? "" : " (not at hand; known through those who quote it)")
    var items = lineage.nearest.prefix(3).map { item($0, readings($0, indicator: indicator)) }
    if lineage.nearest.count > 3 {
      items.append(TreeItem("and \(Wording.count(lineage.nearest.count - 3, "more claim"))"))
    }
    items += lineage.echoes.map { echo in
      var echoed = item(
        echo.row, differences(echo, indicator: indicator) + readings(echo.row, indicator: indicator))
      echoed.text = "echo: " + echoed.text
      return echoed
    }
    if let later = lineage.supersededBy { items.append(TreeItem("superseded by a later edition: \(told(later))")) }
    return TreeItem(head, items)
  }

  /// What a word says beside the figure of its place.
  func agreement(_ agreement: Fate.Agreement) -> String {
    switch agreement {
    case .consistent: "the figure is at or above what the word suggests, so the two do not contradict each other"
    case .lower: "the figure is lower than the word suggests"
    case .higher: "the figure is higher than the word suggests"
    case .noNumber: "no figure stands beside it"
    case .notJudged: "a word that no figure of this study can confirm or deny"
    }
  }

  static let wordsApart = """
    A word is not a number: none informs a cell. Words of different speakers have no order: one's ‘substantial’ is \
    neither more nor less than another's ‘ample’.
    """

  /// "the word ‘substantial’ (size)".
  func word(_ row: Int) -> String {
    let level = claims.strings[Int(claims.level[row])]
    let scale = claims.details[Int32(row)]?.scale.map { " (of \($0.rawValue))" } ?? ""
    return "the word ‘\(level)’\(scale)"
  }
}
