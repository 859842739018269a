public import Claims
public import Methods
public import Robustness

/// A step of the study that its draws may take in several ways. The first option is the study's own.
public protocol Perturbing: Sendable {
  var choice: Choice { get }
  /// Changes the way of the study as an option says; the study's own changes nothing.
  func apply(_ option: Int, to way: inout StudyWay) throws(MethodError)
}

/// One way of a study: what its options have made of it.
public struct StudyWay: Sendable {
  public var lens: Lens
  public var recipe: Recipe
  public var framework: Framework
  /// Codes of entities that take no part.
  public var without: Set<String> = []
  /// Number of the table among those of the alternatives.
  public var table = 0
}
