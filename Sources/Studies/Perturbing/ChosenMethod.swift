import Methods
import Robustness

/// Another method at one step, everywhere or with exceptions by node.
struct ChosenMethod<Product: Sendable>: Perturbing {
  /// Nil: as the study has it.
  let options: [Scenario.MethodSet<Product>?]
  let choice: Choice
  private let put: @Sendable (Scenario.MethodSet<Product>, inout Recipe) -> Void

  init(
    _ choice: Choice, _ options: [Scenario.MethodSet<Product>?],
    _ put: @escaping @Sendable (Scenario.MethodSet<Product>, inout Recipe) -> Void
  ) {
    precondition(choice.options.count == options.count)
    self.choice = choice
    self.options = options
    self.put = put
  }

  func apply(_ option: Int, to way: inout StudyWay) {
    if let chosen = options[option] { put(chosen, &way.recipe) }
  }
}
