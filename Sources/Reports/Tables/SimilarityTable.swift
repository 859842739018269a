import Claims
import Methods
import Studies

extension Wording {
  /// The peers of one entity in words: how alike, what both are strong or weak in, and what parts them.
  func peers(of code: String, _ lens: LensFindings) -> [TreeItem] {
    guard let similarity = lens.similarity, let row = similarity.profiles.rows.firstIndex(of: code) else { return [] }
    let own = placeName(code)
    return similarity.peers[row].map { peer in
      let other = placeName(peer.entity)
      let strong = peer.shared.filter { $0.own > 0 }.map { node($0.leaf) }
      let weak = peer.shared.filter { $0.own <= 0 }.map { node($0.leaf) }
      let apart = peer.apart.map {
        "\(node($0.leaf)) (\(own) \(Self.signed($0.own)), \(other) \(Self.signed($0.peers)))"
      }
      let level = peer.level.isFinite ? ", level \(Self.signed(peer.level, 2))" : ""
      return TreeItem(
        "\(other)\(peer.mark.isEmpty ? "" : " (no peer: \(Self.mark(peer.mark)))"): likeness \(Self.number(peer.likeness, 2))\(level), on \(peer.leaves) of \(Self.count(similarity.profiles.columns.count, "indicator"))",
        [
          TreeItem(strong.isEmpty ? "" : "both strong in: \(strong.joined(separator: "; "))"),
          TreeItem(weak.isEmpty ? "" : "both weak in: \(weak.joined(separator: "; "))"),
          TreeItem(apart.isEmpty ? "" : "apart in: \(apart.joined(separator: "; "))"),
        ].filter { !$0.text.isEmpty })
    }
  }

  /// Why one in the list is no peer: "not ranked; less than two thirds in common".
  private static func mark(_ mark: Similarity.Mark) -> String {
    [
      mark.contains(.notRanked) ? "not ranked" : "",
      mark.contains(.littleShared) ? "less than two thirds in common" : "",
    ].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  static let peerNote = """
    A peer is ranked, and has at least two thirds of the indicators in common; others that are as close are shown with \
    the reason why they are no peers, and have no number.
    """

  /// "strong in: a, b; weak in: c".
  private static func shared(_ peer: Similarity.Peer) -> String {
    let strong = peer.shared.filter { $0.own > 0 }.map(\.leaf).joined(separator: ", ")
    let weak = peer.shared.filter { $0.own < 0 }.map(\.leaf).joined(separator: ", ")
    return [strong.isEmpty ? "" : "strong in: \(strong)", weak.isEmpty ? "" : "weak in: \(weak)"]
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// Each entity's nearest peers, with what the two share and what parts them.
  func similarity(name: String = "similarity", of wanted: String? = nil, lens shown: Lens? = nil) -> ReportTable {
    let keys: [TableColumn] =
      [.init(.common(.lens), .code, inText: false)] + TableColumn.named(.entity, code: wanted == nil, name: false)
      + [.init(.peer(.order), .integer)] + TableColumn.named(.peer)
    let columns: [TableColumn] =
      keys + [
        .init(.peer(.likeness), .number(decimals: 2)), .init(.peer(.level), .number(decimals: 2)),
        .init(.peer(.shape), .number(decimals: 2)), .init(.peer(.indicators), .integer),
        .init(.peer(.indicatorsOf), .integer), .init(.peer(.mark), .label),
        .init(.peer(.shared), .code, inText: false),
        .init(.peer(.apart), .code, inText: false),
      ]
    var rows: [[Value]] = []
    for lens in findings.lenses where shown == nil || lens.lens == shown {
      guard let similarity = lens.similarity else { continue }
      for (row, code) in similarity.profiles.rows.enumerated() where wanted == nil || wanted == code {
        var place = 0
        for peer in similarity.peers[row] {
          if peer.mark.isEmpty { place += 1 }
          let head: [Value] = [.text(lens.lens.rawValue)] + named(place: code)
          let who = [peer.mark.isEmpty ? .integer(place) : .empty] + named(place: peer.entity)
          rows.append(
            head + who + [
              .number(orEmpty: peer.likeness), .number(orEmpty: peer.level), .number(orEmpty: peer.shape),
              .integer(peer.leaves), .integer(similarity.profiles.columns.count),
              .text(orEmpty: Self.mark(peer.mark)),
              .text(orEmpty: Self.shared(peer)),
              .text(
                orEmpty: peer.apart.map { "\($0.leaf) \(Wording.signed($0.own))/\(Wording.signed($0.peers))" }.joined(
                  separator: "; ")),
            ])
        }
      }
    }
    return ReportTable(
      name: name, title: shown.map { "By \(Wording.lens($0))" } ?? language.caption(.similarity), columns: columns,
      rows: rows,
      in: language)
  }
}
