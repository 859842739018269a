import Claims
public import Studies

extension Column {
  /// Of a column of numbers, in the language of all: `points` of score, the unit of an indicator, or that which the
  /// column `unit` of the row names. Empty for ranks, counts and shares.
  public func unit(in study: Study) -> String {
    let points = "points"
    let ofRow = "column unit"
    switch self {
    case .figure(let code): return study.framework.node(code)?.unit ?? ""
    case .score, .scoreFrom: return points
    case .common(let column):
      switch column {
      case .score, .aheadOfMedian, .aheadOfThird: return points
      case .value, .low, .high, .atLeast, .atMost: return ofRow
      default: return ""
      }
    case .ranking(.index), .ranking(.needed), .ranking(.gap), .ranking(.contribution): return points
    case .claim(.value), .claim(.low), .claim(.high), .claim(.standardError): return ofRow
    case .scenario(let column):
      switch column {
      case .scoreBase, .score, .change, .changeData, .changeWeights, .changeMethod, .points: return points
      case .before, .after, .beforeAtLeast, .beforeAtMost, .afterAtLeast, .afterAtMost: return ofRow
      default: return ""
      }
    case .version(let column):
      switch column {
      case .scoreBefore, .score, .scoreByEconomies, .scoreByData, .scoreByFramework, .scoreByMethods: return points
      default: return ""
      }
    case .draws(.score5), .draws(.score50), .draws(.score95), .influence(.end): return points
    case .drawn(.scoreLow, _), .drawn(.scoreHigh, _): return points
    case .byLens(.score, _), .byLens(.toMedian, _), .byLens(.toThird, _), .byLens(.scoreChange, _): return points
    default: return ""
    }
  }
}

extension TableColumn.Kind {
  /// Kind of value as `columns.csv` and the JSON name it.
  public var word: String {
    switch self {
    case .code: "code"
    case .text: "text"
    case .label: "label"
    case .integer: "integer"
    case .number, .figure, .probability: "number"
    case .percent, .share: "share"
    case .flag: "flag"
    case .date: "date"
    }
  }
}
