import Claims
import Diagnostics
import Methods
import Studies

extension Study {
  /// The code of an economy, or of a group that stands as one, by code, name or alias, in English or Korean.
  func entityCode(_ name: String) throws -> String {
    let wanted = name.lowercased()
    let groups = groupEntities.map(\.group).map {
      Entity(code: $0.code, name: $0.name, koreanName: $0.koreanName, aliases: $0.aliases)
    }
    for entity in vocabulary.entities + groups {
      let names = [entity.code, entity.name, entity.koreanName] + entity.aliases
      if names.contains(where: { $0.lowercased() == wanted }) { return entity.code }
    }
    let known = (vocabulary.entities + groups).flatMap { [$0.code, $0.name, $0.koreanName] }.filter { !$0.isEmpty }
    throw Failure(
      .usage, "the study has no economy '\(name)'",
      advice: didYouMean(name, among: known) ?? "'podium table' lists them.")
  }

  func choosing(_ lens: Lens) throws -> [Lens] {
    guard lenses.contains(lens) else {
      throw Failure(.usage, "the study has no lens '\(lens.rawValue)'", advice: "Add it under 'lens:' in \(path).")
    }
    return [lens]
  }
}
