/// The version podium names itself by.
public enum Release {
  public static let version = "0.1.0"
}
