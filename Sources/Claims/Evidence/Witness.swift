/// One origin's testimony on one cell: the claim nearest to it, or the sum of its parts.
struct Witness: Sendable {
  /// Index of the origin in the vocabulary's sources.
  var origin: Int32
  var spread: Spreaded
  /// The claim that speaks for it: its total, or its first part.
  var row: Int
  /// Parts, in id order: what the sum is made of, or what stands beside a total.
  var parts: [Int] = []
  var isSum = false
}

/// What is worth telling about one cell besides its figure.
struct CellNotes: Sendable {
  var echoes: [(row: Int, of: Int, differences: Fate.Differences, power: Int)] = []
  var revisions: [(earlier: Int, later: Int)] = []
  var disagreements: [PartsDisagreement] = []
  var undeclared: [Int] = []
  var suspects: [SuspectedSlip] = []
}

/// A source's own total beside what its parts add up to, in the indicator's unit.
public struct PartsDisagreement: Sendable {
  public var total: Int
  public var parts: [Int]
  public var stated: Double
  public var sum: Double
}

/// A figure that differs from the others by about a power of ten.
public struct SuspectedSlip: Sendable {
  public var row: Int
  public var against: Int
  public var power: Int
  public var isSetAside: Bool
}
