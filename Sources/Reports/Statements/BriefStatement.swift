import Claims
import Methods
import Robustness
import Studies

/// What the brief can say. Places, nodes and scenarios are codes: each language has its own names for them.
enum BriefStatement {
  /// The sentence that is safe to print: where the subject stands in each lens, and how often it is among the first `top`.
  case standing(place: String, [Standing], top: Int, frequency: Share.Frequency?, varied: DrawMode?)
  /// Too little is known of the subject to rank it.
  case unranked(place: String, known: Double, needed: Double)
  /// Of a study without a goal: the first places of a lens, and how many are ranked.
  case leaders([String], ranked: Int, lens: Lens?)
  case noneRanked
  /// What the two lenses are.
  case lenses
  case check(ClaimCheck, ids: [String], quote: Quote?)
  case caution(Caution, subject: String?, ranked: Int, decimals: Int)
  case swing(Swing, lens: Lens?, decimals: Int)
  case sources(BriefFindings.SourceCounts)
  /// What the ranges are over, and what a share of draws is not.
  case reading(draws: Int, varied: DrawMode)
  /// The ranges that the report's tables have beside the page's.
  case narrower([(lens: Lens?, range: ClosedRange<Int>)], varied: DrawMode)
  case noDraws

  struct Standing {
    var lens: Lens?
    var rank: Int
    var ranked: Int
    var range: ClosedRange<Int>?
  }

  struct Quote {
    var text: String
    /// Tag of its language; empty where none is stated.
    var language: String
  }
}

/// Headings of the brief's parts and of its columns.
enum BriefLabel {
  case ranks(lens: Lens?, hasRanges: Bool, goal: Int?)
  case standing, claims, cautions, movers, unknowns, sources
  case lens(Lens)
  case rank, range
  case among(Int)
  case gap, ahead, behind, change
  case now(lens: Lens?, rank: Int?)
  case place(rank: Int)
  case ranked(Int?, relearnt: Int?)
  case relearnt
  case share(Share)
  case interval(ClosedRange<Int>)
  case gapTo(place: String, rank: Int?, points: Double, decimals: Int)
  case parts([(node: String, part: Double)], decimals: Int)
  case mover(Mover.Change)
}
