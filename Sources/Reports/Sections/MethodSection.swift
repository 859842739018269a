import Claims
import Methods
import Robustness
import Studies

/// How the numbers were made, with every choice that could have been another.
struct MethodSection {
  let findings: Findings
  private let words: Wording

  init(_ findings: Findings) {
    self.findings = findings
    words = Wording(findings: findings)
  }

  var section: Section {
    var blocks: [Block] = [.list(choices), .table(framework)]
    let notes = words.notes(of: findings.study.framework.leaves, withSources: true)
    if !notes.isEmpty { blocks.append(.list(notes)) }
    let treatments = words.treatments(findings.lenses.map { ($0.lens, $0.treatments) }, name: "")
    if !treatments.rows.isEmpty { blocks.append(.table(treatments)) }
    if !findings.weightRanges.isEmpty {
      blocks += [.table(ranges), .paragraph(drawing)]
    }
    let texts = [spread, confidence, caveats].compactMap { $0 }
    return Section("Method", blocks + texts.map { .paragraph($0) })
  }

  /// The index's own first; a lone child has no share to draw.
  private var shownRanges: [WeightRange] {
    let root = findings.study.framework.root?.code
    let ranges = findings.weightRanges.filter { $0.given < 1 }
    return ranges.filter { $0.node == root } + ranges.filter { $0.node != root }
  }

  private var drawing: String {
    let nodes = shownRanges.filter { $0.sets > 0 }.map { (node: $0.node, sets: $0.sets) }
      .reduce(into: [(node: String, sets: Int)]()) { all, one in if all.last?.node != one.node { all.append(one) } }
    let stated = nodes.map {
      "within \(words.node($0.node)) one of \($0.sets) experts' own sets is drawn, each as likely"
    }
    let isException = findings.study.plan.weights is Dirichlet
    return words.drawnWeights + (stated.isEmpty ? "" : " \(isException ? "But" : "Here") \(Wording.list(stated)).")
  }

  /// What drawing weights does to each: the share among its siblings.
  private var ranges: ReportTable {
    ReportTable(
      name: "", title: "Weights among siblings, and where 90 % of their draws lie",
      columns: [
        .init(.name(.aggregate), .text), .init(.name(.child), .text),
        .init(.ranking(.given), .percent(decimals: 1)),
        .init(.common(.low), .percent(decimals: 1)), .init(.common(.high), .percent(decimals: 1)),
      ],
      rows: shownRanges.map { range in
        [
          .text(words.node(range.node)), .text(words.node(range.child)), .number(range.given), .number(range.low),
          .number(range.high),
        ]
      }, in: words.language)
  }

  private var choices: [String] {
    var items = findings.study.choices.map { use in
      let options = use.options.keys.sorted().map { "\($0) \(Self.text(use.options[$0]))" }
      let scope = use.scope.isEmpty ? "" : " for \(use.scope)"
      return "\(use.family)\(scope): \(use.card)\(options.isEmpty ? "" : " (\(options.joined(separator: ", ")))")"
    }
    items += notes
    if let times = words.tableTimes { items.append(times) }
    if let turned = words.turned { items.append(turned) }
    if let leftOut = words.leftOut { items.append(leftOut) }
    if let filled = words.filledGaps { items.append("\(filled) Each is in imputed.csv.") }
    let weighing = words.aggregations.map { type(of: $0) }.first { $0.weighsEachItself }
    if let weighing {
      items.append(
        "Weights: \(weighing.card.name) gives each economy the weights that are best for it. Those shown are the framework's, "
          + "which count there only where the method's options say so.")
    }
    let recipe = findings.study.recipe
    items.append(
      """
      Gaps: a figure that is still missing after imputing is dropped and its siblings carry its weight, which gives the economy its own siblings' mean. A node \
      with less than \(Wording.number(100 * recipe.minCoverage, 0)) % of its children is not assessed; an economy with less than \
      \(Wording.number(100 * recipe.rankCoverage, 0)) % of the weighted indicators is not ranked.
      """)
    if !empty.isEmpty {
      items.append(
        "No ranked economy has a figure for \(Wording.list(empty)): a gap for all, and no part of any score.")
    }
    items += groups
    if findings.table.entities.count > Similarity.mostEntities {
      items.append(
        "Likeness: left out, as it compares each economy with each, and there are more than \(DecimalText(Similarity.mostEntities).fixed(0))."
      )
    }
    let plan = findings.study.plan
    items.append(
      findings.lenses.contains { !$0.draws.isEmpty }
        ? "Draws: \(Wording.count(plan.draws, "draw")) each of \(Wording.list(plan.modes.map(\.rawValue))), seed \(plan.seed)."
        : "Draws: none were asked for, so no rank comes with an interval or a share, and how sure it is is not said here."
    )
    return items
  }

