import Claims
import Diagnostics
import Methods
import Robustness
import Studies
import Testing

/// What stands in a study file arrives in the study.
@Suite struct StudyFileTests {
  @Test func everyKey() throws {
    let study = try SmallStudy(
      yaml: """
        study: 1
        title: {en: Small, ko: 작은}
        data:
          claims: claims.csv
          framework: framework.csv
          entities: entities.csv
          groups: groups.csv
          sources: sources.csv
        period: {target: 2024, max-age: 2, mix-vintages: [a, b]}
        spread:
          measurement: {relative: 0.02}
          estimate: {absolute: 2}
          about: {relative: 0.2}
          bound: {relative: 0.4}
          admitted: {relative: 0.5}
          sources: {news: exact}
          indicators: {c: {counts: poisson}}
          shared:
            - {source: book, factor: [1, 2], entities: [G2, 일본], indicators: [a]}
        words: {fill: {substantial: [0.6, 0.95]}}
        reconcile: {method: median, indicators: {a: most-recent}}
        groups: [{group: G2, indicators: a, widen: 3}]
        lens: [intensity, scale]
        impute: median
        normalise: {method: min-max, low: 1, high: 10, of: {q: z-score}}
        weigh: {method: given, shares: {p: 0.7}, of: {p: equal}}
        aggregate: {method: arithmetic, levels: {2: geometric}}
        learn: each
        coverage: {node: 0.4, entity: 0.6}
        similarity: {method: cosine, peers: 2}
        robustness: {draws: 10, seed: 9, concentration: 20, vary: weights}
        goals: [{entity: 한국, top: 3}, {entity: KOR, first-after: USA}]
        scenarios:
          - name: s
            title: {ko: 가정}
            note: why
            by: 2030
            realise: {confirmed: 1, unstated: 0.5}
            admit: {a: [plan]}
            set: [{entity: Japan, indicator: b, value: 3}]
            shift: [{entity: KOR, indicator: c, by: -1}, {entity: KOR, indicator: c, times: 2}]
            impute: none
            normalise: rank
            weigh: equal
            aggregate: geometric
            learn: once
        """
    ).load()
    #expect(study.title == "Small" && study.koreanTitle == "작은")
    guard case .claims(let claims, let rules) = study.evidence else { throw SmallStudy.Missing(description: "claims") }
    #expect(claims.count == 12)
    #expect(rules.target == 2024 && rules.maxAge == 2 && rules.mixVintages == .only(["a", "b"]))
    #expect(rules.spread.byKind[.measurement] == .relative(0.02) && rules.spread.byKind[.estimate] == .absolute(2))
    #expect(rules.spread.byKind[.plan] == .relative(0.5) && rules.spread.byBound[.about] == .relative(0.2))
    #expect(rules.spread.bySource == ["news": .exact] && rules.spread.byIndicator == ["c": .poisson])
    #expect(rules.boundSpread.standard == 0.4)
    let shared = try #require(rules.sharedErrors.first)
    #expect(
      shared.name == "book" && shared.entities == .only(["USA", "CHN", "JPN"]) && shared.indicators == .only(["a"]))
    #expect(close(shared.factor.median, 2.0.squareRoot()))
    #expect(rules.words.fill && rules.words.levels == ["substantial": 0.6...0.95])
    #expect(rules.reconcile == .median && rules.reconcileOf == ["a": .mostRecent])
    #expect(
      rules.groups.map(\.group) == ["G2"] && rules.groups[0].widen == 3 && rules.groups[0].indicators == .only(["a"]))
    #expect(study.lenses == [.intensity, .scale] && study.learnEach)
    #expect(study.recipe.minCoverage == 0.4 && study.recipe.rankCoverage == 0.6)
    #expect(study.recipe.normalisingOf.keys.sorted() == ["q"] && study.recipe.weightingOf.keys.sorted() == ["p"])
    #expect(study.recipe.aggregatingOf.keys.sorted() == [Recipe.level(2)])
    #expect(study.comparison.name == "cosine" && study.comparison.peers == 2)
    #expect(study.plan.draws == 10 && study.plan.seed == 9)
    #expect((study.plan.weights as? Dirichlet)?.concentration == 20 && study.plan.weightsOf.isEmpty)
    #expect(study.plan.modes == [.weights])
    #expect(study.goals == [.top(entity: "KOR", rank: 3), .firstAfter(entity: "KOR", others: ["USA"])])
    let scenario = try #require(study.scenarios.first)
    #expect(scenario.title == "가정" && scenario.note == "why" && !scenario.learnEach)
    #expect(scenario.rules?.admission.kinds == ["a": [.plan]])
    #expect(scenario.rules?.admission.realise == [.confirmed: 1] && scenario.rules?.admission.unstated == 0.5)
    #expect(scenario.edits.map(\.change) == [.set(3), .shift(by: -1), .scale(times: 2)])
    #expect(scenario.changesData && scenario.changesWeights && scenario.changesMethod)
    #expect(study.inputs.map(\.path).first == "study.yaml" && study.inputs.count == 6)
    #expect(study.choices.contains { $0.family == "weigh" && $0.options["shares"] == .numbers(["p": 0.7]) })
  }

  @Test func whatIsNotSaid() throws {
    let study = try SmallStudy().load()
    #expect(study.lenses == [.scale] && study.koreanTitle == "Small" && !study.learnEach)
    #expect(
      study.plan.modes == [.evidence, .weights, .both] && (study.plan.weights as? Dirichlet)?.concentration == 50)
    #expect(study.comparison.name == "pearson" && study.comparison.peers == 5)
    #expect(study.recipe.minCoverage == 0.5 && study.recipe.rankCoverage == 0.66)
    #expect(study.choices.map(\.card) == ["none", "none", "none", "min-max", "given", "arithmetic", "pearson"])
  }

  @Test func filesAreLookedUpBesideTheStudy() throws {
    var paths: [String] = []
    let files = SmallStudy().files
    _ = try StudyLoader(threads: 1) { path in
      paths.append(path)
      return Array((files[String(path.dropFirst(4))] ?? "").utf8)
    }.load("dir/study.yaml")
    #expect(paths.sorted() == SmallStudy.standard.keys.map { "dir/\($0)" }.sorted())
  }

  /// One run tells them all, each at its own place.
  @Test func allMistakesAtOnce() {
    let told = SmallStudy(
      yaml: """
        study: 2
        titel: Small
        data: {claims: [claims.csv], framework: framework.csv, entities: entities.csv, sources: sources.csv}
        period: {max-age: many}
        spread: {measurement: {relative: 0.1, absolute: 2}, indicators: {d: exact}}
        words: maybe
        lens: [scale, scale]
        normalise: {method: min-mx}
        weigh: {method: given, of: {a: equal}, levels: {3: equal, top: equal}}
        impute: {method: none, levels: {1: median}}
        robustness: {draws: 0.5, vary: everything}
        coverage: 0.5
        goals: [{entity: KOR, top: 3, of: G2}, {entity: Korea, top: 1e2}]
        """
    ).told()
    #expect(
      told == [
        "1:8 study format 2 is not known", "2:1 unknown key 'titel'", "4:9 period lacks 'target'",
        "4:19 period.max-age must be a number, not 'many'", "5:10 spread.measurement must be one spread",
        "5:66 spread.indicators: no indicator is called 'd'", "6:8 words: 'maybe' is not known",
        "7:15 the lens 'scale' is named twice", "8:21 normalise: 'min-mx' is not known",
        "9:29 weigh.of: 'a' is not known", "9:49 the tree has no aggregates at level 3", "9:59 'top' is no level",
        "10:24 unknown key 'levels' in impute", "11:21 robustness.draws is 0.5; it must lie in 1…1000000000",
        "11:32 robustness.vary: 'everything' is not known", "12:11 coverage must be a mapping of keys to values",
        "13:9 a goal is one of: top, first-after, or share with of", "13:49 goals: no entity is called 'Korea'",
      ])
  }

  @Test func nearestKnownNames() {
    let advice = SmallStudy(
      yaml: """
        study: 1
        data: {claims: [claims.csv], framework: framework.csv, entities: entities.csv, sources: sources.csv}
        period: {targte: 2024}
        spread: {measurment: exact}
        normalise: {method: min-max, hgih: 10}
        goals: [{entity: South Kore, top: 3}]
        """
    ).mistakes().compactMap(\.advice)
    for near in ["'target'", "'measurement'", "'high'", "'South Korea'"] {
      #expect(advice.contains { $0 == "did you mean \(near)?" }, "\(near)")
    }
  }
}
