import Claims
import Methods
import Studies

extension Wording {
  /// Where one entity stands at every node.
  func places(_ profiles: [Profile], name: String = "profile") -> ReportTable {
    let rows = profiles.flatMap { profile in
      profile.nodes.map { place -> [Value] in
        [
          .text(profile.lens.rawValue), .text(table.entities[profile.entity].code), .text(place.node),
          .integer(place.level),
          .text(orEmpty: node(place.node)), .number(place.standing.value),
          .integer(place.standing.rank), .integer(place.standing.count), .number(place.standing.aheadOfMedian),
          .number(orEmpty: place.standing.aheadOfThird),
        ]
      }
    }
    return ReportTable(
      name: name, title: "",
      columns: [
        .init("lens", "Lens", .code, inText: false), .init("entity", "Code", .code, inText: false),
        .init("node", "Node", .code), .init("level", "Level", .integer),
        .init("name", "What it is", .text), .init("score", scoreHeader, scoreKind), .init("rank", "Rank", .integer),
        .init("count", "of", .integer), .init("ahead_of_median", "Ahead of the median", scoreKind),
        .init("ahead_of_third", "Ahead of the third", scoreKind),
      ], rows: rows)
  }

  /// Strengths and weaknesses, farthest from the middle first.
  func traits(_ profiles: [Profile], name: String = "strengths") -> ReportTable {
    let rows = profiles.flatMap { profile in
      [("strength", profile.strengths), ("weakness", profile.weaknesses)].flatMap { kind, traits in
        traits.map { trait -> [Value] in
          [
            .text(profile.lens.rawValue), .text(table.entities[profile.entity].code), .text(kind),
            .text(trait.indicator), .text(orEmpty: node(trait.indicator)), .number(trait.standing.value),
            .integer(trait.standing.rank), .integer(trait.standing.count), .number(trait.behind),
            .number(trait.standing.aheadOfMedian), .number(trait.weight),
          ]
        }
      }
    }
    return ReportTable(
      name: name, title: "",
      columns: [
        .init("lens", "Lens", .code, inText: false), .init("entity", "Code", .code, inText: false),
        .init("kind", "", .label), .init("indicator", "Indicator", .code), .init("name", "What it measures", .text),
        .init("score", scoreHeader, scoreKind), .init("rank", "Rank", .integer), .init("count", "of", .integer),
        .init("behind", "Others ahead", .percent(decimals: 0)),
        .init("ahead_of_median", "Ahead of the median", scoreKind), .init("weight", "Weight", .percent(decimals: 1)),
      ], rows: rows)
  }
}
