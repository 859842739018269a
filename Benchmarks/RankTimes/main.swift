import Foundation
import Linear
import Robustness

// Seconds that all ranks of a table take under weights uniform on the simplex of its leaves, and what they are made of.
//   RankTimes [ENTITIES LEAVES DRAWS [ROUNDS]] [--threads N] [--variant NAME | --all] [--dgemm] [--ties]
// Least of the rounds. `--all`: every variant that this processor runs; `--dgemm`: the product of doubles alone;
// `--ties`: a table of three levels.

let arguments = Array(CommandLine.arguments.dropFirst())
func after(_ option: String) -> String? {
  arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
}
let threads = after("--threads").flatMap { Int($0) } ?? 2
let named = after("--variant").flatMap { RankingKernels.Variant(rawValue: $0) }
let ties = arguments.contains("--ties")
let numbers = arguments.prefix { !$0.hasPrefix("-") }.compactMap { Int($0) }
let entities = numbers.first ?? 200
let leaves = numbers.dropFirst().first ?? 50
let draws = numbers.dropFirst(2).first ?? 1_000_000
let rounds = numbers.dropFirst(3).first ?? 3

let clock = ContinuousClock()
func seconds(_ body: () -> Void) -> Double {
  (0..<rounds).map { _ in
    let took = clock.measure(body).components
    return Double(took.seconds) + Double(took.attoseconds) / 1e18
  }.min() ?? 0
}
func line(_ what: String, _ seconds: Double) {
  print("\(what): \(String(format: "%.4f", seconds))")
}

let generator = Philox(seed: 7)
let units = (0..<entities).map { entity in
  (0..<leaves).map { leaf -> Int32 in
    let word = generator.words(draw: UInt64(entity), stream: UInt32(leaf)).x
    return ties ? Int32(word % 3) << 25 : Int32(word >> 6)
  }
}
let table = try FlatDraws(units: units)
let streams = (1..<leaves).map { number in
  Philox.wideStream(name: Factor.uniform(node: "index", number: number).name)
}
for variant in arguments.contains("--all") ? RankingKernels.Variant.allCases : [named ?? .best] {
  guard RankingKernels.Variant.available.contains(variant) else {
    print("\(variant.rawValue): this processor lacks it")
    continue
  }
  for part in FlatDraws.Part.allCases {
    var sum: Int64 = 0
    let took = seconds {
      let counts = table.counts(
        draws: draws, seed: 1, streams: streams, threads: threads, variant: variant, part: part)
      sum = counts.reduce(0) { $0 + $1.reduce(0, +) }
    }
    line("\(variant.rawValue), \(part)", took)
    if part == .all { precondition(sum == Int64(draws * entities) * Acceptability.unit, "every rank is held") }
  }
}

if arguments.contains("--dgemm") {
  try OpenBLAS.load(threads: threads)
  let block = 4096
  let values = Matrix(units.map { $0.map(Double.init) })
  let weights = Matrix(
    rows: leaves, columns: block, storage: (0..<leaves * block).map { Double($0 * 7919 % 1327) })
  let took = seconds {
    _ = inParallel(threads, threads: threads) { thread in
      var product = Matrix(rows: entities, columns: block)
      for _ in stride(from: thread * block, to: draws, by: threads * block) {
        ReproducibleProduct.bare(values, weights, into: &product)
      }
      return product[0, 0]
    }
  }
  line("dgemm", took)
}

// The most memory that was held at once; where there is no such file, the system has another name for it.
if let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) {
  for line in status.split(separator: "\n") where line.hasPrefix("VmHWM") {
    print("memory, MB: \((Int(line.filter(\.isNumber)) ?? 0) / 1000)")
  }
}
