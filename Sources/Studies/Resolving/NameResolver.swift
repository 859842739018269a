import Claims
import Diagnostics

/// Looks up the names that a study file uses; what is not found is reported with the nearest known.
struct NameResolver {
  let vocabulary: Vocabulary
  let text: SourceText
  /// Codes of groups that stand as entities.
  var groupEntities: [String] = []

  func entity(_ name: Located<String>, _ what: String, _ problems: inout Problems) -> String? {
    if vocabulary.entities.contains(where: { $0.code == name.value }) { return name.value }
    let byName = vocabulary.entities.first {
      $0.name == name.value || $0.koreanName == name.value || $0.aliases.contains(name.value)
    }
    if let byName { return byName.code }
    if groupEntities.contains(name.value) { return name.value }
    report(
      name, "\(what): no entity is called '\(name.value)'", among: vocabulary.entities.flatMap { [$0.code, $0.name] },
      &problems)
    return nil
  }

  func group(_ name: Located<String>, _ what: String, _ problems: inout Problems) -> EntityGroup? {
    if let group = vocabulary.groups.first(where: { $0.code == name.value }) { return group }
    report(name, "\(what): no group is called '\(name.value)'", among: vocabulary.groups.map(\.code), &problems)
    return nil
  }

  func indicator(_ name: Located<String>, _ what: String, _ problems: inout Problems) -> String? {
    let known = vocabulary.framework.nodes.filter { $0.role == .indicator || $0.role == .denominator }.map(\.code)
    if known.contains(name.value) { return name.value }
    report(name, "\(what): no indicator is called '\(name.value)'", among: known, &problems)
    return nil
  }

  func node(_ name: Located<String>, _ what: String, _ problems: inout Problems) -> String? {
    let known = vocabulary.framework.nodes.filter { !$0.parent.isEmpty }.map(\.code)
    if known.contains(name.value) { return name.value }
    report(name, "\(what): no node of the tree is called '\(name.value)'", among: known, &problems)
    return nil
  }

  func source(_ name: Located<String>, _ what: String, _ problems: inout Problems) -> String? {
    let known = vocabulary.sources.map(\.id)
    if known.contains(name.value) { return name.value }
    report(name, "\(what): no source has the id '\(name.value)'", among: known, &problems)
    return nil
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: Located<String>, _ what: String, _: Choice.Type, _ problems: inout Problems
  ) -> Choice? where Choice.RawValue == String {
    if let value = Choice(rawValue: name.value) { return value }
    report(name, "\(what): '\(name.value)' is not known", among: Choice.allCases.map(\.rawValue), all: true, &problems)
    return nil
  }

  func report(_ name: Located<String>, _ message: String, advice: String, _ problems: inout Problems) {
    problems.add(
      Diagnostic(
        .error, message, at: name.location, excerpt: text.excerpt(ofLine: name.location.line), advice: advice))
  }

  func report(
    _ name: Located<String>, _ message: String, among known: [String], all: Bool = false, _ problems: inout Problems
  ) {
    let near = nearest(to: name.value, among: known)
    let fallback =
      all || known.count <= 12 ? "known: \(known.joined(separator: ", "))" : "use a code of the study's files"
    problems.add(
      Diagnostic(
        .error, message, at: name.location, excerpt: text.excerpt(ofLine: name.location.line),
        advice: near.isEmpty ? fallback : "did you mean '\(near.joined(separator: "' or '"))'?"))
  }
}
