/// Quantities over many draws: a row each, a draw in each place. Rows begin 64 bytes past a power of two, so that
/// walking down a column does not fall on one cache set.
public struct DrawRows<Element: BitwiseCopyable & Sendable>: Sendable {
  public let count: Int
  /// Draws in a row, a multiple of 16.
  public let draws: Int
  public let stride: Int
  public internal(set) var values: [Element]

  public init(_ count: Int, draws: Int, repeating value: Element) {
    precondition(count >= 0 && draws >= 0 && draws % 16 == 0)
    self.count = count
    self.draws = draws
    stride = draws + 16
    values = [Element](repeating: value, count: max(1, count * stride))
  }

  public subscript(row: Int, draw: Int) -> Element {
    precondition(row >= 0 && row < count && draw >= 0 && draw < draws)
    return values[row * stride + draw]
  }

  func check(_ row: Int, _ used: Int) {
    precondition(row >= 0 && row < count && used >= 0 && used <= draws)
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

  /// `adding`: to every draw.
  public mutating func copy(_ row: Int, from other: DrawRows<Int32>, row source: Int, adding offset: Int32 = 0) {
    check(row, draws)
    other.check(source, draws)
    let (from, start, draws) = (source * other.stride, row * stride, draws)
    unsafe values.withUnsafeMutableBufferPointer { to in
      unsafe other.values.withUnsafeBufferPointer { source in
        if offset == 0 {
          unsafe (to.baseAddress! + start).update(from: source.baseAddress! + from, count: draws)
        } else {
          for draw in 0..<draws { unsafe to[start + draw] = source[from + draw] + offset }
        }
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
