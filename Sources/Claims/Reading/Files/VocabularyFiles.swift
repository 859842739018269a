public import Diagnostics

extension Vocabulary {
  /// Reads the files that claims refer to, each checked against those before it. Absent files give empty lists.
  public static func read(
    framework: SourceText, entities: SourceText, groups: SourceText? = nil, sources: SourceText? = nil,
    units: SourceText? = nil, _ problems: inout Problems
  ) -> Vocabulary {
    let tree = FrameworkFile.read(framework, &problems)
    let members = EntityFile.read(entities, &problems)
    // Where a file could not be read at all, whatever names its rows is not to blame.
    let known = tree.nodes.isEmpty ? nil : tree
    return Vocabulary(
      entities: members,
      groups: members.isEmpty ? [] : groups.map { GroupFile.read($0, entities: members, &problems) } ?? [],
      sources: sources.map { SourceFile.read($0, framework: known, &problems) } ?? [],
      units: units.map { UnitFile.read($0, &problems) } ?? [], framework: tree)
  }
}
