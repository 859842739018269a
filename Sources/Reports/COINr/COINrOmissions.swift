import Claims
import Methods
import Studies

/// What a study says and COINr's tables cannot, one counted sentence each.
struct COINrOmissions {
  let tables: COINrTables
  private var study: Study { tables.study }
  private var table: IndicatorTable { tables.table }
  private var leaves: [Framework.Node] { study.framework.leaves }

  init(_ tables: COINrTables) { self.tables = tables }

  var sentences: [String] {
    [
      uncertainty, unranked, logarithms, multiplied, scaleFactors, between, turned, targets, limits, weights, methods,
      years,
      labels, names, formulas, apart,
    ].compactMap { $0 }
  }

  private func counted(_ count: Int, _ singular: String, _ plural: String, _ rest: String) -> String? {
    count == 0 ? nil : "\(Wording.count(count, singular, plural)) \(rest)"
  }

  private func shortened(_ codes: [String]) -> String {
    codes.count > 6 ? codes.prefix(5).joined(separator: ", ") + " and \(codes.count - 5) more" : Wording.list(codes)
  }

  private var uncertainty: String? {
    let cells = table.cells.flatMap { column in tables.entities.compactMap { column[$0] } }
    let uncertain = cells.count { $0.low < $0.high }
    guard uncertain > 0 else { return nil }
    return "\(Wording.count(uncertain, "figure")) of \(DecimalText(cells.count).fixed(0)) "
      + "\(uncertain == 1 ? "is" : "are") uncertain: the central value is written, and neither its spread nor its sources."
  }

  private var unranked: String? {
    let codes = table.entities.filter { !$0.ranked }.map(\.code)
    return counted(
      codes.count, "economy is", "economies are",
      "not ranked and left out, since COINr would scale by \(codes.count == 1 ? "it" : "them"): \(shortened(codes)).")
  }

  private var logarithms: String? {
    counted(
      leaves.count { node in study.lenses.contains { node.scale(in: $0) != .linear } }, "indicator is",
      "indicators are",
      "read on logarithms by meaning: take them before normalising.")
  }

  private var multiplied: String? {
    counted(
      leaves.count { !$0.denominator.isEmpty && !tables.isDivided($0) }, "indicator has", "indicators have",
      "a denominator that COINr cannot use (an intensity multiplied up, or an indicator as denominator): none is written."
    )
  }

  private var scaleFactors: String? {
    guard tables.hasScaleFactors else { return nil }
    return "The column ScaleFactor holds how many units of a denominator an intensity is per: COINr takes it as "
      + "Denominate(…, denomby = iMeta)."
  }

  private var between: String? {
    counted(
      tables.tree.rows.count(where: \.isBetween), "aggregate was", "aggregates were",
      "put between a child and a parent more than one level above it.")
  }

  private var turned: String? {
    let codes = study.framework.turned.map(\.code)
    return counted(
      codes.count, "aggregate counts", "aggregates count",
      "against its parent, which COINr cannot say: the directions of the indicators below are turned (\(shortened(codes)))."
    )
  }

  private var targets: String? {
    tables.hasTargets
      ? nil
      : counted(
        leaves.count { $0.target != nil }, "target is", "targets are",
        "left out: COINr wants one for each indicator, or none.")
  }

  private var limits: String? {
    counted(
      table.indicators.count { $0.minimum != nil || $0.maximum != nil }, "indicator has", "indicators have",
      "limits, which are left out.")
  }

  private var weights: String? {
    counted(
      tables.tree.unweighed.count, "node has", "nodes have",
      "weights that follow from data: the framework's are written (\(shortened(tables.tree.unweighed))).")
  }

  private var methods: String? {
    let uses = study.choices.filter { ($0.place?.scenario ?? "").isEmpty && $0.family != Catalogue.comparing.step }
    let chosen = uses.filter { $0.scope.isEmpty && $0.card != "none" }.map { "\($0.family) \($0.card)" }
    let own = uses.count { !$0.scope.isEmpty }
    return "The methods are COINr's to be told: \(Wording.list(chosen))"
      + (own == 0 ? "." : ", and \(Wording.count(own, "other choice")) for single nodes.")
      + " Lens: \(Wording.list(study.lenses.map(\.rawValue)))."
  }

  private var years: String? {
    guard !table.others.isEmpty, let time = table.time else { return nil }
    return "The study is about \(DecimalText(time).full); iData has \(table.others.count) more years"
      + (tables.groupings.isEmpty ? "." : ", whose groups are not known.")
  }

  private var labels: String? {
    let missing = tables.groupings.reduce(0) { sum, grouping in
      sum + tables.entities.count { study.vocabulary.groupings[grouping]?[table.entities[$0].code] == "NA" }
    }
    return counted(missing, "label", "labels", "NA would be read as a gap, and became “NA.”.")
  }

  private var names: String? {
    let second =
      table.entities.count { !$0.koreanName.isEmpty } + study.framework.nodes.count { !$0.koreanName.isEmpty }
    return counted(second, "name", "names", "in a second language \(second == 1 ? "is" : "are") left out.")
  }

  private var formulas: String? {
    let names = tables.entities.map { table.entities[$0].name } + study.framework.nodes.map(\.name)
    return counted(
      names.count { FormulaGuard.guarded($0) != $0 }, "name begins", "names begin",
      "as a formula does: an apostrophe keeps spreadsheets from reading it so.")
  }

  private var apart: String? {
    let parts = [
      counted(study.vocabulary.groups.count, "group of economies", "groups of economies", ""),
      counted(study.goals.count, "goal", "goals", ""), counted(study.scenarios.count, "scenario", "scenarios", ""),
      counted(study.framework.nodes.count { $0.role == .other }, "row of role Other", "rows of role Other", ""),
    ].compactMap { $0?.trimmingBlanks }
    return parts.isEmpty ? nil : "Not in the tables: \(Wording.list(parts))."
  }
}

extension String {
  fileprivate var trimmingBlanks: String { hasSuffix(" ") ? String(dropLast()) : self }
}
