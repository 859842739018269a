/// Goes through counts in the order that Documentation/Shards.md gives: one order, for writing and for reading.
protocol CountCoder {
  mutating func visit<Number: FixedWidthInteger>(_ numbers: inout [Number]) throws(CountsMismatch)
}

extension CountCoder {
  mutating func visit(_ number: inout Int) throws(CountsMismatch) {
    var one = [number]
    try visit(&one)
    number = one[0]
  }
}

/// Why numbers are not the counts of these draws.
public struct CountsMismatch: Error, Equatable {
  public var message: String
  public init(message: String) { self.message = message }
}

/// Gathers numbers.
struct CountWriter: CountCoder {
  private(set) var numbers = SparseNumbers()

  mutating func visit<Number: FixedWidthInteger>(_ numbers: inout [Number]) throws(CountsMismatch) {
    for number in numbers { self.numbers.append(Int(number)) }
  }
}

/// Puts numbers where noughts are, in the time that those take which are none.
struct CountReader: CountCoder {
  private let numbers: SparseNumbers
  /// The next number that is not nought, and how many come before it.
  private var place = 0
  private var noughts: Int
  private var left: Int

  init(_ numbers: SparseNumbers) {
    self.numbers = numbers
    noughts = numbers.others.first?.noughts ?? numbers.noughtsAtEnd
    left = numbers.count
  }

  var isAtEnd: Bool { left == 0 }

  mutating func visit<Number: FixedWidthInteger>(_ numbers: inout [Number]) throws(CountsMismatch) {
    guard numbers.count <= left else { throw CountsMismatch(message: "there are too few counts") }
    left -= numbers.count
    var at = 0
    while noughts < numbers.count - at {
      at += noughts
      guard let number = Number(exactly: self.numbers.others[place].number) else {
        throw CountsMismatch(message: "the count \(self.numbers.others[place].number) is none that draws can give")
      }
      numbers[at] = number
      at += 1
      place += 1
      let others = self.numbers.others
      noughts = place < others.count ? others[place].noughts : self.numbers.noughtsAtEnd
    }
    noughts -= numbers.count - at
  }
}
