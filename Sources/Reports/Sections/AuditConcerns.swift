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

  var blocks: [Block] {
    var items: [TreeItem] = []
    for topic in Topic.allCases {
      let own = audit.concerns.filter { Topic($0) == topic }
      if !own.isEmpty { items.append(TreeItem(topic.heading, own.map { TreeItem(words.concern($0)) })) }
    }
    return items.isEmpty ? [.paragraph("Nothing exceeds the limits of this audit.")] : [.tree(items)]
  }
}

extension Wording {
  /// One concern as a clause under its topic's heading.
  func concern(_ concern: Concern) -> String {
    func r(_ value: Double) -> String { Self.number(value, 2) }
    func percent(_ share: Double) -> String { "\(DecimalText(share).shifted(2).fixed(1)) %" }
    switch concern {
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
    case .apart(let part, let aggregate, let correlation, _):
      return "\(part) in \(aggregate): r \(r(correlation))"
    case .siblings(let first, let second, let correlation, _), .indicators(let first, let second, let correlation, _):
      return "\(first) and \(second): r \(r(correlation))"
    case .misplaced(let indicator, let own, let with, let other, let more):
      return "\(indicator): r \(r(more)) with \(other), \(r(with)) with its own \(own)"
    case .dimensions(let node, let count, let first, let isThin):
      return """
        \(node): \(count) components with an eigenvalue above 1, the first explains \(percent(first))\
        \(isThin ? " (doubtful: fewer than five economies for each child)" : "")
        """
    case .importance(let node, let part, let weight, let share):
      return "\(part) in \(node.isEmpty ? "the index" : node): weight \(percent(weight)), importance \(percent(share))"
    case .denominator(let indicator, let denominator, let coefficient, let use):
      let done =
        switch use {
        case .none: ""
        case .divided: ", although it is divided by it"
        case .multiplied: ", which it is multiplied by"
        }
      return "\(indicator) and \(denominator): \(r(coefficient))\(done)"
    case .family(let pair):
      let why = pair.family.map { "both of family \($0)" } ?? "\(pair.first) is contained in \(pair.second)"
      return
        "\(pair.first) and \(pair.second) (\(why)): r \(r(pair.correlation)), together \(percent(pair.weight)) of the index"
    case .mixed(let mixture):
      return "\(mixture.pillar): totals \(Self.list(mixture.totals)); intensities \(Self.list(mixture.intensities))"
    }
  }
}

extension AuditConcerns {
  enum Topic: String, CaseIterable {
    case figures, outliers, ties, against, silent, conflicting, redundant, misplaced, dimensions, influence, size,
      family,
      mixture

    init(_ concern: Concern) {
      self =
        switch concern {
        case .indicator(_, .outliers): .outliers
        case .indicator: .figures
        case .tied: .ties
        case .apart(_, _, _, .opposed): .against
        case .apart, .siblings(_, _, _, .weak): .silent
        case .siblings(_, _, _, .redundant), .indicators(_, _, _, .redundant): .redundant
        case .siblings, .indicators: .conflicting
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
      case .figures: "Thin figures"
      case .outliers: "Outliers that are left in"
      case .ties: "Treating outliers made these equal, which differed"
      case .against: "Parts that run against the aggregate they belong to (r of -0.4 or less)"
      case .silent: "Parts that hardly go with their aggregate, or with each other (r below 0.3)"
      case .conflicting: "Parts that contradict each other (r of -0.4 or less): an average hides it"
      case .redundant: "Indicators that say nearly the same (r of 0.9 or more) and are counted apart"
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
