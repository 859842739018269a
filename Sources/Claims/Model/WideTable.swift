/// A table instead of claims: entities down, indicators across, holes as nil.
public struct WideTable: Sendable {
  /// In code order.
  public var entities: [Entity]
  /// Codes of indicators and denominators, in the file's order.
  public var columns: [String]
  /// `values[column][entity]`.
  public var values: [[Double?]]
  /// Labels of entities by the framework's Group columns, then by code.
  public var groupings: [String: [String: String]] = [:]
  /// What time the rows are of; nil: the file does not say, or each row has its own.
  public var time: Double?
  /// The time of each entity's figures, where each has one row and these differ in time; else empty.
  public var ownTimes: [Double?] = []
  /// The column that times stand in.
  public var timeColumn: String?
  /// The same entities and columns at the file's other times, in their order.
  public var others: [Moment] = []

  /// How many figures of the file's rows each mark of `missing` took, in the order of the marks.
  public var blanked: [Int] = []

  /// Every time of the file, in order.
  public var times: [Double] { (others.map(\.time) + [time].compactMap { $0 }).sorted() }
}

/// A table's figures at another time than the one it describes.
public struct Moment: Sendable {
  public var time: Double
  /// `values[column][entity]`; an entity without a row has holes.
  public var values: [[Double?]]
  public init(time: Double, values: [[Double?]]) {
    self.time = time
    self.values = values
  }
}
