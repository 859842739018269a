import Diagnostics

/// The claims with everything looked up once that the stages ask for row by row. A class, so that closures and threads
/// share it by one count instead of copying sixty.
final class Context: Sendable {
  let claims: ClaimTable
  let vocabulary: Vocabulary
  let rules: EvidenceRules
  /// Indicators and denominators, in the framework's order.
  let indicators: [Framework.Node]
  let entityCount: Int
  /// Entities, then groups.
  let placeCount: Int
  /// Indicators that each subject speaks of.
  let measuring: [[Int32]]
  let units: [UnitTable]
  let relations: Relations
  let hasDetails: [Bool]

  /// `relations`: where they are known, or nobody asks.
  init(
    _ claims: ClaimTable, _ vocabulary: Vocabulary, _ rules: EvidenceRules, relations: Relations? = nil
  ) {
    self.claims = claims
    self.vocabulary = vocabulary
    self.rules = rules
    let indicators = vocabulary.framework.nodes.filter { $0.role == .indicator || $0.role == .denominator }
    self.indicators = indicators
    entityCount = vocabulary.entities.count
    placeCount = entityCount + vocabulary.groups.count
    var subjects: [String: [Int32]] = [:]
    for (index, node) in indicators.enumerated() {
      for subject in Set(node.topics).union([node.code]) { subjects[subject, default: []].append(Int32(index)) }
    }
    measuring = claims.subjects.map { subjects[$0] ?? [] }
    units = indicators.map { UnitTable($0.unit, strings: claims.strings, conversions: vocabulary.units) }
    var hasDetails = [Bool](repeating: false, count: claims.details.isEmpty ? 0 : claims.count)
    for row in claims.details.keys { hasDetails[Int(row)] = true }
    self.hasDetails = hasDetails
    self.relations = relations ?? Relations(claims, without: rules.without)
  }

  func details(_ row: Int) -> ClaimTable.Details? {
    hasDetails.isEmpty || !hasDetails[row] ? nil : claims.details[Int32(row)]
  }

  /// Entity's index, or the group's behind the last entity.
  func place(_ row: Int) -> Int {
    let entity = Int(claims.entity[row])
    return entity >= 0 ? entity : entityCount + ~entity
  }

  /// Code of an entity or group by its place.
  func placeCode(_ place: Int) -> String {
    place < entityCount ? vocabulary.entities[place].code : vocabulary.groups[place - entityCount].code
  }

  /// Whether the claim's source is not where its figure comes from.
  func isSecondHand(_ row: Int) -> Bool { claims.origin[row] >= 0 && claims.origin[row] != claims.source[row] }

  func source(_ row: Int) -> String { vocabulary.sources[Int(claims.source[row])].id }

  /// Order by id bytes, shared prefix first: the order of everything that rows decide.
  func idPrecedes(_ a: Int, _ b: Int) -> Bool { claims.idPrecedes(a, b) }

  func sortedByID(_ rows: [Int]) -> [Int] {
    guard rows.count >= 8 else { return rows.count < 2 ? rows : rows.sorted(by: idPrecedes) }
    let first = claims.id[rows[0]]
    let firstBytes = claims.files[Int(first.file)].bytes
    var shared = Int(first.length)
    for row in rows.dropFirst() {
      let id = claims.id[row]
      let bytes = claims.files[Int(id.file)].bytes
      var at = 0
      let end = min(shared, Int(id.length))
      while at < end, bytes[Int(id.start) + at] == firstBytes[Int(first.start) + at] { at += 1 }
      shared = at
    }
    // Eight bytes behind the shared prefix decide nearly always.
    var keys: [(key: UInt64, row: Int)] = rows.map { row in
      let id = claims.id[row]
      let bytes = claims.files[Int(id.file)].bytes
      var key: UInt64 = 0
      for offset in shared..<(shared + 8) {
        key = key << 8 | (offset < Int(id.length) ? UInt64(bytes[Int(id.start) + offset]) : 0)
      }
      return (key, row)
    }
    keys.sort { $0.key != $1.key ? $0.key < $1.key : idPrecedes($0.row, $1.row) }
    return keys.map(\.row)
  }
}
