import Claims
public import Linear
import Methods
public import Robustness

/// What the variance of ranks goes with, in one lens.
public struct SensitivityFindings: Sendable {
  public var lens: LensFindings
  public var entity: String
  /// All weights, all evidence, each choice.
  public var kinds: Sensitivity
  /// Each cell, sum, shared error, weight and choice; nil: not asked for.
  public var single: Sensitivity?
  /// Most to be gained first.
  public var next: [NextMeasure]
  /// Base points behind `next`.
  public var nextPoints: Int
  /// How gaps vary there; nil where no ranked economy has one.
  public var missing: MissingCells?
}

/// A figure that could be known better: how much of the variance of the entity's rank would go if it were known exactly, the
/// first-order index of its factor.
public struct NextMeasure: Sendable {
  public enum State: String, Sendable {
    case missing, contested, assumed
    case single = "single-origin"
    case documented, shared, sum
  }
  public var factor: Factor
  public var state: State
  public var share: SobolIndices.Estimate
}

/// What to ask of `Study.sensitivities`.
public struct SensitivityAsked: Sendable {
  /// A power of two.
  public var points = 4096
  /// Every factor by itself as well.
  public var single = false
  /// Nil: the first goal's, or else who is first.
  public var entity: String?
  /// Whom the score is compared with; nil: whoever is next above, or below where nobody is.
  public var rival: String?
  public var top: Int
  public var off: Set<String> = []

  public init(entity: String?, top: Int) {
    self.entity = entity
    self.top = top
  }
}
