/// Bootstrap resamples of n points, each n draws with replacement: how often every point was drawn.
///
/// Draws 4g … 4g + 3 of a resample are the four words of Philox at (g, stream, block = resample), each times n, over 2^32:
/// the chances of two points differ by less than 2^-32.
public struct Resamples: Sendable {
  public let points: Int
  public let count: Int
  /// `[resample * points + point]`; 256 or more has a chance below 10^-500.
  let times: [UInt8]

  public init(_ count: Int, of points: Int, seed: UInt64, stream: UInt32) {
    precondition(count >= 0 && (0...1 << 24).contains(points))
    self.points = points
    self.count = count
    let philox = Philox(seed: seed)
    var times = [UInt8](repeating: 0, count: count * points)
    for resample in 0..<count {
      for draw in stride(from: 0, to: points, by: 4) {
        let words = philox.words(draw: UInt64(draw / 4), stream: stream, block: UInt32(resample))
        for lane in 0..<min(4, points - draw) {
          times[resample * points + Int((UInt64(words[lane]) * UInt64(points)) >> 32)] += 1
        }
      }
    }
    self.times = times
  }

  /// How often one resample drew each point.
  public func times(_ resample: Int) -> ArraySlice<UInt8> { times[resample * points..<(resample + 1) * points] }
}
