import Claims
import Diagnostics

extension StudyResolver {
  /// How many figures each mark of `missing` took out of the table, and which of them took none.
  func tellMissing(_ wide: WideTable, _ problems: inout Problems) {
    let marks = file.data.missing
    var taken: [String] = []
    for (index, (mark, count)) in zip(marks, wide.blanked).enumerated() {
      if let other = MissingMarks(marks[..<index].map(\.value)).mark(mark.value) {
        names.error(
          "data.missing: '\(mark.value)' stands for the same as '\(marks[other].value)'", at: mark.location,
          advice: "name it once", &problems)
      } else if count == 0 {
        problems.warning(
          "data.missing: no figure of the table is '\(mark.value)'", in: file.text, at: mark.location,
          advice: "correct it, or remove it; empty cells and NA are no figures in any case")
      } else {
        taken.append("\(count) cell\(count == 1 ? "" : "s") of '\(mark.value)'")
      }
    }
    if let first = marks.first, !taken.isEmpty {
      problems.note("read as no figure: \(taken.joined(separator: ", "))", in: file.text, at: first.location)
    }
  }
}
