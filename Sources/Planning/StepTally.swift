/// How many findings of each kind of costs every step has.
///
/// Nearly all steps have one kind; further kinds hang on the step as a list.
struct StepTally: Sendable {
  /// The first kind of costs of each step, -1: none, and how many findings have it.
  private var costs: [Int32]
  private var counts: [Int32]
  /// The first further kind of each step, -1: none; then the kinds themselves.
  private var further: [Int32]
  private var entries: [(costs: Int32, count: Int32, next: Int32)] = []

  init(steps: Int) {
    costs = [Int32](repeating: -1, count: steps)
    counts = [Int32](repeating: 0, count: steps)
    further = [Int32](repeating: -1, count: steps)
  }

  /// Adds findings of a step that cost the same. `count` must be positive.
  mutating func add(_ count: Int32, costs kind: Int32, step: Int) {
    if costs[step] == kind {
      counts[step] += count
      return
    }
    if costs[step] < 0 {
      costs[step] = kind
      counts[step] = count
      return
    }
    var entry = further[step]
    while entry >= 0 {
      if entries[Int(entry)].costs == kind {
        entries[Int(entry)].count += count
        return
      }
      entry = entries[Int(entry)].next
    }
    entries.append((kind, count, further[step]))
    further[step] = Int32(entries.count - 1)
  }

  func isEmpty(_ step: Int) -> Bool { costs[step] < 0 }

  /// Goes through the kinds of costs of a step.
  func forEach(of step: Int, _ body: (_ costs: Int, _ count: Int) -> Void) {
    guard costs[step] >= 0 else { return }
    body(Int(costs[step]), Int(counts[step]))
    var entry = further[step]
    while entry >= 0 {
      let (costs, count, next) = entries[Int(entry)]
      body(Int(costs), Int(count))
      entry = next
    }
  }
}
