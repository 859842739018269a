import Diagnostics

/// COINr's `iMeta`: Level, iCode, iName, Direction, Weight, Unit, Target, Denominator, Parent, Type. `NA` is empty; a
/// `Group` variable becomes a row of role Other; `Level` and `Target` are not used.
enum COINrFile {
  static func read(_ text: SourceText, _ problems: inout Problems) -> Framework {
    guard let file = CSVFile(text, required: ["iCode", "Parent", "Type"], known: nil, &problems) else {
      return Framework(nodes: [])
    }
    let used: Set = [
      "Level", "iCode", "iName", "Direction", "Weight", "Unit", "Target", "Denominator", "Parent", "Type",
    ]
    for name in file.header where !used.contains(name) {
      problems.note("the column `\(name)` is not used", in: text, byte: textStart(text))
    }
    var rows: [FrameworkRow] = []
    var seen: [String: Int] = [:]
    file.forEachRow(&problems) { row, problems in
      guard let code = row.newCode("iCode", seen: &seen, &problems) else { return }
      func text(_ column: String) -> String { row.text(column) == "NA" ? "" : row.text(column) }
      let inTree = text("Type") == "Indicator" || text("Type") == "Aggregate"
      let node = Framework.Node(
        code: code, parent: text("Parent"), role: row.coinrRole(&problems),
        direction: inTree && !text("Direction").isEmpty ? row.direction("Direction", &problems) : 1,
        weight: inTree && !text("Weight").isEmpty ? row.weight("Weight", &problems) : 1, unit: text("Unit"),
        name: text("iName").isEmpty ? code : text("iName"),
        extent: text("Denominator").isEmpty ? .intensive : .extensive,
        denominator: text("Denominator"))
      rows.append(FrameworkRow(node: node, row: row))
    }
    var checks = FrameworkChecks(rows: rows, roleColumn: "Type")
    checks.parentColumn = "Parent"
    checks.codeColumn = "iCode"
    return checks.check(&problems)
  }
}

extension CSVRow {
  fileprivate func coinrRole(_ problems: inout Problems) -> Framework.Node.Role {
    switch text("Type") {
    case "Group", "Other", "NA": return .other
    default: return choice("Type", &problems) ?? .indicator
    }
  }
}
