import Claims
import Methods
import Studies

extension Wording {
  /// Where one entity stands at every node.
  func places(_ profiles: [Profile], name: String = "profile") -> ReportTable {
    let rows = profiles.flatMap { profile in
      profile.nodes.map { place -> [Value] in
        let head: [Value] = [.text(profile.lens.rawValue)] + named(profile.entity)
        let names = named(node: place.node)
        return head + [
          names[0], .integer(place.level), names[1], names[2], .number(place.standing.value),
          .integer(place.standing.rank), .integer(place.standing.count), .number(place.standing.aheadOfMedian),
          .number(orEmpty: place.standing.aheadOfThird),
        ]
      }
    }
    return ReportTable(
      name: name, title: "",
      columns: [.init(.common(.lens), .code, inText: false)] + TableColumn.named(.entity, name: false) + [
        .init(.code(.node), .code), .init(.ranking(.level), .integer), .init(.name(.node), .text),
        .init(.koreanName(.node), .text, inText: false), .init(scoreColumn, scoreKind), .init(.common(.rank), .integer),
        .init(.common(.count), .integer), .init(.common(.aheadOfMedian), scoreKind),
        .init(.common(.aheadOfThird), scoreKind),
      ], rows: rows, in: language)
  }

  /// Strengths and weaknesses, farthest from the middle first.
  func traits(_ profiles: [Profile], name: String = "strengths") -> ReportTable {
    let rows = profiles.flatMap { profile in
      [("strength", profile.strengths), ("weakness", profile.weaknesses)].flatMap { kind, traits in
        traits.map { trait -> [Value] in
          let head: [Value] = [.text(profile.lens.rawValue)] + named(profile.entity) + [.text(kind)]
          return head + named(node: trait.indicator) + [
            .number(trait.standing.value),
            .integer(trait.standing.rank), .integer(trait.standing.count), .number(trait.behind),
            .number(trait.standing.aheadOfMedian), .number(trait.weight),
          ]
        }
      }
    }
    return ReportTable(
      name: name, title: "",
      columns: [.init(.common(.lens), .code, inText: false)] + TableColumn.named(.entity, name: false)
        + [.init(.common(.kind), .label)] + TableColumn.named(.indicator, code: true) + [
          .init(scoreColumn, scoreKind), .init(.common(.rank), .integer), .init(.common(.count), .integer),
          .init(.ranking(.behind), .percent(decimals: 0)),
          .init(.common(.aheadOfMedian), scoreKind), .init(.common(.weight), .percent(decimals: 1)),
        ], rows: rows, in: language)
  }
}
