import Testing
import podium

@Suite("Progress")
struct ProgressLineTests {
  @Test(
    "tells the share, the rate and the time left",
    arguments: [
      (500, 10.0, "[###############...............] 50 % of 1,000 draws, 50 a second, 10 s left"),
      (1000, 10.0, "[##############################] 100 % of 1,000 draws, 100 a second"),
      (1, 2.0, "[..............................] 0 % of 1,000 draws, 0.5 a second, 33 min 18 s left"),
      (1, 60.0, "[..............................] 0 % of 1,000 draws, 0.0 a second, 16 h 39 min left"),
      (0, 2.0, "[..............................] 0 % of 1,000 draws"),
      (0, 0.0, "[..............................] 0 % of 1,000 draws"),
      (2000, 1.0, "[##############################] 100 % of 1,000 draws, 2,000 a second"),
    ])
  func line(_ done: Int, _ seconds: Double, _ text: String) {
    #expect(ProgressLine("draws", of: 1000, columns: 100).text(done: done, seconds: seconds) == text)
  }

  @Test("without an end tells how many, and how fast", arguments: [nil, 0])
  func endless(_ all: Int?) {
    let line = ProgressLine("draws", of: all, columns: 100)
    #expect(line.text(done: 1_234_567, seconds: 3) == "1,234,567 draws, 411,522 a second")
  }

  @Test("never fills the line, and keeps the share longest", arguments: 1...100)
  func narrow(_ columns: Int) {
    let text = ProgressLine("draws", of: 1_000_000_000, columns: columns).text(done: 7, seconds: 2)
    #expect(text.count < columns)
    #expect(columns < 28 || text.contains("0 % of 1,000,000,000 draws"))
  }

  @Test(
    "and text take the width that COLUMNS says, else the terminal's, else that of files",
    arguments: [
      ("80", 120, 80), ("20", 120, 20), ("1000", 120, 1000), ("19", 120, 120), ("1001", 120, 120), ("-5", 120, 120),
      ("", 120, 120), ("8O", 120, 120), (nil, 120, 120), (nil, 5, 20), (nil, 5000, 1000), (nil, nil, 100),
      ("wide", nil, 100),
    ] as [(String?, Int?, Int)])
  func width(_ asked: String?, _ terminal: Int?, _ columns: Int) {
    #expect(Streams.columns(asked: asked, terminal: terminal) == columns)
  }
}