  /// What the methods say of the weights; once where the lenses agree.
  private var notes: [String] {
    var told: [MethodNote] = []
    return findings.lenses.flatMap { lens in
      lens.notes.compactMap { note -> String? in
        guard !told.contains(note) else { return nil }
        told.append(note)
        let agree = findings.lenses.allSatisfy { $0.notes.contains(note) }
        let place = words.node(note.node) + (agree ? "" : " by \(Wording.lens(lens.lens))")
        let figures = note.figures.map { figure in
          let values = figure.values.map { $0.isNaN ? "unknown" : DecimalText($0).significant(figure.digits) }
          return "\(figure.name) \(values.joined(separator: " "))"
        }
        let what = note.step == .aggregate ? "Scores of" : "Weights within"
        return "\(what) \(place): \(figures.joined(separator: ", ")).\(note.doubt.map { " Mind: \($0)." } ?? "")"
      }
    }
  }

  /// Who is in each group, and who says so.
  private var groups: [String] {
    findings.study.vocabulary.groups.map { group in
      let members = group.members.map { words.placeName($0.entity) }
      let shown = members.count > 12 ? members.prefix(11) + ["\(members.count - 11) more"] : members[...]
      let deciding = Set(group.members.map(\.decidedBy)).sorted()
      return
        "Group \(group.code), \(words.placeName(group.code)): \(Wording.list(Array(shown))). Decided by \(deciding.joined(separator: "; "))."
    }
  }

  static func text(_ value: OptionValues.Value?) -> String {
    switch value {
    case .number(let number)?: DecimalText(number).full
    case .text(let text)?: text
    case .flag(let flag)?: flag ? "true" : "false"
    case .numbers(let numbers)?:
      numbers.keys.sorted().map { "\($0) \(DecimalText(numbers[$0] ?? 0).full)" }.joined(separator: " ")
    case .ranges(let ranges)?:
      ranges.keys.sorted().compactMap { key in
        ranges[key].map { "\(key) \(DecimalText($0.lowerBound).full) to \(DecimalText($0.upperBound).full)" }
      }.joined(separator: " ")
    case .list(let numbers)?: numbers.map { DecimalText($0).full }.joined(separator: " ")
    case .texts(let texts)?: texts.joined(separator: "; ")
    case .rows(let rows)?: rows.path
    case nil: ""
    }
  }

  private var ranked: [Int] { findings.table.entities.indices.filter { findings.table.entities[$0].ranked } }

  /// Indicators without a figure for any ranked economy.
  private var empty: [String] {
    findings.study.framework.leaves.map(\.code).filter { code in
      guard let column = findings.table.indicatorIndex(code) else { return true }
      return ranked.allSatisfy { findings.table.cells[column][$0] == nil }
    }
  }

  /// Empty where no figure says what time it describes, as in a table without years.
  private func period(_ column: Int) -> String {
    if let common = findings.table.vintages[column] { return common.description.replacing("/", with: " to ") }
    return findings.table.cells[column].contains { $0?.period != nil } ? "several" : ""
  }

