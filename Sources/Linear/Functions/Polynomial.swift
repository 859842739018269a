/// c[0] + c[1] x + c[2] x² + …, by Horner's rule.
@inline(__always)
func polynomial(_ x: Double, _ c: [Double]) -> Double {
  var sum = 0.0
  for i in stride(from: c.count - 1, through: 0, by: -1) { sum = sum * x + c[i] }
  return sum
}
