import Testing
import podium

@Suite("The words of the command line")
struct InvocationTests {
  @Test(
    "say in which form to tell things, be the rest of them wrong",
    arguments: [
      ("rank s --format json", "rank", true), ("rank --format=json s", "rank", true),
      ("rank s --format text", "rank", false),
      ("rank s --format json --format csv", "rank", false), ("rank s --format=csv --format json", "rank", true),
      ("rank s --format", "rank", false), ("rank -- --format json", "rank", false), ("rank s json", "rank", false),
      ("--format json", "", true), ("", "", false), ("nonsense --format json --nonsense", "nonsense", true),
      ("export s --format coinr", "export", false), ("rank s --format JSON", "rank", false),
    ])
  func form(_ line: String, _ command: String, _ wantsJSON: Bool) {
    let found = Invocation(line.split(separator: " ").map(String.init))
    #expect(found.command == command && found.wantsJSON == wantsJSON && !found.isQuiet)
  }

  @Test(
    "say whether to be quiet", arguments: [("rank s --quiet", true), ("rank -- --quiet", false), ("rank quiet", false)])
  func quiet(_ line: String, _ isQuiet: Bool) {
    #expect(Invocation(line.split(separator: " ").map(String.init)).isQuiet == isQuiet)
  }
}
