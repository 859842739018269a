import Claims
import Linear
import Methods
import Studies

#if canImport(Glibc)
  import Glibc
#endif

// Milliseconds that each method takes on a made-up table, and that a whole study takes within the process.
//   MethodTimes [--study FILE] [ROWS COLUMNS]

let clock = ContinuousClock()
var arguments = Array(CommandLine.arguments.dropFirst())
var study: String?
if let place = arguments.firstIndex(of: "--study"), arguments.indices.contains(place + 1) {
  study = arguments[place + 1]
  arguments.removeSubrange(place...place + 1)
}
let rows = arguments.first.flatMap { Int($0) } ?? 1000
let columns = arguments.dropFirst().first.flatMap { Int($0) } ?? 200

func milliseconds(_ body: () throws -> Void) -> Double? {
  var best: Double?
  for _ in 0..<3 {
    var failed = false
    let took = clock.measure { do { try body() } catch { failed = true } }
    if failed { return nil }
    let value = Double(took.components.seconds) * 1e3 + Double(took.components.attoseconds) / 1e15
    best = min(best ?? value, value)
    if value > 2000 { break }
  }
  return best
}

func shown(_ value: Double?) -> String {
  guard let value else { return "no answer" }
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}

try OpenBLAS.load(threads: 1)
if let study {
  let bytes = { (path: String) throws -> [UInt8] in
    guard let file = unsafe fopen(path, "rb") else { return [] }
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
  let whole = milliseconds { _ = try StudyLoader(threads: 1, read: bytes).load(study).study.rankings() }
  print(
    "reading and ranking \(study): \(shown(whole)) ms; ranking alone: \(shown(milliseconds { _ = try loaded.rankings() })) ms"
  )
}

let table = MadeUp.table(rows: rows, columns: columns)
let times = MethodTimes(table: table)
var total = 0.0
for family in times.families {
  print("\n\(family.step), \(rows) × \(columns)")
  for (name, body) in family.methods {
    let took = milliseconds(body)
    total += took ?? 0
    print("  \(name): \(shown(took)) ms")
  }
}
print("\nall: \(shown(total)) ms")
