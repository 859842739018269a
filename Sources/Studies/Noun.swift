/// What the study calls those that it ranks: economies, unless `entities: {noun: …}` says cities, firms, ports.
public struct Noun: Sendable, Equatable {
  public var one = "economy"
  public var many = "economies"
  public var korean = "국가·지역"
  public init() {}
}
