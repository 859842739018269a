import Claims
import Methods
public import Studies

/// What `podium profile` prints: one economy on one page.
public struct ProfileDocument {
  private let profiles: [Profile]
  private let words: Wording

  /// `profiles`: one entity's, one a lens.
  public init(_ findings: Findings, _ analyses: [Analysis], _ profiles: [Profile]) {
    self.profiles = profiles
    words = Wording(findings: findings, analyses: analyses)
  }

  public var document: Document {
    let sections = profiles.flatMap { profile in
      let name = profiles.count > 1 ? " by \(Wording.lens(profile.lens))" : ""
      return [
        Section("Where it stands\(name)", [.table(words.places([profile], name: ""))]),
        Section("Strengths and weaknesses\(name)", [.table(words.traits([profile], name: "")), .paragraph(Self.note)]),
      ]
    }
    return Document(
      title: profiles.first.map { words.fullName($0.entity) } ?? "", sections: sections,
      appendix: [words.places(profiles), words.traits(profiles)])
  }

  static let note = """
    Indicators with a weight, by the share of the other ranked economies with a figure that are ahead, level ones counted half. Scores \
    are as the study scores them, direction applied. A place says nothing of how sure the figures behind it are.
    """
}
