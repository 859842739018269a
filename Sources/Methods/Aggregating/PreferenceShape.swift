import Linear

/// How much a difference of scores counts as preference, from 0 to 1 (`brans1986`): Brans's six kinds.
enum PreferenceShape: String, CaseIterable, Sendable {
  case usual
  case uShape = "u-shape"
  case vShape = "v-shape"
  case level, linear, gaussian

  /// Of a difference d; nought where d is not above nought. q: indifference; p: strict preference; s: the inflexion.
  func preference(_ d: Double, q: Double, p: Double, s: Double) -> Double {
    guard d > 0 else { return 0 }
    return switch self {
    case .usual: 1
    case .uShape: d > q ? 1 : 0
    case .vShape: d >= p ? 1 : d / p
    case .level: d > p ? 1 : d > q ? 0.5 : 0
    case .linear: d > p ? 1 : d > q ? (d - q) / (p - q) : 0
    case .gaussian: -Exact.expm1(-d / s * (d / s) / 2)
    }
  }

  /// The thresholds that must be given.
  var needs: [String] {
    switch self {
    case .usual: []
    case .uShape: ["indifference"]
    case .vShape: ["strict"]
    case .level, .linear: ["indifference", "strict"]
    case .gaussian: ["inflexion"]
    }
  }
}
