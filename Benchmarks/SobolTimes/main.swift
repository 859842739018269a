import Linear

// Milliseconds that Sobol' indices of the G-function take: sampling, evaluating, analysing. Also the indices, as a check.
//   SobolTimes [BASE-POINTS FACTORS RESAMPLES]

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let points = numbers.first ?? 1 << 14
let factors = numbers.dropFirst().first ?? 20
let resamples = numbers.dropFirst(2).first ?? 100

// The G-function with a = 0, 1, 4.5, 9, 99, 99, …
let a = (0..<factors).map { $0 < 4 ? [0, 1, 4.5, 9][$0] : 99 }
let scale = a.reduce(1) { $0 * (1 + $1) }
func g(_ x: [Double]) -> Double {
  var product = 1.0
  for i in x.indices { product *= (4 * x[i] - 2).magnitude + a[i] }
  return product / scale
}

let clock = ContinuousClock()
func milliseconds(_ body: () -> Void) -> Double {
  (0..<7).map { _ in
    let took = clock.measure(body).components
    return Double(took.seconds) * 1e3 + Double(took.attoseconds) / 1e15
  }.min() ?? 0
}

try OpenBLAS.load(threads: 1)
let design = SaltelliDesign(coordinates: factors, seed: 1, stream: Philox.streamID(name: "sobol"))
let bootstrap = Philox.streamID(name: "bootstrap")
var values: [Double] = []
var indices: SobolIndices?
let sampling = milliseconds {
  for dimension in 0..<2 * factors { _ = design.points.words(0..<points, dimension: dimension) }
}
let evaluating = milliseconds { values = design.values(of: 0..<points, g) }
let analysing = milliseconds {
  indices = SobolIndices(
    values: values, factors: factors, resamples: Resamples(resamples, of: points, seed: 1, stream: bootstrap))
}
print("points: \(sampling)")
print("sample and evaluate: \(evaluating)")
print("analyse: \(analysing)")
guard let indices else { fatalError("the G-function varies") }
print("first: \(indices.first.map { "\($0.value)" }.joined(separator: " "))")
print("total: \(indices.total.map { "\($0.value)" }.joined(separator: " "))")
