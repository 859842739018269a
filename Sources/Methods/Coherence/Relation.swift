public import Linear

/// How two columns of a study go together, by three coefficients.
public struct Relation: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// Two children of one node.
    case siblings
    /// A child and the node it is part of.
    case parent
    /// A part below the pillars and the index.
    case index
    /// An indicator and its own pillar, where that is not its parent.
    case pillar
    /// An indicator and a pillar that it is no part of.
    case elsewhere
    /// Two indicators that are no siblings.
    case indicators
    /// An indicator, as the lens reads it, and a denominator.
    case denominator
  }

  public enum Flag: String, CaseIterable, Sendable {
    /// r ≤ -0.4, and told from none (p < 0.05).
    case opposed
    /// r < 0.3 where they are meant to go together.
    case weak
    /// r ≥ 0.9 of two that are counted apart, and told from none.
    case redundant
    /// An indicator goes with another pillar more than with its own.
    case misplaced
  }

  public var kind: Kind
  public var first: String
  public var second: String
  public var pearson: Association
  /// Pearson's p adjusted for all relations of its kind.
  public var rate = Double.nan
  public var flag: Flag?

  /// Limits of r as in COINr's correlation plots (Becker et al. 2022).
  public static let opposed = -0.4
  public static let weak = 0.3
  public static let redundant = 0.9

  /// Pairs that are complete below which no flag is raised: anything goes with anything.
  public static let fewest = 10

  private let x: OrderedColumn
  private let y: OrderedColumn

  /// Found when it is asked for: of thousands of indicators there are millions of pairs.
  public var spearman: Association { Statistics.spearman(x, y) }
  /// As `spearman`.
  public var kendall: Association { Statistics.kendall(x, y) }

  public init(_ kind: Kind, _ first: String, _ x: OrderedColumn, _ second: String, _ y: OrderedColumn) {
    (self.kind, self.first, self.second, self.x, self.y) = (kind, first, second, x, y)
    pearson = Statistics.pearson(x, y)
    guard pearson.count >= Self.fewest else { return }
    let (r, isTold) = (pearson.coefficient, pearson.pValue < 0.05)
    if r <= Self.opposed {
      flag = isTold && (isExpected || kind == .indicators) ? .opposed : nil
    } else if r >= Self.redundant, kind == .siblings || kind == .indicators {
      flag = isTold ? .redundant : nil
    } else if r < Self.weak, isExpected {
      flag = .weak
    }
  }

  /// Whether the two are meant to go together.
  private var isExpected: Bool { [.siblings, .parent, .pillar, .index].contains(kind) }

  /// The |r| from which n pairs tell a correlation from none at the 5 % level, two-sided: t/√(n - 2 + t²).
  public static func leastTold(pairs n: Int) -> Double {
    guard n > 2 else { return 1 }
    let t = StudentT.quantile(0.975, degrees: Double(n - 2))
    return t / (Double(n - 2) + t * t).squareRoot()
  }
}
