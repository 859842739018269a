import Diagnostics
import Testing

struct NearestTests {
  let codes = [
    "talent.net_flow", "talent.net_outflow", "compute.h100e_existing", "capital.private", "KOR", "PRK", "JPN",
  ]

  @Test(arguments: [
    ("KRO", "KOR"), ("kor", "KOR"), ("talent.net_flw", "talent.net_flow"), ("net_flow", "talent.net_flow"),
    ("compute.h100_existing", "compute.h100e_existing"), ("capital.privte", "capital.private"),
    ("talents.net_flow", "talent.net_flow"),
  ])
  func first(_ typed: String, _ meant: String) {
    #expect(nearest(to: typed, among: codes).first == meant)
  }

  @Test func nothingNear() {
    #expect(nearest(to: "zebra", among: codes).isEmpty)
    #expect(nearest(to: "", among: codes).isEmpty)
    #expect(didYouMean("zebra", among: codes) == nil)
  }

  @Test func aSwapIsOneStep() {
    #expect(nearest(to: "ab", among: ["ba", "xy"]) == ["ba"])
  }

  @Test func orderIsByDistanceThenText() {
    #expect(nearest(to: "abcdef", among: ["abcdxy", "abcdeg", "abcdeh"], limit: 2) == ["abcdeg", "abcdeh"])
    #expect(didYouMean("abcdef", among: ["abcdeg", "abcdeh"]) == "Did you mean `abcdeg` or `abcdeh`?")
  }

  @Test func longWordsEnd() {
    #expect(nearest(to: String(repeating: "a", count: 1_000_000), among: codes).isEmpty)
  }
}
