import Reports
import Studies
import Testing

/// What files say a reader must know stands beside the figures.
@Suite struct NoteTests {
  private func harbours() throws -> Harbours {
    var harbours = try Harbours()
    for (file, first, note) in [
      ("framework.csv", "wait,", "Seen from the quay."), ("sources.csv", "yearbook,", "Counts ships twice."),
    ] {
      harbours[file] = noted(harbours[file], first, note)
    }
    harbours["entities.csv"] = unranked(harbours["entities.csv"])
    return harbours
  }

  /// With a note in the row that begins so.
  private func noted(_ file: String, _ first: String, _ note: String) -> String {
    var lines = file.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let column = lines[0].split(separator: ",", omittingEmptySubsequences: false).firstIndex(of: "note")
    for (number, line) in lines.enumerated() where !line.isEmpty {
      if let column {
        guard line.hasPrefix(first) else { continue }
        var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        cells[column] = note
        lines[number] = cells.joined(separator: ",")
      } else {
        lines[number] += number == 0 ? ",note" : line.hasPrefix(first) ? ",\(note)" : ","
      }
    }
    return lines.joined(separator: "\n")
  }

  private func unranked(_ file: String) -> String {
    var lines = noted(file, "LAX,", "Says nothing of its waits.").split(separator: "\n").map(String.init)
    lines[0] += ",ranked"
    for number in lines.indices.dropFirst() { lines[number] += lines[number].hasPrefix("LAX,") ? ",false" : ",true" }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func anIndicatorsNoteStandsWithItsPlaceAndItsFigures() throws {
    let report = try harbours().report()
    #expect(report.text("Strengths and weaknesses").contains("Seen from the quay."))
    #expect(report.text("Method").contains("Seen from the quay."))
    let cells = report.rows("evidence").filter { $0["indicator"] == .text("wait") }
    #expect(!cells.isEmpty && cells.allSatisfy { $0["note"] == .text("Seen from the quay.") })
  }

  @Test func aSourcesNoteStandsWithWhatRestsOnIt() throws {
    let report = try harbours().report()
    #expect(report.text("Method").contains("Counts ships twice."))
    #expect(report.rows("evidence").contains { $0["source_note"] == .text("Counts ships twice.") })
    #expect(try harbours().trace("PUS", "wait").contains("Note on the source: Counts ships twice."))
  }

  @Test func whyAnEntityIsNotRankedStandsWithTheRanking() throws {
    let report = try harbours().report()
    #expect(report.text("Ranking").contains("Los Angeles: Says nothing of its waits."))
    #expect(
      report.rows("ranking").contains {
        $0["entity"] == .text("LAX") && $0["note"] == .text("Says nothing of its waits.")
      })
  }

  @Test func whatTheRankHangsOnIsTold() throws {
    let report = try Harbours().report()
    #expect(report.text("What the rank of Busan hangs on").contains("Each indicator left out in turn"))
    let rows = report.rows("reliance")
    #expect(rows.contains { $0["change"] == .text("left out") })
    #expect(rows.allSatisfy { $0["rank_base"] == .integer(3) && $0["rank"] != .empty })
  }
}
