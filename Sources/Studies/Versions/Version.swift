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
}

/// A mixture of two versions: each of four parts is one's or the other's. A figure that its version has no place for is
/// taken from the other, so that an indicator comes with its figures, and so does an entity; labels to impute by come
/// with the entities.
struct VersionMixture {
  let entities: Version
  let data: Version
  let framework: Version
  let methods: Version
  /// Whom `data` is asked of second.
  let otherData: Version

  func analysis(_ lens: Lens) throws(MethodError) -> Analysis {
    let (tree, people) = (framework.table.indicators, entities.table.entities)
    var table = IndicatorTable(
      entities: people, indicators: tree, vintages: tree.map { _ in nil },
      cells: mixed { version, row, column in version.table.cells[column][row] })
    table.time = data.table.time
    table.others = data.table.others.map { moment in
      Moment(
        time: moment.time,
        values: mixed { version, row, column in
          version.table.others.first { $0.time == moment.time }?.values[column][row]
        })
    }
    var recipe = try methods.study.recipe.keeping(framework.study.framework)
    recipe.groupings = entities.study.recipe.groupings
    return try Analysis(
      table: table, framework: framework.study.framework, recipe: recipe, lens: lens, bounds: false)
  }

  /// `[indicator][entity]`: what a version that has a place for both says there, a gap too.
  private func mixed<Figure>(_ figure: (Version, Int, Int) -> Figure?) -> [[Figure?]] {
    let places = [data, otherData].map { version in
      (version, entities.table.entities.map { version.rows[$0.code] })
    }
    return framework.table.indicators.map { indicator in
      let columns = places.map { version, rows in (version, rows, version.columns[indicator.code]) }
      return entities.table.entities.indices.map { place in
        for (version, rows, column) in columns {
          if let row = rows[place], let column { return figure(version, row, column) }
        }
        return nil
      }
    }
  }
}
