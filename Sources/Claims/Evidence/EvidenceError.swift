public import Diagnostics

public enum EvidenceError: Error, Sendable {
  /// Mistakes in the user's files, all of them.
  case invalid(InvalidInput)
  /// The chosen ways of reconciling have no answer for these cells.
  case refused([PoolingRefused])
}

/// Inverse variance and random effects need three origins that state their own uncertainty.
public struct PoolingRefused: Error, Sendable, Equatable {
  public struct Place: Sendable, Equatable {
    /// Code of an entity or a group.
    public var entity: String
    public var indicator: String
    public var origins: Int
    public var stating: Int
  }
  public var method: Reconciling
  /// The indicator for which alone the method was chosen; nil: the method is the study's.
  public var indicator: String?
  public var cells: [Place]
  public var message: String {
    let first = cells[0]
    let more = cells.count > 1 ? " (and \(cells.count - 1) more)" : ""
    return "'\(method.rawValue)' needs three origins that state their own uncertainty; \(first.entity) "
      + "\(first.indicator) has \(first.stating) of \(first.origins)\(more)"
  }
  public var advice: String { "use 'linear-pool' for this indicator, which needs none" }

  /// One for each choice that led here, in the order of the cells.
  static func grouped(_ places: [Place], _ rules: EvidenceRules) -> [PoolingRefused] {
    var found: [PoolingRefused] = []
    for place in places {
      let own = rules.reconcileOf[place.indicator].map { _ in place.indicator }
      if let known = found.firstIndex(where: { $0.indicator == own }) {
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
