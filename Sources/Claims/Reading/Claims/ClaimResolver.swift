import Diagnostics

/// What the names in claims lead to.
struct ClaimResolver: Sendable {
  static let unknown = Int32.min
  let subjects: [String]
  private let places: PlaceNames
  private var subjectIndex: [String: Int32] = [:]
  private var sourceIndex: [String: Int32] = [:]
  private let sourceIds: [String]

  init(_ vocabulary: Vocabulary) {
    subjects = vocabulary.framework.subjects
    sourceIds = vocabulary.sources.map(\.id)
    places = PlaceNames(vocabulary)
    for (index, subject) in subjects.enumerated() { subjectIndex[subject] = Int32(index) }
    for (index, id) in sourceIds.enumerated() { sourceIndex[id] = Int32(index) }
  }

  func entity(_ name: String) -> Int32 {
    switch places.find(name) {
    case .entity(let index): Int32(index)
    case .group(let index): ~Int32(index)
    case nil: Self.unknown
    }
  }
  func subject(_ code: String) -> Int32 { subjectIndex[code] ?? Self.unknown }
  func source(_ id: String) -> Int32 { sourceIndex[id] ?? Self.unknown }

  func advice(entity name: String) -> String {
    didYouMean(name, among: places.spellings) ?? "Add it to the entities or groups, or give it as an alias."
  }
  func advice(subject code: String) -> String {
    didYouMean(code, among: subjects) ?? "Add it to the framework: as a row, or among an indicator's topics."
  }
  func advice(source id: String) -> String { didYouMean(id, among: sourceIds) ?? "Add it to the sources." }
}
