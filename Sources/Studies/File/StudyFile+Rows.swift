import Diagnostics
import Methods

extension StudyFile {
  /// Names of the files that methods' options take rows from, in the study and its scenarios.
  var rowFiles: [Located<String>] {
    names([impute] + scenarios.map(\.impute), Catalogue.imputing)
      + names([normalise] + scenarios.map(\.normalise), Catalogue.normalising)
      + names([weigh] + scenarios.map(\.weigh), Catalogue.weighting)
      + names([aggregate] + scenarios.map(\.aggregate), Catalogue.aggregating)
      + names([similarity], Catalogue.comparing)
  }

  private func names<Product>(_ choices: [MethodChoice?], _ family: Catalogue<Product>) -> [Located<String>] {
    let chosen = choices.compactMap(\.self).flatMap { [$0] + $0.levels.map(\.choice) + $0.of.map(\.choice) }
    return chosen.flatMap { choice -> [Located<String>] in
      var ignored = Problems()
      return (family.card(choice.name.value)?.options ?? []).compactMap { option in
        guard case .rows = option.kind else { return nil }
        return choice.map.string(option.name, &ignored)
      }
    }
  }
}
