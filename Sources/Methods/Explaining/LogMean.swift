import Linear

/// (a - b) / (ln a - ln b), and a where they are equal; a and b above nought.
/// With u = (a - b) / (a + b) it is (a + b)/2 · u / artanh u, whose series serves where the difference would cancel.
func logMean(_ a: Double, _ b: Double) -> Double {
  let u = (a - b) / (a + b)
  let square = u * u
  if square < 1e-5 { return (a + b) / 2 / (1 + square * (1 / 3.0 + square * (1 / 5.0 + square * (1 / 7.0)))) }
  return (a - b) / (Exact.log(a) - Exact.log(b))
}
