import Diagnostics
import Linear

/// What must hold between the rows of a framework for it to be one tree.
struct FrameworkChecks {
  let rows: [FrameworkRow]
  let roleColumn: String
  var parentColumn = "parent"
  var codeColumn = "code"

  /// Reports every fault, and returns the nodes in display order.
  func check(_ problems: inout Problems) -> Framework {
    let byCode = Dictionary(rows.map { ($0.node.code, $0.node) }, uniquingKeysWith: { first, _ in first })
    let codes = rows.map(\.node.code)
    for entry in rows {
      checkParent(entry, byCode, codes, &problems)
      checkReferences(entry, byCode, codes, &problems)
      checkTopics(entry, byCode, &problems)
      checkRange(entry, &problems)
      checkDirection(entry, &problems)
    }
    let (circles, cyclic) = reportCycles(byCode, &problems)
    // A circle takes an index, and children, from where they were meant to be.
    let complete = rows.allSatisfy { $0.node.parent.isEmpty || byCode[$0.node.parent] != nil }
    if circles.isEmpty { checkRoot(&problems) }
    checkChildren(&problems, complete: complete && circles.isEmpty)
    checkDepth(byCode, leavingOut: cyclic, &problems)
    return Framework(nodes: order(cutting: circles))
  }

  private func checkParent(
    _ entry: FrameworkRow, _ byCode: [String: Framework.Node], _ codes: [String], _ problems: inout Problems
  ) {
    let node = entry.node
    guard !node.parent.isEmpty else { return }
    guard node.role == .indicator || node.role == .aggregate else {
      entry.row.error(
        parentColumn, "`\(node.code)` is \(node.role == .other ? "an" : "a") \(node.role.rawValue) and has a parent",
        advice: "Leave the parent empty; these rows stand outside the tree.", &problems)
      return
    }
    guard let parent = byCode[node.parent] else {
      entry.row.error(
        parentColumn, "the parent `\(node.parent.truncatedForMessage)` is no code of this file",
        advice: didYouMean(node.parent, among: codes) ?? "Add a row for it.", &problems)
      return
    }
    if parent.role != .aggregate, parent.code != node.code {
      entry.row.error(
        parentColumn, "the parent `\(parent.code)` is of role \(parent.role.rawValue)",
        advice: "Only a row of role Aggregate has children.", &problems)
    }
  }

  private func checkReferences(
    _ entry: FrameworkRow, _ byCode: [String: Framework.Node], _ codes: [String], _ problems: inout Problems
  ) {
    let node = entry.node
    if !node.denominator.isEmpty {
      let target = byCode[node.denominator]
      if target?.role != .indicator && target?.role != .denominator || node.denominator == node.code {
        entry.row.error(
          entry.row.file.columns["denominator"] == nil ? "Denominator" : "denominator",
          "`\(node.denominator.truncatedForMessage)` is no denominator of this file",
          advice: didYouMean(node.denominator, among: denominators) ?? "Add a row of role Denominator.", &problems)
      }
    }
    if !node.nestedIn.isEmpty, byCode[node.nestedIn]?.role != .indicator || node.nestedIn == node.code {
      entry.row.error(
        "nested_in", "`\(node.nestedIn.truncatedForMessage)` is no other indicator of this file",
        advice: didYouMean(node.nestedIn, among: codes.filter { $0 != node.code }), &problems)
    }
  }

  private var denominators: [String] { rows.map(\.node).filter { $0.role == .denominator }.map(\.code) }

  private func checkTopics(_ entry: FrameworkRow, _ byCode: [String: Framework.Node], _ problems: inout Problems) {
    var seen = Set<String>()
    for topic in entry.node.topics {
      if !seen.insert(topic).inserted {
        entry.row.error("topics", "the topic `\(topic.truncatedForMessage)` twice", advice: "Name it once.", &problems)
      } else if !isCode(topic) {
        entry.row.error(
          "topics", "`\(topic.truncatedForMessage)` is no code",
          advice: "Separate topics by `;`; use no blanks in them.", &problems)
      } else if let node = byCode[topic], node.role == .indicator || node.role == .denominator {
        entry.row.error(
          "topics", "the topic `\(topic)` is the code of \(node.role == .indicator ? "an indicator" : "a denominator")",
          advice: "A claim on it would count twice; remove it here, or rename it.", &problems)
      }
    }
  }

  private func checkRange(_ entry: FrameworkRow, _ problems: inout Problems) {
    if let low = entry.node.minimum, let high = entry.node.maximum, low >= high {
      entry.row.error(
        "minimum", "the minimum \(low.plain) is not below the maximum \(high.plain)", advice: "Swap them.", &problems)
    }
    if entry.node.target != nil, entry.node.role != .indicator {
      entry.row.error(
        "target", "`\(entry.node.code)` is of role \(entry.node.role.rawValue) and has a target",
        advice: "Only indicators have targets; leave it empty.", &problems)
    }
  }

