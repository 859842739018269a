import CRanking

/// Loops over plain numbers. Sums are added in an order of their own, the same in every variant.
extension RankingKernels {
  /// y[place...] += factor · x[0..<count].
  package func add(_ factor: Double, times x: [Double], count: Int, to y: inout [Double], at place: Int) {
    precondition(count >= 0 && count <= x.count && place >= 0 && place + count <= y.count)
    unsafe x.withUnsafeBufferPointer { x in
      unsafe y.withUnsafeMutableBufferPointer { y in
        guard let x = x.baseAddress, let y = y.baseAddress else { return }
        unsafe podium_add_multiple(code, factor, x, count, y + place)
      }
    }
  }

  /// Σ x[place + i] · y[i] over all of y.
  package func dot(_ x: [Double], at place: Int, _ y: [Double]) -> Double {
    precondition(place >= 0 && place + y.count <= x.count)
    let count = y.count
    return unsafe x.withUnsafeBufferPointer { x in
      unsafe y.withUnsafeBufferPointer { y in
        guard let x = x.baseAddress, let y = y.baseAddress else { return 0 }
        return unsafe podium_dot(code, x + place, y, count)
      }
    }
  }

  /// Sweeps one row of a symmetric matrix, of which the lower triangle counts; `scratch` has a place for each row.
  func sweep(_ a: inout [Double], row: Int, scratch: inout [Double]) {
    let n = scratch.count
    precondition(row >= 0 && row < n && a.count == n * n)
    unsafe a.withUnsafeMutableBufferPointer { a in
      unsafe scratch.withUnsafeMutableBufferPointer { column in
        unsafe podium_sweep(code, a.baseAddress!, n, row, column.baseAddress!)
      }
    }
  }

  /// Of two rows of a matrix, with u = x² - y² and v = 2xy: Σu, Σv, Σ(u² - v²) and Σ2uv. Its columns are a multiple of 4.
  package func quartics(_ matrix: Matrix, _ first: Int, _ second: Int) -> (Double, Double, Double, Double) {
    let columns = matrix.columns
    precondition(columns % 4 == 0 && (0..<matrix.rows).contains(first) && (0..<matrix.rows).contains(second))
    return unsafe matrix.storage.withUnsafeBufferPointer { x in
      guard let x = x.baseAddress else { return (0, 0, 0, 0) }
      var sums = (0.0, 0.0, 0.0, 0.0)
      unsafe withUnsafeMutableBytes(of: &sums) { sums in
        unsafe podium_quartics(
          code, x + first * columns, x + second * columns, columns,
          sums.assumingMemoryBound(to: Double.self).baseAddress!)
      }
      return sums
    }
  }

  /// Rows (x, y) = (x·cosine + y·sine, y·cosine - x·sine).
  package func rotate(_ matrix: inout Matrix, _ first: Int, _ second: Int, sine: Double, cosine: Double) {
    let columns = matrix.columns
    precondition(first != second && (0..<matrix.rows).contains(first) && (0..<matrix.rows).contains(second))
    matrix.withMutableSpan { span in
      unsafe span.withUnsafeMutableBufferPointer { x in
        guard let x = x.baseAddress else { return }
        unsafe podium_rotate(code, sine, cosine, columns, x + first * columns, x + second * columns)
      }
    }
  }
}
