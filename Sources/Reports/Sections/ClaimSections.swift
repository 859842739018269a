import Claims
import Linear
import Studies

/// What the claims leave open: cells on which origins disagree, words beside numbers, quotes, and what was not used.
struct ClaimSections {
  let findings: Findings
  private let words: Wording

  init(_ findings: Findings) {
    self.findings = findings
    words = Wording(findings: findings)
  }

  var contested: Section? {
    guard let arranged = findings.arranged else { return nil }
    var blocks: [Block] = []
    if arranged.contested.isEmpty {
      let cells = findings.table.cells.joined().compactMap { $0 }
      let several = cells.filter { $0.witnesses > 1 }.count
      blocks.append(
        .paragraph(
          several == 0
            ? """
            No cell is contested, because none has more than one origin: each of \(Wording.count(cells.count, "figure")) rests on a \
            single source's word, whatever the number of papers that repeat it.
            """
            : """
            No cell is contested: in none of \(Wording.count(several, "cell")) with more than one origin do these disagree beyond \
            their uncertainty.
            """))
    } else {
      blocks.append(.tree(arranged.contested.map { contested($0, arranged) }))
      blocks.append(
        .paragraph(
          """
          Different origins disagree beyond the uncertainty they state or the study assumes (Cochran's Q, p < 0.05), or a \
          bound contradicts what others say. The interval is what the study's way of reconciling makes of them.
          """))
    }
    return Section("Contested cells", blocks)
  }

  private func contested(_ cell: ContestedCell, _ arranged: Arranged) -> TreeItem {
    let node = arranged.table.indicators[cell.indicator]
    let group = arranged.table.entityIndex(cell.place) == nil ? ", a group" : ""
    let figures = [cell.cell.value, cell.cell.low, cell.cell.high].map { DecimalText($0).about(3) }
    let pooled = "pooled \(figures[0]), 90 % interval \(figures[1]) to \(figures[2]) \(node.unit)"
    let why = cell.cochran.map { Wording.probability($0.p) } ?? "contradicted by a bound"
    return TreeItem(
      "\(words.placeName(cell.place))\(group), \(words.node(node.code)): \(pooled) (\(why))",
      cell.figures.map { words.item($0.row, address: true) })
  }

  /// Echoes of the goal's entity, revisions, totals that do not add up, likely slips, conversions, shared errors.
  var disagreements: Section? {
    guard let arranged = findings.arranged else { return nil }
    var items: [TreeItem] = []
    func add(_ title: String, _ children: [TreeItem], limit: Int = 12) {
      guard !children.isEmpty else { return }
      var shown = Array(children.prefix(limit))
      if children.count > limit { shown.append(TreeItem("and \(children.count - limit) more, in claims.csv")) }
      items.append(TreeItem(title, shown))
    }
    let byIndicator = Dictionary(grouping: findings.lineages, by: \.indicator)
    for leaf in findings.study.framework.leaves {
      guard let found = byIndicator[leaf.code], let goal = findings.study.goals.first else { continue }
      add(
        "\(words.placeName(goal.entity)), \(words.node(leaf.code)): passed on by others, used in no cell",
        found.map { words.item($0.lineage, indicator: leaf.code, brief: true) })
    }
    add(
      "Echoes: the same origin's figure told again, never pooled",
      arranged.echoes.map { echo in
        TreeItem("\(words.told(echo.row)) — \(echo.differences.sentence) (\(words.claims.idText(echo.of)))")
      })
    let revised = arranged.revisions.filter { words.figure($0.earlier) != words.figure($0.later) }
    add(
      "Earlier editions or phases that a later one replaces",
      revised.map { TreeItem("\(words.told($0.earlier)) → \(words.told($0.later))") }, limit: 5)
    add(
      "Totals that their own parts do not add up to",
      arranged.disagreements.map {
        TreeItem(
          "\(words.told($0.total)): stated \(DecimalText($0.stated).about(4)), \($0.parts.count) parts add up to \(DecimalText($0.sum).about(4))"
        )
      })
    add(
      "Likely slips of a power of ten",
      arranged.suspects.map {
        TreeItem(
          "\(words.told($0.row)), against \(words.told($0.against)): a factor of about 10^\($0.power)\($0.isSetAside ? ", set aside" : ", shown only")"
        )
      })
    add(
      "Units read as another, with more than a definition behind it",
      arranged.conversions.filter { $0.conversion.low < $0.conversion.high || $0.conversion.note != "definition" }.map {
        let one = $0.conversion
        let range = one.low < one.high ? " (\(DecimalText(one.low).full) to \(DecimalText(one.high).full))" : ""
        return TreeItem(
          "\(one.from) as \(one.to), times \(DecimalText(one.factor).full)\(range), in \(Wording.count($0.claims, "claim")). \(one.note)"
        )
      })
    add(
      "Errors that a source makes alike in several cells, drawn once for all of them",
      findings.table.sharedErrors.map { error in
        let (low, high) = (error.factor.quantile(0.05), error.factor.quantile(0.95))
        return TreeItem(
          "\(error.name): a factor between \(DecimalText(low).about(3)) and \(DecimalText(high).about(3)) in 90 % of draws, on \(Wording.count(error.cells.count, "cell"))"
        )
      })
    add("Years that differ within one indicator", vintages(arranged))
    return items.isEmpty ? nil : Section("Echoes, revisions and repairs", [.tree(items)])
  }

