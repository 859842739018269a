/// How far each of some entities leads on each other, in whole numbers: one's lead is the other's, less than nought.
struct Leads {
  let count: Int
  /// `values[i * count + j]`: i's on j.
  private(set) var values: [Int]

  init(count: Int) {
    self.count = count
    values = [Int](repeating: 0, count: count * count)
  }

  subscript(i: Int, j: Int) -> Int {
    get { values[i * count + j] }
    set { values[i * count + j] = newValue }
  }

  func row(_ i: Int) -> ArraySlice<Int> { values[i * count..<(i + 1) * count] }

  /// Copeland's scores: how many each leads on, less how many lead on it.
  var scores: [Int] { (0..<count).map { row($0).reduce(0) { $0 + $1.signum() } } }

  func among(_ members: [Int]) -> Leads {
    var leads = Leads(count: members.count)
    leads.values = members.flatMap { i in members.map { self[i, $0] } }
    return leads
  }
}
