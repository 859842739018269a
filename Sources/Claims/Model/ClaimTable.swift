public import Diagnostics

/// A byte range of one of the files the claims were read from; free text stays where it was read.
public struct TextSpan: Sendable, Hashable {
  public var file: Int32
  public var start: Int32
  public var length: Int32
  /// How the bytes spell the text: as they are, with doubled quotes (CSV), or as the inside of a JSON string.
  public var spelling: Spelling
  public enum Spelling: UInt8, Sendable { case plain, csv, json }

  public static let empty = TextSpan(file: 0, start: 0, length: 0, spelling: .plain)

  public init(file: Int32, start: Int32, length: Int32, spelling: Spelling) {
    self.file = file
    self.start = start
    self.length = length
    self.spelling = spelling
  }
}

/// Claims as columns. A row's meaning never hangs on its place: everything downstream orders by id.
///
/// Numbers that are absent are NaN (no file can hold a NaN: the readers refuse it). Names are resolved when read:
/// `entity` and `subject` index the vocabulary; what did not resolve was reported and left out.
public struct ClaimTable: Sendable {
  public var files: [SourceText] = []
  /// Subjects in sorted order (`Framework.subjects`), indexed by `subject`.
  public var subjects: [String] = []
  /// Small shared strings (unit, part, level, language, role, affiliation…), indexed by the columns that say so; 0 is "".
  public var strings: [String] = [""]

  public var id: [TextSpan] = []
  /// `>= 0`: index into `Vocabulary.entities`; `< 0`: `~index` into `Vocabulary.groups`.
  public var entity: [Int32] = []
  public var subject: [Int32] = []
  /// Index into `Vocabulary.sources`.
  public var source: [Int32] = []
  /// Index into `Vocabulary.sources`, or -1.
  public var origin = ClaimColumn<Int32>(blank: -1)
  public var kind: [ClaimKind] = []
  public var quantity = ClaimColumn<Quantity>(blank: .level)
  public var bound = ClaimColumn<Bound>(blank: .exact)
  /// What time it describes; `first == 0` where not stated.
  public var period = ClaimColumn(blank: Period.unstated)
  /// For promises, by when; `first == 0` where not stated.
  public var due = ClaimColumn(blank: Period.unstated)
  public var saidOn = ClaimColumn(blank: Period.unstated)
  /// In the claim's own unit.
  public var value = ClaimColumn(blank: Double.nan)
  public var low = ClaimColumn(blank: Double.nan)
  public var high = ClaimColumn(blank: Double.nan)
  public var se = ClaimColumn(blank: Double.nan)
  /// Index into `strings`.
  public var unit = ClaimColumn<Int32>(blank: 0)
  public var part = ClaimColumn<Int32>(blank: 0)
  public var level = ClaimColumn<Int32>(blank: 0)
  /// Columns that few claims fill; absent rows have defaults.
  public var details = ClaimDetails()
  public var quote = ClaimColumn(blank: TextSpan.empty)
  public var note = ClaimColumn(blank: TextSpan.empty)
  /// Index into `strings`.
  public var speaker = ClaimColumn<Int32>(blank: 0)
  public var extractionConfidence = ClaimColumn(blank: Double.nan)

  public struct Details: Sendable {
    public var basis: Basis? = nil
    public var scale: WordScale? = nil
    public var hardRange = false
    public var affiliation = ""
    public var role = ""
    public var attribution: Attribution? = nil
    public var certainty: Certainty? = nil
    public var quoteLanguage = ""
    /// Byte offset of the quote in its source's text.
    public var offset: Int? = nil
    /// Ids of other claims.
    public var restates: [String] = []
    public var supersedes: [String] = []
    public var buildsOn: [String] = []
    /// Admiralty: source A-F and information 1-6, or empty.
    public var credibility = ""
    public init() {}
  }

  public init() {}

  public var count: Int { id.count }

  /// Makes room for so many rows.
  mutating func reserve(_ rows: Int) {
    id.reserveCapacity(rows)
    entity.reserveCapacity(rows)
    subject.reserveCapacity(rows)
    source.reserveCapacity(rows)
    kind.reserveCapacity(rows)
    origin.reserve(rows)
    quantity.reserve(rows)
    bound.reserve(rows)
    period.reserve(rows)
    due.reserve(rows)
    saidOn.reserve(rows)
    value.reserve(rows)
    low.reserve(rows)
    high.reserve(rows)
    se.reserve(rows)
    unit.reserve(rows)
    part.reserve(rows)
    level.reserve(rows)
    quote.reserve(rows)
    note.reserve(rows)
    speaker.reserve(rows)
    extractionConfidence.reserve(rows)
  }
}
