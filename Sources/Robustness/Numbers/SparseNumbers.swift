/// Whole numbers in a row, most of them nought: only the others are kept.
public struct SparseNumbers: Sendable, Equatable {
  /// The numbers that are not nought, each with the noughts right before it.
  public private(set) var others: [Other] = []
  /// The noughts after the last of these.
  public private(set) var noughtsAtEnd = 0
  /// Of all, noughts included.
  public private(set) var count = 0

  public struct Other: Sendable, Equatable {
    public var noughts: Int
    public var number: Int
  }

  public init() {}

  public mutating func append(_ number: Int) {
    guard number != 0 else { return append(noughts: 1) }
    others.append(Other(noughts: noughtsAtEnd, number: number))
    noughtsAtEnd = 0
    count += 1
  }

  public mutating func append(noughts: Int) {
    precondition(noughts >= 0)
    noughtsAtEnd += noughts
    count += noughts
  }
}
