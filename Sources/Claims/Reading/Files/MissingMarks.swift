import Diagnostics

/// Texts and numbers that stand for "no figure" in a table. Blanks around a cell or a mark mean nothing.
package struct MissingMarks {
  private var texts: [String: Int] = [:]
  private var numbers: [Double: Int] = [:]
  package let count: Int

  package init(_ marks: [String] = []) {
    count = marks.count
    for (index, mark) in marks.map({ trimmed($0) }).enumerated() {
      if texts[mark] == nil { texts[mark] = index }
      if let number = DecimalNumber.parse(mark), numbers[number] == nil { numbers[number] = index }
    }
  }

  /// Which mark the text of a cell is, if it is one: `-9999.0` is what `-9999` stands for.
  package func mark(_ text: String) -> Int? {
    if count == 0 || text.isEmpty { return nil }
    let text = trimmed(text)
    return texts[text] ?? DecimalNumber.parse(text).flatMap { numbers[$0] }
  }
}

extension CSVRow {
  /// What to do about a cell that is no number; where it may be a code for "no figure", how to say so.
  static func gapAdvice(_ text: String, otherwise advice: String) -> String {
    guard text.utf8.count <= 24, !isBlank(text), !text.contains(where: \.isNumber) else { return advice }
    let quoted = text.contains("\"") || text.contains("\\") ? "'\(text.replacing("'", with: "''"))'" : "\"\(text)\""
    return "If it means that there is no figure, write `missing: [\(quoted)]` under `data`, or empty the cell."
  }
}
