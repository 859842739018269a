import Claims
import Diagnostics
import Methods
import Robustness

/// Looks up what a study's choices name.
struct ChoicesResolver {
  let resolver: StudyResolver
  let section: ChoicesSection

  func resolve(hasClaims: Bool, _ problems: inout Problems) -> [any Perturbing] {
    var found: [any Perturbing] = []
    if let lens = lenses(&problems) { found.append(lens) }
    for (step, options) in section.methods {
      if let chosen = method(step, options, &problems) { found.append(chosen) }
    }
    found += leftOut(hasClaims, &problems)
    return found
  }

  private func lenses(_ problems: inout Problems) -> ChosenLens? {
    var found: [(lens: Lens, probability: Double)] = []
    for (name, probability) in section.lenses {
      guard let lens = resolver.names.choice(name, "choices.lens", Lens.self, &problems) else { continue }
      if found.contains(where: { $0.lens == lens }) {
        resolver.names.error(
          "choices.lens: '\(name.value)' is named twice", at: name.location, advice: "name it once", &problems)
      } else {
        found.append((lens, probability))
      }
    }
    guard !found.isEmpty, possible(found.map(\.probability), section.lenses[0].lens.location, &problems) else {
      return nil
    }
    // The study's own first, as with methods.
    let own = resolver.file.lenses.first?.value ?? Lens.scale.rawValue
    return ChosenLens(found.filter { $0.lens.rawValue == own } + found.filter { $0.lens.rawValue != own })
  }

  private func method(
    _ step: String, _ options: [ChoicesSection.Option], _ problems: inout Problems
  ) -> (any Perturbing)? {
    switch step {
    case "impute":
      chosen(
        step, options, resolver.file.impute, &problems, resolver.imputing,
        { ($1.imputing, $1.imputingOf) = ($0.everywhere, $0.of) })
    case "treat":
      chosen(
        step, options, resolver.file.treat, &problems, resolver.treating,
        { ($1.treating, $1.treatingOf) = ($0.everywhere, $0.of) })
    case "normalise":
      chosen(
        step, options, resolver.file.normalise, &problems, resolver.normalising,
        { ($1.normalising, $1.normalisingOf) = ($0.everywhere, $0.of) })
    case "weigh":
      chosen(
        step, options, resolver.file.weigh, &problems, resolver.weighting,
        { ($1.weighting, $1.weightingOf) = ($0.everywhere, $0.of) })
    default:
      chosen(
        step, options, resolver.file.aggregate, &problems, resolver.aggregating,
        { ($1.aggregating, $1.aggregatingOf) = ($0.everywhere, $0.of) })
    }
  }

  private func chosen<Product>(
    _ step: String, _ written: [ChoicesSection.Option], _ study: MethodChoice?, _ problems: inout Problems,
    _ resolve: (MethodChoice?, inout [Study.MethodUse], inout Problems) -> Scenario.MethodSet<Product>?,
    _ put: @escaping @Sendable (Scenario.MethodSet<Product>, inout Recipe) -> Void
  ) -> (any Perturbing)? {
    var (own, owns) = (1.0, false)
    // What an option comes to, so that none is drawn twice as often as it says. Mistakes of the study's own are told there.
    var ignored = Problems()
    var ways = [Way { _ = resolve(study, &$0, &ignored) }]
    var options: [Choice.Option] = []
    var methods: [Scenario.MethodSet<Product>?] = []
    for option in written {
      if option.choice.name.value == ChoicesSection.own {
        option.choice.map.refuseUnknown(["method", "probability"], &problems)
        own = option.probability
        if owns {
          resolver.names.error(
            "choices.\(step): 'own' is named twice", at: option.choice.name.location, advice: "name it once", &problems)
        }
        owns = true
        continue
      }
      var found: Scenario.MethodSet<Product>?
      let way = Way { found = resolve(option.choice, &$0, &problems) }
      guard let method = found else { continue }
      if let same = ways.firstIndex(of: way) {
        resolver.names.error(
          "choices.\(step): '\(option.choice.name.value)' is "
            + (same == 0 ? "the study's own, which is an option already" : "named twice with the same options"),
          at: option.choice.name.location,
          advice: same == 0 ? "remove it, or write 'own' to give it a probability" : "name it once", &problems)
        continue
      }
      ways.append(way)
      // Twice with other options is two options, told apart by number.
      let same = options.count { $0.name.split(separator: " ").first.map(String.init) == option.choice.name.value }
      let name = option.choice.name.value + (same == 0 ? "" : " \(same + 1)")
      options.append(.init(name: name, probability: option.probability))
      methods.append(method)
    }
    if owns, written.count == 1 {
      resolver.names.error(
        "choices.\(step) names no other way than the study's own", at: written[0].choice.name.location,
        advice: "name another method, or remove the line", &problems)
    }
    guard !methods.isEmpty,
      methods.count + (written.count { $0.choice.name.value == ChoicesSection.own }) == written.count
    else { return nil }
    let all = [Choice.Option(name: ChoicesSection.own, probability: own)] + options
    guard possible(all.map(\.probability), written[0].choice.name.location, &problems) else { return nil }
    return ChosenMethod(Choice(step: step, options: all), [nil] + methods, put)
  }

