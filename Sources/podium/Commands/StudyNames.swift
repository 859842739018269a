import Claims
import Diagnostics
import Methods
import Studies

extension Study {
  /// The code of an economy named by code, name or alias, in English or Korean.
  func entityCode(_ name: String) throws -> String {
    let wanted = name.lowercased()
    for entity in vocabulary.entities {
      let names = [entity.code, entity.name, entity.koreanName] + entity.aliases
      if names.contains(where: { $0.lowercased() == wanted }) { return entity.code }
    }
    let known = vocabulary.entities.flatMap { [$0.code, $0.name, $0.koreanName] }
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
