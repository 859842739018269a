/// The children that the framework gives a weight, in code order: whatever is computed over them cannot hang on the
/// order of columns.
struct Counted {
  /// Places among all children.
  let places: [Int]
  let codes: [String]
  let columns: [Column]
  let rows: [String]
  private let all: Int

  init(_ children: Table, given: [Double]) {
    self.init(children, given: given) { _ in true }
  }

  /// Those of them that `keep` wants.
  init(_ children: Table, given: [Double], where keep: (Column) -> Bool) {
    let kept = children.columns.indices.filter { given[$0] > 0 && keep(children.values[$0]) }
      .sorted { children.columns[$0] < children.columns[$1] }
    places = kept
    codes = kept.map { children.columns[$0] }
    columns = kept.map { children.values[$0] }
    rows = children.rows
    all = children.columns.count
  }

  var count: Int { places.count }

  /// Weights of these children among all; the others get none.
  func spread(_ weights: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: all)
    for (place, weight) in zip(places, weights) { result[place] = weight }
    return result
  }

  /// The columns over the entities that have all of them.
  var complete: [Column] {
    let whole = rows.indices.filter { row in columns.allSatisfy { !$0[row].isNaN } }
    return columns.map { column in whole.map { column[$0] } }
  }
}

/// Whether entities differ in it at all.
func varies(_ column: Column) -> Bool {
  guard let first = column.first(where: { !$0.isNaN }) else { return false }
  return column.contains { !$0.isNaN && $0 != first }
}

/// Throws for all scores below zero, or at zero where `strictly`. `what`: "entropy".
func refuseNegative(
  _ children: Counted, _ what: String, strictly: Bool = false
) throws(MethodError) {
  var errors: [MethodError] = []
  for (code, column) in zip(children.codes, children.columns) {
    for (row, score) in column.enumerated() where score < 0 || strictly && score == 0 {
      errors.append(
        MethodError(
          "the score of \(code) for \(children.rows[row]) is \(plain(score)), and \(what) has no meaning \(strictly ? "at zero or " : "")below zero",
          advice:
            "normalise by none or vector, which keep figures' ratios; where figures are themselves \(strictly ? "at or " : "")below zero, weigh by critic or standard-deviation",
          node: code, entity: children.rows[row],
          figure: MethodError.Figure(indicator: code, entity: children.rows[row])))
    }
  }
  if let all = MethodError.together(errors) { throw all }
}
