import Claims
import Diagnostics
import Methods
import Studies

extension Study {
  /// The code of an economy, or of a group that stands as one, by code, name or alias, in English or Korean.
  func entityCode(_ name: String) throws(Failure) -> String {
    let standing = groupEntities.map(\.group)
    if let code = PlaceNames(vocabulary).entity(name, orGroupAmong: standing.map(\.code)) { return code }
    let known =
      (vocabulary.entities.flatMap { [$0.code, $0.name, $0.koreanName] }
      + standing.flatMap { [$0.code, $0.name, $0.koreanName] }).filter { !$0.isEmpty }
    throw Failure(
      .usage, "the study has no economy '\(name)'",
      advice: didYouMean(name, among: known) ?? "'podium table' lists them.")
  }

  /// The code of an economy or of a group.
  func placeCode(_ name: String) throws(Failure) -> String {
    if let group = PlaceNames(vocabulary).group(name) { return group.code }
    do { return try entityCode(name) } catch {
      guard let group = didYouMean(name, among: vocabulary.groups.map(\.code)) else { throw error }
      throw Failure(error.status, error.message, advice: group)
    }
  }

  func choosing(_ lens: Lens) throws -> [Lens] {
    guard lenses.contains(lens) else {
      throw Failure(.usage, "the study has no lens '\(lens.rawValue)'", advice: "Add it under 'lens:' in \(path).")
    }
    return [lens]
  }
}
