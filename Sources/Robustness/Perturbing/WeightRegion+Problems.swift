import Methods

extension WeightRegion {
  /// A share that is none.
  static func beyondShares(_ ranges: [String: ClosedRange<Double>]) -> MethodError? {
    for code in ranges.keys.sorted() {
      guard let range = ranges[code], range.lowerBound < 0 || range.upperBound > 1 else { continue }
      return MethodError(
        "\(code) goes from \(range.lowerBound) to \(range.upperBound)", advice: "give shares from 0 to 1", node: code,
        option: "ranges")
    }
    return nil
  }

  /// Codes that are nobody's to weigh, orders across nodes, and groups without room. `node` of an error is what was written
  /// wrong: a code, an order, or the node without room.
  static func problems(
    _ groups: [Siblings], ranges: [String: ClosedRange<Double>], orders: [CodeOrder]
  ) -> [MethodError] {
    var problems: [MethodError] = []
    var homes: [String: String] = [:]
    for group in groups { for code in group.children + group.weightless { homes[code] = group.node } }
    let weightless = Set(groups.flatMap(\.weightless))

    func place(_ code: String, _ key: String, _ option: String) -> Bool {
      if homes[code] == nil {
        problems.append(
          MethodError(
            "\(code) is not among the siblings whose weights vary so", advice: "name children of the nodes this is for",
            node: key, option: option))
        return false
      }
      if weightless.contains(code) {
        problems.append(
          MethodError(
            "\(code) has a weight of nought and keeps it", advice: "give it a weight, or do not name it", node: key,
            option: option))
        return false
      }
      return true
    }

    var usable = true
    for code in ranges.keys.sorted() where !place(code, code, "ranges") { usable = false }
    for order in orders {
      let known = order.codes.map { place($0, order.text, "orders") }
      let own = order.codes.map { homes[$0] ?? "" }
      guard known.allSatisfy(\.self) else {
        usable = false
        continue
      }
      if let other = own.firstIndex(where: { $0 != own[0] }) {
        usable = false
        problems.append(
          MethodError(
            "\(order.codes[0]) is a child of \(own[0]), \(order.codes[other]) of \(own[other])",
            advice: "put siblings in order, whose weights are shares of one whole", node: order.text, option: "orders"))
      }
    }
    guard usable else { return problems }
    for group in groups {
      do throws(MethodError) {
        _ = try WeightRegion(group, ranges: ranges, orders: orders)
      } catch {
        problems.append(error)
      }
    }
    return problems
  }
}
