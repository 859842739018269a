import Claims
import Studies

/// How one claim is told: who, when, which figure, in whose words, and how it differs from the one it repeats.
extension Wording {
  var claims: ClaimTable { findings.study.claims ?? ClaimTable() }

  /// "Of 30 claims read, 20 inform a cell, … and 2 are unused.": every claim once.
  func accounting(_ counts: Ledger.Counts) -> String {
    let names: [(Fate.Shown, String)] = [
      (.demand, "requests"), (.concern, "concerns"), (.stance, "stances"), (.publishedRank, "published ranks"),
      (.publishedScore, "published scores"), (.context, "background"),
    ]
    let kinds =
      [(counts.words, "words")] + names.map { (counts.shown[$0.0] ?? 0, $0.1) }
    let beside = kinds.filter { $0.0 > 0 }.map { "\($0.1) \(DecimalText($0.0).fixed(0))" }
    let read = counts.used + counts.beside + counts.toldAgain + counts.setAside + counts.unused
    func number(_ count: Int) -> String { DecimalText(count).fixed(0) }
    return """
      Of \(Self.count(read, "claim")) read, \(number(counts.used)) \(counts.used == 1 ? "informs" : "inform") a cell; \
      \(number(counts.beside)) \(counts.beside == 1 ? "is" : "are") by nature only shown\(beside.isEmpty ? "" : " (\(beside.joined(separator: ", ")))"); \
      \(number(counts.toldAgain)) \(counts.toldAgain == 1 ? "is an echo, a restatement, an earlier edition or a part" : "are echoes, restatements, earlier editions or parts") of others; \
      \(number(counts.setAside)) \(counts.setAside == 1 ? "is" : "are") set aside; \(number(counts.unused)) \(counts.unused == 1 ? "is" : "are") unused.
      """
  }

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
    if unit == "rank", !text.isEmpty { return "rank \(text)" }
    return text.isEmpty ? "" : unit.isEmpty ? text : "\(text) \(unit)"
  }

  /// "N038, 우리티비뉴스, 2025-06-17, quoting 대한상의 SGI: -0.36 per 10,000 population".
  func told(_ row: Int) -> String {
    let source = source(Int(claims.source[row]))
    let speaker = claims.speakerText(row)
    let who = speaker.isEmpty || speaker == source.publisher ? "" : "quoting \(self.speaker(row))"
    let part = claims.strings[Int(claims.part[row])]
    let head = [claims.idText(row), source.publisher, period(claims.saidOn[row]) ?? source.date, who, part]
    let figure = figure(row)
    return head.filter { !$0.isEmpty }.joined(separator: ", ") + (figure.isEmpty ? "" : ": \(figure)")
  }

  /// "류제명 (제2차관, 과학기술정보통신부)": who is said to have said it, with role and affiliation.
  func speaker(_ row: Int) -> String {
    let name = claims.strings[Int(claims.speaker[row])]
    let details = claims.details[Int32(row)]
    let place = [details?.role ?? "", details?.affiliation ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    return name.isEmpty ? place : place.isEmpty ? name : "\(name) (\(place))"
  }

  /// In quotation marks, with its language where that is stated; empty without one.
  func quote(_ row: Int) -> String {
    let (quote, rest) = Self.abridged(claims.text(claims.quote[row]))
    let language = claims.details[Int32(row)]?.quoteLanguage ?? ""
    return quote.isEmpty ? "" : "“\(quote)”\(rest)\(language.isEmpty ? "" : " [\(language)]")"
  }

  /// Where its source can be read; empty where that is not stated.
  func address(_ row: Int) -> String {
    let address = source(Int(claims.source[row])).address
    return address.isEmpty ? "" : "at \(address)"
  }

  func note(_ row: Int) -> String {
    let (note, rest) = Self.abridged(claims.text(claims.note[row]))
    return note.isEmpty ? "" : "Note: \(note)\(rest)"
  }

  /// Wrapping costs time and memory by the word, and nobody reads a quote of pages: the tables have it whole.
  private static func abridged(_ text: String) -> (shown: String, rest: String) {
    guard text.utf8.count > 4_000, text.unicodeScalars.count > 4_000 else { return (text, "") }
    let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(1_000)))
    return ("\(head) …", " [\(DecimalText(text.utf8.count).fixed(0)) bytes, whole in the CSV]")
  }

  /// The claim with its quote and its note under it, and the address of its source.
  func item(_ row: Int, _ more: [String] = [], note shown: Bool = true, address: Bool = false) -> TreeItem {
    let lines = [quote(row)] + more + [shown ? note(row) : "", address ? self.address(row) : ""]
    return TreeItem(told(row), lines.filter { !$0.isEmpty }.map { TreeItem($0) })
  }

  /// What the claim says otherwise than the one nearest to the origin, spelled out; a unit that a conversion already
  /// tells of only on request.
  func differences(_ echo: Echo, indicator: String, unit: Bool = false) -> [String] {
    let (mine, theirs) = (echo.row, echo.of)
    let id = claims.idText(theirs)
    var lines: [String] = []
    let units = (claims.strings[Int(claims.unit[mine])], claims.strings[Int(claims.unit[theirs])])
    if units.0 != units.1, unit || conversion(mine, indicator) == nil {
      lines.append("unit: “\(units.0)” instead of “\(units.1)” (\(id))")
    }
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
    if lines.isEmpty {
      lines = [
        echo.differences.contains(.unit)
          ? "the digits of \(id) under another unit: not the same quantity" : "the figure as in \(id)"
      ]
    }
    return lines
  }

  /// The unit and sign as printed, where the study reads them otherwise.
  func readings(_ row: Int, indicator: String) -> [String] {
    var lines: [String] = []
    if let sign = sign(row) { lines.append(sign) }
    if let conversion = conversion(row, indicator) {
      lines.append(
        "unit: “\(conversion.from)” instead of “\(conversion.to)”, read with the factor \(DecimalText(conversion.factor).full). \(conversion.note)"
      )
    }
    return lines
  }

  private func conversion(_ row: Int, _ indicator: String) -> UnitConversion? {
    findings.arranged?.conversion(of: row, to: indicator).flatMap { $0.note == "definition" ? nil : $0 }
  }

  /// How the quote prints a negative figure, where that is not plainly negative.
  private func sign(_ row: Int) -> String? {
    guard claims.value[row] < 0 else { return nil }
    let text = claims.text(claims.quote[row])
    guard text.utf8.count <= 4_000 else { return nil }
    let quote = Array(text)
    let digits = Array(DecimalText(claims.value[row].magnitude).full)
    guard quote.count >= digits.count else { return nil }
    let places = (0...(quote.count - digits.count)).filter { Array(quote[$0..<($0 + digits.count)]) == digits }
    guard !places.isEmpty else { return nil }
    let isNegative = places.contains { $0 > 0 && "-−–‑－▲△".contains(quote[$0 - 1]) }
    let isOutflow = text.contains("순유출") || text.contains("net outflow")
    if isNegative { return isOutflow ? "sign: a negative number called net outflow, which negates it twice" : nil }
    let called = isOutflow ? "a positive number called net outflow" : "a number without a minus"
    return "sign: \(called); recorded here as \(DecimalText(claims.value[row]).full)"
  }

  /// One origin's figure with everyone who passes it on; `brief`: without notes and conversions.
  func item(_ lineage: Lineage, indicator: String, brief: Bool = false) -> TreeItem {
    if lineage.speaks, lineage.echoes.isEmpty, lineage.nearest.count == 1 {
      return TreeItem("\(lineage.period): \(told(lineage.nearest[0]))")
    }
    func own(_ row: Int, _ more: [String]) -> TreeItem {
      brief
        ? item(row, more + (sign(row).map { [$0] } ?? []), note: false)
        : item(row, more + readings(row, indicator: indicator), address: true)
    }
    let head =
      "\(lineage.period), origin: \(sourceName(lineage.origin))"
      + (lineage.speaks ? "" : " (not at hand; known through those who quote it)")
    var items = lineage.nearest.prefix(3).map { own($0, []) }
    if lineage.nearest.count > 3 {
      items.append(TreeItem("and \(Wording.count(lineage.nearest.count - 3, "more claim"))"))
    }
    items += lineage.echoes.map { echo in
      var echoed = own(echo.row, differences(echo, indicator: indicator, unit: brief))
      echoed.text = "echo: " + echoed.text
      return echoed
    }
    if let later = lineage.supersededBy { items.append(TreeItem("superseded by a later edition: \(told(later))")) }
    return TreeItem(head, items)
  }

  /// What a word says beside the figure of its place.
  func agreement(_ agreement: Fate.Agreement) -> String {
    switch agreement {
    case .consistent: "the figure and the word do not contradict each other"
    case .lower: "the figure is lower than the word suggests"
    case .higher: "the figure is higher than the word suggests"
    case .noNumber: "no figure stands beside it"
    case .notJudged: "a word that no figure of this study can confirm or deny"
    }
  }

  static let wordsApart = """
    A word is not a number. Words of different speakers have no order: one's ‘substantial’ is \
    neither more nor less than another's ‘ample’.
    """

  /// "the word ‘substantial’ (size)".
  func word(_ row: Int) -> String {
    let level = claims.strings[Int(claims.level[row])]
    let scale = claims.details[Int32(row)]?.scale.map { " (of \($0.rawValue))" } ?? ""
    return "the word ‘\(level)’\(scale)"
  }
}
