extension Statistics {
  /// To so many significant digits, as the double nearest to that decimal, which prints with no more; 0 to none.
  public static func rounded(_ value: Double, significant digits: Int) -> Double {
    guard value.isFinite, value != 0 else { return value }
    guard digits > 0 else { return 0 }
    precondition(digits < 16, "a double holds fifteen")
    var (scaled, places) = (value.magnitude, 0)
    let most = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    while scaled >= most { (scaled, places) = (scaled / 10, places - 1) }
    while scaled < most / 10 { (scaled, places) = (scaled * 10, places + 1) }
    let nearest = Double("\(Int(scaled.rounded()))e\(-places)") ?? value.magnitude
    return value < 0 ? -nearest : nearest
  }

  /// To the significant digits that an error of `relative` times its size leaves, twelve at most; 0 where it leaves none.
  public static func known(_ value: Double, relative: Double) -> Double {
    var (digits, error) = (0, relative)
    while digits < 12, error * 10 <= 1 { (digits, error) = (digits + 1, error * 10) }
    return rounded(value, significant: digits)
  }
}
