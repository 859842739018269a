import Claims
import Studies

extension Wording {
  /// Topics that claims speak of and no indicator measures, with how many claims of which kinds.
  func unmeasured(name: String = "unmeasured", limit: Int? = nil) -> ReportTable {
    let columns =
      TableColumn.named(.subject, code: true) + [
        .init(.demand(.claims), .integer),
        .init(.demand(.kinds), .label),
      ]
    let all = findings.arranged?.unmeasured ?? []
    let rows = all.prefix(limit ?? all.count).map { topic -> [Value] in
      let kinds = Dictionary(grouping: topic.claims) { claims.kind[$0] }
      let counts = ClaimKind.allCases.compactMap { kind in kinds[kind].map { "\(kind.rawValue) \($0.count)" } }
      return named(subject: topic.subject) + [
        .integer(topic.claims.count), .text(counts.joined(separator: "; ")),
      ]
    }
    return ReportTable(
      name: name, title: name.isEmpty ? "" : language.caption(.unmeasured), columns: columns, rows: rows,
      note: rows.count < all.count ? "\(all.count - rows.count) more are in unmeasured.csv." : "", in: language)
  }
}
