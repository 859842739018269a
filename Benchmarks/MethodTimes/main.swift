import Claims
import Linear
import Methods
import Studies

#if canImport(Glibc)
  import Glibc
#endif

// Milliseconds that each method takes on a made-up table, and that a whole study takes within the process: the least of
// three runs, in one thread.
//   MethodTimes [--study FILE] [ROWS COLUMNS]

var arguments = Array(CommandLine.arguments.dropFirst())
var study: String?
if let place = arguments.firstIndex(of: "--study"), arguments.indices.contains(place + 1) {
  study = arguments[place + 1]
  arguments.removeSubrange(place...place + 1)
}
let rows = arguments.first.flatMap { Int($0) } ?? 1000
let columns = arguments.dropFirst().first.flatMap { Int($0) } ?? 200

struct Time {
  /// Milliseconds by the clock, and of a processor: what others run beside it does not count there.
  var wall = 0.0
  var processor = 0.0

  static func least(_ body: () throws -> Void) rethrows -> Time {
    var least = Time(wall: .infinity, processor: .infinity)
    for _ in 0..<3 {
      let before = clock()
      let took = try ContinuousClock().measure(body)
      least.processor = min(least.processor, Double(clock() - before) * 1e3 / Double(CLOCKS_PER_SEC))
      least.wall = min(least.wall, took / .milliseconds(1))
      if least.wall > 2000 { break }
    }
    return least
  }
}

func tenths(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}

try OpenBLAS.load(threads: 1)
if let study {
  let bytes = { (path: String) throws -> [UInt8] in
    guard let file = unsafe fopen(path, "rb") else {
      unsafe perror(path)
      exit(66)
    }
    defer { unsafe fclose(file) }
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe fread(&piece, 1, piece.count, file)
      if count == 0 { return all }
      all += piece[..<count]
    }
  }
  let loaded = try StudyLoader(threads: 1, read: bytes).load(study).study
  let whole = try Time.least { _ = try StudyLoader(threads: 1, read: bytes).load(study).study.rankings() }
  let ranking = try Time.least { _ = try loaded.rankings() }
  print("reading and ranking \(study): \(tenths(whole.wall)) ms; ranking alone: \(tenths(ranking.wall)) ms")
}

let madeUp = MadeUp(rows: rows, columns: columns)
var all = Time()
for family in MethodTimes(madeUp).families {
  print("\n\(family.step), \(rows) × \(columns)")
  for (name, body) in family.methods {
    do {
      let took = try Time.least(body)
      all.wall += took.wall
      all.processor += took.processor
      print("  \(name): \(tenths(took.wall)) ms")
    } catch {
      print("  \(name): no answer: \((error as? MethodError)?.message ?? "\(error)")")
    }
  }
}

let table = madeUp.table
let order = Kemeny.consensus(table, weights: table.columns.map { _ in 1 / Double(table.columns.count) })
print(
  """

  all: \(tenths(all.wall)) ms, \(tenths(all.processor)) ms of a processor
  kemeny's order disagrees with the columns by \(tenths(order.disagreement)), at least \(tenths(order.bound)): a gap of \
  \(tenths(order.gap * 1000)) per mille, of \(order.longestCircle) entities in the largest circle
  """)
