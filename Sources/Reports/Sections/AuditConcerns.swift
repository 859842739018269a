import Linear
import Methods
import Studies

/// An audit's concerns as sentences, those of one kind together.
struct AuditConcerns {
  private let audit: Audit
  private let words: Wording

  init(_ audit: Audit, _ words: Wording) {
    self.audit = audit
    self.words = words
  }

  /// So many of a topic; the others are in the table.
  private static let most = 12

  var blocks: [Block] {
    var items: [TreeItem] = []
    for topic in Topic.allCases {
      let own = audit.concerns.filter { Topic($0) == topic }.enumerated()
        .sorted { (-$0.element.strength, $0.offset) < (-$1.element.strength, $1.offset) }.map(\.element)
      guard !own.isEmpty else { continue }
      var told = own.prefix(Self.most).map { TreeItem(words.concern($0, of: audit.entities)) }
      if own.count > Self.most {
        let more = Wording.count(own.count - Self.most, "other", "others")
        told.append(TreeItem("and \(more): '--table concerns --format csv', or concerns.csv of '--output'"))
      }
      items.append(TreeItem(topic.heading, told))
    }
    if !items.isEmpty { return [.tree(items)] }
    let tested = audit.relations.contains { !$0.pearson.pValue.isNaN }
    return [
      .paragraph(tested ? "Nothing exceeds the limits of this audit." : "Too little is there to be tested.")
    ]
  }
}

extension Concern {
  /// How far it is past its limit, among those of its topic.
  fileprivate var strength: Double {
    switch self {
    case .apart(_, _, let r), .siblings(_, _, let r), .indicators(_, _, let r):
      r.flag == .weak ? -r.value : r.value.magnitude
    case .misplaced(_, _, let with, _, let more): more - with
    case .importance(_, _, let weight, let share): max(share / weight, weight / max(share, 1e-9))
    case .denominator(_, _, let coefficient, _, _): coefficient.magnitude
    case .indicator, .flat, .tied, .dimensions, .family, .mixed: 0
    }
  }
}

extension Wording {
  /// One concern as a clause under its topic's heading. `entities`: those of the audit.
  func concern(_ concern: Concern, of entities: Int) -> String {
    func r(_ value: Double) -> String { Self.number(value, 2) }
    func correlated(_ one: Concern.Correlation) -> String {
      "r \(r(one.value))\(one.entities < entities ? " over \(one.entities)" : "")"
    }
    func percent(_ share: Double) -> String { "\(DecimalText(share).shifted(2).fixed(1)) %" }
    switch concern {
    case .flat(let node): return node
    case .indicator(let code, let flag):
      switch flag {
      case .constant: return "\(code) is the same for all that have it"
      case .scarce: return "\(code) is known for fewer than 65 %"
      case .zeros: return "\(code): more than half of its figures are nought"
      case .repeated: return "\(code): fewer than half of its figures differ from each other"
      case .outliers: return "\(code): |skewness| above 2 and kurtosis above 3.5 as scored"
      }
    case .tied(let indicator, let groups):
      return "\(indicator): \(groups.map { $0.joined(separator: ", ") }.joined(separator: "; "))"
    case .apart(let part, let aggregate, let correlation):
      return "\(part) in \(aggregate): \(correlated(correlation))"
    case .siblings(let first, let second, let correlation), .indicators(let first, let second, let correlation):
      return "\(first) and \(second): \(correlated(correlation))"
    case .misplaced(let indicator, let own, let with, let other, let more):
      return "\(indicator): r \(r(more)) with \(other), \(r(with)) with its own \(own)"
    case .dimensions(let node, let count, let first, let isThin):
      return """
        \(node): \(count) components with an eigenvalue above 1, the first explains \(percent(first))\
        \(isThin ? " (doubtful: fewer than five economies for each child)" : "")
        """
    case .importance(let node, let part, let weight, let share):
      return "\(part) in \(node.isEmpty ? "the index" : node): weight \(percent(weight)), importance \(percent(share))"
    case .denominator(let indicator, let denominator, let coefficient, let isLinear, let use):
      let done =
        switch use {
        case .none: ""
        case .divided: ", although it is divided by it"
        case .multiplied: ", which it is multiplied by"
        }
      return "\(indicator) and \(denominator): \(isLinear ? "r" : "ρ") \(r(coefficient))\(done)"
    case .family(let pair):
      let why = pair.family.map { "both of family \($0)" } ?? "\(pair.first) is contained in \(pair.second)"
      return
        "\(pair.first) and \(pair.second) (\(why)): \(pair.correlation.map { "r \(r($0))" } ?? "no correlation to be had"), together \(percent(pair.weight)) of the index"
    case .mixed(let mixture):
      return "\(mixture.pillar): totals \(Self.list(mixture.totals)); intensities \(Self.list(mixture.intensities))"
    }
  }
}

extension AuditConcerns {
  enum Topic: String, CaseIterable {
    case flat, figures, outliers, ties, against, silent, conflicting, redundant, misplaced, dimensions, influence, size,
      family,
      mixture

    init(_ concern: Concern) {
      self =
        switch concern {
        case .flat: .flat
        case .indicator(_, .outliers): .outliers
        case .indicator: .figures
        case .tied: .ties
        case .apart(_, _, let r): r.flag == .opposed ? .against : .silent
        case .siblings(_, _, let r), .indicators(_, _, let r):
          r.flag == .redundant ? .redundant : r.flag == .weak ? .silent : .conflicting
        case .misplaced: .misplaced
        case .dimensions: .dimensions
        case .importance: .influence
        case .denominator: .size
        case .family: .family
        case .mixed: .mixture
        }
    }

    var heading: String {
      switch self {
      case .flat: "Aggregates that are the same for all: they rank nobody"
      case .figures: "Thin figures"
      case .outliers: "Outliers that are left in"
      case .ties: "Treating outliers made these equal, which differed"
      case .against: "Parts that run against the aggregate they belong to (r of -0.4 or less)"
      case .silent: "Parts that hardly go with their aggregate, or with each other (r below 0.3)"
      case .conflicting: "Parts that contradict each other (r of -0.4 or less): an average hides it"
      case .redundant: "Parts that say nearly the same (r of 0.9 or more) and are counted apart"
      case .misplaced: "Indicators that go with another pillar more than with their own"
      case .dimensions: "Aggregates of more than one dimension"
      case .influence: "Parts whose importance is twice their weight or more, or half of it or less"
      case .size: "Indicators that go with the size of a denominator (|r| or |ρ| of 0.6 or more)"
      case .family: "Indicators that come from the same rows, and so count them twice"
      case .mixture: "Pillars that mix totals and intensities"
      }
    }
  }
}
