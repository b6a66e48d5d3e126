import Effort
import SecureScore

/// The distinct setups that each step can pay, and the distinct tenant-wide parts of each recommendation.
struct SetupLevels: Sendable {
  /// The positive setups of each step, ascending: its nodes t are numbered like these.
  private(set) var starts: [Int32] = [0]
  private(set) var setups: [Int64] = []
  /// The positive `once` values of each recommendation, ascending: likewise its nodes w.
  private(set) var onceStarts: [Int32] = [0]
  private(set) var onces: [Int64] = []

  init(_ problem: Problem) {
    let classes = problem.classes
    let prices = problem.costs.map(FindingPrice.init)
    // Nearly every step has one kind of costs; the others are gathered apart.
    var only = [Int32](repeating: -1, count: problem.steps.count)
    var others: [Int: Set<Int32>] = [:]
    var values = [Set<Int64>](repeating: [], count: problem.tenant.recommendations.count)
    for finding in 0..<classes.findingCount {
      let step = Int(problem.steps.ofFinding[finding])
      let costs = classes.costs[finding]
      if only[step] == costs { continue }
      if only[step] < 0 {
        only[step] = costs
      } else if !others[step, default: []].insert(costs).inserted {
        continue
      }
      let once = prices[Int(costs)].once
      if once > 0 { values[Int(classes.recommendations[finding])].insert(once) }
    }
    for step in only.indices {
      let first = setups.count
      add(prices[Int(only[step])], from: first)
      if let others = others[step] {
        for costs in others { add(prices[Int(costs)], from: first) }
      }
      starts.append(Int32(setups.count))
    }
    for value in values {
      onces += value.sorted()
      onceStarts.append(Int32(onces.count))
    }
  }

  /// Adds both setups of a price to the step that starts at a place, ascending and distinct.
  private mutating func add(_ price: FindingPrice, from first: Int) {
    add(price.baseSetup, from: first)
    add(price.upSetup, from: first)
  }

  private mutating func add(_ setup: Int64, from first: Int) {
    guard setup > 0 else { return }
    var place = setups.count
    while place > first && setups[place - 1] >= setup {
      if setups[place - 1] == setup { return }
      place -= 1
    }
    setups.insert(setup, at: place)
  }

  /// Places of a step's levels in `setups`.
  func range(ofStep step: Int) -> Range<Int> { Int(starts[step])..<Int(starts[step + 1]) }

  /// Places of a recommendation's levels in `onces`.
  func onceRange(ofRecommendation recommendation: Int) -> Range<Int> {
    Int(onceStarts[recommendation])..<Int(onceStarts[recommendation + 1])
  }

  /// The place of a setup of a step; nil for zero.
  func index(ofSetup setup: Int64, step: Int) -> Int? {
    guard setup > 0 else { return nil }
    return range(ofStep: step).first { setups[$0] == setup }
  }

  /// The place of a tenant-wide part; nil for zero.
  func index(ofOnce once: Int64, recommendation: Int) -> Int? {
    guard once > 0 else { return nil }
    return onceRange(ofRecommendation: recommendation).first { onces[$0] == once }
  }
}
