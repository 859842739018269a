import Claims
import Diagnostics

/// Looks up the names that a study file uses; what is not found is reported with the nearest known.
struct NameResolver {
  let text: SourceText
  /// Files of rows that methods' options name, by the name in the study.
  let rowFiles: [String: SourceText]
  private let vocabulary: Vocabulary
  private let places: PlaceNames
  /// Codes of groups that stand as entities.
  private let groupEntities: [String]
  private let indicators: [String]
  private let sources: Set<String>

  init(
    vocabulary: Vocabulary, text: SourceText, groupEntities: [String] = [], rowFiles: [String: SourceText] = [:]
  ) {
    self.vocabulary = vocabulary
    self.rowFiles = rowFiles
    self.text = text
    let places = PlaceNames(vocabulary)
    self.places = places
    self.groupEntities = groupEntities.compactMap { places.group($0)?.code }
    indicators = vocabulary.framework.nodes.filter { $0.role == .indicator || $0.role == .denominator }.map(\.code)
    sources = Set(vocabulary.sources.map(\.id))
  }

  var framework: Framework { vocabulary.framework }

  /// By code, name or alias.
  func entity(_ name: Located<String>, _ what: String, _ problems: inout Problems) -> String? {
    if let code = places.entity(name.value, orGroupAmong: groupEntities) { return code }
    report(
      name, "\(what): no entity is called '\(name.value)'", among: vocabulary.entities.flatMap { [$0.code, $0.name] },
      &problems)
    return nil
  }

  /// By code, name or alias.
  func group(_ name: Located<String>, _ what: String, _ problems: inout Problems) -> EntityGroup? {
    if let group = places.group(name.value) { return group }
    report(name, "\(what): no group is called '\(name.value)'", among: vocabulary.groups.map(\.code), &problems)
    return nil
  }

  /// A group's members, or the one entity that is named.
  func members(_ name: Located<String>, _ what: String, _ problems: inout Problems) -> [String]? {
    if let group = places.group(name.value) { return group.members.map(\.entity).sorted() }
    if let code = places.entity(name.value) { return [code] }
    report(
      name, "\(what): no group or entity is called '\(name.value)'",
      among: vocabulary.groups.map(\.code) + vocabulary.entities.flatMap { [$0.code, $0.name] }, &problems)
    return nil
  }

  func indicator(_ name: Located<String>, _ what: String, _ problems: inout Problems) -> String? {
    if indicators.contains(name.value) { return name.value }
    report(name, "\(what): no indicator is called '\(name.value)'", among: indicators, &problems)
    return nil
  }

  func source(_ name: Located<String>, _ what: String, _ problems: inout Problems) -> String? {
    if sources.contains(name.value) { return name.value }
    report(
      name, "\(what): no source has the id '\(name.value)'", among: vocabulary.sources.map(\.id), &problems)
    return nil
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: Located<String>, _ what: String, _: Choice.Type, _ problems: inout Problems
  ) -> Choice? where Choice.RawValue == String {
    if let value = Choice(rawValue: name.value) { return value }
    report(name, "\(what): '\(name.value)' is not known", among: Choice.allCases.map(\.rawValue), all: true, &problems)
    return nil
  }

  /// `all`: name every known one where none is near.
  func report(
    _ name: Located<String>, _ message: @autoclosure () -> String, among known: @autoclosure () -> [String],
    all: Bool = false, _ problems: inout Problems
  ) {
    problems.error(
      message(), in: text, at: name.location, advice: advice(name.value, known(), all))
  }

  func error(
    _ message: @autoclosure () -> String, at location: Location, advice: @autoclosure () -> String,
    _ problems: inout Problems
  ) {
    problems.error(message(), in: text, at: location, advice: advice())
  }

  private func advice(_ name: String, _ known: [String], _ all: Bool) -> String {
    let listed = (all || known.count <= 12) && !known.isEmpty
    return didYouMean(
      name, known, otherwise: listed ? "known: \(known.joined(separator: ", "))" : "use a code of the study's files")
  }
}
