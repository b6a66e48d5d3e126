/// How many findings have each estimate, in the order in which the estimates first appear.
struct EstimateTally {
  private(set) var entries: [(estimate: Int, findings: Int)] = []
  /// Places of the estimates, once there are many.
  private var positions: [Int: Int] = [:]
  private var last = -1

  /// Up to so many entries are searched one by one.
  private static let few = 8

  init() {}

  /// Counts a finding. Neighbors mostly share an estimate, so the last entry is tried first.
  mutating func add(_ estimate: Int) {
    if last < 0 || entries[last].estimate != estimate {
      if let known = position(of: estimate) {
        last = known
      } else {
        last = entries.count
        entries.append((estimate, 0))
        if entries.count == Self.few {
          for (position, entry) in entries.enumerated() { positions[entry.estimate] = position }
        } else if entries.count > Self.few {
          positions[estimate] = last
        }
      }
    }
    entries[last].findings += 1
  }

  /// The place of an estimate in `entries`.
  func position(of estimate: Int) -> Int? {
    entries.count < Self.few ? entries.firstIndex { $0.estimate == estimate } : positions[estimate]
  }

  mutating func removeAll() {
    if entries.count >= Self.few { positions.removeAll(keepingCapacity: true) }
    entries.removeAll(keepingCapacity: true)
    last = -1
  }

  var findings: Int { entries.reduce(0) { $0 + $1.findings } }
}
