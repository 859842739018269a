/// What became of one claim. Every row of the claim table has exactly one.
public enum Fate: Sendable, Hashable {
  /// Informs the cell of this indicator (index into the table's indicators).
  case used(indicator: Int, role: Role)
  /// Repeats what its origin says; never pooled.
  case echo(of: Int, differences: Differences)
  case superseded(by: Int)
  case restates(Int)
  /// A part of a total that the same source states itself.
  case part(of: Int)
  case setAside(SetAside)
  case word(Agreement)
  /// Informs no cell by its nature, and is shown in its own place.
  case shown(Shown)
  case unused(Unused)

  public enum Role: UInt8, Sendable, Hashable, CaseIterable {
    case witness, part, bound, admitted, word, group
  }

  public struct Differences: OptionSet, Sendable, Hashable {
    public var rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let sign = Differences(rawValue: 1)
    public static let unit = Differences(rawValue: 2)
    public static let year = Differences(rawValue: 4)
    /// Rounded on the way.
    public static let digits = Differences(rawValue: 8)
    public static let value = Differences(rawValue: 16)
    /// Off by a power of ten: a likely slip of the unit.
    public static let power = Differences(rawValue: 32)

    public var sentence: String {
      let names = ["sign", "unit", "year", "digits lost", "value", "power of ten"]
      let list = names.indices.filter { rawValue & (1 << $0) != 0 }.map { names[$0] }
      return list.isEmpty ? "agrees with its origin" : "differs from its origin: " + list.joined(separator: ", ")
    }
  }

  public enum SetAside: Sendable, Hashable {
    /// Its ratio to the other origins is within 10 % of 10ⁿ: per 10,000 read as per 100,000, thousands as units.
    case powerOfTen(Int)
    /// A bound that leaves less than 1 % of the pooled figures.
    case boundContradicts
    /// Outside the indicator's declared minimum and maximum.
    case outsideRange

    public var sentence: String {
      switch self {
      case .powerOfTen(let n):
        "differs from the other origins by a factor of about 10^\(n): a likely mistake of the unit"
      case .boundContradicts: "a bound that contradicts the figures of every other origin"
      case .outsideRange: "lies outside the range declared for the indicator"
      }
    }
  }

  public enum Agreement: UInt8, Sendable, Hashable, CaseIterable {
    case consistent, lower, higher
    case noNumber
    /// Of sufficiency or trend, about a group, or a word of unknown size.
    case notJudged

    public var sentence: String {
      switch self {
      case .consistent: "the figure agrees with the word"
      case .lower: "the figure is lower than the word says"
      case .higher: "the figure is higher than the word says"
      case .noNumber: "no figure stands beside the word"
      case .notJudged: "the word is shown; no figure can confirm or deny it"
      }
    }
  }

  public enum Shown: UInt8, Sendable, Hashable, CaseIterable {
    case demand, concern, stance, publishedRank, publishedScore, context

    public var sentence: String {
      switch self {
      case .demand: "a request, shown in the table of demands: asking is no evidence of a gap"
      case .concern: "a concern, shown beside the topic's figures"
      case .stance: "a stance, shown beside the topic's figures"
      case .publishedRank: "somebody's ranking, shown where others say otherwise"
      case .publishedScore: "somebody's score, shown where others say otherwise"
      case .context: "background, which gives no value"
      }
    }
  }

  public enum Unused: UInt8, Sendable, Hashable, CaseIterable {
    case leftOut, nothingMeasures, noNumber, kindNotAdmitted, increment, rate, noPeriod, tooOld, tooLate, otherVintage,
      earlierInYear
    case unknownUnit, otherKind, otherBasis, incoherent, mixedBounds, contradictsOwn, groupNotApplied, membersKnown
    case noDate, dueLater, alreadyDue, rateWithoutDates, notRealised, notMostRecent, lessCredible, noOwnUncertainty
    case smallerThanStock, levelCovers, tooFewForWord, groupExceeded, noStock, originUnread
    case tooLarge, negativeCount, boundOfZero

    public var sentence: String {
      switch self {
      case .leftOut: "left out on request"
      case .nothingMeasures: "no indicator measures its subject"
      case .noNumber: "states neither a number nor a word"
      case .kindNotAdmitted: "neither a measurement nor an estimate, and the study does not admit its kind"
      case .increment: "an increment, and only a study that admits its kind adds it to a stock"
      case .rate: "a rate per year, and only a study that admits its kind turns it into an amount"
      case .noPeriod: "does not say what time it describes"
      case .tooOld: "describes a time longer ago than the study accepts"
      case .tooLate: "describes a time after the study's target"
      case .otherVintage: "describes another period than the one used for its indicator"
      case .earlierInYear: "describes an earlier part of the year than the latest figure or complete list"
      case .unknownUnit: "its unit has no declared conversion to the indicator's"
      case .otherKind: "a claim of another kind is used, and kinds are never pooled with each other"
      case .otherBasis: "counts by another basis (located, owned, used) than its cell"
      case .incoherent: "its value, interval and standard error contradict each other"
      case .tooLarge: "its figure or its spread is larger than can be reckoned with (1e120)"
      case .negativeCount: "a negative figure where the study declares counts, which are zero or more"
      case .boundOfZero: "a bound of zero alone: how far beyond it the figure may lie is declared as a share of it"
      case .mixedBounds: "its parts mix lower and upper bounds, so that the sum says nothing"
      case .contradictsOwn: "its source says otherwise of the same cell on the same day"
      case .groupNotApplied: "about a group, and the study does not apply it to the members"
      case .membersKnown: "about a group whose members all have figures of their own"
      case .noDate: "a promise without a date"
      case .dueLater: "due after the scenario's date"
      case .alreadyDue: "was due before the stock was counted"
      case .rateWithoutDates: "a rate per year without a first and a last day"
      case .notRealised: "of a certainty the scenario does not realise"
      case .notMostRecent: "a more recent origin is used"
      case .lessCredible: "a more credible origin is used"
      case .noOwnUncertainty: "states no uncertainty of its own, which the method of reconciling needs"
      case .smallerThanStock: "the level promised is no higher than what there is already, with what is added"
      case .levelCovers: "a promised level already covers what it would add"
      case .tooFewForWord: "too few entities have figures for a word to stand for a quantile"
      case .noStock: "an increment without a stock to add to, and the stock may be negative: it bounds nothing"
      case .originUnread: "passes on a figure whose own origin, which would count, states one that cannot be used"
      case .groupExceeded: "a group's total, which its members' own figures already reach or exceed"
      }
    }
  }

  public var sentence: String {
    switch self {
    case .used(_, let role):
      switch role {
      case .witness: "used"
      case .part: "used as a part of its source's sum"
      case .bound: "used as a bound"
      case .admitted: "admitted by the scenario"
      case .word: "fills the cell as a word, by the study's declaration"
      case .group: "used as a figure of its group"
      }
    case .echo(_, let differences): "an echo; " + differences.sentence
    case .superseded: "superseded"
    case .restates: "restates another claim"
    case .part: "a part of its source's own total"
    case .setAside(let reason): reason.sentence
    case .word(let agreement): agreement.sentence
    case .shown(let place): place.sentence
    case .unused(let reason): reason.sentence
    }
  }
}
