/// Why screening left an entity out.
public enum ScreeningGround: Sendable, Hashable {
  /// It has a value for too small a share of the indicators, or for too few that are not zero.
  case known(share: Double, needed: Double)
  case nonzero(share: Double, needed: Double)
  /// The study says so, by its code.
  case named
}
