import Claims
import Diagnostics
import Foundation
import Testing

struct ClaimSchemaTests {
  let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Documentation/claim.schema.json")

  /// `PODIUM_RECORD=1` writes it anew, and fails.
  @Test func theFileIsWhatTheReaderTakes() throws {
    if ProcessInfo.processInfo.environment["PODIUM_RECORD"] == "1" {
      try Data(claimSchema().utf8).write(to: page)
      Issue.record("claim.schema.json was recorded; look at the difference, then run without PODIUM_RECORD")
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == claimSchema())
  }

  /// The subset that structured output takes: no property left optional or open, no reference, no alternative.
  @Test func itIsInTheStrictSubset() throws {
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(claimSchema().utf8)) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(schema["additionalProperties"] as? Bool == false)
    #expect(Set(try #require(schema["required"] as? [String])) == Set(properties.keys) && properties.count == 35)
    #expect(properties.values.allSatisfy { Set($0.keys).isSubset(of: ["type", "description", "enum"]) })
    #expect(properties["kind"]?["type"] as? String == "string")
    #expect(properties["basis"]?["type"] as? [String] == ["string", "null"])
  }

  /// A line with every property, the optional ones null, is a claim.
  @Test func aLineOfNullsIsRead() throws {
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(claimSchema().utf8)) as? [String: Any])
    let names = try #require(schema["required"] as? [String])
    let filled = [
      "id": "\"c\"", "entity": "\"KOR\"", "indicator": "\"talent.flow\"", "kind": "\"context\"", "source": "\"art\"",
    ]
    let line = "{" + names.map { "\"\($0)\": \(filled[$0] ?? "null")" }.joined(separator: ", ") + "}"
    let (table, problems) = ClaimReader(vocabulary: ClaimReaderTests.vocabulary).read(files: [source(line, "c.jsonl")])
    #expect(problems.isEmpty && table.count == 1)
  }
}
