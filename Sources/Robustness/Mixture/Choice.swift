/// A step of the study that may go one of several ways: a draw takes option j with the probability that it is given.
public struct Choice: Sendable, Equatable {
  public struct Option: Sendable, Equatable {
    /// As reports name it: `z-score`.
    public var name: String
    /// In proportion to the others'.
    public var probability: Double
    public init(name: String, probability: Double = 1) {
      self.name = name
      self.probability = probability
    }
  }

  /// The study file's key of the step: `normalise`.
  public var step: String
  /// The study's own way first.
  public var options: [Option]

  public init(step: String, options: [Option]) {
    precondition(!options.isEmpty && options.allSatisfy { $0.probability >= 0 && $0.probability.isFinite })
    precondition(options.contains { $0.probability > 0 })
    self.step = step
    self.options = options
  }

  /// How much more of the draws take options that are less likely than one in `size` than their probabilities say.
  func raised(_ size: Int) -> Double {
    let all = options.reduce(0) { $0 + $1.probability }
    return options.reduce(0) { sum, option in
      option.probability > 0 ? sum + max(0, 1 / Double(size) - option.probability / all) : sum
    }
  }

  /// The option of each of 4,096 equally likely indices: places in proportion, what rounding leaves to the largest
  /// remainders, the earlier first, and at least one for an option that is possible at all.
  func table(_ size: Int) -> [Int] {
    let all = options.reduce(0) { $0 + $1.probability }
    let exact = options.map { $0.probability / all * Double(size) }
    var places = exact.map { $0 > 0 ? max(1, Int($0.rounded(.down))) : 0 }
    let remainders = zip(exact, places).map { $0 - Double($1) }
    let order = options.indices.filter { exact[$0] > 0 }
      .sorted { (-remainders[$0], $0) < (-remainders[$1], $1) }
    var left = size - places.reduce(0, +)
    for option in order where left > 0 {
      places[option] += 1
      left -= 1
    }
    while left < 0, let most = places.indices.max(by: { (places[$0], $1) < (places[$1], $0) }) {
      places[most] -= 1
      left += 1
    }
    return places.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
  }
}
