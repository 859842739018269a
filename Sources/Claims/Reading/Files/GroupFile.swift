public import Diagnostics
import Linear

/// `groups.csv`: one row a member: group, member, share, decided_by; name, name_ko and aliases of the group on any of
/// its rows.
public enum GroupFile {
  static let columns = ["group", "member", "share", "decided_by", "name", "name_ko", "aliases", "note"]

  public static func read(_ text: SourceText, entities: [Entity], _ problems: inout Problems) -> [EntityGroup] {
    guard let file = CSVFile(text, required: ["group", "member", "decided_by"], known: columns, &problems) else {
      return []
    }
    var groups: [String: EntityGroup] = [:]
    var firstByte: [String: Int] = [:]
    var members: Set<[String]> = []
    var names = NameIndex<NamedPlace>()
    for entity in entities {
      for name in [entity.code, entity.name, entity.koreanName] + entity.aliases {
        _ = names.add(name, .entity(entity.code))
      }
    }
    let codes = Set(entities.map(\.code))
    file.forEachRow(&problems) { row, problems in
      guard let code = row.required("group", &problems), let member = row.required("member", &problems) else { return }
      guard isCode(code) else {
        row.error(
          "group", "`\(code.truncatedForMessage)` is no code", advice: "Use letters, digits, `.`, `_` and `-`.",
          &problems)
        return
      }
      let isNew = groups[code] == nil
      var group = groups[code] ?? EntityGroup(code: code, name: "", members: [])
      if isNew {
        firstByte[code] = row.byte("group")
        row.claim(code, "group", for: code, in: &names, &problems)
      }
      row.takeNames(&group, &names, &problems)
      row.addMember(member, to: &group, among: &members, known: codes, &problems)
      groups[code] = group
    }
    return groups.values.sorted { $0.code < $1.code }.map { group in
      var group = group
      let shares = group.members.compactMap(\.share)
      if !shares.isEmpty, shares.count < group.members.count || abs(shares.reduce(0, +) - 1) > 1e-6 {
        problems.error(
          "the shares of `\(group.code)` are not given for every member, or do not add up to 1", in: text,
          byte: firstByte[group.code] ?? 0, advice: "Give all members' shares, as fractions of the group, or none.")
      }
      group.members.sort { $0.entity < $1.entity }
      if group.name.isEmpty { group.name = group.code }
      return group
    }
  }
}

/// Entities and groups share their names, and may have the same code only by mistake.
private enum NamedPlace: Equatable {
  case entity(String)
  case group(String)
}

extension CSVRow {
  fileprivate func claim(
    _ name: String, _ column: String, for group: String, in names: inout NameIndex<NamedPlace>,
    _ problems: inout Problems
  ) {
    switch names.add(name, .group(group)) {
    case .entity(let code)?: reportAmbiguous(column, name, code, &problems, "the entity ")
    case .group(let code)?: reportAmbiguous(column, name, code, &problems, "the group ")
    case nil: break
    }
  }

  fileprivate func takeNames(
    _ group: inout EntityGroup, _ names: inout NameIndex<NamedPlace>, _ problems: inout Problems
  ) {
    func take(_ column: String, into known: inout String) {
      let text = self.name(column, &problems)
      guard !text.isEmpty, text != known else { return }
      if !known.isEmpty {
        error(
          column, "`\(group.code)` was named `\(known)` on an earlier row", advice: "Keep one of the two.", &problems)
        return
      }
      known = text
      claim(text, column, for: group.code, in: &names, &problems)
    }
    var (name, koreanName) = (group.name, group.koreanName)
    take("name", into: &name)
    take("name_ko", into: &koreanName)
    (group.name, group.koreanName) = (name, koreanName)
    for alias in list("aliases") where !group.aliases.contains(alias) {
      claim(alias, "aliases", for: group.code, in: &names, &problems)
      group.aliases.append(alias)
    }
  }

  fileprivate func addMember(
    _ member: String, to group: inout EntityGroup, among members: inout Set<[String]>, known: Set<String>,
    _ problems: inout Problems
  ) {
    let share = number("share", &problems)
    guard known.contains(member) else {
      error(
        "member", "`\(member.truncatedForMessage)` is no entity's code",
        advice: didYouMean(member, among: known.sorted()) ?? "Add it to the entities.", &problems)
      return
    }
    if members.contains([group.code, member]) {
      error(
        "member", "`\(member)` is already a member of `\(group.code)`", advice: "Remove one of the rows.", &problems)
      return
    }
    if let share, share < 0 || share > 1 {
      error("share", "a share of \(share.plain)", advice: "Shares lie between 0 and 1.", &problems)
      return
    }
    guard let decidedBy = required("decided_by", &problems) else { return }
    members.insert([group.code, member])
    group.members.append(EntityGroup.Member(entity: member, share: share, decidedBy: decidedBy))
  }
}
