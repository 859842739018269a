/// `weights`, or 1 for an only child; an error where none of several children tells the entities apart.
func discerning(_ weights: [Double], given: [Double], node: String, method: String) throws(MethodError) -> [Double] {
  if given.count(where: { $0 > 0 }) == 1 { return given.map { $0 > 0 ? 1 : 0 } }
  guard weights.contains(where: { $0 > 0 }) else {
    throw MethodError(
      "nothing among \(node)'s children sets weights by \(method): all of them would be nought",
      advice: "weigh \(node) with given or equal", node: node)
  }
  return weights
}
