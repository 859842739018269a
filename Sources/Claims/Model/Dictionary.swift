/// An economy, or whatever else the study compares.
public struct Entity: Sendable, Hashable {
  /// Alpha-3 code or the study's own; the key in every output.
  public var code: String
  public var name: String
  public var koreanName: String
  public var aliases: [String]
  /// Whether it takes part in the ranking. Others are read, and shown as context.
  public var ranked: Bool
  /// Its label by grouping: `labels["income"]`.
  public var labels: [String: String] = [:]
  /// Shown where the entity is said to have no rank, and in its tables.
  public var note = ""

  public init(code: String, name: String, koreanName: String = "", aliases: [String] = [], ranked: Bool = true) {
    self.code = code
    self.name = name
    self.koreanName = koreanName
    self.aliases = aliases
    self.ranked = ranked
  }
}

/// A named set of entities, with who decided its membership.
public struct EntityGroup: Sendable, Hashable {
  public struct Member: Sendable, Hashable {
    public var entity: String
    /// The member's share of an extensive group figure, where declared.
    public var share: Double?
    public var decidedBy: String
    public init(entity: String, share: Double? = nil, decidedBy: String) {
      self.entity = entity
      self.share = share
      self.decidedBy = decidedBy
    }
  }
  public var code: String
  public var name: String
  public var koreanName: String
  public var aliases: [String]
  public var members: [Member]
  public init(code: String, name: String, koreanName: String = "", aliases: [String] = [], members: [Member]) {
    self.code = code
    self.name = name
    self.koreanName = koreanName
    self.aliases = aliases
    self.members = members
  }
}

public enum Coverage: String, CaseIterable, Sendable, Hashable {
  /// An enumeration: absent means none.
  case complete
  /// A "top n" figure: absent means at most the smallest shown.
  case top
  /// Absent means missing.
  case sample
}

public struct Source: Sendable, Hashable {
  public var id: String
  public var publisher: String
  public var title: String
  public var date: String
  public var address: String
  public var licence: String
  /// SHA-256 of the text in lower-case hexadecimal; empty where no text was kept.
  public var sha256: String
  public var coverage: Coverage
  /// Indicators for which `coverage` holds; empty: all of this source's.
  public var coverageOf: [String]
  /// Larger is trusted more; used by `most-credible`.
  public var trust: Double?
  public var note: String
  public init(
    id: String, publisher: String = "", title: String = "", date: String = "", address: String = "",
    licence: String = "",
    sha256: String = "", coverage: Coverage = .sample, coverageOf: [String] = [], trust: Double? = nil,
    note: String = ""
  ) {
    self.id = id
    self.publisher = publisher
    self.title = title
    self.date = date
    self.address = address
    self.licence = licence
    self.sha256 = sha256
    self.coverage = coverage
    self.coverageOf = coverageOf
    self.trust = trust
    self.note = note
  }
}

/// One way to read a unit as another: `value × factor`, the factor known only within a range where `low < high`.
public struct UnitConversion: Sendable, Hashable {
  public var from: String
  public var to: String
  public var factor: Double
  public var low: Double
  public var high: Double
  public var note: String
  public init(from: String, to: String, factor: Double, low: Double, high: Double, note: String = "") {
    self.from = from
    self.to = to
    self.factor = factor
    self.low = low
    self.high = high
    self.note = note
  }
}

/// Everything that claims refer to by name. Lists are sorted by code or id; row order of the files has no meaning.
public struct Vocabulary: Sendable {
  public var entities: [Entity]
  public var groups: [EntityGroup]
  public var sources: [Source]
  public var units: [UnitConversion]
  public var framework: Framework
  /// Labels of entities by grouping and code: `groupings["income"]?["KOR"]`.
  public var groupings: [String: [String: String]]

  public init(
    entities: [Entity], groups: [EntityGroup], sources: [Source], units: [UnitConversion], framework: Framework,
    groupings: [String: [String: String]] = [:]
  ) {
    var groupings = groupings
    for entity in entities {
      for (grouping, label) in entity.labels { groupings[grouping, default: [:]][entity.code] = label }
    }
    self.groupings = groupings
    self.entities = entities.sorted { $0.code < $1.code }
    self.groups = groups.sorted { $0.code < $1.code }
    self.sources = sources.sorted { $0.id < $1.id }
    self.units = units
    self.framework = framework
  }
}