  /// Who has which year, where an indicator mixes them.
  private func vintages(_ arranged: Arranged) -> [TreeItem] {
    arranged.vintages.filter { !$0.carried.isEmpty }.map { choice in
      let byPeriod = Dictionary(grouping: choice.carried, by: \.period)
      let carried = Set(choice.carried.map(\.entity))
      let column = arranged.table.cells[choice.indicator]
      let main = column.indices.filter { column[$0] != nil && !carried.contains($0) }.count
      let others = byPeriod.keys.sorted(by: >).map { period in
        let codes = byPeriod[period]!.map { arranged.table.entities[$0.entity].code }.sorted()
        return "\(period): \(codes.joined(separator: " "))"
      }
      let own = choice.period.map { "\($0) for \(main) of them" } ?? ""
      return TreeItem(
        "\(words.node(arranged.table.indicators[choice.indicator].code)): \(own); \(others.joined(separator: "; "))")
    }
  }

  /// Shown and compared, never merged. Claims with one and the same quote are told once.
  var wordsBesideNumbers: Section? {
    guard let arranged = findings.arranged, let claims = findings.study.claims else { return nil }
    var items: [TreeItem] = []
    var seen: [String: Int] = [:]
    // A source's address is told at its first claim.
    var cited: Set<Int32> = []
    for row in claims.rowsByID {
      guard case .word(let agreement) = arranged.ledger[row] else { continue }
      let quote = claims.text(claims.quote[row])
      if !quote.isEmpty, let place = seen[quote] {
        items[place].items.append(TreeItem("also recorded as \(claims.idText(row))"))
        continue
      }
      seen[quote] = items.count
      let place = words.placeName(words.placeCode(claims.entity[row]))
      let subject = words.subject(claims.subjects[Int(claims.subject[row])])
      var item = words.item(row, address: cited.insert(claims.source[row]).inserted)
      item.text = "\(place), \(subject): \(words.word(row)). \(item.text)"
      let beside = arranged.words.filter { $0.row == row }.compactMap { word -> String? in
        guard claims.entity[row] >= 0, let cell = arranged.table.cells[word.indicator][Int(claims.entity[row])] else {
          return nil
        }
        let node = arranged.table.indicators[word.indicator]
        return "\(words.node(node.code)) \(Wording.figure(cell)) \(node.unit)"
      }
      let figures = beside.isEmpty ? "" : "beside it: \(beside.joined(separator: "; ")); "
      item.items.append(TreeItem(figures + words.agreement(agreement)))
      items.append(item)
    }
    guard !items.isEmpty else { return nil }
    return Section("Words beside numbers", [.paragraph(Wording.wordsApart), .tree(items)])
  }

  /// Quotations that can be checked against a text at hand (a byte offset says where), and that no section above shows.
  var quotes: Section? {
    guard let arranged = findings.arranged, let claims = findings.study.claims else { return nil }
    var items: [TreeItem] = []
    var cited: Set<Int32> = []
    var others = 0
    for row in claims.rowsByID where claims.quote[row].length > 0 {
      switch arranged.ledger[row] {
      case .word, .shown(.demand), .shown(.publishedRank), .shown(.publishedScore): continue
      default: break
      }
      guard claims.details[Int32(row)]?.offset != nil else {
        others += 1
        continue
      }
      let place = words.placeName(words.placeCode(claims.entity[row]))
      let subject = words.subject(claims.subjects[Int(claims.subject[row])])
      var item = words.item(row, address: cited.insert(claims.source[row]).inserted)
      item.text = "\(place), \(subject) (\(claims.kind[row].rawValue)). \(item.text)"
      items.append(item)
    }
    guard !items.isEmpty else { return nil }
    return Section(
      "What else is said",
      [
        .tree(items),
        .paragraph(
          "\(Wording.count(others, "further quotation")) of other texts, with what became of each, are in claims.csv."),
      ])
  }

  var unused: Section? {
    guard let arranged = findings.arranged else { return nil }
    let counts = arranged.ledger.unusedCounts
    let items = counts.map { "\(Wording.count($0.count, "claim")): \($0.reason.sentence)" }
    let sorted = arranged.ledger.counts
    return Section(
      "Unused claims",
      [
        .paragraph(
          """
          \(words.accounting(sorted)) unused-claims.csv lists those set aside and unused with their reasons, claims.csv what \
          became of each claim.\(items.isEmpty ? "" : " Unused are:")
          """)
      ] + (items.isEmpty ? [] : [.list(items)]))
  }
}
