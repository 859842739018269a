/// Philox4x32-10 (Salmon, Moraes, Dror & Shaw 2011, *Parallel random numbers: as easy as 1, 2, 3*): 128 random bits
/// as a function of a 64-bit key and a 128-bit counter. No state: any draw can be computed by anyone, in any order.
public struct Philox: Sendable, Hashable {
  public var key: SIMD2<UInt32>

  public init(key: SIMD2<UInt32>) {
    self.key = key
  }

  /// The key's first word is the seed's lower half.
  public init(seed: UInt64) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }

  /// Four independent words, uniform on 0 ..< 2^32.
  @inlinable
  public func words(_ counter: SIMD4<UInt32>) -> SIMD4<UInt32> {
    var (x0, x1, x2, x3) = (counter.x, counter.y, counter.z, counter.w)
    var (k0, k1) = (key.x, key.y)
    for _ in 0..<10 {
      let a = UInt64(0xd251_1f53) &* UInt64(x0)
      let b = UInt64(0xcd9e_8d57) &* UInt64(x2)
      x0 = UInt32(truncatingIfNeeded: b >> 32) ^ x1 ^ k0
      x2 = UInt32(truncatingIfNeeded: a >> 32) ^ x3 ^ k1
      x1 = UInt32(truncatingIfNeeded: b)
      x3 = UInt32(truncatingIfNeeded: a)
      k0 &+= 0x9e37_79b9
      k1 &+= 0xbb67_ae85
    }
    return SIMD4(x0, x1, x2, x3)
  }

  /// The words of one draw of one stream: counter = (draw low, draw high, stream, block).
  @inlinable
  public func words(draw: UInt64, stream: UInt32, block: UInt32 = 0) -> SIMD4<UInt32> {
    words(SIMD4(UInt32(truncatingIfNeeded: draw), UInt32(truncatingIfNeeded: draw >> 32), stream, block))
  }

  /// The same of a stream of 64 bits: counter = (draw low, draw high, stream high, stream low).
  public func words(draw: UInt64, wideStream stream: UInt64) -> SIMD4<UInt32> {
    words(draw: draw, stream: UInt32(stream >> 32), block: UInt32(truncatingIfNeeded: stream))
  }

  /// The stream of a named factor: 64-bit FNV-1a of the name's UTF-8, then MurmurHash3's 64-bit
  /// finaliser (FNV alone leaves the upper bits of short names poorly mixed). Part of the output format: a change of
  /// this function changes every draw. Two names may collide; who assigns streams refuses that.
  public static func wideStream(name: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 33)
  }

  /// Its upper word, where 32 bits must do.
  public static func streamID(name: String) -> UInt32 { UInt32(wideStream(name: name) >> 32) }
}
