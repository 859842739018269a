/// How to read every unit of the claims as one indicator's, found on first asking.
struct UnitTable: Sendable {
  struct Factor: Sendable {
    var factor = 1.0
    var low = 1.0
    var high = 1.0
    /// Index into the vocabulary's conversions; -1: the unit is the indicator's own, or none was written.
    var conversion = -1
    var isRange: Bool { low < high }
  }
  private let own: Set<Int32>
  private let byUnit: [Int32: Factor]

  init(_ unit: String, strings: [String], conversions: [UnitConversion]) {
    var names: [String: Factor] = [:]
    for (index, conversion) in conversions.enumerated() where conversion.to == unit && names[conversion.from] == nil {
      names[conversion.from] = Factor(
        factor: conversion.factor, low: conversion.low, high: conversion.high, conversion: index)
    }
    var own: Set<Int32> = [0]
    var byUnit: [Int32: Factor] = [:]
    for (index, text) in strings.enumerated() where index > 0 {
      if text == unit {
        own.insert(Int32(index))
      } else if !names.isEmpty, let factor = names[text] {
        byUnit[Int32(index)] = factor
      }
    }
    self.own = own
    self.byUnit = byUnit
  }

  /// Nil: nothing converts it.
  func factor(_ unit: Int32) -> Factor? { own.contains(unit) ? Factor() : byUnit[unit] }
}
