public import Diagnostics

public enum EvidenceError: Error, Sendable {
  /// Mistakes in the user's files, all of them.
  case invalid(InvalidInput)
  /// The chosen ways of reconciling have no answer for these cells.
  case refused([PoolingRefused])
}

/// Inverse variance and random effects need three origins that state their own uncertainty, and none that says it has none.
public struct PoolingRefused: Error, Sendable, Equatable {
  public struct Place: Sendable, Equatable {
    /// Code of an entity or a group.
    public var entity: String
    public var indicator: String
    public var origins: Int
    public var why: Why

    public enum Why: Sendable, Equatable {
      /// So many state their own uncertainty, fewer than three.
      case stating(Int)
      /// So many say that they are exact: `se` 0, or an interval of no width.
      case exact(Int)

      var isExact: Bool { if case .exact = self { true } else { false } }
    }
  }
  public var method: Reconciling
  /// The indicator for which alone the method was chosen; nil: the method is the study's.
  public var indicator: String?
  public var cells: [Place]
  public var message: String {
    let first = cells[0]
    let more = cells.count > 1 ? " (and \(cells.count - 1) more)" : ""
    let cell = "\(first.entity) \(first.indicator)"
    switch first.why {
    case .stating(let count):
      return "'\(method.rawValue)' needs three origins that state their own uncertainty; \(cell) has \(count) of "
        + "\(first.origins)\(more)"
    case .exact(let count):
      return
        "'\(method.rawValue)' cannot weigh figures that are said to be exact (se 0, or low equal to high); \(cell) "
        + "has \(count) of \(first.origins)\(more)"
    }
  }
  public var advice: String {
    if case .exact = cells[0].why {
      "leave se, or low and high, empty where the uncertainty is not known, or use 'linear-pool' for this indicator"
    } else {
      "use 'linear-pool' for this indicator, which needs none"
    }
  }

  /// One for each choice that led here, in the order of the cells.
  static func grouped(_ places: [Place], _ rules: EvidenceRules) -> [PoolingRefused] {
    var found: [PoolingRefused] = []
    for place in places {
      let own = rules.reconcileOf[place.indicator].map { _ in place.indicator }
      if let known = found.firstIndex(where: { $0.indicator == own && $0.cells[0].why.isExact == place.why.isExact }) {
        found[known].cells.append(place)
      } else {
        found.append(
          PoolingRefused(
            method: rules.reconcileOf[place.indicator] ?? rules.reconcile, indicator: own, cells: [place]))
      }
    }
    return found
  }
}
