/// A request, with everyone who makes it. Asking is no evidence of a gap.
public struct Demand: Sendable {
  /// One means that is asked for.
  public struct Part: Sendable {
    public var subject: String
    /// Rows that ask for it themselves, in id order.
    public var asking: [Int]
    /// Codes of the indicators that would show it; empty: nothing measures this.
    public var indicators: [String]
  }
  /// One, or the several means that one sentence names, in the order of their claims.
  public var parts: [Part]
  /// Code of the entity or group asked.
  public var entity: String
  /// Rows, in id order, restatements included.
  public var claims: [Int]
  /// Rows that ask themselves: a headline that restates a request is no second speaker.
  public var asking: [Int]
  /// Different named speakers, by name and affiliation, of those who ask themselves.
  public var speakers: Int
  /// Different unnamed speakers, likewise.
  public var unnamed: Int

  /// Of all parts: "talent.training; policy.gov_support".
  public var subject: String { parts.map(\.subject).joined(separator: "; ") }
  /// Of all parts, once each.
  public var indicators: [String] {
    parts.flatMap(\.indicators).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
  /// Rows that only repeat it.
  public var repeating: [Int] { claims.filter { !asking.contains($0) } }
}

/// A subject that claims speak of and no indicator measures.
public struct Unmeasured: Sendable {
  public var subject: String
  public var claims: [Int]
}

extension ClaimTable {
  /// Without a name: no speaker is stated, they are anonymous, or go by their role alone ("업계 관계자들", "officials").
  public func isUnnamed(_ row: Int) -> Bool {
    let name = strings[Int(speaker[row])]
    let details = details[Int32(row)]
    if name.isEmpty || details?.attribution == .anonymous { return true }
    if let role = details?.role, !role.isEmpty, name.hasPrefix(role),
      ["", "s", "들"].contains(name.dropFirst(role.count))
    {
      return true
    }
    let last = name.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return Self.collectives.contains { last == $0 || last == $0 + "들" }
  }

  private static let collectives: Set<String> = [
    "관계자", "전문가", "소식통", "officials", "insiders", "sources", "experts", "observers", "analysts",
  ]
}

extension Context {
  func demands() -> [Demand] {
    let rows = sortedByID(claims.id.indices.filter { claims.kind[$0] == .demand && !rules.without.contains($0) })
    // Who repeats a demand belongs to it, however often repeated; no circle gets here.
    var repeated: [Int: Int] = [:]
    for row in rows {
      repeated[row] = relations.losing[row].first { $0.link == .restates && claims.kind[$0.by] == .demand }?.by
    }
    func first(_ row: Int) -> Int {
      var first = row
      while let other = repeated[first] { first = other }
      // Whoever asks next has a short way.
      var at = row
      while let other = repeated[at] { (repeated[at], at) = (first, other) }
      return first
    }
    // Several means of one sentence are one demand.
    struct Sentence: Hashable {
      var source: Int32
      var place: Int
      var words: String
    }
    func sentence(_ row: Int) -> Sentence {
      let part = claims.strings[Int(claims.part[row])]
      return Sentence(
        source: claims.source[row], place: place(row),
        words: part.isEmpty ? "\u{1F}" + claims.text(claims.quote[row]) : part)
    }
    let asking = rows.filter { repeated[$0] == nil }
    let means = Dictionary(grouping: asking) { sentence($0) }.mapValues { rows in
      Set(rows.map { claims.subject[$0] }).count
    }
    enum Key: Hashable {
      case sentence(Sentence)
      case subject(Int32, place: Int)
    }
    func key(_ row: Int) -> Key {
      let row = first(row)
      let sentence = sentence(row)
      return means[sentence] ?? 0 > 1 && sentence.words != "\u{1F}"
        ? .sentence(sentence) : .subject(claims.subject[row], place: sentence.place)
    }
    var groups: [[Int]] = []
    var groupOf: [Key: Int] = [:]
    for row in rows {
      let key = key(row)
      if let group = groupOf[key] {
        groups[group].append(row)
      } else {
        groupOf[key] = groups.count
        groups.append([row])
      }
    }
    return groups.map { demand($0, asking: $0.filter { repeated[$0] == nil }) }
      .sorted { ($0.subject, $0.entity) < ($1.subject, $1.entity) }
  }

  private func demand(_ rows: [Int], asking: [Int]) -> Demand {
    var named: Set<String> = []
    var unnamed: Set<String> = []
    for row in asking {
      let who = claims.strings[Int(claims.speaker[row])] + "\u{1F}" + (details(row)?.affiliation ?? "")
      if claims.isUnnamed(row) { unnamed.insert(who) } else { named.insert(who) }
    }
    var parts: [Demand.Part] = []
    for row in asking {
      let subject = claims.subjects[Int(claims.subject[row])]
      if let part = parts.firstIndex(where: { $0.subject == subject }) {
        parts[part].asking.append(row)
      } else {
        let measuring = measuring[Int(claims.subject[row])].map { indicators[Int($0)].code }
        parts.append(Demand.Part(subject: subject, asking: [row], indicators: measuring))
      }
    }
    return Demand(
      parts: parts, entity: placeCode(place(rows[0])), claims: rows, asking: asking, speakers: named.count,
      unnamed: unnamed.count)
  }

  func unmeasured() -> [Unmeasured] {
    var rows: [Int32: [Int]] = [:]
    for row in claims.id.indices where measuring[Int(claims.subject[row])].isEmpty && !rules.without.contains(row) {
      rows[claims.subject[row], default: []].append(row)
    }
    return rows.keys.sorted().map { Unmeasured(subject: claims.subjects[Int($0)], claims: sortedByID(rows[$0]!)) }
  }
}
