import Linear
package import Methods

/// A factor's random stream, a hash of its name: draw i of a factor is the same whoever computes it, whichever other factors
/// vary, and however the draws are split.
package struct Stream: Sendable, Hashable {
  package var id: UInt64
  /// Place among the factors of the call.
  package var factor: Int
}

/// The factors of a call, in the order in which they were asked for.
package struct Streams: Sendable {
  package private(set) var factors: [Factor] = []
  private var known: [UInt64: Int] = [:]
  /// By factor.
  private(set) var all: [Stream] = []
  private let hash: @Sendable (String) -> UInt64

  /// `hash`: other than the one that draws are defined by, for tests.
  package init(hash: @escaping @Sendable (String) -> UInt64 = Philox.wideStream(name:)) { self.hash = hash }

  /// Two names with one hash would be drawn as one; that is refused.
  package mutating func stream(_ factor: Factor) throws(MethodError) -> Stream {
    let id = hash(factor.name)
    guard let place = known[id] else {
      known[id] = factors.count
      factors.append(factor)
      all.append(Stream(id: id, factor: factors.count - 1))
      return all[all.count - 1]
    }
    guard factors[place] == factor else {
      throw MethodError(
        "the random streams of “\(factors[place].name)” and “\(factor.name)” are one and the same",
        advice: "rename one of the codes")
    }
    return Stream(id: id, factor: place)
  }
}
