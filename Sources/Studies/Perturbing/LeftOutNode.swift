import Claims
import Robustness

/// The whole tree, or all but one of its indicators or pillars: siblings share its weight as if it had never been there. An
/// aggregate with nothing left below it goes with it.
struct LeftOutNode: Perturbing {
  let codes: [String]
  let choice: Choice

  init(_ codes: [String], from what: String, probability: Double) {
    self.codes = codes
    choice = .leavingOut(codes, from: what, probability: probability)
  }

  func apply(_ option: Int, to way: inout StudyWay) {
    if option > 0 { way.framework = way.framework.without(codes[option - 1]) }
  }
}

extension Framework {
  /// The tree without a node, what is below it, and aggregates that have nothing else below them.
  func without(_ code: String) -> Framework {
    var gone: Set = [code]
    // Parents come before their children.
    for node in nodes where gone.contains(node.parent) { gone.insert(node.code) }
    var kept = nodes.filter { !gone.contains($0.code) }
    while true {
      let parents = Set(kept.map(\.parent))
      let rest = kept.filter { $0.role != .aggregate || parents.contains($0.code) || $0.parent.isEmpty }
      if rest.count == kept.count { return Framework(nodes: kept) }
      kept = rest
    }
  }
}
