import Claims
import Diagnostics

/// A claim written as a literal.
struct Said {
  var id: String
  var entity = "KOR"
  var subject = "talent.net_flow"
  var value: Double?
  var unit = ""
  var source = "report"
  var origin = ""
  var kind = ClaimKind.measurement
  var quantity = Quantity.level
  var bound = Bound.exact
  var period = "2024"
  var due = ""
  var said = ""
  var low: Double?
  var high: Double?
  var se: Double?
  var part = ""
  var level = ""
  var speaker = ""
  var details: ClaimTable.Details?

  init(
    _ id: String, _ value: Double? = nil, entity: String = "KOR", subject: String = "talent.net_flow",
    unit: String = "",
    source: String = "report", origin: String = "", kind: ClaimKind = .measurement, quantity: Quantity = .level,
    bound: Bound = .exact, period: String = "2024", due: String = "", said: String = "", low: Double? = nil,
    high: Double? = nil, se: Double? = nil, part: String = "", level: String = "", speaker: String = "",
    _ edit: ((inout ClaimTable.Details) -> Void)? = nil
  ) {
    self.id = id
    self.value = value
    self.entity = entity
    self.subject = subject
    self.unit = unit
    self.source = source
    self.origin = origin
    self.kind = kind
    self.quantity = quantity
    self.bound = bound
    self.period = period
    self.due = due
    self.said = said
    self.low = low
    self.high = high
    self.se = se
    self.part = part
    self.level = level
    self.speaker = speaker
    if let edit {
      var details = ClaimTable.Details()
      edit(&details)
      self.details = details
    }
  }
}

/// A study in a few literals. Sources named by claims are made up where they are not given.
struct World {
  var entities = ["CHN", "DEU", "KOR", "USA"]
  var groups: [EntityGroup] = []
  var sources: [Source] = []
  var units: [UnitConversion] = []
  var nodes: [Framework.Node] = [
    Framework.Node(code: "talent.net_flow", parent: "talent", unit: "per 10,000 members"),
    Framework.Node(
      code: "compute.stock", parent: "compute", unit: "H100e", extent: .extensive, topics: ["compute.gpu_holdings"],
      minimum: 0),
    Framework.Node(code: "share", parent: "adoption", unit: "percent", minimum: 0, maximum: 100),
  ]
  var rules: EvidenceRules = {
    var rules = EvidenceRules(target: 2025)
    rules.spread = SpreadRules(
      byKind: [.measurement: .relative(0.01), .estimate: .relative(0.1)], byBound: [.about: .relative(0.2)])
    return rules
  }()

  func vocabulary(_ said: [Said]) -> Vocabulary {
    let known = Set(sources.map(\.id))
    let named = Set(said.flatMap { [$0.source, $0.origin] }).subtracting(known).subtracting([""])
    return Vocabulary(
      entities: entities.map { Entity(code: $0, name: $0) }, groups: groups,
      sources: sources + named.map { Source(id: $0) }, units: units, framework: Framework(nodes: nodes))
  }

  func table(_ said: [Said]) -> ClaimTable {
    let vocabulary = vocabulary(said)
    var table = ClaimTable()
    var text: [UInt8] = []
    table.subjects = Set(vocabulary.framework.subjects).union(said.map(\.subject)).sorted()
    var strings: [String: Int32] = ["": 0]
    func intern(_ string: String) -> Int32 {
      if let known = strings[string] { return known }
      let index = Int32(table.strings.count)
      strings[string] = index
      table.strings.append(string)
      return index
    }
    func period(_ text: String) -> Period { text.isEmpty ? Period(first: 0, last: 0) : Period(text)! }
    for claim in said {
      table.id.append(
        TextSpan(file: 0, start: Int32(text.count), length: Int32(claim.id.utf8.count), spelling: .plain))
      text += Array(claim.id.utf8) + [10]
      if let index = vocabulary.entities.firstIndex(where: { $0.code == claim.entity }) {
        table.entity.append(Int32(index))
      } else {
        table.entity.append(~Int32(vocabulary.groups.firstIndex { $0.code == claim.entity }!))
      }
      table.subject.append(Int32(table.subjects.firstIndex(of: claim.subject)!))
      table.source.append(Int32(vocabulary.sources.firstIndex { $0.id == claim.source }!))
      table.origin.append(Int32(vocabulary.sources.firstIndex { $0.id == claim.origin } ?? -1))
      table.kind.append(claim.kind)
      table.quantity.append(claim.quantity)
      table.bound.append(claim.bound)
      table.period.append(period(claim.period))
      table.due.append(period(claim.due))
      table.saidOn.append(period(claim.said))
      table.value.append(claim.value ?? .nan)
      table.low.append(claim.low ?? .nan)
      table.high.append(claim.high ?? .nan)
      table.se.append(claim.se ?? .nan)
      table.unit.append(intern(claim.unit))
      table.part.append(intern(claim.part))
      table.level.append(intern(claim.level))
      table.speaker.append(intern(claim.speaker))
      if let details = claim.details { table.details[Int32(table.id.count - 1)] = details }
      table.quote.append(.empty)
      table.note.append(.empty)
      table.extractionConfidence.append(1)
    }
    table.files = [SourceText(path: "claims.csv", bytes: text)]
    return table
  }

  func arrange(_ said: [Said], without: Set<Int> = []) throws -> Result {
    var rules = rules
    rules.without = without
    return Result(said: said, arranged: try Arranged(table(said), vocabulary: vocabulary(said), rules: rules))
  }

  struct Result {
    var said: [Said]
    var arranged: Arranged
    func row(_ id: String) -> Int { said.firstIndex { $0.id == id }! }
    func fate(_ id: String) -> Fate { arranged.ledger[row(id)] }
    func cell(_ entity: String = "KOR", _ indicator: String = "talent.net_flow") -> Cell? {
      arranged.table[entity, indicator]
    }
    func evidence(_ entity: String = "KOR", _ indicator: String = "talent.net_flow") -> CellEvidence {
      arranged.evidence(entity: entity, indicator: indicator)!
    }
  }
}
