/// The JSON Schema of one claim, `Documentation/claim.schema.json`: what a line of a claims file in JSON Lines may hold, in
/// the strict subset that structured output of language models accepts (every property required, what is optional
/// nullable, nothing besides).
public func claimSchema() -> String {
  let properties = ClaimField.allCases.map { field in
    let isRequired = ClaimField.required.contains(field)
    let type = field.isNumber ? "number" : "string"
    var parts = [
      isRequired ? "\"type\": \"\(type)\"" : "\"type\": [\"\(type)\", \"null\"]",
      "\"description\": \"\(field.meaning)\"",
    ]
    if let words = field.words {
      let all = words.map { "\"\($0)\"" } + (isRequired ? [] : ["null"])
      parts.append("\"enum\": [\(all.joined(separator: ", "))]")
    }
    return "    \"\(field.name)\": {\(parts.joined(separator: ", "))}"
  }
  let required = ClaimField.names.map { "\"\($0)\"" }.joined(separator: ", ")
  return """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "A claim",
      "type": "object",
      "additionalProperties": false,
      "required": [\(required)],
      "properties": {
    \(properties.joined(separator: ",\n"))
      }
    }

    """
}

extension ClaimField {
  /// The words a field takes, where it takes no others.
  fileprivate var words: [String]? {
    switch self {
    case .kind: ClaimKind.allCases.map(\.rawValue)
    case .quantity: Quantity.allCases.map(\.rawValue)
    case .basis: Basis.allCases.map(\.rawValue)
    case .bound: Bound.allCases.map(\.rawValue)
    case .range: ["hard"]
    case .scale: WordScale.allCases.map(\.rawValue)
    case .attribution: Attribution.allCases.map(\.rawValue)
    case .certainty: Certainty.allCases.map(\.rawValue)
    default: nil
    }
  }

  fileprivate var meaning: String {
    switch self {
    case .id: "unique in the study"
    case .entity: "code, name or alias of an economy or group"
    case .indicator: "code of the framework, or a topic that an indicator lists"
    case .period: "what time the figure describes: 2024, 2025-H1, 2026-Q1, 2025-12"
    case .due: "for promises, by when"
    case .kind: "what sort of statement it is; a stock, an order and a plan are different"
    case .quantity: "level (a stock; a plan reaches it), increment (is added) or rate (a year)"
    case .part: "what the figure is for when it is only a part of the cell: a cluster, a deal"
    case .basis: "for assets: where they stand, whose they are, or who uses them"
    case .value: "the figure, in the unit as written"
    case .low, .high: "an end of its interval, 90 % unless range is hard"
    case .se: "its standard error"
    case .bound: "whether the figure is exact, about, or a bound"
    case .range: "hard: low and high are limits, not a 90 % interval"
    case .level: "a word in the figure's place, on the study's scale"
    case .scale: "what the word is about"
    case .unit: "as written"
    case .quote: "verbatim"
    case .quoteLanguage: "language of the quote: ko, en"
    case .offset: "byte of the source's text at which the quote begins"
    case .speaker: "who is said to have said it"
    case .affiliation: "of the speaker"
    case .role: "of the speaker"
    case .attribution: "how the speaker is quoted"
    case .source: "id of the source it stands in"
    case .saidOn: "when it was said"
    case .origin: "id of the source the figure comes from, where that is another"
    case .restates: "ids of claims it says again, separated by ;"
    case .supersedes: "ids of claims it is a later edition of, separated by ;"
    case .buildsOn: "ids of claims it includes as earlier phases, separated by ;"
    case .certainty: "how certain its source holds a promise to be"
    case .extractionConfidence: "whether it is in the text, from 0 to 1"
    case .credibility: "whether it is true: source A to F and information 1 to 6, as in B2"
    case .note: "free"
    }
  }
}
