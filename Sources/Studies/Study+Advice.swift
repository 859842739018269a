import Claims
public import Diagnostics

extension Study {
  /// What is no mistake but wants a second look: weighted indicators that derive from the same rows, and references
  /// between claims that have no effect.
  public func advice() -> Problems {
    var problems = Problems()
    let weighted = framework.leaves.filter { $0.weight > 0 && !$0.family.isEmpty }
    for (index, first) in weighted.enumerated() {
      for second in weighted[(index + 1)...] where first.family == second.family {
        let declared = first.nestedIn == second.code || second.nestedIn == first.code
        problems.add(
          Diagnostic(
            declared ? .note : .warning,
            "\(first.code) and \(second.code) derive from the same rows (family '\(first.family)')\(declared ? ", as the framework declares" : "")",
            advice: declared ? nil : "drop one, weigh them as one, or declare 'nested_in'"))
      }
    }
    if let claims {
      for (row, field, other) in claims.strayReferences() {
        let id = claims.id[row]
        problems.warning(
          "`\(field)` names `\(claims.idText(other))`, which is about another entity: it has no effect",
          in: claims.files[Int(id.file)], byte: Int(id.start), advice: "name a claim about the same entity, or none")
      }
    }
    return problems
  }
}
