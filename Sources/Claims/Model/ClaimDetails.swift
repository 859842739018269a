/// Fields that few claims fill, by row: numbers and a shared list of texts, so that a short row takes no more than a few
/// times its own size.
public struct ClaimDetails: Sendable, Sequence {
  private struct Packed: Sendable {
    var basis: Basis?
    var scale: WordScale?
    var attribution: Attribution?
    var certainty: Certainty?
    var hardRange: Bool
    var affiliation: Int32
    var role: Int32
    var quoteLanguage: Int32
    var credibility: Int32
    /// Ids parted by `;`, which no id contains.
    var restates: Int32
    var supersedes: Int32
    var buildsOn: Int32
    /// -1 for none.
    var offset: Int
  }

  /// In ascending order.
  private var rows: [Int32] = []
  private var packed: [Packed] = []
  private var texts = [""]
  private var numbers: [String: Int32] = [:]

  package init() {}

  public var isEmpty: Bool { rows.isEmpty }
  public var keys: [Int32] { rows }

  public subscript(row: Int32) -> ClaimTable.Details? {
    get {
      let place = place(of: row)
      return place < rows.count && rows[place] == row ? details(place) : nil
    }
    set {
      let place = place(of: row)
      if place < rows.count, rows[place] == row {
        rows.remove(at: place)
        packed.remove(at: place)
      }
      guard let newValue else { return }
      let entry = pack(newValue)
      rows.insert(row, at: place)
      packed.insert(entry, at: place)
    }
  }

  /// Rows that name other claims.
  var naming: [Int32] {
    rows.indices.filter { packed[$0].restates != 0 || packed[$0].supersedes != 0 || packed[$0].buildsOn != 0 }
      .map { rows[$0] }
  }

  public func makeIterator() -> AnyIterator<(key: Int32, value: ClaimTable.Details)> {
    var places = rows.indices.makeIterator()
    return AnyIterator { places.next().map { (rows[$0], details($0)) } }
  }

  /// Takes over another's, whose first row becomes `first`.
  mutating func append(_ other: ClaimDetails, from first: Int32) {
    guard !other.isEmpty else { return }
    var own = [Int32](repeating: -1, count: other.texts.count)
    func moved(_ text: Int32) -> Int32 {
      if own[Int(text)] < 0 { own[Int(text)] = number(other.texts[Int(text)]) }
      return own[Int(text)]
    }
    rows.reserveCapacity(rows.count + other.rows.count)
    packed.reserveCapacity(packed.count + other.packed.count)
    for (row, var entry) in zip(other.rows, other.packed) {
      entry.affiliation = moved(entry.affiliation)
      entry.role = moved(entry.role)
      entry.quoteLanguage = moved(entry.quoteLanguage)
      entry.credibility = moved(entry.credibility)
      entry.restates = added(other.texts[Int(entry.restates)])
      entry.supersedes = added(other.texts[Int(entry.supersedes)])
      entry.buildsOn = added(other.texts[Int(entry.buildsOn)])
      rows.append(first + row)
      packed.append(entry)
    }
  }

  /// No more is to come: what finds equal texts again is let go.
  mutating func close() { numbers = [:] }

  private func place(of row: Int32) -> Int {
    if let last = rows.last, row > last { return rows.count }
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func pack(_ details: ClaimTable.Details) -> Packed {
    Packed(
      basis: details.basis, scale: details.scale, attribution: details.attribution, certainty: details.certainty,
      hardRange: details.hardRange, affiliation: number(details.affiliation), role: number(details.role),
      quoteLanguage: number(details.quoteLanguage), credibility: number(details.credibility),
      restates: added(details.restates.joined(separator: ";")),
      supersedes: added(details.supersedes.joined(separator: ";")),
      buildsOn: added(details.buildsOn.joined(separator: ";")), offset: details.offset ?? -1)
  }

  private func details(_ place: Int) -> ClaimTable.Details {
    let entry = packed[place]
    func text(_ number: Int32) -> String { texts[Int(number)] }
    func ids(_ number: Int32) -> [String] { number == 0 ? [] : text(number).split(separator: ";").map(String.init) }
    var details = ClaimTable.Details()
    (details.basis, details.scale) = (entry.basis, entry.scale)
    (details.attribution, details.certainty) = (entry.attribution, entry.certainty)
    details.hardRange = entry.hardRange
    (details.affiliation, details.role) = (text(entry.affiliation), text(entry.role))
    (details.quoteLanguage, details.credibility) = (text(entry.quoteLanguage), text(entry.credibility))
    (details.restates, details.supersedes) = (ids(entry.restates), ids(entry.supersedes))
    details.buildsOn = ids(entry.buildsOn)
    details.offset = entry.offset < 0 ? nil : entry.offset
    return details
  }

  /// The number of a text, the same as before where its bytes are those of an earlier one.
  private mutating func number(_ text: String) -> Int32 {
    if text.isEmpty { return 0 }
    if let known = numbers[text], texts[Int(known)].utf8.elementsEqual(text.utf8) { return known }
    let number = added(text)
    numbers[text] = number
    return number
  }

  private mutating func added(_ text: String) -> Int32 {
    if text.isEmpty { return 0 }
    texts.append(text)
    return Int32(texts.count - 1)
  }
}
