public import Diagnostics

public enum EvidenceError: Error, Sendable {
  /// Mistakes in the user's files, all of them.
  case invalid(InvalidInput)
  /// The chosen way of reconciling has no answer for these cells.
  case refused(PoolingRefused)
}

/// Inverse variance and random effects need three origins that state their own uncertainty.
public struct PoolingRefused: Error, Sendable, Equatable {
  public struct Place: Sendable, Equatable {
    public var entity: String
    public var indicator: String
    public var origins: Int
    public var stating: Int
  }
  public var method: Reconciling
  public var cells: [Place]
  public var message: String {
    let first = cells[0]
    let more = cells.count > 1 ? " (and \(cells.count - 1) more)" : ""
    return "'\(method.rawValue)' needs three origins that state their own uncertainty; \(first.entity) "
      + "\(first.indicator) has \(first.stating) of \(first.origins)\(more)"
  }
  public var advice: String { "use 'linear-pool' for this indicator, which needs none" }
}
