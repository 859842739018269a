/// A request, with everyone who makes it. Asking is no evidence of a gap.
public struct Demand: Sendable {
  public var subject: String
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
  /// Codes of the indicators that would show it; empty: nothing measures this.
  public var indicators: [String]
}

/// A subject that claims speak of and no indicator measures.
public struct Unmeasured: Sendable {
  public var subject: String
  public var claims: [Int]
}

extension Context {
  func demands() -> [Demand] {
    struct Key: Hashable {
      var subject: Int32
      var place: Int
    }
    var rows: [Key: [Int]] = [:]
    for row in claims.id.indices where claims.kind[row] == .demand && !rules.without.contains(row) {
      rows[Key(subject: claims.subject[row], place: place(row)), default: []].append(row)
    }
    return rows.keys.sorted { ($0.subject, $0.place) < ($1.subject, $1.place) }.map { key in
      var named: Set<String> = []
      var unnamed: Set<String> = []
      let asking = sortedByID(rows[key]!.filter { details($0)?.restates.isEmpty ?? true })
      for row in asking.isEmpty ? rows[key]! : asking {
        let details = details(row)
        let speaker = claims.strings[Int(claims.speaker[row])]
        let who = speaker + "\u{1F}" + (details?.affiliation ?? "")
        if speaker.isEmpty || details?.attribution == .anonymous { unnamed.insert(who) } else { named.insert(who) }
      }
      return Demand(
        subject: claims.subjects[Int(key.subject)],
        entity: placeCode(key.place), claims: sortedByID(rows[key]!),
        asking: asking.isEmpty ? sortedByID(rows[key]!) : asking,
        speakers: named.count, unnamed: unnamed.count,
        indicators: measuring[Int(key.subject)].map { indicators[Int($0)].code })
    }
  }

  func unmeasured() -> [Unmeasured] {
    var rows: [Int32: [Int]] = [:]
    for row in claims.id.indices where measuring[Int(claims.subject[row])].isEmpty && !rules.without.contains(row) {
      rows[claims.subject[row], default: []].append(row)
    }
    return rows.keys.sorted().map { Unmeasured(subject: claims.subjects[Int($0)], claims: sortedByID(rows[$0]!)) }
  }
}
