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
        return [
          .text(audit.lens.rawValue), .text(one.node), .integer(one.children.count),
          .integer(orEmpty: components?.entities ?? one.reliability?.entities),
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
      columns: [
        .init("lens", "Lens", .code, inText: audits.count > 1), .init("node", "Aggregate", .code),
        .init("children", "Children", .integer), .init("entities", "n", .integer),
        .init("alpha", "α", .number(decimals: 2)), .init("alpha_standardised", "α of z", .number(decimals: 2)),
        .init("components", "Eigenvalues above 1", .integer), .init("first", "First explains", .percent(decimals: 0)),
        .init("kmo", "KMO", .number(decimals: 2)), .init("bartlett", "χ²", .number(decimals: 1), inText: false),
        .init("bartlett_degrees", "Degrees", .integer, inText: false),
        .init("bartlett_p", "Bartlett's p", .probability), .init("vif", "Largest VIF", .number(decimals: 1)),
        .init("remark", "Remark", .label),
      ], rows: rows)
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
            rows.append([
              .text(audit.lens.rawValue), .text(one.node), .text(code), .integer(component + 1),
              .number(components.eigenvalues[component]),
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
      name: "loadings", title: "Loadings on components with an eigenvalue above 1",
      columns: [
        .init("lens", "Lens", .code), .init("node", "Aggregate", .code), .init("child", "Child", .code),
        .init("component", "Component", .integer), .init("eigenvalue", "Eigenvalue", .number(decimals: 2)),
        .init("loading", "Loading", .number(decimals: 2)), .init("alpha_without", "α without it", .number(decimals: 2)),
        .init("adequacy", "Sampling adequacy", .number(decimals: 2)), .init("vif", "VIF", .number(decimals: 1)),
      ], rows: rows)
  }

  /// Eigenvalues of every aggregate's correlations, with what they explain.
  func components(_ audits: [Audit]) -> ReportTable {
    var rows: [[Value]] = []
    for audit in audits {
      for one in audit.nodes {
        guard let components = try? one.components.get() else { continue }
        let shares = components.shares
        for (component, eigenvalue) in components.eigenvalues.enumerated() {
          rows.append([
            .text(audit.lens.rawValue), .text(one.node), .integer(component + 1), .number(eigenvalue),
            .number(Self.nineDigits(shares[component])),
            .number(Self.nineDigits(shares[...component].reduce(0, +))),
          ])
        }
      }
    }
    return ReportTable(
      name: "components", title: "Components",
      columns: [
        .init("lens", "Lens", .code), .init("node", "Aggregate", .code), .init("component", "Component", .integer),
        .init("eigenvalue", "Eigenvalue", .number(decimals: 2)), .init("share", "Explains", .percent(decimals: 1)),
        .init("cumulative", "With those before", .percent(decimals: 1)),
      ], rows: rows)
  }

  /// Loadings are known to 2^-26.
  private static func sevenDecimals(_ x: Double) -> Double { (x * 1e7).rounded() / 1e7 + 0 }

  private static func nineDigits(_ x: Double) -> Double { Double(DecimalText(x).significant(9)) ?? x }
}
