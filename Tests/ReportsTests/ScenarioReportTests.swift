import Claims
import Reports
import Testing

/// What a scenario admits, and what it rests on, stands in the report.
@Suite struct ScenarioReportTests {
  @Test func incrementsWithoutAStockAreALowerBound() throws {
    var harbours = try Harbours()
    harbours["framework.csv"] =
      harbours["framework.csv"].replacing("topics,order", with: "topics,order,minimum")
      .replacing(",,,,1\n", with: ",,,,1,\n").replacing(",,,,2\n", with: ",,,,2,\n")
      .replacing("boxes.plans,1\n", with: "boxes.plans,1,\n").replacing("linear,,1\n", with: "linear,,1,\n")
      .replacing("linear,,2\n", with: "linear,,2,0\n").replacing(",,,,\n", with: ",,,,,\n")
    let line =
      #"{"id": "ID", "entity": "HAM", "indicator": "berths", "due": "YEAR", "kind": "plan", "quantity": "increment", "part": "ID", "value": 8, "source": "harbour-news"}"#
    harbours["news.jsonl"] += [("p1", "2029"), ("p2", "2035")].map {
      line.replacing("ID", with: $0.0).replacing("YEAR", with: $0.1) + "\n"
    }.joined()
    harbours["study.yaml"] = harbours["study.yaml"].replacing("admit: {boxes: [plan]}", with: "admit: {berths: [plan]}")
    let report = try harbours.report()
    let text = report.text("Scenarios")
    #expect(text.contains("of 2 claims of the admitted kinds, 1 counts; 1 not: due after the scenario's date"))
    #expect(
      text.contains(
        "1 figure rests on increments without a stock, counted from the indicator's minimum, so that what there is already is not in it: Deep berths of Hamburg"
      ))
    let cells = report.rows("scenario-cells")
    #expect(cells.map { $0["without_stock"] } == [.flag(true)] && cells.map { $0["after"] } == [.number(8)])
  }
}
