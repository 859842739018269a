/// Entities and groups by code, name or alias in either language, letter case aside: the one look-up for claims, study
/// files and the command line. Reading the files reports a name that means two; here the first by code has it.
package struct PlaceNames: Sendable {
  package enum Place: Sendable, Equatable {
    /// Index into the vocabulary's entities.
    case entity(Int)
    /// Index into its groups.
    case group(Int)
  }

  private let vocabulary: Vocabulary
  private var entities = NameIndex<Int>()
  private var groups = NameIndex<Int>()

  package init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    for (index, entity) in vocabulary.entities.enumerated() {
      for name in [entity.code, entity.name, entity.koreanName] + entity.aliases { _ = entities.add(name, index) }
    }
    for (index, group) in vocabulary.groups.enumerated() {
      for name in [group.code, group.name, group.koreanName] + group.aliases { _ = groups.add(name, index) }
    }
  }

  package func find(_ name: String) -> Place? {
    entities.find(name).map(Place.entity) ?? groups.find(name).map(Place.group)
  }

  /// Code of an entity, or of one of the groups that stand as entities.
  package func entity(_ name: String, orGroupAmong standing: [String] = []) -> String? {
    if let index = entities.find(name) { return vocabulary.entities[index].code }
    return group(name).flatMap { standing.contains($0.code) ? $0.code : nil }
  }

  package func group(_ name: String) -> EntityGroup? { groups.find(name).map { vocabulary.groups[$0] } }

  /// Every name, for suggestions.
  package var spellings: [String] { entities.spellings + groups.spellings }
}
