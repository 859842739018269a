import Claims
import Methods
public import Studies

/// What `podium profile` prints: one economy on one page.
public struct ProfileDocument {
  private let profiles: [Profile]
  private let analyses: [Analysis]
  private let words: Wording

  /// `profiles`: one entity's, one a lens.
  public init(_ findings: Findings, _ analyses: [Analysis], _ profiles: [Profile]) {
    self.profiles = profiles
    self.analyses = analyses
    words = Wording(findings: findings, analyses: analyses)
  }

  public var document: Document {
    let sections = profiles.flatMap { profile in
      let name = profiles.count > 1 ? " by \(Wording.lens(profile.lens))" : ""
      return [
        Section(
          "Where it stands\(name)",
          unranked(profile) + [.table(words.places([profile], name: ""))]
            + (words.turned.map { [.paragraph($0)] } ?? [])),
        Section(
          "Strengths and weaknesses\(name)",
          [.table(words.traits([profile], name: "")), .paragraph(Self.note)] + words.notes([profile])),
      ]
    }
    return Document(
      title: profiles.first.map { words.fullName($0.entity) } ?? "", sections: sections,
      appendix: [words.places(profiles), words.traits(profiles)])
  }

  /// Why it has no rank, and what its places are then; and which nodes it has no score of.
  private func unranked(_ profile: Profile) -> [Block] {
    guard let analysis = analyses.first(where: { $0.lens.lens == profile.lens }) else { return [] }
    var sentences: [String] = []
    if analysis.ranking.ranks[profile.entity] == nil {
      sentences.append(
        """
        Not ranked: \(words.status(profile.entity, analysis)). Its places are those that it would have beside the ranked economies, which \
        do not count it.
        """)
      sentences.append(words.table.entities[profile.entity].note)
    }
    let scored = Set(profile.nodes.map(\.node))
    let missing = analysis.framework.nodes.filter {
      ($0.role == .aggregate || $0.role == .indicator && !$0.parent.isEmpty) && !scored.contains($0.code)
    }
    if !missing.isEmpty { sentences.append("Without a score: \(Wording.list(missing.map(\.code))).") }
    return sentences.isEmpty ? [] : [.paragraph(sentences.filter { !$0.isEmpty }.joined(separator: " "))]
  }

  static let note = """
    Indicators with a weight, by the share of the other ranked economies with a figure that are ahead, level ones counted half. Scores \
    are as the study scores them, direction applied. A place says nothing of how sure the figures behind it are.
    """
}
