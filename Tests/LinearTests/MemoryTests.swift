import Linear
import Testing

@Suite("Memory that is asked for before it is taken")
struct MemoryTests {
  @Test func moreThanThereIs() throws {
    let available = try #require(Memory.available)
    #expect(available > 1 << 20)
    try Memory.require(0x1p20, for: "a little")
    let shortage = #expect(throws: Memory.Shortage.self) { try Memory.require(0x1p60, for: "a lot") }
    #expect(shortage?.what == "a lot" && shortage?.needed == 1 << 60)
    #expect(throws: Memory.Shortage.self) { try Memory.require(.infinity, for: "all") }
  }
}
