public import Diagnostics

/// `entities.csv`: code, name, name_ko, aliases, ranked, note, and columns `group_…` with a label of each entity.
public enum EntityFile {
  static let columns = ["code", "name", "name_ko", "aliases", "ranked", "note"]

  private static let prefix = "group_"

  public static func read(_ text: SourceText, _ problems: inout Problems) -> [Entity] {
    guard let file = CSVFile(text, required: ["code", "name"], known: columns, prefix: prefix, &problems) else {
      return []
    }
    var entities: [Entity] = []
    var seen: [String: Int] = [:]
    var names = NameIndex<String>()
    // Where nobody says whether an entity is ranked.
    var unstated: [String: Int] = [:]
    file.forEachRow(&problems) { row, problems in
      guard let code = row.newCode("code", seen: &seen, &problems), let name = row.required("name", &problems) else {
        return
      }
      let ranked = row.flag("ranked", &problems)
      if ranked == nil { unstated[code] = row.byte("code") }
      var entity = Entity(
        code: code, name: name, koreanName: row.name("name_ko", &problems), aliases: row.list("aliases"),
        ranked: ranked ?? true)
      entity.note = row.name("note", &problems)
      for column in file.header where column.hasPrefix(prefix) {
        let label = row.name(column, &problems)
        if !label.isEmpty { entity.labels[String(column.dropFirst(prefix.count))] = label }
      }
      row.claimNames(of: entity, in: &names, &problems)
      entities.append(entity)
    }
    entities.sort { $0.code < $1.code }
    entities.leaveOutAggregates(unstated, in: text, &problems)
    return entities
  }
}

extension CSVRow {
  fileprivate func claimNames(of entity: Entity, in names: inout NameIndex<String>, _ problems: inout Problems) {
    let spelt = [("code", entity.code), ("name", entity.name), ("name_ko", entity.koreanName)]
    for (column, name) in spelt + entity.aliases.map({ ("aliases", $0) }) {
      if let other = names.add(name, entity.code) { reportAmbiguous(column, name, other, &problems) }
    }
  }

  func reportAmbiguous(
    _ column: String, _ name: String, _ other: String, _ problems: inout Problems, _ what: String = ""
  ) {
    error(
      column, "`\(name.truncatedForMessage)` already means \(what)`\(other)`",
      advice: "Give the name to one of the two; claims that say it could mean either.", &problems)
  }
}
