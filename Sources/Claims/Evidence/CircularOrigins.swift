public import Diagnostics

extension ClaimTable {
  /// Warns of sources that name each other as the origin of one cell's figure, so that nobody is left it comes from:
  /// once for each circle, at the first of its claims in id order.
  public func circularOrigins(_ vocabulary: Vocabulary) -> Problems {
    struct Key: Hashable {
      var entity: Int32
      var subject: Int32
      var period: Period
    }
    func key(_ row: Int) -> Key { Key(entity: entity[row], subject: subject[row], period: period[row]) }
    func isSecondHand(_ row: Int) -> Bool { origin[row] >= 0 && origin[row] != source[row] }
    func hasNumber(_ row: Int) -> Bool { !value[row].isNaN || !low[row].isNaN || !high[row].isNaN }
    var told: [Key: [Int]] = [:]
    for row in id.indices where isSecondHand(row) && hasNumber(row) { told[key(row), default: []].append(row) }
    guard !told.isEmpty else { return Problems() }
    var own: [Key: Set<Int32>] = [:]
    var passesOn = [Bool](repeating: false, count: vocabulary.sources.count)
    for row in told.values.joined() { passesOn[Int(source[row])] = true }
    for row in id.indices where passesOn[Int(source[row])] && !isSecondHand(row) && hasNumber(row) {
      if told[key(row)] != nil { own[key(row), default: []].insert(source[row]) }
    }
    var circles: [(first: Int, sources: [Int32])] = []
    for (key, rows) in told {
      for circle in Self.circles(rows.map { (source[$0], origin[$0]) }, speaking: own[key] ?? []) {
        let first = rows.filter { circle.contains(source[$0]) }.sorted(by: idPrecedes)[0]
        circles.append((first, circle))
      }
    }
    circles.sort { $0.first != $1.first ? idPrecedes($0.first, $1.first) : $0.sources[0] < $1.sources[0] }
    var problems = Problems()
    for (circle, byte) in zip(circles, places(circles.map { ($0.first, .origin) })) {
      let names = circle.sources.map { vocabulary.sources[Int($0)].id }
      problems.warning(
        "origins go in a circle: \((names + [names[0]]).joined(separator: " → ")); the figure is taken as `\(names[0])`'s",
        in: files[Int(id[circle.first].file)], byte: byte,
        advice: "Correct one of the origins, or name the source that all of them quote.")
    }
    return problems
  }

  /// Each from its smallest source on. A source that speaks for itself, or that names two origins, ends a chain.
  private static func circles(_ links: [(from: Int32, to: Int32)], speaking: Set<Int32>) -> [[Int32]] {
    var ends = speaking
    var next: [Int32: Int32] = [:]
    for (from, to) in links {
      if let other = next[from], other != to { ends.insert(from) }
      next[from] = to
    }
    var found: [[Int32]] = []
    var visited: Set<Int32> = []
    for start in next.keys.sorted() where !visited.contains(start) {
      var path: [Int32] = []
      var at = start
      while visited.insert(at).inserted, !ends.contains(at), let following = next[at] {
        path.append(at)
        at = following
      }
      guard let place = path.firstIndex(of: at) else { continue }
      let circle = Array(path[place...])
      let least = circle.indices.min { circle[$0] < circle[$1] }!
      found.append(Array(circle[least...] + circle[..<least]))
    }
    return found
  }
}
