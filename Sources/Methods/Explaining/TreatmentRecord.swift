import Linear

/// What treating did to one indicator: its shape before and after, and whom it tied.
public struct TreatmentRecord: Sendable, Equatable {
  public var indicator: String
  public var treatment: Treatment
  public var skewness: (before: Double, after: Double)
  public var kurtosis: (before: Double, after: Double)
  /// Groups of entities that differed and are equal now, in code order.
  public var tied: [[String]]

  public static func == (a: TreatmentRecord, b: TreatmentRecord) -> Bool {
    a.indicator == b.indicator && a.treatment == b.treatment && a.skewness == b.skewness && a.kurtosis == b.kurtosis
      && a.tied == b.tied
  }
}

extension LearntScale {
  /// What values go through before they are scored.
  public var treatment: Treatment { if case .treated(let treatment, _) = self { treatment } else { .none } }
}

extension Ranker {
  /// The figures that treatments and scales are learnt on: of the entities that take part, gaps filled.
  public func filled(_ table: LensTable, learnt: Learnt) throws(MethodError) -> Table {
    try imputed(table.table, rows: rows(of: table.table, taking(table.table, table.ranked, learnt)), learnt: learnt)
  }

  /// Of every indicator that was treated, over the entities that took part, gaps filled: what the decision to treat saw.
  public func treatments(_ table: LensTable, learnt: Learnt) throws(MethodError) -> [TreatmentRecord] {
    let filled = try filled(table, learnt: learnt)
    return learnt.scales.enumerated().compactMap { leaf, scale in
      let treatment = scale.treatment
      guard treatment != .none else { return nil }
      let values = filled.values[leaf]
      let treated = treatment(values)
      var groups: [Double: [Int]] = [:]
      for (place, value) in treated.enumerated() where !value.isNaN { groups[value, default: []].append(place) }
      let tied = groups.values.filter { places in places.contains { values[$0] != values[places[0]] } }
        .map { places in places.map { filled.rows[$0] }.sorted() }.sorted { $0[0] < $1[0] }
      return TreatmentRecord(
        indicator: filled.columns[leaf], treatment: treatment,
        skewness: (Statistics.skewness(values), Statistics.skewness(treated)),
        kurtosis: (Statistics.excessKurtosis(values), Statistics.excessKurtosis(treated)), tied: tied)
    }
  }
}
