import CRanking

extension RankingKernels {
  /// out[start...] = or += table[indices[index]], in doubles; the table has 4,096 entries.
  package func lookUp(
    _ table: [Double], _ indices: DrawRows<UInt16>, index: Int, add: Bool, into out: inout [Double], at start: Int
  ) {
    indices.check(index, indices.draws)
    let (draws, from, mask) = (indices.draws, index * indices.stride, UInt16(Self.tableSize - 1))
    precondition(table.count == Self.tableSize && start >= 0 && start + draws <= out.count)
    unsafe table.withUnsafeBufferPointer { table in
      unsafe indices.values.withUnsafeBufferPointer { indices in
        unsafe out.withUnsafeMutableBufferPointer { out in
          let (table, index, out) = unsafe (
            table.baseAddress!, indices.baseAddress! + from, out.baseAddress! + start
          )
          if add {
            for draw in 0..<draws { unsafe out[draw] += table[Int(index[draw] & mask)] }
          } else {
            for draw in 0..<draws { unsafe out[draw] = table[Int(index[draw] & mask)] }
          }
        }
      }
    }
  }
}

extension RankingKernels {
  /// x[row] = x[row] · factors[indices[index]], rounded to whole numbers, halves to even, + shifts[indices[index]]. Both have
  /// 4,096 entries; products and sums must stay within 32 bits.
  package func rescale(
    _ x: inout DrawRows<Int32>, row: Int, by factors: [Double], adding shifts: [Int32], _ indices: DrawRows<UInt16>,
    index: Int
  ) {
    indices.check(index, x.draws)
    x.check(row, x.draws)
    precondition(factors.count == Self.tableSize && shifts.count == Self.tableSize)
    let (draws, from, start) = (x.draws, index * indices.stride, row * x.stride)
    unsafe factors.withUnsafeBufferPointer { factors in
      unsafe shifts.withUnsafeBufferPointer { shifts in
        unsafe indices.values.withUnsafeBufferPointer { indices in
          unsafe x.values.withUnsafeMutableBufferPointer { x in
            unsafe podium_rescale(
              code, factors.baseAddress!, shifts.baseAddress!, indices.baseAddress! + from, draws,
              x.baseAddress! + start)
          }
        }
      }
    }
  }
}

extension DrawRows where Element == Int32 {
  /// One draw of every row, as fractions of `RankingKernels.one`.
  package func fractions(of draw: Int, into out: inout [Double]) {
    precondition(draw >= 0 && draw < draws && out.count == count)
    let unit = 1 / Double(RankingKernels.one)
    for row in 0..<count { out[row] = Double(values[row * stride + draw]) * unit }
  }
}
