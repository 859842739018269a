import Robustness

/// All, or all but one: whoever is left out is not ranked, and scales and weights are learnt without it.
struct LeftOutEntity: Perturbing {
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

extension Choice {
  /// Nothing, or one of some things, each as likely: `probability` in all.
  static func leavingOut(_ codes: [String], from what: String, probability: Double) -> Choice {
    Choice(
      step: "leave-out \(what)",
      options: [.init(name: "none", probability: 1 - probability)]
        + codes.map { .init(name: "without \($0)", probability: probability / Double(codes.count)) })
  }
}
