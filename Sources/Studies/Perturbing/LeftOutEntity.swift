import Robustness

/// All, or all but one: whoever is left out is not ranked, and scales and weights are learnt without it.
struct LeftOutEntity: Perturbing {
  static let step = "leave-out entities"
  let codes: [String]
  let choice: Choice

  init(_ codes: [String], probability: Double) {
    self.codes = codes
    choice = .leavingOut(codes, from: "entities", probability: probability)
  }

  func apply(_ option: Int, to way: inout StudyWay) {
    if option > 0 { way.without.insert(codes[option - 1]) }
  }
}

extension Alternatives {
  /// The same, never leaving out these: what is asked about them has an answer in every draw.
  func keeping(_ codes: Set<String>) -> Alternatives {
    var kept = self
    let names = Set(codes.map(Choice.without))
    for number in choices.indices where choices[number].step == LeftOutEntity.step {
      for option in choices[number].options.indices where names.contains(choices[number].options[option].name) {
        kept.choices[number].options[option].probability = 0
      }
    }
    return kept
  }
}

extension Choice {
  static func without(_ code: String) -> String { "without \(code)" }

  /// Nothing, or one of some things, each as likely: `probability` in all.
  static func leavingOut(_ codes: [String], from what: String, probability: Double) -> Choice {
    Choice(
      step: "leave-out \(what)",
      options: [.init(name: "none", probability: max(0, 1 - probability))]
        + codes.map { .init(name: without($0), probability: probability / Double(codes.count)) })
  }
}
