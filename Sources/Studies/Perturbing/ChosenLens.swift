import Claims
import Methods
import Robustness

/// Totals or intensities.
struct ChosenLens: Perturbing {
  let lenses: [Lens]
  let choice: Choice

  init(_ lenses: [(lens: Lens, probability: Double)]) {
    self.lenses = lenses.map(\.lens)
    choice = Choice(
      step: "lens", options: lenses.map { .init(name: $0.lens.rawValue, probability: $0.probability) })
  }

  func apply(_ option: Int, to way: inout StudyWay) { way.lens = lenses[option] }
}
