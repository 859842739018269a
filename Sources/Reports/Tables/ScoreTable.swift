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
          let head: [Value] = [.text(lens.lens.rawValue)] + named(node: node.code) + named(entity)
          rows.append(head + [.number(column[entity]), .integer(orEmpty: ranks[entity])])
        }
      }
    }
    return ReportTable(
      name: name, title: language.caption(.scores),
      columns: [.init(.common(.lens), .code, inText: lenses.count > 1)] + TableColumn.named(.node, code: true)
        + TableColumn.named(.entity) + [.init(.common(.score), scoreKind), .init(.common(.rank), .integer)], rows: rows,
      in: language)
  }

  /// What treating outliers did, indicator by indicator.
  func treatments(_ lenses: [(lens: Lens, records: [TreatmentRecord])], name: String = "treatments") -> ReportTable {
    let rows = lenses.flatMap { lens, records in
      records.map { record -> [Value] in
        [.text(lens.rawValue)] + named(node: record.indicator) + [
          .text(Self.action(record.treatment)), .number(orEmpty: record.skewness.before),
          .number(orEmpty: record.skewness.after),
          .number(orEmpty: record.kurtosis.before), .number(orEmpty: record.kurtosis.after),
          .text(orEmpty: record.tied.map { $0.joined(separator: " ") }.joined(separator: "; ")),
        ] + Self.numbers(record.treatment)
      }
    }
    return ReportTable(
      name: name, title: language.caption(.treatments),
      columns: [.init(.common(.lens), .code)] + TableColumn.named(.indicator, code: true, name: false) + [
        .init(.indicator(.treatment), .label),
        .init(.indicator(.skewness), .number(decimals: 2)), .init(.indicator(.skewnessAfter), .number(decimals: 2)),
        .init(.indicator(.kurtosis), .number(decimals: 2)), .init(.indicator(.kurtosisAfter), .number(decimals: 2)),
        .init(.indicator(.tied), .code),
      ] + Self.treatmentNumbers.map { .init(.indicator($0), .number(decimals: 3), inText: false) }, rows: rows,
      in: language)
  }

  /// The numbers of a treatment with all their digits, as `Treatment.Step` has them: where it cuts, and those of
  /// ln((x - minimum) · factor + shift) or Box and Cox's transformation.
  private static let treatmentNumbers: [Column.Indicator] = [.cutBelow, .cutAbove, .minimum, .factor, .shift, .lambda]

  private static func numbers(_ treatment: Treatment) -> [Value] {
    var numbers: [Column.Indicator: Double] = [:]
    for step in treatment.steps {
      switch step {
      case .cut(let range):
        if range.lowerBound > -.infinity { numbers[.cutBelow] = range.lowerBound }
        if range.upperBound < .infinity { numbers[.cutAbove] = range.upperBound }
      case .logarithm(let minimum, let factor, let shift):
        (numbers[.minimum], numbers[.factor], numbers[.shift]) = (minimum, factor, shift)
      case .boxCox(let minimum, let lambda):
        (numbers[.minimum], numbers[.lambda]) = (minimum, lambda)
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
