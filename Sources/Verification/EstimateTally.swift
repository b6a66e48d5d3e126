/// How many findings have each estimate, in the order in which the estimates first appear.
struct EstimateTally {
  private(set) var entries: [(estimate: Int, findings: Int)] = []
  private var positions: [Int: Int] = [:]
  private var last = -1

  init() {}

  /// Counts a finding. Neighbors mostly share an estimate, so the last entry is tried first.
  mutating func add(_ estimate: Int) {
    if last < 0 || entries[last].estimate != estimate {
      if let known = positions[estimate] {
        last = known
      } else {
        last = entries.count
        positions[estimate] = last
        entries.append((estimate, 0))
      }
    }
    entries[last].findings += 1
  }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    last = -1
  }

  var findings: Int { entries.reduce(0) { $0 + $1.findings } }
}
