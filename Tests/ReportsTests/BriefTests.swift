import Claims
import Diagnostics
import Foundation
import Reports
import Robustness
import Studies
import Testing

/// The one page: its limits, its languages, and what of it hangs on what a study has.
@Suite struct BriefTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func study(_ name: String, draws: Int) throws -> Study {
    var (study, _) = try StudyLoader(threads: 2) { path in
      Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }.load(root.appendingPathComponent("Datasets/\(name)/study.yaml").path)
    study.plan.draws = draws
    return study
  }

  private static let findings = Result { try study("ai-top3", draws: 200).findings() }

  private func lines(_ document: Document, _ format: String = "text") -> [String] {
    String(decoding: Renderers.named(format)?.render(document, width: 100) ?? [], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Every number of a text, ordinals by their figure, in order of size.
  private func figures(_ text: String) -> [String] {
    text.matches(of: #/[0-9][0-9,.]*[0-9]|[0-9]/#).map { String($0.output) }.sorted()
  }

  @Test func theDefaultStudyHasOnePageInEachLanguage() throws {
    let briefs = BriefDocument.fitting(try Self.findings.get(), in: [.english, .korean])
    #expect(briefs.map(\.stem) == ["brief", "brief.ko"])
    for brief in briefs {
      let lines = lines(brief)
      #expect(lines.count <= BriefDocument.mostLines + 1 && lines.allSatisfy { $0.displayWidth <= 100 })
      #expect(brief.sections.count == 8)
    }
  }

  @Test func theSentenceThatIsSafeToPrintIsShort() throws {
    let briefs = BriefDocument.fitting(try Self.findings.get(), in: [.english, .korean])
    for brief in briefs {
      guard case .paragraph(let sentence) = brief.sections[0].blocks[0] else {
        Issue.record("no sentence")
        return
      }
      #expect(sentence.split(separator: " ").count <= 45 && figures(sentence).count <= 6)
      #expect(sentence.filter { $0 == "." }.count == 1)
    }
  }

  @Test func bothLanguagesSayTheSameFigures() throws {
    let findings = try Self.findings.get()
    let briefs = BriefDocument.fitting(findings, in: [.english, .korean])
    // Titles of scenarios are the study's own, and quotes the claims'.
    let titles = findings.study.scenarios.flatMap { [$0.title, $0.koreanTitle] }.sorted { $0.count > $1.count }
    func told(_ section: Section) -> [String] {
      var text = lines(Document(sections: [section])).joined(separator: " ").split(separator: " ").joined(
        separator: " ")
      for title in titles { text = text.replacing(title, with: "") }
      return figures(text)
    }
    for (english, korean) in zip(briefs[0].sections, briefs[1].sections) {
      #expect(told(english) == told(korean))
      #expect(!english.title.isEmpty || !told(english).isEmpty)
    }
  }

  @Test func aKoreanPageHasNoEnglishButNamesUnitsAndCodes() throws {
    let findings = try Self.findings.get()
    var text = lines(BriefDocument.fitting(findings, in: [.korean])[0]).joined(separator: " ")
    let vocabulary = findings.study.vocabulary
    var known = vocabulary.sources.flatMap { [$0.publisher] } + vocabulary.framework.nodes.map(\.unit)
    known += vocabulary.framework.nodes.map(\.koreanName) + vocabulary.groups.map(\.koreanName)
    known += findings.study.scenarios.map(\.koreanTitle) + ["AI 3대 강국 2025"]
    text = text.split(separator: " ").joined(separator: " ")
    for name in known.filter({ !$0.isEmpty }).sorted(by: { $0.count > $1.count }) {
      text = text.replacing(name, with: "")
    }
    // Ids of claims, the marks of the chart, quotes.
    text = text.replacing(#/“[^”]*”( \[[a-z]+\])?/#, with: "").replacing(#/\b[A-Z][0-9]+\b/#, with: "")
    text = text.replacing(#/(\(o\)|-*o-*\|?-*)/#, with: "")
    #expect(text.matches(of: #/[A-Za-z]+/#).map { String($0.output) } == [])
  }

  @Test func openDrawsAreThoseOfRobust() throws {
    var harbours = try Harbours()
    harbours["study.yaml"] = harbours["study.yaml"].replacing(
      "robustness: {draws: 2000, seed: 7}", with: "robustness: {draws: 2000, seed: 7, choices: {weigh: [equal]}}")
    let study = try harbours.study()
    let (findings, robust) = (try study.findings([.draws, .open]), try study.robustness(.count(study.plan.draws)))
    #expect(findings.lenses.map { $0.open?.counts } == robust.everything.map { $0.draws.counts })
    #expect(findings.lenses.allSatisfy { $0.widest?.mode == .everything })
    // Nothing is open beyond the plan's own modes.
    #expect(
      try Harbours().study().findings([.draws, .open]).lenses.allSatisfy { $0.open == nil && $0.widest?.mode == .both })
  }

  @Test func aStudyWithoutGoalsClaimsOrDrawsHasTheBriefOfWhatItHas() throws {
    let table = try Self.study("hdi-2022", draws: 100)
    let brief = BriefDocument.fitting(try table.findings(), in: [.english])[0]
    #expect(lines(brief)[3] == "In this framework Switzerland ranks 1st of 193 economies, ahead of Norway and Iceland.")
    let without = BriefDocument.fitting(try table.findings(.withoutDraws), in: [.korean])[0]
    #expect(lines(without).contains("- 추출을 하지 않아 순위 구간이 없다."))
    var harbours = try Harbours()
    harbours["study.yaml"] = harbours["study.yaml"].replacing(#/(?s)\ngoals:.*?(?=\n[a-z])/#, with: "")
    let leaders = BriefDocument.fitting(try harbours.study().findings(), in: [.english])[0]
    #expect(lines(leaders)[3].hasPrefix("In this framework Singapore ranks 1st of 6"))
  }

  @Test func longNamesAndManyEntitiesStayOnThePage() throws {
    var harbours = try Harbours()
    let long = String(repeating: "Very long name of a harbour ", count: 12)
    harbours["entities.csv"] = harbours["entities.csv"].replacing("Singapore", with: long)
      .replacing("Busan", with: "<b>`*|" + long)
    let briefs = BriefDocument.fitting(try harbours.study().findings(), in: [.english, .korean])
    for brief in briefs {
      #expect(lines(brief).allSatisfy { $0.displayWidth <= 100 })
      // Within the fence of the chart marks are text; outside they are escaped.
      let outside = lines(brief, "markdown").joined(separator: "\n").replacing(#/(?s)(`{3,})text.*?\n\1/#, with: "")
      #expect(!outside.contains("<b>`*|"))
      #expect(outside.contains("\\<b\\>\\`\\*\\|") == (brief.stem == "brief"))
    }
  }

  @Test func wordsOfFrequencyAreCoarse() {
    func word(_ count: Int, of draws: Int) -> Share.Frequency { Share(draws: count, of: draws).frequency }
    #expect(word(0, of: 100) == .never && word(100, of: 100) == .always)
    #expect(word(1, of: 1000) == .almostNever && word(999, of: 1000) == .almostAlways)
    #expect(word(10, of: 1000) == .seldom && word(100, of: 1000) == .sometimes && word(500, of: 1000) == .often)
  }
}
