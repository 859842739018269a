import Claims
import Methods

/// One version of an index: a study with its table.
struct Version {
  let study: Study
  let table: IndicatorTable
  let rows: [String: Int]
  let columns: [String: Int]

  init(_ study: Study, _ table: IndicatorTable) {
    self.study = study
    self.table = table
    rows = Dictionary(table.entities.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    columns = Dictionary(table.indicators.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether it has both, if only a gap.
  func knows(_ entity: String, _ indicator: String) -> Bool { rows[entity] != nil && columns[indicator] != nil }

  subscript(entity: String, indicator: String) -> Cell? {
    guard let row = rows[entity], let column = columns[indicator] else { return nil }
    return table.cells[column][row]
  }
}

/// A mixture of two versions: each of four parts is one's or the other's. A figure that its version has no place for is
/// taken from the other, so that an indicator comes with its figures, and so does an entity.
struct VersionMixture {
  let entities: Version
  let data: Version
  let framework: Version
  let methods: Version
  /// Whom `data` is asked of second.
  let otherData: Version

  func analysis(_ lens: Lens) throws(MethodError) -> Analysis {
    let indicators = framework.table.indicators
    let cells = indicators.map { indicator in
      entities.table.entities.map { entity -> Cell? in
        data.knows(entity.code, indicator.code)
          ? data[entity.code, indicator.code] : otherData[entity.code, indicator.code]
      }
    }
    let table = IndicatorTable(
      entities: entities.table.entities, indicators: indicators, vintages: indicators.map { _ in nil }, cells: cells)
    return try Analysis(
      table: table, framework: framework.study.framework,
      recipe: methods.study.recipe.keeping(framework.study.framework), lens: lens, bounds: false)
  }
}

extension Recipe {
  /// Without exceptions for nodes that a framework does not have.
  fileprivate func keeping(_ framework: Framework) -> Recipe {
    let codes = Set(framework.nodes.map(\.code))
    func keeps(_ key: String) -> Bool { codes.contains(key) || key.hasPrefix("level-") }
    var recipe = self
    recipe.treatingOf = treatingOf.filter { keeps($0.key) }
    recipe.normalisingOf = normalisingOf.filter { keeps($0.key) }
    recipe.weightingOf = weightingOf.filter { keeps($0.key) }
    recipe.aggregatingOf = aggregatingOf.filter { keeps($0.key) }
    return recipe
  }
}
