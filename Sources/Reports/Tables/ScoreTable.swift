import Claims
import Methods
import Studies

extension Wording {
  /// Every node's score of every entity, the index first, with its rank among the ranked economies there.
  func scores(_ lenses: [LensFindings], name: String = "scores") -> ReportTable {
    var rows: [[Value]] = []
    for lens in lenses {
      let analysis = lens.analysis
      for node in findings.study.framework.nodes where node.role == .aggregate || node.role == .indicator {
        guard let column = analysis.column(of: node.code) else { continue }
        let ranks = analysis.ranks(in: column)
        for entity in column.indices where !column[entity].isNaN {
          rows.append([
            .text(lens.lens.rawValue), .text(node.code), .text(orEmpty: self.node(node.code)),
            .text(table.entities[entity].code), .text(orEmpty: self.name(entity)), .number(column[entity]),
            .integer(orEmpty: ranks[entity]),
          ])
        }
      }
    }
    return ReportTable(
      name: name, title: "Scores",
      columns: [
        .init("lens", "Lens", .code, inText: lenses.count > 1), .init("node", "Node", .code),
        .init("node_name", "What it is", .text), .init("entity", "Code", .code, inText: false),
        .init("name", "Economy", .text), .init("score", "Score", scoreKind), .init("rank", "Rank", .integer),
      ], rows: rows)
  }

  /// What treating outliers did, indicator by indicator.
  func treatments(_ lenses: [(lens: Lens, records: [TreatmentRecord])], name: String = "treatments") -> ReportTable {
    let rows = lenses.flatMap { lens, records in
      records.map { record -> [Value] in
        [
          .text(lens.rawValue), .text(record.indicator), .text(Self.action(record.treatment)),
          .number(orEmpty: record.skewness.before), .number(orEmpty: record.skewness.after),
          .number(orEmpty: record.kurtosis.before), .number(orEmpty: record.kurtosis.after),
          .text(orEmpty: record.tied.map { $0.joined(separator: " ") }.joined(separator: "; ")),
        ] + Self.numbers(record.treatment)
      }
    }
    return ReportTable(
      name: name, title: "Treated indicators",
      columns: [
        .init("lens", "Lens", .code), .init("indicator", "Indicator", .code), .init("treatment", "Treatment", .label),
        .init("skewness", "Skewness", .number(decimals: 2)), .init("skewness_after", "after", .number(decimals: 2)),
        .init("kurtosis", "Kurtosis", .number(decimals: 2)), .init("kurtosis_after", "after", .number(decimals: 2)),
        .init("tied", "Differed, and are equal now", .code),
      ] + Self.treatmentNumbers.map { .init($0, "", .number(decimals: 3), inText: false) }, rows: rows)
  }

  /// The numbers of a treatment with all their digits, as `Treatment.Step` has them: where it cuts, and those of
  /// ln((x - minimum) · factor + shift) or Box and Cox's transformation.
  private static let treatmentNumbers = ["cut_below", "cut_above", "minimum", "factor", "shift", "lambda"]

  private static func numbers(_ treatment: Treatment) -> [Value] {
    var numbers: [String: Double] = [:]
    for step in treatment.steps {
      switch step {
      case .cut(let range):
        if range.lowerBound > -.infinity { numbers["cut_below"] = range.lowerBound }
        if range.upperBound < .infinity { numbers["cut_above"] = range.upperBound }
      case .logarithm(let minimum, let factor, let shift):
        (numbers["minimum"], numbers["factor"], numbers["shift"]) = (minimum, factor, shift)
      case .boxCox(let minimum, let lambda):
        (numbers["minimum"], numbers["lambda"]) = (minimum, lambda)
      }
    }
    return treatmentNumbers.map { .number(orEmpty: numbers[$0]) }
  }

  private static func action(_ treatment: Treatment) -> String {
    treatment.steps.map { step in
      switch step {
      case .cut(let range):
        let low = range.lowerBound > -.infinity ? "below \(DecimalText(range.lowerBound).about(3))" : nil
        let high = range.upperBound < .infinity ? "above \(DecimalText(range.upperBound).about(3))" : nil
        return "cut \([low, high].compactMap(\.self).joined(separator: " and "))"
      case .logarithm: return "logarithm"
      case .boxCox(_, let lambda): return "Box-Cox with λ = \(DecimalText(lambda).full)"
      }
    }.joined(separator: ", then ")
  }
}