  /// Indicators with weights, vintages and how many economies have a figure.
  private var framework: ReportTable {
    let study = findings.study
    let effective = findings.lenses.first?.analysis.ranking.scores.effectiveWeights ?? []
    let ranked = ranked
    let rows = study.framework.leaves.enumerated().map { place, leaf -> [Value] in
      let column = findings.table.indicatorIndex(leaf.code)
      let cells = column.map { findings.table.cells[$0] } ?? []
      return [
        .text(leaf.code), .text(orEmpty: Wording.title(leaf.name, leaf.koreanName)),
        .number(effective.indices.contains(place) ? effective[place] : 0),
        .text(orEmpty: column.map { period($0) }),
        .text(leaf.scale.rawValue),
        .text(leaf.intensityScale.rawValue),
        .integer(ranked.filter { cells.indices.contains($0) && cells[$0] != nil }.count),
      ]
    }
    return ReportTable(
      name: "", title: "",
      columns: [
        .init(.code(.indicator), .code), .init(.name(.indicator), .text),
        .init(.common(.weight), .percent(decimals: 1)), .init(.common(.period), .code),
        .init(.indicator(.scale), .code),
        .init(.indicator(.intensityScale), .code), .init(.indicator(.known), .integer),
      ], rows: rows, in: words.language)
  }

  private var spread: String {
    let cells = findings.table.cells.joined().compactMap { $0 }
    let assumed = cells.filter { $0.flags.contains(.assumedSpread) }.count
    let share = cells.isEmpty ? 0 : Double(assumed) / Double(cells.count)
    var text = """
      Of \(Wording.count(cells.count, "cell")) with a figure, \(DecimalText(assumed).fixed(0)) \
      (\(DecimalText(share).shifted(2).fixed(0)) %) rest on a spread that this study assumes because the source states none.
      """
    guard let spread = findings.spread else { return text }
    let own = findings.study.goals.first.map { words.placeName($0.entity) } ?? ""
    let parts = zip(findings.lenses, spread.lenses).map { lens, one in
      let ownShare = one.own.map { " (\(own): \(ratio($0.assumed, $0.all)))" } ?? ""
      return "\(ratio(one.assumed, one.all)) by \(Wording.lens(lens.lens))\(ownShare)"
    }
    text += """
       Drawing these assumed spreads and the declared shared errors alone, every other cell held fixed, leaves this much of the \
      variance that ranks have when all evidence is drawn (mean over the ranked economies, \(Wording.count(spread.draws, "draw"))): \
      \(Wording.list(parts)).
      """
    if spread.lenses.allSatisfy({ $0.assumed > $0.all / 2 }) {
      text +=
        " The intervals thus show mostly what the study assumes of its sources, and little that they say of themselves."
    }
    return text
  }

  /// How many used claims may not stand in their text; nil where none says.
  private var confidence: String? {
    guard let arranged = findings.arranged, let claims = findings.study.claims else { return nil }
    let used = (0..<claims.count).filter { if case .used = arranged.ledger[$0] { true } else { false } }
    let stating = used.filter { !claims.extractionConfidence[$0].isNaN }
    guard !stating.isEmpty else { return nil }
    let doubtful = stating.filter { claims.extractionConfidence[$0] < 0.8 }
    let ids = doubtful.sorted(by: claims.idPrecedes).prefix(6).map { claims.idText($0) }
    let more = doubtful.count > 6 ? " and \(doubtful.count - 6) more in claims.csv" : ""
    return """
      Of \(Wording.count(used.count, "used claim")), \(DecimalText(stating.count).fixed(0)) \(stating.count == 1 ? "states" : "state") how \
      sure it is that the text says so; \(doubtful.isEmpty ? "none" : DecimalText(doubtful.count).fixed(0)) with less than \
      0.8\(ids.isEmpty ? "" : " (\(ids.joined(separator: ", "))\(more))"). Less is a doubt whether the figure stands in the text, and \
      widens no spread.
      """
  }

  private func ratio(_ part: Double, _ whole: Double) -> String {
    whole > 0 ? "\(DecimalText(part / whole).shifted(2).fixed(0)) %" : "no variance at all"
  }

  private var caveats: String {
    """
    Denominators (population, GDP) are taken at their central value. Scales are learnt once, on the central table. A point \
    estimate that a single source gives carries the spread stated above and no more; what every source misses alike is in no draw.
    """
  }
}
