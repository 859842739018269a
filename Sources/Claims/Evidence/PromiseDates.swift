extension Context {
  /// By when a promise is due: its date, or else the time it describes.
  func dueDate(_ row: Int) -> Period? {
    if claims.due[row].first != 0 { return claims.due[row] }
    return claims.period[row].first != 0 ? claims.period[row] : nil
  }

  /// Share of a promise that the scenario realises.
  func realised(_ row: Int) -> Double {
    guard let certainty = details(row)?.certainty else { return rules.admission.unstated }
    return rules.admission.realise[certainty] ?? 0
  }

  /// Why a promise does not count, if it does not. What was due by the day the stock was counted is in the stock.
  func refusal(_ row: Int, counted: Period?) -> Fate.Unused? {
    let by = rules.admission.by
    if claims.quantity[row] == .rate {
      if claims.period[row].first == 0 || (claims.due[row].first == 0 && by.first == 0) { return .rateWithoutDates }
      if years(row, after: counted) <= 0 { return .alreadyDue }
    } else {
      guard let due = dueDate(row) else { return .noDate }
      if by.first != 0, due.last > by.last { return .dueLater }
      if let counted, due.last <= counted.last { return .alreadyDue }
    }
    return realised(row) > 0 ? nil : .notRealised
  }

  /// For a rate, the years from its first day (or the day after the stock was counted) to the day it ends or the
  /// scenario's date, whichever is earlier; for anything else, 1.
  func years(_ row: Int, after counted: Period?) -> Double {
    guard claims.quantity[row] == .rate else { return 1 }
    let by = rules.admission.by
    var end = claims.due[row].first != 0 ? claims.due[row].last : by.last
    if by.first != 0 { end = min(end, by.last) }
    let start = Self.day(claims.period[row].first)
    let first = counted.map { max(start, Self.day($0.last) + 1) } ?? start
    return Double(max(0, Self.day(end) + 1 - first)) / 365.25
  }

  /// Days since the first of March of the year nought, proleptic Gregorian.
  static func day(_ date: Int32) -> Int {
    let (day, month) = (Int(date) % 100, Int(date) / 100 % 100)
    let year = Int(date) / 10_000 - (month < 3 ? 1 : 0)
    let shifted = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + day - 1
  }
}