  private func checkDirection(_ entry: FrameworkRow, _ problems: inout Problems) {
    let node = entry.node
    guard node.direction < 0, node.role != .indicator, node.role != .other else { return }
    if node.role != .aggregate {
      entry.row.error(
        "direction", "`\(node.code)` is of role \(node.role.rawValue) and has direction -1",
        advice: "Only indicators and aggregates have directions; leave it empty.", &problems)
    } else if node.parent.isEmpty {
      entry.row.error(
        "direction", "the index `\(node.code)` has direction -1",
        advice: "There is nothing above it to count against: leave it empty, and turn what is below.", &problems)
    }
  }

  /// The nodes on circles, and those with everything that hangs on them.
  private func reportCycles(
    _ byCode: [String: Framework.Node], _ problems: inout Problems
  ) -> (circles: Set<String>, cyclic: Set<String>) {
    var circles: Set<String> = []
    enum Mark { case open, rooted, cyclic }
    var marks: [String: Mark] = [:]
    for entry in rows {
      var path: [String] = []
      var at = entry.node.code
      while marks[at] == nil, let node = byCode[at] {
        marks[at] = .open
        path.append(at)
        at = node.parent
      }
      if marks[at] == .open, let first = path.firstIndex(of: at) {
        circles.formUnion(path[first...])
        let circle = (path[first...] + [at]).prefix(12).joined(separator: " → ")
        entry.row.error(
          parentColumn, "parents go in a circle: \(circle)", advice: "Give one of them another parent.", &problems)
      }
      let mark: Mark = marks[at] == .open || marks[at] == .cyclic ? .cyclic : .rooted
      for code in path { marks[code] = mark }
    }
    return (circles, Set(marks.filter { $0.value == .cyclic }.keys))
  }

  /// Told once, at the first row that is too deep: those below it are so as well.
  private func checkDepth(
    _ byCode: [String: Framework.Node], leavingOut cyclic: Set<String>, _ problems: inout Problems
  ) {
    for entry in rows where entry.node.role == .aggregate && !cyclic.contains(entry.node.code) {
      var level = 1
      var node = entry.node
      while level <= Framework.deepest, let parent = byCode[node.parent] {
        node = parent
        level += 1
      }
      guard level > Framework.deepest else { continue }
      entry.row.error(
        codeColumn, "`\(entry.node.code)` is more than \(Framework.deepest) levels down",
        advice: "Flatten the framework.", &problems)
      return
    }
  }

  private func checkRoot(_ problems: inout Problems) {
    let roots = rows.filter { $0.node.role == .aggregate && $0.node.parent.isEmpty }
    if let first = rows.first, roots.isEmpty {
      first.row.error(
        codeColumn, "the framework has no index: no row of role Aggregate without a parent",
        advice: "Add one, and let the pillars have it as parent.", &problems)
    }
    for extra in roots.dropFirst() {
      extra.row.error(
        parentColumn, "a second index, `\(extra.node.code)`, beside `\(roots[0].node.code)`",
        advice: "Only one row of role Aggregate may have no parent.", &problems)
    }
  }

  /// Where a parent is unknown, a node without children is likely the one that was meant.
  private func checkChildren(_ problems: inout Problems, complete: Bool) {
    let families = Dictionary(grouping: rows.filter { !$0.node.parent.isEmpty }, by: \.node.parent)
    for entry in rows where entry.node.role == .aggregate {
      guard let children = families[entry.node.code] else {
        guard complete else { continue }
        entry.row.error(
          codeColumn, "`\(entry.node.code)` is an Aggregate without children",
          advice: "Give it children, or remove it.", &problems)
        continue
      }
      if children.allSatisfy({ $0.node.weight == 0 }) {
        children[0].row.error(
          children[0].row.file.columns["Weight"] == nil ? "weight" : "Weight",
          "the weights below `\(entry.node.code)` are all nought", advice: "Give at least one child a weight.",
          &problems)
      }
    }
  }

  /// The tree from its root, siblings by order, then code; then the rows outside it.
  ///
  /// Nodes on circles are cut from their parents, so that what names them or hangs on them is still known.
  private func order(cutting circles: Set<String>) -> [Framework.Node] {
    let nodes = rows.map { entry in
      var node = entry.node
      if circles.contains(node.code) { node.parent = "" }
      return node
    }.sorted { ($0.order, $0.code) < ($1.order, $1.code) }
    let children = Dictionary(grouping: nodes.filter { !$0.parent.isEmpty }, by: \.parent)
    var result: [Framework.Node] = []
    var placed = Set<String>()
    // A stack of its own: a chain of a hundred thousand parents must not exhaust the thread's.
    var pending: [Framework.Node] = nodes.reversed().filter { $0.role == .aggregate && $0.parent.isEmpty }
    while let node = pending.popLast() {
      guard placed.insert(node.code).inserted else { continue }
      result.append(node)
      pending.append(contentsOf: (children[node.code] ?? []).reversed())
    }
    return result + nodes.filter { !placed.contains($0.code) }
  }
}
