import Claims
import Robustness

/// What one run counted of a plan's draws, as a line of text; Documentation/Shards.md describes it.
struct ShardLine {
  static let format = "podium-shard"
  static let formatVersion = 1
  /// A plan has no more draws.
  static let mostDraws = 1_000_000_000

  var version: String
  /// `Study.planHash`.
  var plan: String
  var draws: Range<Int>
  var numbers: SparseNumbers

  /// The line with its end. The digest is that of all bytes before the comma in front of it.
  var bytes: [UInt8] {
    var text = Array(
      """
      {"format":"\(Self.format)","format_version":\(Self.formatVersion),"podium":"\(version)","plan":"\(plan)",\
      "from":\(draws.lowerBound),"count":\(draws.count),"counts":[
      """.utf8)
    var isFirst = true
    func add(_ item: String) {
      if !isFirst { text.append(UInt8(ascii: ",")) }
      isFirst = false
      text += item.utf8
    }
    func add(noughts: Int) { if noughts > 0 { add(noughts == 1 ? "0" : "[\(noughts)]") } }
    for other in numbers.others {
      add(noughts: other.noughts)
      add(String(other.number))
    }
    add(noughts: numbers.noughtsAtEnd)
    text.append(UInt8(ascii: "]"))
    return text + Array(",\"sha256\":\"\(SHA256.hex(of: text))\"}\n".utf8)
  }
}
