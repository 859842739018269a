import Claims
import Methods
import Studies

extension Wording {
  /// Each entity's nearest peers, with what the two share and what parts them.
  func similarity(name: String = "similarity", of wanted: String? = nil, lens shown: Lens? = nil) -> ReportTable {
    let columns: [TableColumn] = [
      .init("lens", "Lens", .code, inText: false), .init("entity", "Code", .code, inText: wanted == nil),
      .init("order", "No.", .integer), .init("peer", "Peer", .code, inText: false), .init("peer_name", "Peer", .text),
      .init("likeness", "Likeness", .number(decimals: 2)), .init("level", "Level", .number(decimals: 2)),
      .init("shape", "Shape", .number(decimals: 2)), .init("indicators", "Indicators", .integer),
      .init("shared", "Both strong (+) or weak (-) in", .code), .init("apart", "Apart in", .code),
    ]
    var rows: [[Value]] = []
    for lens in findings.lenses where shown == nil || lens.lens == shown {
      for (row, code) in lens.similarity.profiles.rows.enumerated() where wanted == nil || wanted == code {
        for (place, peer) in lens.similarity.peers[row].enumerated() {
          let peerName = table.entityIndex(peer.entity).map { self.name($0) }
          rows.append([
            .text(lens.lens.rawValue), .text(code), .integer(place + 1), .text(peer.entity), .text(orEmpty: peerName),
            .number(orEmpty: peer.likeness), .number(orEmpty: peer.level), .number(orEmpty: peer.shape),
            .integer(peer.leaves),
            .text(orEmpty: peer.shared.map { "\($0.own > 0 ? "+" : "-")\($0.leaf)" }.joined(separator: "; ")),
            .text(
              orEmpty: peer.apart.map { "\($0.leaf) \(Wording.signed($0.own))/\(Wording.signed($0.peers))" }.joined(
                separator: "; ")),
          ])
        }
      }
    }
    return ReportTable(
      name: name, title: shown.map { "By \(Wording.lens($0))" } ?? "Similarity", columns: columns, rows: rows)
  }
}
