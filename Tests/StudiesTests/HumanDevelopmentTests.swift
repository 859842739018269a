import Foundation
import Methods
import Studies
import Testing

/// UNDP (2024), Human Development Report 2023-24, technical note 1: the data set Datasets/hdi-2022 as it ships.
struct HumanDevelopmentTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Datasets/hdi-2022")

  @Test("HDI 2022: 204 of 204 published values at three decimals") func values() throws {
    let study = try StudyLoader(threads: 1) { path in
      try Array(Data(contentsOf: Self.folder.appending(path: path)))
    }.load("study.yaml").study
    let analysis = try #require(try study.analyse(study.arrange().table).first)
    let published = try String(contentsOf: Self.folder.appending(path: "published.csv"), encoding: .utf8)
    var compared = 0
    for line in published.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let row = try #require(analysis.lens.table.rows.firstIndex(of: String(cells[0])))
      guard let value = Double(cells[1]) else {
        #expect(analysis.index[row].isNaN, "\(cells[0]) has no published value")
        continue
      }
      #expect((analysis.index[row] * 1000).rounded() / 1000 == value, "\(cells[0])")
      compared += 1
    }
    #expect(compared == 204)
  }
}
