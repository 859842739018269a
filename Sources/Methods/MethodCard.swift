/// What the catalogue, the study file's checks, `podium methods` and the report know of a method.
public struct MethodCard: Sendable {
  /// The configuration key: `min-max`.
  public var name: String
  public var title: String
  /// One or two sentences with the formula.
  public var summary: String
  /// Keys into References.bib.
  public var references: [String]
  public var options: [Option]
  /// Why this build of podium cannot do it, and what to do; nil: it can.
  public var lack: String?

  public struct Option: Sendable {
    public enum Kind: Sendable {
      case number(default: Double?, range: ClosedRange<Double>)
      /// What is counted: a number without a fraction.
      case whole(default: Int?, range: ClosedRange<Int>)
      case choice(default: String, of: [String])
      case flag(default: Bool)
      /// A name that the study gives to something: a grouping.
      case name
      /// Numbers by indicator or node code: goalposts, given weights.
      case numbers
      /// The same, and they may be below nought: targets.
      case signedNumbers
      /// A low and a high by indicator code.
      case ranges
      /// Code of an entity.
      case entity
      /// Numbers of at least 0 in an order that the option's summary tells.
      case list
      /// Orders of codes: `talent >= capital`.
      case orders
      /// The name of a CSV file with these columns.
      case rows([RowColumn])
    }
    public var name: String
    public var kind: Kind
    public var summary: String
    public init(_ name: String, _ kind: Kind, _ summary: String) {
      self.name = name
      self.kind = kind
      self.summary = summary
    }
  }

  public init(
    name: String, title: String, summary: String, references: [String], options: [Option] = [], lack: String? = nil
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.references = references
    self.options = options
    self.lack = lack
  }
}

/// Options as the study file gave them, already checked against the card, defaults filled in.
public struct OptionValues: Sendable, Equatable {
  public enum Value: Sendable, Equatable {
    case number(Double)
    case text(String)
    case flag(Bool)
    case numbers([String: Double])
    case ranges([String: ClosedRange<Double>])
    case list([Double])
    case texts([String])
    case rows(OptionRows)
  }
  public var values: [String: Value]
  public init(_ values: [String: Value] = [:]) { self.values = values }

  public func number(_ name: String) -> Double? { if case .number(let value)? = values[name] { value } else { nil } }
  /// Of an option that counts.
  public func whole(_ name: String) -> Int? { number(name).flatMap { Int(exactly: $0) } }
  public func text(_ name: String) -> String? { if case .text(let value)? = values[name] { value } else { nil } }
  public func flag(_ name: String) -> Bool { if case .flag(let value)? = values[name] { value } else { false } }
  public func numbers(_ name: String) -> [String: Double] {
    if case .numbers(let value)? = values[name] { value } else { [:] }
  }
  public func ranges(_ name: String) -> [String: ClosedRange<Double>] {
    if case .ranges(let value)? = values[name] { value } else { [:] }
  }
  public func list(_ name: String) -> [Double] { if case .list(let value)? = values[name] { value } else { [] } }
  public func texts(_ name: String) -> [String] { if case .texts(let value)? = values[name] { value } else { [] } }
  public func rows(_ name: String) -> OptionRows? { if case .rows(let value)? = values[name] { value } else { nil } }
}

public protocol Method: Sendable {
  static var card: MethodCard { get }
  init(_ options: OptionValues) throws(MethodError)
}

/// Mathematics with no answer: shown at the line of the study that chose the method.
public struct MethodError: Error, Sendable, Equatable {
  public var message: String
  /// What to do, as an instruction.
  public var advice: String
  /// Indicator or node, and entity, where they are known.
  public var node: String?
  public var entity: String?
  /// The option at fault, where there is one.
  public var option: String?
  /// The one figure at fault, where there is one: as claimed; or, from a method that combines scores, the child's of that
  /// entity, which may be an aggregate until the step that runs the method names the indicator below.
  public var figure: Figure?

  public struct Figure: Sendable, Hashable {
    public var indicator: String
    public var entity: String
    /// Of a table of several times.
    public var time: Double?
  }
  /// What had no answer, and the node or indicator it was at work on; set where the step is run.
  public internal(set) var step: Step?
  public internal(set) var scope: String?
  /// What else had no answer in the same step, for other indicators and entities.
  public internal(set) var others: [MethodError] = []

  /// The steps that a study chooses methods for, by their keys in the study file; and the framework itself.
  public enum Step: String, Sendable {
    case impute, screen, treat, normalise, weigh, aggregate, similarity, robustness, framework
  }
  public init(
    _ message: String, advice: String, node: String? = nil, entity: String? = nil, option: String? = nil,
    figure: Figure? = nil
  ) {
    self.message = message
    self.advice = advice
    self.node = node
    self.entity = entity
    self.option = option
    self.figure = figure
  }
}

extension MethodError {
  /// The error with the step that met it; the name of an inner step stays.
  func during(_ step: Step, of scope: String? = nil) -> MethodError {
    guard self.step == nil else { return self }
    var named = self
    named.step = step
    named.scope = scope ?? node
    named.others = others.map { $0.during(step, of: scope) }
    return named
  }

  /// It and all that are told with it.
  package var flattened: [MethodError] { [self] + others.flatMap(\.flattened) }

  /// Without those told with it.
  package var alone: MethodError {
    var alone = self
    alone.others = []
    return alone
  }

  /// Several as one, the first with the others; nil: there is none.
  static func together(_ errors: [MethodError]) -> MethodError? {
    guard var first = errors.first else { return nil }
    first.others += errors.dropFirst()
    return first
  }
}

/// Runs a step so that its error says which it was.
package func during<Result>(
  _ step: MethodError.Step, of scope: String? = nil, _ body: () throws(MethodError) -> Result
) throws(MethodError) -> Result {
  do { return try body() } catch { throw error.during(step, of: scope) }
}
