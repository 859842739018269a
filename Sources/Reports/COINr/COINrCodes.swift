/// Codes as COINr and R can take them, no two alike.
///
/// A column's code becomes a name that R's read.csv leaves as it is, by the rules of its make.names and in ASCII: letters,
/// digits, `.` and `_`, after a letter; none of R's own words, of COINr's special columns, or of the units' codes. A unit's
/// code begins with a letter, and is nothing that read.csv takes for a gap or a truth value.
struct COINrCodes {
  struct Renamed: Equatable {
    var own: String
    var coinr: String
  }

  /// Units and columns whose codes changed, in the order given.
  private(set) var units: [Renamed] = []
  private(set) var columns: [Renamed] = []
  private let unitNames: [String: String]
  private let columnNames: [String: String]
  private let groupingNames: [String: String]

  /// `groupings` are columns too, by names of their own, which may be an indicator's code.
  init(units: [String], columns: [String], groupings: [String]) {
    let names = columns + groupings
    var taken: Set = ["uCode", "uName", "Time"]
    let newUnits = Self.names(of: units, &taken, Self.unit)
    let newNames = Self.names(of: names, &taken, Self.column)
    self.units = Self.renamed(units, newUnits)
    self.columns = Self.renamed(names, newNames)
    unitNames = Dictionary(zip(units, newUnits), uniquingKeysWith: { first, _ in first })
    columnNames = Dictionary(zip(columns, newNames), uniquingKeysWith: { first, _ in first })
    groupingNames = Dictionary(
      zip(groupings, newNames.dropFirst(columns.count)), uniquingKeysWith: { first, _ in first })
  }

  func unit(_ code: String) -> String { unitNames[code] ?? code }
  func column(_ code: String) -> String { columnNames[code] ?? code }
  func grouping(_ name: String) -> String { groupingNames[name] ?? name }

  private static func renamed(_ own: [String], _ names: [String]) -> [Renamed] {
    zip(own, names).filter { $0 != $1 }.map { Renamed(own: $0, coinr: $1) }
  }

  /// Codes that can stay, stay; the others go round them.
  private static func names(
    of codes: [String], _ taken: inout Set<String>, _ name: (String) -> String
  ) -> [String] {
    var found = codes.map { code in name(code) == code && taken.insert(code).inserted ? code : "" }
    for (place, code) in codes.enumerated() where found[place].isEmpty {
      let plain = name(code)
      var number = 0
      var free = plain
      while !taken.insert(free).inserted {
        number += 1
        free = "\(plain).\(number)"
      }
      found[place] = free
    }
    return found
  }

  private static func column(_ code: String) -> String {
    var name = ""
    for scalar in code.unicodeScalars {
      name.unicodeScalars.append(isLetter(scalar) || isDigit(scalar) || scalar == "." || scalar == "_" ? scalar : ".")
    }
    if !(name.unicodeScalars.first.map(isLetter) ?? false) { name = "X" + name }
    return words.contains(name) ? name + "." : name
  }

  private static func unit(_ code: String) -> String {
    let name = code.unicodeScalars.first?.properties.isAlphabetic ?? false ? code : "X" + code
    return words.contains(name) ? name + "." : name
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// R's reserved words, and what read.csv reads as something else than text.
  private static let words: Set = [
    "if", "else", "repeat", "while", "function", "for", "next", "break", "in", "TRUE", "FALSE", "T", "F", "true",
    "false",
    "NULL", "Inf", "NaN", "NA", "NA_integer_", "NA_real_", "NA_character_", "NA_complex_",
  ]
}
