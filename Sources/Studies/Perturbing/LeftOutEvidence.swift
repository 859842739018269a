import Claims
import Robustness

/// All claims, or all but those of one source, or all but one. Each option has an indicator table of its own.
struct LeftOutEvidence: Perturbing {
  static let step = "leave-out evidence"
  /// Sources and claims to leave out, by option after the first: rows of the claim table.
  let rows: [[Int]]
  let choice: Choice

  /// How likely a draw leaves out some source, and some claim.
  struct Shares: Sendable {
    var sources: Double
    var claims: Double
  }

  /// Of the claims that cells of the table rest on, and of their sources with all that stands in these: or another claim of
  /// the source would take the place of the one that is gone.
  init(_ all: ClaimTable, _ vocabulary: Vocabulary, used table: IndicatorTable, _ shares: Shares) {
    let used = Set(table.cells.joined().compactMap { $0?.claims }.joined()).sorted { all.idPrecedes($0, $1) }
    let counted = Set(used.map { all.source[$0] })
    let bySource = Dictionary(grouping: (0..<all.count).filter { counted.contains(all.source[$0]) }) {
      vocabulary.sources[Int(all.source[$0])].id
    }
    let sources =
      shares.sources > 0 ? bySource.keys.sorted().map { (id: $0, rows: bySource[$0] ?? []) } : []
    let claims = shares.claims > 0 ? used.map { (id: all.text(all.id[$0]), row: $0) } : []
    let (ofSource, ofClaim) = (sources.isEmpty ? 0 : shares.sources, claims.isEmpty ? 0 : shares.claims)
    rows = sources.map(\.rows) + claims.map { [$0.row] }
    var options: [Choice.Option] = [.init(name: "none", probability: max(0, 1 - ofSource - ofClaim))]
    for source in sources {
      options.append(.init(name: "without source \(source.id)", probability: ofSource / Double(sources.count)))
    }
    for claim in claims {
      options.append(.init(name: "without claim \(claim.id)", probability: ofClaim / Double(claims.count)))
    }
    choice = Choice(step: Self.step, options: options)
  }

  func apply(_ option: Int, to way: inout StudyWay) { way.table = option }
}
