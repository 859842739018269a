import Diagnostics

/// Which claims name which others. Only links between claims that are there.
struct Relations: Sendable {
  enum Link: UInt8, Sendable { case restates, supersedes, includes }
  struct Edge: Sendable {
    var of: Int32
    var other: Int32
    var link: Link
    var by: Int { Int(other) }
  }
  /// For each row that another may stand in for, those others.
  private(set) var losing = EdgeLists()
  /// For rows that name others as phases they include or as what they supersede, those others.
  private(set) var included = EdgeLists()
  /// Rows that stand in a circle of such links.
  private(set) var circles: [Int] = []

  /// Where nobody asks.
  static let none = Relations()

  private init() {}

  init(_ claims: ClaimTable, without: Set<Int>) {
    let naming = claims.details.naming
    guard !naming.isEmpty else { return }
    let ids = IdIndex(claims, without: without)
    var (lost, phases): ([Edge], [Edge]) = ([], [])
    for key in naming where !without.contains(Int(key)) {
      guard let details = claims.details[key] else { continue }
      func others(_ named: [String]) -> [Int32] {
        named.compactMap(ids.row).filter { $0 != Int(key) && claims.entity[$0] == claims.entity[Int(key)] }.map(
          Int32.init)
      }
      lost += others(details.restates).map { Edge(of: key, other: $0, link: .restates) }
      for (named, link) in [(details.supersedes, Link.supersedes), (details.buildsOn, .includes)] {
        for other in others(named) {
          lost.append(Edge(of: other, other: key, link: link))
          phases.append(Edge(of: key, other: other, link: link))
        }
      }
    }
    losing = EdgeLists(lost, rows: claims.count)
    included = EdgeLists(phases, rows: claims.count)
    circles = Self.circles(lost, losing, rows: claims.count)
  }

  /// Peels off rows that nothing stands in for until only circles, and what hangs between them, are left.
  private static func circles(_ edges: [Edge], _ losing: EdgeLists, rows: Int) -> [Int] {
    let losers = EdgeLists(edges.map { Edge(of: $0.other, other: $0.of, link: $0.link) }, rows: rows)
    guard !losers.isEmpty else { return [] }
    var waiting = (0..<rows).map { Int32(losing[$0].count) }
    var ready = (0..<rows).filter { waiting[$0] == 0 && !losers[$0].isEmpty }
    while let row = ready.popLast() {
      for loser in losers[row] {
        waiting[loser.by] -= 1
        if waiting[loser.by] == 0 { ready.append(loser.by) }
      }
    }
    return waiting.indices.filter { waiting[$0] > 0 }
  }
}

/// Edges by the row they are of, each row's in the order given: one list, and where each row's begin.
struct EdgeLists: Sendable {
  private var edges: [Relations.Edge] = []
  /// Empty where there are no edges.
  private var starts: [Int32] = []

  init() {}

  init(_ given: [Relations.Edge], rows: Int) {
    guard let any = given.first else { return }
    starts = [Int32](repeating: 0, count: rows + 1)
    for edge in given { starts[Int(edge.of) + 1] += 1 }
    for row in 0..<rows { starts[row + 1] += starts[row] }
    var next = starts
    edges = [Relations.Edge](repeating: any, count: given.count)
    for edge in given {
      edges[Int(next[Int(edge.of)])] = edge
      next[Int(edge.of)] += 1
    }
  }

  var isEmpty: Bool { edges.isEmpty }

  /// All of them, by row.
  var all: [Relations.Edge] { edges }

  subscript(row: Int) -> ArraySlice<Relations.Edge> {
    starts.isEmpty ? [] : edges[Int(starts[row])..<Int(starts[row + 1])]
  }
}
