import Diagnostics

/// Which claims name which others. Only links between claims that are there.
struct Relations: Sendable {
  enum Link: Sendable { case restates, supersedes, includes }
  struct Edge: Sendable {
    var by: Int
    var link: Link
  }
  /// For each row that another may stand in for, those others.
  private(set) var losing: [Int: [Edge]] = [:]
  /// Rows that name others as phases they include or as what they supersede.
  private(set) var included: [Int: [Int]] = [:]
  /// Rows that stand in a circle of such links.
  private(set) var circles: [Int] = []

  init(_ claims: ClaimTable, without: Set<Int>) {
    var wanted: Set<[UInt8]> = []
    for (row, details) in claims.details where !without.contains(Int(row)) {
      for one in details.named { wanted.insert(one.id) }
    }
    guard !wanted.isEmpty else { return }
    let rowOf = claims.rows(ofIds: wanted, without: without)
    for (key, details) in claims.details where !without.contains(Int(key)) {
      let row = Int(key)
      func same(_ id: String) -> Int? {
        guard let other = rowOf[Array(id.utf8)], other != row, claims.entity[other] == claims.entity[row] else {
          return nil
        }
        return other
      }
      for other in details.restates.compactMap(same) {
        losing[row, default: []].append(Edge(by: other, link: .restates))
      }
      for other in details.supersedes.compactMap(same) {
        losing[other, default: []].append(Edge(by: row, link: .supersedes))
        included[row, default: []].append(other)
      }
      for other in details.buildsOn.compactMap(same) {
        losing[other, default: []].append(Edge(by: row, link: .includes))
        included[row, default: []].append(other)
      }
    }
    circles = Self.circles(losing)
  }

  /// Peels off rows that nothing stands in for until only circles, and what hangs between them, are left.
  private static func circles(_ losing: [Int: [Edge]]) -> [Int] {
    var waiting: [Int: Int] = [:]
    var losers: [Int: [Int]] = [:]
    for (row, edges) in losing {
      waiting[row] = edges.count
      for edge in edges { losers[edge.by, default: []].append(row) }
    }
    var ready = losers.keys.filter { waiting[$0] == nil }
    while let row = ready.popLast() {
      for loser in losers[row] ?? [] {
        waiting[loser]! -= 1
        if waiting[loser] == 0 {
          waiting[loser] = nil
          ready.append(loser)
        }
      }
    }
    return waiting.keys.sorted()
  }
}
