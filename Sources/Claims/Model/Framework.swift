/// The tree of what is measured, in the spirit of COINr's iMeta: one row a node, named by code, placed by parent.
public struct Framework: Sendable {
  /// Rows in display order: parents before children, siblings by `order`, then code.
  public let nodes: [Node]

  /// Levels of aggregates, the index counted; no index is deeper, but a file may try.
  package static let deepest = 64

  public init(nodes: [Node]) {
    self.nodes = nodes
  }

  public struct Node: Sendable, Hashable {
    public enum Role: String, CaseIterable, Sendable {
      case indicator = "Indicator"
      case aggregate = "Aggregate"
      case denominator = "Denominator"
      /// A column of labels in a table, by which entities are grouped.
      case group = "Group"
      /// Named by claims, measured by nothing, or context only.
      case other = "Other"
    }
    public enum Extent: String, CaseIterable, Sendable { case extensive, intensive }
    /// The scale a quantity is read on by its meaning. `log1p` is log(1 + x), for counts that may be nought.
    public enum Scale: String, CaseIterable, Sendable { case linear, log, log1p }

    public var code: String
    /// Code of the parent; empty for the index itself and for rows outside the tree.
    public var parent: String
    public var role: Role
    /// +1 higher is better, -1 lower is better; of an aggregate, whether it counts for its parent or against it.
    public var direction: Int
    public var weight: Double
    public var unit: String
    public var name: String
    public var koreanName: String
    public var extent: Extent
    /// Code of the denominator row; empty for none.
    public var denominator: String
    /// An intensity is per this many units of the denominator: 100,000 inhabitants, 10⁹ dollars.
    public var per: Double
    /// Unit of the other lens's figure ("H100 equivalents per billion US$").
    public var otherUnit: String
    /// Scale in the lens of totals, and in the lens of intensities.
    public var scale: Scale
    public var intensityScale: Scale
    /// Indicators of one family derive from the same rows.
    public var family: String
    /// Code of the indicator whose rows contain this one's, declared so that the nesting is no surprise.
    public var nestedIn: String
    /// Codes of topics that speak of this indicator.
    public var topics: [String]
    /// The one period to use; empty: the newest that covers enough.
    public var period: String
    public var minimum: Double?
    public var maximum: Double?
    /// What policy aims at, in the indicator's own unit.
    public var target: Double?
    public var order: Int
    public var note: String

    public init(
      code: String, parent: String = "", role: Role = .indicator, direction: Int = 1, weight: Double = 1,
      unit: String = "",
      name: String = "", koreanName: String = "", extent: Extent = .intensive, denominator: String = "",
      per: Double = 1,
      otherUnit: String = "", scale: Scale = .linear, intensityScale: Scale = .linear, family: String = "",
      nestedIn: String = "", topics: [String] = [], period: String = "", minimum: Double? = nil, maximum: Double? = nil,
      target: Double? = nil, order: Int = 0, note: String = ""
    ) {
      self.code = code
      self.parent = parent
      self.role = role
      self.direction = direction
      self.weight = weight
      self.unit = unit
      self.name = name
      self.koreanName = koreanName
      self.extent = extent
      self.denominator = denominator
      self.per = per
      self.otherUnit = otherUnit
      self.scale = scale
      self.intensityScale = intensityScale
      self.family = family
      self.nestedIn = nestedIn
      self.topics = topics
      self.period = period
      self.minimum = minimum
      self.maximum = maximum
      self.target = target
      self.order = order
      self.note = note
    }
  }
}

extension Framework {
  public var root: Node? { nodes.first { $0.role == .aggregate && $0.parent.isEmpty } }

  /// Indicators in the tree, in display order: the leaves of the index, each with the direction in which it counts there.
  /// An aggregate of direction -1 turns all that is below it: low + high - s of a mean s is the mean of low + high - sᵢ.
  public var leaves: [Node] {
    let leaves = nodes.filter { $0.role == .indicator && !$0.parent.isEmpty }
    let aggregates = nodes.filter { $0.role == .aggregate }
    guard aggregates.contains(where: { $0.direction < 0 }) else { return leaves }
    let above = Dictionary(aggregates.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return leaves.map { leaf in
      var (turned, next, level) = (leaf, above[leaf.parent], 0)
      while let node = next, level < Self.deepest {
        turned.direction *= node.direction
        (next, level) = (above[node.parent], level + 1)
      }
      return turned
    }
  }

  /// Aggregates that count against their parent, in display order.
  public var turned: [Node] { nodes.filter { $0.role == .aggregate && $0.direction < 0 } }

  public func node(_ code: String) -> Node? { nodes.first { $0.code == code } }

  public func children(of code: String) -> [Node] { nodes.filter { $0.parent == code && !code.isEmpty } }

  /// Every code a claim may name: nodes and topics, sorted.
  public var subjects: [String] {
    Set(nodes.map(\.code)).union(nodes.flatMap(\.topics)).sorted()
  }

  /// Codes of the indicators that a subject speaks of: itself, or those that list it as a topic. Empty: nothing
  /// measures it.
  public func indicators(measuring subject: String) -> [String] {
    nodes.filter {
      ($0.role == .indicator || $0.role == .denominator) && ($0.code == subject || $0.topics.contains(subject))
    }
    .map(\.code)
  }
}
