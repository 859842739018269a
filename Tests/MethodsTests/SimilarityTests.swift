import Claims
import Methods
import Testing

struct SimilarityTests {
  func profiles(gaps: Double = 0.1) throws -> Table {
    try LensTable(lens: .scale, table: sample(entities: 15, gaps: gaps, seed: 9), maps: []).profiles(smallFramework)
  }

  @Test func profilesAreStandardised() throws {
    for column in try profiles().values {
      let known = column.filter { !$0.isNaN }
      #expect(abs(known.reduce(0, +)) < 1e-12)
      #expect(close(known.reduce(0) { $0 + $1 * $1 } / Double(known.count - 1), 1))
    }
  }

  /// Against the textbook formulas over the leaves both have.
  @Test(arguments: Catalogue.comparing.names, [0, 0.1]) func textbookFormulas(_ name: String, _ gaps: Double) throws {
    let profiles = try profiles(gaps: gaps)
    let likeness = try Catalogue.comparing.make(name).compare(profiles)
    for i in profiles.rows.indices {
      for j in 0..<i {
        let pairs = profiles.values.filter { !$0[i].isNaN && !$0[j].isNaN }.map { ($0[i], $0[j]) }
        guard pairs.count >= 3 else {
          #expect(likeness[i][j].isNaN)
          continue
        }
        let n = Double(pairs.count)
        let centre = name == "pearson" ? (pairs.reduce(0) { $0 + $1.0 } / n, pairs.reduce(0) { $0 + $1.1 } / n) : (0, 0)
        let products = pairs.reduce(0) { $0 + ($1.0 - centre.0) * ($1.1 - centre.1) }
        let (own, others) = (
          pairs.reduce(0) { $0 + ($1.0 - centre.0) * ($1.0 - centre.0) },
          pairs.reduce(0) { $0 + ($1.1 - centre.1) * ($1.1 - centre.1) }
        )
        let expected =
          name == "euclidean"
          ? (6 / n * pairs.reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }).squareRoot()
          : products / (own * others).squareRoot()
        #expect(close(likeness[i][j], expected, 1e-9))
      }
    }
  }

  /// To the last bit, those who have all leaves are as like whether or not somebody has gaps.
  @Test(arguments: Catalogue.comparing.names) func othersGapsChangeNothing(_ name: String) throws {
    var profiles = try profiles(gaps: 0)
    let method = try Catalogue.comparing.make(name)
    let whole = try method.compare(profiles)
    profiles.values[2][7] = .nan
    profiles.values[4][11] = .nan
    let gapped = try method.compare(profiles)
    for i in 0..<15 where i != 7 && i != 11 {
      for j in 0..<15 where j != 7 && j != 11 { #expect(gapped[i][j] == whole[i][j]) }
    }
    #expect(gapped[7][0] != whole[7][0])
  }

  @Test func levelAndShapeAreApart() throws {
    let low = [-1.0, 0.5, 0, -0.5, 1, 0]
    let profiles = Table(
      rows: ["A", "B", "C"], columns: (0..<6).map { "x\($0)" }, values: low.map { [$0, $0 + 2, -$0] })
    let similarity = try Similarity(profiles, by: Catalogue.comparing.make("pearson"))
    #expect(close(similarity.level[0][1], 2, 1e-9) && close(similarity.level[1][0], -2, 1e-9))
    #expect(close(similarity.shape[0][1], 1, 1e-9) && close(similarity.shape[0][2], -1, 1e-9))
    let distance = try Similarity(profiles, by: Catalogue.comparing.make("euclidean"))
    #expect(distance.peers[0].map(\.entity) == ["C", "B"] && similarity.peers[0].map(\.entity) == ["B", "C"])
    #expect(distance.shape == similarity.shape)
  }

  @Test func twinsAreAtNoDistance() throws {
    let twin = sample(entities: 6).values.map { [$0[0], $0[0], $0[1]] }
    let profiles = Table(rows: ["A", "B", "C"], columns: smallFramework.leaves.map(\.code), values: twin)
    #expect(try Catalogue.comparing.make("euclidean").compare(profiles)[0][1] == 0)
    #expect(abs(try Catalogue.comparing.make("pearson").compare(profiles)[0][1] - 1) < 1e-9)
  }

  @Test func peersSayWhatTheyShareAndWhatPartsThem() throws {
    let profiles = Table(
      rows: ["A", "B"], columns: ["u", "v", "w", "x"], values: [[2, 1.5], [-1, -3], [0.5, -2], [.nan, 1]])
    let peer = try #require(try Similarity(profiles, by: Catalogue.comparing.make("cosine"), list: 2).peers[0].first)
    #expect(peer.entity == "B" && peer.leaves == 3)
    #expect(peer.shared == [.init(leaf: "u", own: 2, peers: 1.5), .init(leaf: "v", own: -1, peers: -3)])
    // v, of which both have little, parts them nonetheless; it is named once.
    #expect(peer.apart.map(\.leaf) == ["w"])
  }

  @Test func aHairAboveOrBelowTheMeanIsNeitherStrongNorWeak() throws {
    let profiles = Table(
      rows: ["A", "B"], columns: ["u", "v", "w", "x"], values: [[-0.02, -0.01], [0.5, 0.5], [0.49, 3], [-0.6, -2]])
    let peer = try #require(try Similarity(profiles, by: Catalogue.comparing.make("cosine"), list: 3).peers[0].first)
    #expect(peer.shared.map(\.leaf) == ["x", "v"])
    #expect(peer.apart.map(\.leaf) == ["w", "u"])
  }

  @Test func aPeerIsRankedAndSharesTwoThirds() throws {
    // B has six of nine leaves with A, C five, D all but no rank; the farther the letter, the farther the profile.
    let own = [1.0, -1, 2, -2, 0.5, -0.5, 3, -3, 1.5]
    func like(_ step: Double, gaps: Int) -> Column {
      own.enumerated().map { $0 >= 9 - gaps ? .nan : $1 + step * ($0 % 2 == 0 ? 1 : 2) }
    }
    let rows = [own, like(3, gaps: 3), like(0.1, gaps: 4), like(0.2, gaps: 0), like(9, gaps: 0), like(20, gaps: 0)]
    let profiles = Table(
      rows: ["A", "B", "C", "D", "E", "F"], columns: (0..<9).map { "x\($0)" },
      values: (0..<9).map { leaf in rows.map { $0[leaf] } })
    let similarity = try Similarity(
      profiles, ranked: ["A", "B", "C", "E", "F"], by: Catalogue.comparing.make("euclidean"), peers: 2)
    #expect(similarity.peers[0].map(\.entity) == ["C", "D", "B", "E"])
    #expect(similarity.peers[0].map(\.mark) == [.littleShared, .notRanked, [], []])
    #expect(similarity.peers[0].map(\.leaves) == [5, 9, 6, 9])
    // As many others at most as peers.
    let one = try Similarity(profiles, ranked: ["A", "E"], by: Catalogue.comparing.make("euclidean"), peers: 1)
    #expect(one.peers[0].map(\.entity) == ["C", "E"] && one.peers[0][0].mark == [.littleShared, .notRanked])
  }

  @Test func outsidersNeedEnoughLeavesAndSetNoScale() throws {
    var table = sample(entities: 10)
    var ranked = table.rows.map { _ in true }
    ranked[3] = false
    ranked[6] = false
    for leaf in 0..<4 { table.values[leaf][6] = .nan }
    let before = try LensTable(lens: .scale, table: table, maps: [], ranked: ranked).profiles(smallFramework)
    #expect(before.rows.contains("E03") && !before.rows.contains("E06"))
    table.values[0][3] = 1e6
    let after = try LensTable(lens: .scale, table: table, maps: [], ranked: ranked).profiles(smallFramework)
    #expect(before.values[0][0] == after.values[0][0])
  }
}
