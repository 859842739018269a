import Diagnostics
import Linear

/// A table has one time a row, which a second column of times may repeat and not contradict.
struct OtherTimes {
  private let column: String?
  private var others: [Other]

  private struct Other {
    var column: String
    /// Rows in which both are times.
    var compared = 0
    var against: (count: Int, byte: Int, message: String)?
  }

  init(_ columns: WideColumns) {
    column = columns.time
    others = columns.otherTimes.map { Other(column: $0) }
  }

  mutating func compare(_ row: CSVRow, _ read: WideRow) {
    guard let column, let time = read.time else { return }
    for index in others.indices {
      let name = others[index].column
      guard let other = row.time(name) else { continue }
      others[index].compared += 1
      guard other != time else { continue }
      let first = (
        count: 0, byte: row.byte(name),
        message:
          "`\(name)` of `\(read.entity.code.truncatedForMessage)` is \(other.plain), and its `\(column)` \(time.plain)"
      )
      let before = others[index].against ?? first
      others[index].against = (before.count + 1, before.byte, before.message)
    }
  }

  func tell(in text: SourceText, _ problems: inout Problems) {
    guard let column else { return }
    for other in others {
      if other.compared == 0 {
        problems.note("`\(other.column)` is not read: times are those of `\(column)`", in: text, byte: textStart(text))
      } else if let against = other.against {
        let more = against.count > 1 ? "; so in \(against.count - 1) more row\(against.count == 2 ? "" : "s")" : ""
        problems.error(
          against.message + more, in: text, byte: against.byte,
          advice: "Which of the two is the time of the figures? Keep that one, and remove or rename the other.")
      } else {
        problems.note(
          "`\(other.column)` says the same time as `\(column)`, which is read", in: text, byte: textStart(text))
      }
    }
  }
}
