/// Quantities over many draws: a row each, a draw in each place. Rows begin 64 bytes past a power of two, so that
/// walking down a column does not fall on one cache set.
public struct DrawRows<Element: BitwiseCopyable & Sendable>: Sendable {
  public private(set) var count: Int
  /// Draws in a row, a multiple of 16: those that there is room for, or less (`use`).
  public private(set) var draws: Int
  public private(set) var stride: Int
  public internal(set) var values: [Element]

  public init(_ count: Int, draws: Int, repeating value: Element) {
    precondition(count >= 0 && draws >= 0 && draws % 16 == 0)
    self.count = count
    self.draws = draws
    stride = draws + 16
    values = [Element](repeating: value, count: max(1, count * stride))
  }

  /// Works on fewer draws than there is room for, rounded up to a multiple of 16.
  public mutating func use(_ used: Int) {
    precondition(used >= 0 && (used + 15) / 16 * 16 <= stride - 16)
    draws = (used + 15) / 16 * 16
  }

  /// At least so many rows, of so many draws, in the room there is where it is enough; what rows hold is lost.
  public mutating func shape(_ count: Int, draws: Int, filling value: Element) {
    if count > self.count || draws + 16 > stride {
      self = DrawRows(max(count, self.count), draws: max(draws, stride - 16), repeating: value)
    }
    use(draws)
  }

  public subscript(row: Int, draw: Int) -> Element {
    precondition(row >= 0 && row < count && draw >= 0 && draw < draws)
    return values[row * stride + draw]
  }

  func check(_ row: Int, _ used: Int) {
    precondition(row >= 0 && row < count && used >= 0 && used <= draws)
  }
}

extension DrawRows where Element == UInt16 {
  /// Takes the draws from `first` on of another's row, as many as there are here.
  public mutating func copy(_ row: Int, from other: DrawRows<UInt16>, row source: Int, first: Int) {
    check(row, draws)
    other.check(source, first + draws)
    precondition(first >= 0)
    let (from, start, draws) = (source * other.stride + first, row * stride, draws)
    unsafe values.withUnsafeMutableBufferPointer { to in
      unsafe other.values.withUnsafeBufferPointer { source in
        unsafe (to.baseAddress! + start).update(from: source.baseAddress! + from, count: draws)
      }
    }
  }

  /// The upper twelve bits of the points' words, from the first draw on.
  public mutating func fill(_ row: Int, from points: SobolPoints, first: Int, dimension: Int, used: Int) {
    check(row, used)
    for (draw, word) in points.words(first..<first + used, dimension: dimension).enumerated() {
      values[row * stride + draw] = UInt16(word >> 20)
    }
  }

  /// Takes the draws at some places of others' rows, one after another: into row i those of `sources[i]`.
  public mutating func gather(from other: DrawRows<UInt16>, rows sources: [Int], places: ArraySlice<Int>) {
    precondition(sources.count <= count && places.count <= draws)
    precondition(sources.allSatisfy { $0 >= 0 && $0 < other.count })
    precondition(places.allSatisfy { $0 >= 0 && $0 < other.draws })
    let stride = stride
    unsafe values.withUnsafeMutableBufferPointer { to in
      unsafe other.values.withUnsafeBufferPointer { from in
        unsafe places.withUnsafeBufferPointer { places in
          for (row, source) in sources.enumerated() {
            let (to, from) = unsafe (to.baseAddress! + row * stride, from.baseAddress! + source * other.stride)
            for draw in 0..<places.count { unsafe to[draw] = from[places[draw]] }
          }
        }
      }
    }
  }
}

extension DrawRows where Element == Int32 {
  public mutating func fill(_ row: Int, with value: Element) {
    precondition(row >= 0 && row < count)
    let (start, draws) = (row * stride, draws)
    unsafe values.withUnsafeMutableBufferPointer {
      unsafe ($0.baseAddress! + start).update(repeating: value, count: draws)
    }
  }

  /// To every draw.
  public mutating func add(_ offset: Int32, to row: Int) {
    check(row, draws)
    guard offset != 0 else { return }
    for place in row * stride..<row * stride + draws { values[place] += offset }
  }

  public mutating func copy(_ row: Int, from other: DrawRows<Int32>, row source: Int) {
    check(row, draws)
    other.check(source, draws)
    let (from, start, draws) = (source * other.stride, row * stride, draws)
    unsafe values.withUnsafeMutableBufferPointer { to in
      unsafe other.values.withUnsafeBufferPointer { source in
        unsafe (to.baseAddress! + start).update(from: source.baseAddress! + from, count: draws)
      }
    }
  }

  /// The draws of one row.
  public func row(_ row: Int) -> ArraySlice<Int32> {
    check(row, draws)
    return values[row * stride..<row * stride + draws]
  }

  mutating func withRow(_ row: Int, _ body: (UnsafeMutablePointer<Int32>) -> Void) {
    check(row, draws)
    let start = row * stride
    unsafe values.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress! + start) }
  }

  /// Writes one draw of one row.
  public mutating func set(_ row: Int, _ draw: Int, to value: Int32) {
    check(row, draw)
    values[row * stride + draw] = value
  }
}
