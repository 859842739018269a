import Linear
package import Methods

/// The random stream of each factor, a hash of its name: draw i of a factor is the same whoever computes it, whichever
/// other factors vary, and however the draws are split.
package struct Streams {
  private var names: [UInt32: String] = [:]

  package init() {}

  /// Two names with one hash would be drawn as one; that is refused.
  package mutating func stream(_ name: String) throws(MethodError) -> UInt32 {
    let hash = Philox.streamID(name: name)
    if let other = names[hash], other != name {
      throw MethodError(
        "the random streams of “\(other)” and “\(name)” are one and the same", advice: "rename one of the codes")
    }
    names[hash] = name
    return hash
  }

  package static func evidence(entity: String, indicator: String) -> String { "evidence:\(entity):\(indicator)" }
  /// The total of a group's members.
  package static func sum(group: String, indicator: String) -> String { "sum:\(group):\(indicator)" }
  /// A member's share of it, before shares are made to add up.
  package static func part(group: String, indicator: String, entity: String) -> String {
    "\(sum(group: group, indicator: indicator)):\(entity)"
  }
  package static func shared(_ name: String) -> String { "shared:\(name)" }
  package static func weightSet(node: String) -> String { "weight sets:\(node)" }
  package static func weight(node: String, child: String) -> String { "weights:\(node):\(child)" }
}
