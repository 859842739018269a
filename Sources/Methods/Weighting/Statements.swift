/// What methods that are told their weights have in common.
extension MethodCard.Option {
  /// Beside an option of rows: what weighs a node that the rows say nothing about.
  static let otherwise = MethodCard.Option(
    "otherwise", .choice(default: "error", of: ["error", "given"]),
    "What weighs a node that the file says nothing about: nothing, which is an error, or the framework's weights.")

  /// For a method that cannot do without the option.
  static func missing(_ name: String, of method: String, _ what: String) -> MethodError {
    MethodError("\(method) needs \(what)", advice: "name a file: '{method: \(method), \(name): \(name).csv}'")
  }
}

/// The node's own rows, or nil where the framework's weights stand in for them.
func statements(
  about node: String, in rows: OptionRows, otherwise: String, method: String
) throws(MethodError) -> [OptionRows.Row]? {
  let places = rows.about(node)
  guard places.isEmpty else { return places.map { rows.rows[$0] } }
  guard otherwise == "given" else {
    throw MethodError(
      "\(rows.path) says nothing about \(node)",
      advice: "add rows for \(node), write 'otherwise: given', or weigh it with another method under 'of'", node: node)
  }
  return nil
}

/// "a", "a and b", "a, b and 3 more".
func listed(_ items: [String]) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  if items.count > 6 { return "\(items.prefix(5).joined(separator: ", ")) and \(items.count - 5) more" }
  return "\(items.dropLast().joined(separator: ", ")) and \(last)"
}

/// Two children of one node, in code order.
struct Pair: Hashable {
  let first: String
  let second: String

  init(_ a: String, _ b: String) { (first, second) = a < b ? (a, b) : (b, a) }
  var text: String { "\(first) with \(second)" }
}

/// What is wrong with comparisons of pairs, whatever method they are for: a child with itself, a pair that contradicts an
/// earlier row or repeats it.
func pairProblems(in rows: OptionRows) -> [RowProblem] {
  var problems: [RowProblem] = []
  var seen: [Pair: Int] = [:]
  for (row, cells) in rows.rows.enumerated() {
    let (first, second, value) = (cells.text("first"), cells.text("second"), cells.number("value"))
    if first == second {
      problems.append(
        RowProblem(row, "second", "\(first) is compared with itself", advice: "remove the row"))
      continue
    }
    guard let earlier = seen[Pair(first, second)] else {
      seen[Pair(first, second)] = row
      continue
    }
    let before = rows.rows[earlier]
    if before.text("first") == first {
      problems.append(
        RowProblem(
          row, "first", "\(first) is compared with \(second) again; it was \(plain(before.number("value"))) before",
          advice: "keep one of the two rows"))
    } else if (value * before.number("value") - 1).magnitude > 0.02 {
      problems.append(
        RowProblem(
          row, "value",
          "\(first) to \(second) is \(plain(value)), though \(second) to \(first) was \(plain(before.number("value")))",
          advice: "give the reciprocal, or one of the two rows alone"))
    }
  }
  return problems
}
