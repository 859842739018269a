import Reports
import Studies
import Testing

/// What a verdict hangs on is said beside it.
@Suite struct VerdictTests {
  private func goals(_ low: String, _ share: String) throws -> String {
    var harbours = try Harbours()
    harbours["study.yaml"] = harbours["study.yaml"].replacing("low: 1,", with: "low: \(low),")
      .replacing("  - {entity: PUS, first-after: BIG2}", with: "  - {entity: PUS, share: \(share), of: SIN}")
    return try harbours.report().text("In short")
  }

  @Test func aShareOfScoresHangsOnWhereTheScaleBegins() throws {
    let (low, high) = (try goals("1", "0.7"), try goals("60", "0.7"))
    #expect(
      low.contains("% of the lower score of Singapore: not reached")
        && high.contains("% of the lower score of Singapore: reached"))
    #expect(low.contains("the lowest of the ranked economies scores 1, which is not the score of having nothing"))
    // What the other scale would say is what it does say.
    let zero = try goals("0", "0.7")
    let points = try #require(
      zero.firstMatch(of: #/lower score of Singapore: not reached, ([0-9.]+) points against ([0-9.]+)/#))
    let other = "on a scale from 0 it would be not reached, \(points.1) points against \(points.2)."
    #expect(low.contains(other) && high.contains(other))
    #expect(!zero.contains("on a scale from 0"))
  }

  @Test func aGoalAgainstOneFarFromTheTopSaysSo() throws {
    var harbours = try Harbours()
    harbours["study.yaml"] = harbours["study.yaml"].replacing(
      "  - {entity: PUS, first-after: BIG2}", with: "  - {entity: PUS, share: 0.5, of: LAX}")
    let report = try harbours.report()
    #expect(
      report.text("In short").contains(
        "% of the lower score of Los Angeles: reached (Los Angeles is 6th of 6 here, not near the top), "))
    #expect(report.rows("goals").map { $0["far_from_top"] } == [.empty, .text("LAX 6")])
    // Singapore is first.
    #expect(!(try goals("1", "0.7")).contains("not near the top"))
  }

  @Test func theIntervalIsToldApartFromOtherWeights() throws {
    let text = try Harbours().report().text("In short")
    let told = try #require(
      text.firstMatch(
        of: #/in the study's own variants of weights and method its rank is ([0-9]+) \(green ([0-9]+)\)\./#))
    #expect(told.1 == told.2)
    #expect(text.contains("That is about the evidence and weights near the study's; "))
    // Data are no variant of the weights.
    #expect(!text.contains("new-quay"))
  }

  @Test func aScoreAtTheEdgeOfItsIntervalIsNamed() throws {
    var harbours = try Harbours()
    #expect(try harbours.report().text("Ranking").contains("need not lie in the middle of its interval"))
    harbours["study.yaml"] = harbours["study.yaml"].replacing(
      "  estimate: {relative: 0.10}\n",
      with:
        "  estimate: {relative: 0.10}\n  shared:\n    - {name: missed, source: yearbook, indicators: [boxes], entities: [PUS], factor: [1, 9]}\n"
    )
    let text = try harbours.report().text("Ranking")
    #expect(
      text.contains(#/In the outer quarter of its 90 % interval, or outside, stands that of [^.]*Busan \([0-9.]+ in/#))
  }

  @Test func probabilitiesAndAssumedSpreadsAreWordedAlike() throws {
    let text = try Harbours().trace("LAX", "wait")
    #expect(text.contains("p < 0.001, on spreads that the study assumes for 1 of the origins"))
    #expect(text.contains("1 of 2 origins states no uncertainty; the spread is the study's assumption."))
    #expect(!text.contains("p 0.000"))
  }

  @Test func sharedStrengthsBeginWithAWord() throws {
    let rows = try Harbours().report().rows("similarity")
    for row in rows {
      guard case .text(let shared)? = row["shared"] else { continue }
      #expect(shared.hasPrefix("strong in: ") || shared.hasPrefix("weak in: "))
    }
    #expect(rows.contains { $0["shared"] != .empty })
  }
}
