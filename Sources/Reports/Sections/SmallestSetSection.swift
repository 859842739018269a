import Claims
import Methods
import Studies

/// The fewest figures that would have to be wrong for a goal to hold.
struct SmallestSetSection {
  let findings: InfluenceFindings
  let words: Wording

  var section: Section? {
    guard findings.smallestSets.contains(where: { !$0.isEmpty }) else { return nil }
    let items = zip(findings.analyses, findings.smallestSets).map { analysis, sets in
      let by = words.by(analysis.lens.lens)
      return TreeItem("Goals\(by)", sets.map { goal($0, analysis) })
    }
    return Section("What would have to be wrong", [.tree(items), .paragraph(Self.definition)])
  }

  static let definition = """
    A figure is wrong when the claims behind it are; it may then be any that a ranked economy has, from the worst to the best, \
    with scales and weights as they are. Each figure of a set is taken to its end, so the set is the least that could do, \
    not one that is likely. Gaps, denominators and who is ranked are taken as they are, and no figure as absent.
    """

  private func goal(_ set: SmallestSet, _ analysis: Analysis) -> TreeItem {
    let head =
      "\(words.placeName(set.goal.entity)), \(words.aim(set.goal))\(words.measure(of: set.goal, analysis)): "
    switch set.anybody {
    case .holds: return TreeItem(head + "holds as it is.")
    case .unranked: return TreeItem(head + "not judged, without a rank, or nobody to be held against.")
    case .notAnswered(let why): return TreeItem(head + "not answered: \(why).")
    case .none:
      return TreeItem(head + "no set would do. " + impossible(set.anybody, everybody: true))
    case .cells(let cells, let least):
      var items = cells.prefix(12).map { TreeItem(cell($0, analysis)) }
      if cells.count > 12 { items.append(TreeItem("and \(cells.count - 12) more, in smallest-sets.csv")) }
      items.append(TreeItem(own(set, analysis)))
      return TreeItem(head + size(cells, least) + ", for instance:", items)
    }
  }

  /// "at least 5 figures, which rest on 5 claims, would have to be wrong at once".
  private func size(_ cells: [SmallestSet.WrongCell], _ least: Int) -> String {
    let claims = Set(cells.flatMap(\.claims)).count
    let resting =
      claims > 0 ? ", which \(cells.count == 1 ? "rests" : "rest") on \(Wording.count(claims, "claim"))," : ""
    let figures = Wording.count(cells.count, "figure")
    if cells.count == 1 { return "\(figures)\(resting) would do if wrong" }
    if least == cells.count { return "at least \(figures)\(resting) would have to be wrong at once" }
    return """
      \(figures)\(resting) would do if wrong at once; fewer than \(least) would not, and what lies between is not searched
      """
  }

  private func own(_ set: SmallestSet, _ analysis: Analysis) -> String {
    let name = words.placeName(set.goal.entity)
    switch set.own {
    case .cells(let cells, let least):
      if set.anybody.cells.allSatisfy({ $0.entity == findings.table.entityIndex(set.goal.entity) }) {
        return "All of them are \(name)'s own."
      }
      let list = Wording.list(cells.prefix(12).map { words.node($0.indicator) })
      return "Of \(name)'s own figures alone: \(size(cells, least)): \(list)."
    case .none: return "Of \(name)'s own figures alone none would do. " + impossible(set.own, everybody: false)
    case .holds, .unranked, .notAnswered: return ""
    }
  }

  private func impossible(_ answer: SmallestSet.Answer, everybody: Bool) -> String {
    guard case .none(let best, let above) = answer else { return "" }
    let names = above.prefix(5).map(words.name) + (above.count > 5 ? ["\(above.count - 5) more"] : [])
    let others = everybody ? " and the others' at the worst" : ""
    return
      "With all of its figures at the best\(others) its index would be \(words.score(best)), and \(Wording.list(names)) would still be in the way."
  }

  private func cell(_ cell: SmallestSet.WrongCell, _ analysis: Analysis) -> String {
    let code = findings.table.entities[cell.entity].code
    let now = words.ranked(findings.table[code, cell.indicator], of: cell.indicator, cell.entity, in: analysis)
    let other = findings.table.entities[cell.like].code
    let then = words.ranked(findings.table[other, cell.indicator], of: cell.indicator, cell.like, in: analysis)
    func text(_ value: Value) -> String { if case .text(let text) = value { text } else { "" } }
    let unit = text(then.unit)
    return """
      \(words.name(cell.entity)), \(words.node(cell.indicator)): \(Wording.measured(text(then.figure), unit)), as \
      \(words.name(cell.like)) has, instead of \(text(now.figure))\(behind(cell))
      """
  }

  private func behind(_ cell: SmallestSet.WrongCell) -> String {
    let ids = cell.claims.prefix(3).map(words.claims.idText)
    let more = cell.claims.count > 3 ? ["\(cell.claims.count - 3) more"] : []
    return ids.isEmpty ? "" : " (\(Wording.list(ids + more)))"
  }
}
