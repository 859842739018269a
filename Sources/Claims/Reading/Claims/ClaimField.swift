/// The fields of a claim as files name them, in the order they are documented.
package enum ClaimField: Int, CaseIterable, Sendable {
  case id, entity, indicator, period, due, kind, quantity, part, basis, value, low, high, se, bound, range, level,
    scale, unit
  case quote, quoteLanguage, offset, speaker, affiliation, role, attribution, source, saidOn, origin, restates,
    supersedes
  case buildsOn, certainty, extractionConfidence, credibility, note

  package static let required: [ClaimField] = [.id, .entity, .indicator, .kind, .source]
  package static let names = [
    "id", "entity", "indicator", "period", "due", "kind", "quantity", "part", "basis", "value", "low", "high", "se",
    "bound",
    "range", "level", "scale", "unit", "quote", "quote_language", "offset", "speaker", "affiliation", "role",
    "attribution",
    "source", "said_on", "origin", "restates", "supersedes", "builds_on", "certainty", "extraction_confidence",
    "credibility",
    "note",
  ]
  package var name: String { Self.names[rawValue] }

  /// A bit per field, for sets of fields.
  var bit: UInt64 { 1 << UInt64(rawValue) }

  /// In JSON a number; every other field is a string.
  var isNumber: Bool {
    switch self {
    case .value, .low, .high, .se, .offset, .extractionConfidence: true
    default: false
    }
  }

  /// Fields that few claims fill, kept apart from the columns.
  static let details: UInt64 = [
    ClaimField.basis, .range, .scale, .quoteLanguage, .offset, .affiliation, .role, .attribution, .restates,
    .supersedes,
    .buildsOn, .certainty, .credibility,
  ].reduce(0) { $0 | $1.bit }
}
