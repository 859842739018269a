public import Linear

/// What the claims say of each entity and indicator: holes, values, spread, and which claims stand behind them.
public struct IndicatorTable: Sendable {
  /// In code order.
  public var entities: [Entity]
  /// Indicators and denominators, in the framework's order; `cells[i]` belongs to `indicators[i]`.
  public var indicators: [Framework.Node]
  /// The one period each indicator's figures describe; nil where it has none, or mixes vintages.
  public var vintages: [Period?]
  /// `cells[indicator][entity]`; nil: missing, which is never zero.
  public var cells: [[Cell?]]
  /// Errors that a source makes alike in several cells: one draw serves them all.
  public var sharedErrors: [SharedError]
  /// Cells known only through what they add up to; each cell's own distribution is its marginal.
  public var sums: [SumConstraint] = []
  /// What time the cells are of, and the same cells at a table's other times, in order: plain numbers, which no draw and no
  /// scenario moves. Claims have vintages instead.
  public var time: Double?
  public var others: [Moment] = []

  public init(
    entities: [Entity], indicators: [Framework.Node], vintages: [Period?], cells: [[Cell?]],
    sharedErrors: [SharedError] = []
  ) {
    self.entities = entities
    self.indicators = indicators
    self.vintages = vintages
    self.cells = cells
    self.sharedErrors = sharedErrors
  }

  public func indicatorIndex(_ code: String) -> Int? { indicators.firstIndex { $0.code == code } }
  public func entityIndex(_ code: String) -> Int? { entities.firstIndex { $0.code == code } }

  /// Cells that draws vary.
  public var uncertainFigures: Int { cells.joined().count { ($0?.low ?? 0) < ($0?.high ?? 0) } }

  public subscript(entity: String, indicator: String) -> Cell? {
    guard let row = entityIndex(entity), let column = indicatorIndex(indicator) else { return nil }
    return cells[column][row]
  }
}

public struct Cell: Sendable {
  /// The central value: the median of `distribution` (for a point, the point).
  public var value: Double
  /// 5 % and 95 % quantiles of `distribution`, shared errors left out; equal for a point.
  public var low: Double
  public var high: Double
  public var distribution: Distribution
  /// Number of different origins.
  public var witnesses: Int
  public var kinds: [ClaimKind]
  public var flags: Flags
  /// Period where it differs from the indicator's vintage.
  public var period: Period?
  /// Rows of the claim table that were used, in id order.
  public var claims: [Int]
  /// Only where the cell is censored.
  public var bounds: Bounds?

  public struct Flags: OptionSet, Sendable, Hashable {
    public var rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// Origins disagree beyond their uncertainty.
    public static let contested = Flags(rawValue: 1)
    /// Filled from a word, by the study's own declaration.
    public static let wordsOnly = Flags(rawValue: 2)
    /// From another period than the indicator's vintage.
    public static let carried = Flags(rawValue: 4)
    /// The spread is the study's assumption, not the source's statement.
    public static let assumedSpread = Flags(rawValue: 8)
    /// Known only to be at least or at most something.
    public static let censored = Flags(rawValue: 16)
    /// Absent from a complete enumeration, so nought.
    public static let enumerated = Flags(rawValue: 32)
    /// From a claim about a group.
    public static let fromGroup = Flags(rawValue: 64)
    /// Admits kinds other than measurement and estimate.
    public static let admitted = Flags(rawValue: 128)
    /// Set by a scenario.
    public static let set = Flags(rawValue: 256)
    /// Sum or weighted mean of a group's members.
    public static let ofMembers = Flags(rawValue: 512)
    /// Admitted increments with no stock to add to: what there is already is not in the figure.
    public static let withoutStock = Flags(rawValue: 1024)
    /// A gap, filled for draws alone with what it may hold.
    public static let predicted = Flags(rawValue: 2048)
  }

  public init(
    value: Double, low: Double, high: Double, distribution: Distribution, witnesses: Int, kinds: [ClaimKind],
    flags: Flags = [],
    period: Period? = nil, claims: [Int] = [], bounds: Bounds? = nil
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.distribution = distribution
    self.witnesses = witnesses
    self.kinds = kinds
    self.flags = flags
    self.period = period
    self.claims = claims
    self.bounds = bounds
  }
}

/// A factor of relative error common to several cells: a draw multiplies them all by the same number.
public struct SharedError: Sendable {
  /// Names the random stream and the report's line ("epoch_gpu_clusters: coverage").
  public var name: String
  /// Of the factor itself, its median 1 unless the source is known to be off.
  public var factor: Distribution
  /// The cells it touches, as indices into the table.
  public var cells: [(indicator: Int, entity: Int)]
  public init(name: String, factor: Distribution, cells: [(indicator: Int, entity: Int)]) {
    self.name = name
    self.factor = factor
    self.cells = cells
  }
}

/// Cells whose sum a claim about a group states: drawn jointly, a total and then its shares.
public struct SumConstraint: Sendable {
  public var group: String
  public var indicator: Int
  /// Entities that share `total`, the group's figure less its other members'.
  public var entities: [Int]
  public var total: Distribution
  /// Declared shares, summing to one; empty: uniform on the simplex.
  public var shares: [Double]
  public init(group: String, indicator: Int, entities: [Int], total: Distribution, shares: [Double]) {
    self.group = group
    self.indicator = indicator
    self.entities = entities
    self.total = total
    self.shares = shares
  }
}
