/// The ways to list some things, the greatest first, that keep a partial order, each as likely.
///
/// What is listed so far is a down-set of a component, things that the order ties together; f(listed) = Σ f(listed and one
/// more) counts the ways to go on. Components are interleaved: the next comes from one with the probability of its share
/// in what is left. Counts above 2⁵³ are doubles' and so within 10⁻¹⁴.
struct LinearExtensions {
  private struct Component {
    var members: [Int]
    /// By member, those that must come before.
    var above: [UInt64]
    var ways: [UInt64: Double]

    func isReady(_ member: Int, _ listed: UInt64) -> Bool {
      listed & (1 << UInt64(member)) == 0 && above[member] & ~listed == 0
    }
  }

  private let count: Int
  private let components: [Component]

  /// All components together, what counts the ways in a fraction of a second.
  private static let mostDownSets = 1 << 17

  /// nil: a component has more than 64 members, or there are too many down-sets. `orders` go round in no circle.
  init?(_ count: Int, _ orders: [(greater: Int, smaller: Int)]) {
    var home = Array(0..<count)
    for (greater, smaller) in orders {
      let (one, other) = (min(home[greater], home[smaller]), max(home[greater], home[smaller]))
      for thing in home.indices where home[thing] == other { home[thing] = one }
    }
    var components: [Component] = []
    var sets = 0
    for first in Set(home).sorted() {
      let members = home.indices.filter { home[$0] == first }
      guard members.count <= 64 else { return nil }
      var above = members.map { _ in UInt64(0) }
      for (greater, smaller) in orders where home[greater] == first {
        if let greater = members.firstIndex(of: greater), let smaller = members.firstIndex(of: smaller) {
          above[smaller] |= 1 << UInt64(greater)
        }
      }
      var component = Component(members: members, above: above, ways: [:])
      var levels: [[UInt64]] = [[0]]
      while levels.count <= members.count {
        var next: [UInt64] = []
        var known: Set<UInt64> = []
        for listed in levels[levels.count - 1] {
          for member in members.indices where component.isReady(member, listed) {
            let longer = listed | 1 << UInt64(member)
            if known.insert(longer).inserted { next.append(longer) }
          }
        }
        sets += next.count
        if sets > Self.mostDownSets { return nil }
        levels.append(next)
      }
      for listed in levels[members.count] { component.ways[listed] = 1 }
      for level in levels.dropLast().reversed() {
        for listed in level {
          component.ways[listed] = members.indices.reduce(0) {
            component.isReady($1, listed) ? $0 + (component.ways[listed | 1 << UInt64($1)] ?? 0) : $0
          }
        }
      }
      components.append(component)
    }
    self.count = count
    self.components = components
  }

  /// One of them; each step takes one of the uniform numbers.
  func sequence(_ uniform: some RandomAccessCollection<Double>) -> [Int] {
    var listed = components.map { _ in UInt64(0) }
    var left = components.map(\.members.count)
    var sequence: [Int] = []
    for (step, u) in uniform.enumerated() {
      // In units of what is left, so that a component of n has n of them.
      var at = u * Double(count - step)
      let last = left.lastIndex { $0 > 0 } ?? 0
      var own = 0
      while own < last, at >= Double(left[own]) {
        at -= Double(left[own])
        own += 1
      }
      let component = components[own]
      var ways = at / Double(left[own]) * (component.ways[listed[own]] ?? 0)
      var chosen = 0
      for member in component.members.indices where component.isReady(member, listed[own]) {
        chosen = member
        let after = component.ways[listed[own] | 1 << UInt64(member)] ?? 0
        if ways < after { break }
        ways -= after
      }
      sequence.append(component.members[chosen])
      listed[own] |= 1 << UInt64(chosen)
      left[own] -= 1
    }
    return sequence
  }
}
