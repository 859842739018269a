import Diagnostics
import Linear

/// The column `Level` of COINr's `iMeta`, against the tree: 1 for indicators, and each parent one above its children.
/// It says nothing that parents do not say, so a contradiction means that one of the two is wrong.
struct COINrLevels {
  let rows: [FrameworkRow]

  func check(_ problems: inout Problems) {
    var levels: [String: Int] = [:]
    for entry in rows where entry.node.role == .indicator || entry.node.role == .aggregate {
      levels[entry.node.code] = level(of: entry, &problems)
    }
    let families = Dictionary(grouping: rows.filter { levels[$0.node.code] != nil }, by: \.node.parent)
    // The lowest first: a level that was reported says nothing of the parent's.
    for entry in lowestFirst(rows.filter { $0.node.role == .aggregate }) {
      guard let own = levels[entry.node.code],
        let children = families[entry.node.code]?.filter({ levels[$0.node.code] != nil })
      else { continue }
      let below = Set(children.compactMap { levels[$0.node.code] })
      if below.count == 1, let level = below.first {
        if own != level + 1 {
          entry.row.error(
            "Level", "`Level` of `\(entry.node.code)` is \(own), and its children are at level \(level)",
            advice: "Write \(level + 1), or give the children another parent.", &problems)
          levels[entry.node.code] = nil
        }
        continue
      }
      for child in children {
        guard let level = levels[child.node.code], level != own - 1 else { continue }
        child.row.error(
          "Level", "`Level` of `\(child.node.code)` is \(level), and that of its parent `\(entry.node.code)` \(own)",
          advice: "A parent stands one level above its children: correct the level, or the parent.", &problems)
      }
    }
  }

  private func lowestFirst(_ aggregates: [FrameworkRow]) -> [FrameworkRow] {
    let parents = Dictionary(rows.map { ($0.node.code, $0.node.parent) }, uniquingKeysWith: { first, _ in first })
    func depth(_ code: String) -> Int {
      var (depth, at) = (0, code)
      // Parents may go in a circle.
      while depth <= Framework.deepest, let parent = parents[at], !parent.isEmpty { (depth, at) = (depth + 1, parent) }
      return depth
    }
    return aggregates.enumerated().map { (depth: depth($1.node.code), place: $0, row: $1) }
      .sorted { (-$0.depth, $0.place) < (-$1.depth, $1.place) }.map(\.row)
  }

  /// The level as stated; nil where it was reported.
  private func level(of entry: FrameworkRow, _ problems: inout Problems) -> Int? {
    let code = entry.node.code
    let isIndicator = entry.node.role == .indicator
    func fault(_ what: String) {
      entry.row.error(
        "Level", "`Level` of `\(code)` is \(what)",
        advice: isIndicator ? "Indicators are at level 1." : "Aggregates of indicators are at level 2, theirs at 3.",
        &problems)
    }
    guard !entry.row.textOrNA("Level").isEmpty else {
      fault("empty")
      return nil
    }
    guard let level = entry.row.figure("Level", of: code, &problems) else { return nil }
    guard level == level.rounded(), (1...1000).contains(level) else {
      fault("\(level.plain)")
      return nil
    }
    guard isIndicator == (level == 1) else {
      fault("\(level.plain), and it is an \(entry.node.role.rawValue)")
      return nil
    }
    return Int(level)
  }
}
