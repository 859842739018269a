import Claims
import Diagnostics
import Methods
import Reports
import Robustness
import Studies

/// What a manifest says of the study behind a report: enough to repeat the run. Input hashes stand here alone.
struct StudyManifest {
  let study: Study

  init(_ study: Study) { self.study = study }

  var members: [JSON.Member] {
    [
      .init("study", .text(study.path)),
      .init("study_file", .text(study.inputs.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "")),
      .init("title", .text(study.title)), .init("seed", .text(String(study.plan.seed))),
      .init("draws", .integer(study.plan.draws)),
      .init("concentration", (study.plan.weights as? Dirichlet).map { .number($0.concentration) } ?? .null),
      .init("vary", .list(study.plan.modes.map { .text($0.rawValue) })),
      .init("lenses", .list(study.lenses.map { .text($0.rawValue) })),
      .init(
        "coverage",
        .object([.init("node", .number(study.recipe.minCoverage)), .init("entity", .number(study.recipe.rankCoverage))])
      ),
      .init("methods", .list(study.choices.map(choice))), .init("inputs", .list(study.inputs.map(input))),
    ]
  }

  private func choice(_ use: Study.MethodUse) -> JSON {
    .object([
      .init("step", .text(use.family)), .init("scope", .text(use.scope)), .init("method", .text(use.card)),
      .init("options", .object(use.options.keys.sorted().map { .init($0, value(use.options[$0])) })),
    ])
  }

  private func value(_ value: OptionValues.Value?) -> JSON {
    switch value {
    case .number(let number)?: .number(number)
    case .text(let text)?: .text(text)
    case .flag(let flag)?: .flag(flag)
    case .numbers(let numbers)?: .object(numbers.keys.sorted().map { .init($0, .number(numbers[$0] ?? .nan)) })
    case .ranges(let ranges)?:
      .object(
        ranges.keys.sorted().compactMap { key in
          ranges[key].map { .init(key, .list([.number($0.lowerBound), .number($0.upperBound)])) }
        })
    case .list(let numbers)?: .list(numbers.map { .number($0) })
    case .texts(let texts)?: .list(texts.map { .text($0) })
    case .rows(let rows)?: .text(rows.path)
    case nil: .null
    }
  }

  private func input(_ text: SourceText) -> JSON {
    .object([
      .init("path", .text(text.path)), .init("bytes", .integer(text.bytes.count)),
      .init("sha256", .text(SHA256.hex(of: text.bytes))),
    ])
  }
}
