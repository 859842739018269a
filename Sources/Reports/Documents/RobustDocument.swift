import Claims
import Linear
import Methods
import Robustness
public import Studies

/// What `podium robust` prints and writes: how sure each rank is.
public struct RobustDocument {
  private let robust: RobustFindings
  private let words: Wording

  public init(_ robust: RobustFindings) {
    self.robust = robust
    words = Wording(findings: robust.findings)
  }

  public var document: Document {
    let sets = words.sets(robust)
    let expected = Dictionary(
      zip(robust.findings.lenses, robust.expectedRanks).compactMap { lens, ranks in
        ranks.map { (lens.lens.rawValue, $0) }
      },
      uniquingKeysWith: { first, _ in first })
    var sections = [Section("In short", RobustWords(robust, words).blocks)]
    for (number, lens) in robust.findings.lenses.enumerated() {
      let own = sets.filter { $0.lens == lens.lens.rawValue && $0.draws.mode != .everything }
      if let widest = own.last { sections += self.sections(number, lens, widest, expected) }
    }
    for set in sets where set.draws.mode == .everything {
      sections.append(
        Section(
          "Everything open at once\(by(set.lens))",
          [.table(words.rankIntervals([set], name: "")), .table(words.firstRanks(set, most: 6))]))
    }
    let smaa = zip(robust.findings.lenses, robust.smaa).map { ($0, $1) }
    let grades = zip(robust.findings.lenses, robust.grades).compactMap { lens, one in one.map { (lens, $0) } }
    let drivers =
      zip(robust.findings.lenses, robust.drivers).compactMap { lens, one in one.map { (lens.lens.rawValue, $0) } }
      + robust.everything.compactMap { set -> (String, Sensitivity)? in
        guard case .success(let found)? = set.drivers else { return nil }
        return (set.lenses.map(\.rawValue).joined(separator: "+") + " everything", found)
      }
    let tables = [
      words.rankIntervals(sets, expected: expected), words.acceptabilities(sets), words.pairs(sets), words.groups(sets),
      words.smaa(smaa.map { ($0.0.lens.rawValue, $0.1) }), words.centralWeights(smaa),
      words.indices(drivers, name: "drivers"), words.grades(grades),
    ]
    return Document(
      title: "How sure each rank is: \(words.findings.study.title)", sections: sections, appendix: tables,
      stem: "robust")
  }

  private func sections(
    _ number: Int, _ lens: LensFindings, _ widest: DrawnSet, _ expected: [String: ExpectedRanks]
  ) -> [Section] {
    let by = words.by(lens.lens)
    let mode = Wording.mode(widest.draws.mode)
    var sections = [
      Section("Ranks\(by), over draws \(mode)", [.table(words.rankIntervals([widest], expected: expected, name: ""))]),
      Section("At rank k or better\(by)", [.table(words.firstRanks(widest, most: 6))]),
      Section(
        "Neighbours by mean rank\(by)",
        [.paragraph("Level counts half."), .table(words.neighbours(widest))] + apart(widest)),
    ]
    if number < robust.smaa.count {
      let smaa = robust.smaa[number]
      sections.append(
        Section(
          "Acceptability\(by)",
          [.paragraph(Self.smaa), .table(words.smaa([(lens.lens.rawValue, smaa)], name: ""))]))
    }
    if number < robust.grades.count, let grades = robust.grades[number] {
      sections.append(
        Section(
          "What each rank rests on\(by)", [.paragraph(Self.grades), .table(words.grades([(lens, grades)], name: ""))]))
    }
    return sections
  }

  /// Of the lenses a set goes through.
  private func by(_ lenses: String) -> String {
    let all = robust.findings.lenses.filter { lenses.split(separator: "+").contains(Substring($0.lens.rawValue)) }
    return all.count == 1 ? words.by(all[0].lens) : ", by totals or intensities"
  }

  private func apart(_ set: DrawnSet) -> [Block] {
    let groups = set.draws.notToldApart()
    guard !groups.isEmpty else { return [.paragraph("Each is above each later one in more than 95 % of the draws.")] }
    return [
      .paragraph("Not told apart, none being above another in more than 95 % of the draws:"),
      .list(groups.map { Wording.list($0.map(words.placeName)) }),
    ]
  }

  private static let smaa = """
    Holistic: the shares of all ranks, weighed by the centroid weights of ranks, 1 being first in every draw. Confidence: how often the \
    economy is first, over draws of evidence, at its central weights, the mean of the weights under which it is first.
    """
  private static let grades = """
    Of the variance of the rank over draws of evidence, what goes with figures that are contested (origins disagree), assumed (the \
    spread, or an error made alike, is the study's own), of a single origin that states its spread, or documented by several.
    """
}