  private func possible(_ probabilities: [Double], _ at: Location, _ problems: inout Problems) -> Bool {
    if probabilities.contains(where: { $0 > 0 }) { return true }
    resolver.names.error(
      "none of these options is possible", at: at, advice: "give one a probability above 0", &problems)
    return false
  }

  /// How likely a draw leaves out a source or a claim; nil: never.
  var evidence: LeftOutEvidence.Shares? {
    func share(_ what: String) -> Double { section.leaveOut.first { $0.what.value == what }?.probability ?? 0 }
    let shares = LeftOutEvidence.Shares(sources: share("sources"), claims: share("claims"))
    return shares.sources + shares.claims > 0 ? shares : nil
  }

  private func leftOut(_ hasClaims: Bool, _ problems: inout Problems) -> [any Perturbing] {
    let vocabulary = resolver.vocabulary
    let framework = vocabulary.framework
    var found: [any Perturbing] = []
    for (what, probability) in section.leaveOut where probability > 0 {
      switch what.value {
      case "entities":
        let ranked = vocabulary.entities.filter(\.ranked).map(\.code)
        guard !ranked.isEmpty else {
          resolver.names.error(
            "leave-out: no entity is ranked, so none can be left out", at: what.location,
            advice: "remove the line, or rank some entities", &problems)
          continue
        }
        found.append(LeftOutEntity(ranked, probability: probability))
      case "indicators":
        found.append(LeftOutNode(framework.leaves.map(\.code), from: what.value, probability: probability))
      case "pillars":
        let pillars = framework.root.map { framework.children(of: $0.code) } ?? []
        found.append(LeftOutNode(pillars.map(\.code), from: what.value, probability: probability))
      default:
        if !hasClaims {
          resolver.names.error(
            "leave-out: the study begins with a table and has no \(what.value)", at: what.location,
            advice: "remove the line", &problems)
        }
      }
    }
    if let evidence, evidence.sources + evidence.claims > 1,
      let at = section.leaveOut.first(where: { $0.what.value == "claims" })
    {
      resolver.names.error(
        "leave-out: a draw leaves out a source or a claim, and the two probabilities add up to more than 1",
        at: at.what.location, advice: "make their sum 1 or less", &problems)
    }
    return found
  }
}

/// The methods and options that a choice comes to, whatever their order, defaults filled in.
private struct Way: Equatable {
  private struct Use: Equatable {
    var card: String
    var options: [String: OptionValues.Value]
  }
  private var uses: [String: Use] = [:]

  init(_ resolve: (inout [Study.MethodUse]) -> Void) {
    var found: [Study.MethodUse] = []
    resolve(&found)
    for use in found { uses[use.scope] = Use(card: use.card, options: use.options) }
  }
}
