import Diagnostics

/// COINr's `iMeta`, with the columns that its `check_iMeta` requires and those that its functions know. `NA` is empty.
///
/// A `ScaleFactor`, which `Denominate` takes beside a denominator, is read as `per`. What COINr lets stand and does not
/// use (the parent of a group) is named in a note.
enum COINrFile {
  static let required = ["Level", "iCode", "Parent", "Direction", "Type", "Weight"]
  static let optional = ["iName", "Unit", "Target", "Denominator", "ScaleFactor"]

  static func read(_ text: SourceText, _ problems: inout Problems) -> Framework {
    guard let file = CSVFile(text, required: required, known: nil, &problems) else { return Framework(nodes: []) }
    let strange = file.header.filter { !(required + optional).contains($0) }
    if !strange.isEmpty {
      problems.note(columnsInWords(strange, "is not used", "are not used"), in: text, byte: textStart(text))
    }
    var rows: [FrameworkRow] = []
    var seen: [String: Int] = [:]
    var idle: [String: [String]] = [:]
    file.forEachRow(&problems) { row, problems in
      guard let code = row.newCode("iCode", seen: &seen, &problems) else { return }
      let node = row.coinrNode(code, idle: &idle, &problems)
      if node.role == .indicator, node.parent.isEmpty {
        problems.warning(
          "the Indicator `\(code)` has no Parent, so it is no part of the index", in: text, byte: row.byte("Parent"),
          advice: "Name its aggregate, or give it the Type Other.")
      }
      rows.append(FrameworkRow(node: node, row: row))
    }
    for column in required + optional {
      guard let codes = idle[column] else { continue }
      problems.note(
        "`\(column)` has no effect on \(shortened(codes))", in: text, byte: textStart(text))
    }
    var checks = FrameworkChecks(rows: rows, roleColumn: "Type")
    checks.parentColumn = "Parent"
    checks.codeColumn = "iCode"
    COINrLevels(rows: rows).check(&problems)
    return checks.check(&problems)
  }
}

/// The first few of many; of `count`, where more than these were counted.
func shortened(_ codes: [String], of count: Int? = nil) -> String {
  let left = (count ?? codes.count) - min(codes.count, 5)
  let more = left > 0 ? " and \(left) more" : ""
  return codes.prefix(5).map { "`\($0.truncatedForMessage)`" }.joined(separator: ", ") + more
}

extension CSVRow {
  /// `idle`: by column, rows where it is filled in to no effect.
  fileprivate func coinrNode(
    _ code: String, idle: inout [String: [String]], _ problems: inout Problems
  ) -> Framework.Node {
    let role = coinrRole(code, &problems)
    let inTree = role == .indicator || role == .aggregate
    var used = COINrFile.required + ["iName", "Unit"]
    if !inTree { used.removeAll { ["Level", "Parent", "Direction", "Weight"].contains($0) } }
    if role == .indicator { used += ["Target", "Denominator"] }
    if role == .indicator, !textOrNA("Denominator").isEmpty { used.append("ScaleFactor") }
    for column in COINrFile.required + COINrFile.optional where !used.contains(column) && !textOrNA(column).isEmpty {
      idle[column, default: []].append(code)
    }
    func text(_ column: String) -> String { used.contains(column) ? textOrNA(column) : "" }
    let name = name("iName", &problems)
    return Framework.Node(
      code: code, parent: text("Parent"), role: role, direction: inTree ? coinrDirection(code, role, &problems) : 1,
      weight: inTree ? coinrWeight(code, &problems) : 1, unit: text("Unit"),
      name: name.isEmpty || name == "NA" ? code : name,
      extent: text("Denominator").isEmpty ? .intensive : .extensive, denominator: text("Denominator"),
      per: used.contains("ScaleFactor") ? scaleFactor(code, &problems) : 1,
      target: used.contains("Target") ? figure("Target", of: code, &problems) : nil)
  }

  private func coinrRole(_ code: String, _ problems: inout Problems) -> Framework.Node.Role {
    let types = Framework.Node.Role.allCases.map(\.rawValue)
    let type = textOrNA("Type")
    if let role = Framework.Node.Role(rawValue: type) { return role }
    let advice = "Write one of: \(types.joined(separator: ", "))."
    error(
      "Type", "`Type` of `\(code)` is \(type.isEmpty ? "empty" : "`\(type.truncatedForMessage)`")",
      advice: type.isEmpty ? advice : didYouMean(type, among: types) ?? advice, &problems)
    return .indicator
  }

  private func coinrDirection(_ code: String, _ role: Framework.Node.Role, _ problems: inout Problems) -> Int {
    let direction = textOrNA("Direction")
    if let number = DecimalNumber.parse(direction), number.magnitude == 1 {
      guard number < 0, role == .aggregate else { return Int(number) }
      error(
        "Direction", "`Direction` of the Aggregate `\(code)` is -1, which COINr does not use",
        advice: "Write 1, and turn the Direction of the indicators below it.", &problems)
      return 1
    }
    error(
      "Direction", "`Direction` of `\(code)` is \(direction.isEmpty ? "empty" : "`\(direction.truncatedForMessage)`")",
      advice: "Write 1 if higher is better, -1 if lower is.", &problems)
    return 1
  }

  private func coinrWeight(_ code: String, _ problems: inout Problems) -> Double {
    if textOrNA("Weight").isEmpty {
      error(
        "Weight", "`Weight` of `\(code)` is empty", advice: "Write 0 or more; siblings' weights are relative.",
        &problems)
    }
    guard let weight = figure("Weight", of: code, &problems) else { return 1 }
    if weight >= 0 { return weight }
    error(
      "Weight", "`Weight` of `\(code)` is below nought",
      advice: "Weights are nought or more; for lower-is-better use Direction -1.", &problems)
    return 1
  }

  private func scaleFactor(_ code: String, _ problems: inout Problems) -> Double {
    guard let factor = figure("ScaleFactor", of: code, &problems) else { return 1 }
    if factor > 0 { return factor }
    error(
      "ScaleFactor", "`ScaleFactor` of `\(code)` is not above nought",
      advice: "Write how many units of the denominator.", &problems)
    return 1
  }
}
