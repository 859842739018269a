import Claims
import Methods
import Studies

extension Wording {
  /// "7th"; as written where it is no whole rank.
  private func place(_ rank: Double) -> String {
    rank >= 1 && rank < 1e6 && rank == rank.rounded() ? Self.ordinal(Int(rank)) : DecimalText(rank).about(6)
  }

  /// What others published, by economy, ranking and node; contradicting reports of one edition and node stand on
  /// one line.
  func publishedItems() -> [TreeItem] {
    let byEntity = Dictionary(grouping: findings.published, by: \.entity)
    return byEntity.keys.sorted().map { entity in
      let all = byEntity[entity]!
      let ours = zip(findings.lenses, findings.lenses.map { $0.analysis.ranking.ranks[entity] }).map { lens, rank in
        let place = rank.map { "\(Self.ordinal($0)) of \(lens.analysis.ranking.ranked.count)" } ?? "unranked"
        return "\(place)\(by(lens.lens))"
      }
      let lines = Dictionary(grouping: all) {
        Line(year: $0.year ?? 0, scope: $0.scope, node: nodeNamed($0, among: all))
      }
      let items = lines.keys.sorted().map { line in
        let said = lines[line]!.map { one in
          let what = one.isScore ? "a score of \(figure(one.claim))" : place(one.value)
          return "\(what) (\(source(Int(claims.source[one.claim])).publisher), \(claims.idText(one.claim)))"
        }
        let year = line.year > 0 && !line.scope.contains("\(line.year)") ? "\(line.year)" : ""
        let head = [line.scope, year, line.node].filter { !$0.isEmpty }.joined(separator: ", ")
        return TreeItem("\(head): \(said.joined(separator: "; "))")
      }
      return TreeItem("\(name(entity)), here \(Self.list(ours))", items)
    }
  }

  /// What a published rank or score is of, where it must be said: with the study's own place in it where that is a node of
  /// the tree; a subject of the claims' own where the same ranking has several. Empty otherwise.
  private func nodeNamed(_ one: PublishedFindings, among all: [PublishedFindings]) -> String {
    if one.isOfTree {
      if one.node == findings.study.framework.root?.code { return node(one.node) }
      let ours = zip(findings.lenses, one.ranks).map { lens, rank in
        "\(rank.map(Self.ordinal) ?? "unranked")\(by(lens.lens))"
      }
      return "\(node(one.node)) (here \(Self.list(ours)))"
    }
    let isAlone = all.allSatisfy { $0.isScore != one.isScore || $0.scope != one.scope || $0.node == one.node }
    return isAlone ? "" : subject(one.node)
  }

  /// Ranks and scores that others published, beside the study's.
  func published(name: String = "published") -> ReportTable {
    var columns = TableColumn.named(.entity) + [.init(.published(.what), .label)]
    columns += TableColumn.named(.node, code: true)
    columns += [
      .init(.published(.value), .figure(significant: 3)), .init(.published(.scope), .text),
      .init(.published(.year), .code),
      .init(.published(.source), .text), .init(.published(.claim), .code),
    ]
    columns += findings.lenses.map { .init(.byLens(.ownRank, $0.lens), .integer) }
    let sources = findings.study.vocabulary.sources
    let rows = findings.published.map { published -> [Value] in
      let source = findings.study.claims.map { sources[Int($0.source[published.claim])] }
      let head: [Value] = named(published.entity) + [.text(published.isScore ? "score" : "rank")]
      return head + named(subject: published.node) + [
        .number(published.value), .text(orEmpty: published.scope),
        .text(orEmpty: published.year.map(String.init)), .text(orEmpty: source?.publisher),
        .text(orEmpty: claimID(published.claim)),
      ] + published.ranks.map { .integer(orEmpty: $0) }
    }
    let title = name.isEmpty ? "" : language.caption(.published)
    return ReportTable(name: name, title: title, columns: columns, rows: rows, in: language)
  }
}

/// What one line of the text is about, in its order.
private struct Line: Hashable, Comparable {
  var year: Int
  var scope: String
  var node: String

  static func < (a: Line, b: Line) -> Bool { (a.year, a.scope, a.node) < (b.year, b.scope, b.node) }
}
