/// The line that tells how far a long run is: a bar and a share where the end is known, how fast it goes, how long it takes yet.
package struct ProgressLine: Sendable {
  private let what: String
  private let all: Int?
  private let columns: Int

  /// - Parameters:
  ///   - what: is counted, in the plural.
  ///   - all: nil where nobody knows how many.
  ///   - columns: of the terminal; the last one stays free, as a full line would wrap.
  package init(_ what: String, of all: Int?, columns: Int) {
    self.what = what
    self.all = all.flatMap { $0 > 0 ? $0 : nil }
    self.columns = columns
  }

  package func text(done: Int, seconds: Double) -> String {
    let rate = seconds > 0 ? Double(done) / seconds : 0
    var parts = [
      all.map { "\(min(done, $0) * 100 / $0) % of \(Self.grouped($0)) \(what)" } ?? "\(Self.grouped(done)) \(what)"
    ]
    if rate > 0 {
      parts.append("\(rate < 10 ? Self.tenths(rate) : Self.grouped(Int(rate.rounded()))) a second")
      if let all, done < all { parts.append("\(Self.time(Double(all - done) / rate)) left") }
    }
    // What does not fit is left out from the end, then the bar.
    while parts.count > 1, parts.joined(separator: ", ").count >= columns { parts.removeLast() }
    let told = String(parts.joined(separator: ", ").prefix(max(columns - 1, 0)))
    let bars = min(30, columns - 1 - told.count - 3)
    guard let all, bars >= 10 else { return told }
    let filled = min(bars, bars * min(done, all) / all)
    return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: bars - filled) + "] " + told
  }

  private static func time(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 3.6e8))
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(two(whole % 60)) s" }
    return "\(whole / 3600) h \(two(whole % 3600 / 60)) min"
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.map { ($0 > 0 && (digits.count - $0) % 3 == 0 ? "," : "") + String(digits[$0]) }.joined()
  }
}
