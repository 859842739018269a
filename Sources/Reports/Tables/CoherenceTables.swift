import Claims
import Linear
import Methods
import Studies

extension Wording {
  /// Reliability and components, one row an aggregate.
  func coherence(_ audits: [Audit], name: String = "coherence") -> ReportTable {
    let rows = audits.flatMap { audit in
      audit.nodes.map { one -> [Value] in
        let components = try? one.components.get()
        let sampling = components?.sampling
        let head: [Value] = [.text(audit.lens.rawValue)] + named(node: one.node)
        return head + [
          .integer(one.children.count), .integer(orEmpty: components?.entities ?? one.reliability?.entities),
          .number(orEmpty: one.reliability?.alpha), .number(orEmpty: one.reliability?.standardised),
          .integer(orEmpty: components?.kept),
          .number(orEmpty: components.map { Self.nineDigits($0.shares[0]) }),
          .number(orEmpty: sampling?.kmo), .number(orEmpty: sampling?.statistic), .integer(orEmpty: sampling?.degrees),
          .number(orEmpty: sampling?.pValue), .number(orEmpty: sampling?.inflation.max()),
          .text(orEmpty: remark(one)),
        ]
      }
    }
    return ReportTable(
      name: name, title: "",
      columns: [.init(.common(.lens), .code, inText: audits.count > 1)]
        + TableColumn.named(.aggregate, code: true, name: false) + [
          .init(.coherence(.children), .integer), .init(.coherence(.entities), .integer),
          .init(.coherence(.alpha), .number(decimals: 2)), .init(.coherence(.alphaStandardised), .number(decimals: 2)),
          .init(.coherence(.components), .integer), .init(.coherence(.firstShare), .percent(decimals: 0)),
          .init(.coherence(.kmo), .number(decimals: 2)),
          .init(.coherence(.bartlett), .number(decimals: 1), inText: false),
          .init(.coherence(.bartlettDegrees), .integer, inText: false),
          .init(.coherence(.bartlettP), .probability), .init(.coherence(.vif), .number(decimals: 1)),
          .init(.common(.remark), .label),
        ], rows: rows, in: language)
  }

  private func remark(_ one: NodeCoherence) -> String? {
    switch one.components {
    case .failure(.alone): "one child"
    case .failure(.few(let count)): "\(Wording.count(count, "economy has", "economies have")) all children"
    case .failure(.constant(let child)): "\(one.children[child]) does not vary among those that have all"
    case .success(let components):
      components.sampling == nil
        ? components.entities > one.children.count
          ? "no KMO: a child follows from the others" : "no KMO: no more economies than children"
        : one.isThin ? "doubtful: fewer than five economies for each child" : nil
    }
  }

  /// One row a child: α without it, its sampling adequacy and VIF; and its loadings, one row a component.
  func loadings(_ audits: [Audit]) -> ReportTable {
    var rows: [[Value]] = []
    for audit in audits {
      for one in audit.nodes {
        guard let components = try? one.components.get() else { continue }
        for (child, code) in one.children.enumerated() {
          for component in components.loadings.indices {
            let head: [Value] = [.text(audit.lens.rawValue)] + named(node: one.node) + named(node: code)
            rows.append(
              head + [
                .integer(component + 1), .number(components.eigenvalues[component]),
                .number(Self.sevenDecimals(components.loadings[component][child])),
                .number(orEmpty: one.reliability?.withoutEach[child]),
                .number(orEmpty: components.sampling?.adequacy[child]),
                .number(orEmpty: components.sampling?.inflation[child]),
              ])
          }
        }
      }
    }
    return ReportTable(
      name: "loadings", title: language.caption(.loadings),
      columns: [.init(.common(.lens), .code)] + TableColumn.named(.aggregate, code: true)
        + TableColumn.named(.child, code: true) + [
          .init(.coherence(.component), .integer), .init(.coherence(.eigenvalue), .number(decimals: 2)),
          .init(.coherence(.loading), .number(decimals: 2)), .init(.coherence(.alphaWithout), .number(decimals: 2)),
          .init(.coherence(.adequacy), .number(decimals: 2)), .init(.audit(.vif), .number(decimals: 1)),
        ], rows: rows, in: language)
  }

  /// Eigenvalues of every aggregate's correlations, with what they explain.
  func components(_ audits: [Audit]) -> ReportTable {
    var rows: [[Value]] = []
    for audit in audits {
      for one in audit.nodes {
        guard let components = try? one.components.get() else { continue }
        let shares = components.shares
        for (component, eigenvalue) in components.eigenvalues.enumerated() {
          let head: [Value] = [.text(audit.lens.rawValue)] + named(node: one.node)
          rows.append(
            head + [
              .integer(component + 1), .number(eigenvalue),
              .number(Self.nineDigits(shares[component])),
              .number(Self.nineDigits(shares[...component].reduce(0, +))),
            ])
        }
      }
    }
    return ReportTable(
      name: "components", title: language.caption(.components),
      columns: [.init(.common(.lens), .code)] + TableColumn.named(.aggregate, code: true) + [
        .init(.coherence(.component), .integer),
        .init(.coherence(.eigenvalue), .number(decimals: 2)), .init(.coherence(.share), .percent(decimals: 1)),
        .init(.coherence(.cumulative), .percent(decimals: 1)),
      ], rows: rows, in: language)
  }

  /// Loadings are known to 2^-26.
  private static func sevenDecimals(_ x: Double) -> Double { (x * 1e7).rounded() / 1e7 + 0 }

  private static func nineDigits(_ x: Double) -> Double { Double(DecimalText(x).significant(9)) ?? x }
}
