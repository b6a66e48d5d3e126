/// Walks from one set of paid levels to the next and remembers the best plan on the way.
///
/// Steps that worsen are taken while they cost less than a threshold, which falls to nothing as the work is used up
/// (threshold accepting). Everything is counted, nothing is timed: the same start gives the same plan.
struct OpenSetClimb {
  var state: OpenSetState
  let table: OpenSetTable
  private let limit: Int
  private let isStopped: @Sendable () -> Bool
  var random = OpenSetRandom(seed: 1)
  private var worth: Int64 = -1
  private var completed: Set<UInt64> = []

  /// Gain of the best plan, and how often it completes each bundle; nil: none beats the one known.
  private(set) var bestGain: Int64
  private(set) var bestCounts: [Int32]?
  private var bestOpen: [Bool]
  private var bestWorth: Int64 = -1
  /// The levels of the best plan.
  private var planOpen: [Bool]

  /// - Parameters:
  ///   - known: the gain that is to be beaten.
  ///   - work: things that may be looked at.
  init(
    _ table: OpenSetTable, budget: Int64, known: Int64, work: Int, isStopped: @escaping @Sendable () -> Bool
  ) {
    self.table = table
    state = OpenSetState(table, budget: budget)
    limit = work
    bestGain = known
    bestOpen = state.isOpen
    planOpen = state.isOpen
    self.isStopped = isStopped
  }

  private var isOver: Bool { state.work >= limit || isStopped() }

  mutating func run(_ starts: [[Bool]]) {
    for start in starts {
      reset(to: start)
      descend(until: state.work + limit / 32)
    }
    reset(to: [Bool](repeating: false, count: table.levelCount))
    build(until: state.work + limit / 32)
    descend(until: state.work + limit / 32)
    let first = state.work
    for round in 0..<Self.rounds where !isOver {
      let end = first + (limit - first) / Self.rounds * (round + 1)
      reset(to: round & 1 == 0 || bestCounts == nil ? bestOpen : planOpen)
      kick(round)
      walk(until: end - (end - state.work) / 8)
      reset(to: bestOpen)
      descend(until: end)
    }
  }

  private static let rounds = 12

  private mutating func reset(to levels: [Bool]) {
    state.set(levels)
    settle(weigh())
  }

  /// Stays with what was flipped.
  private mutating func settle(_ value: Int64) {
    state.settle()
    worth = value
    if value > bestWorth {
      bestWorth = value
      bestOpen = state.isOpen
    }
  }

  /// What the set at hand gains with a split; its plan is completed where that could be the best. -1: beyond the budget.
  private mutating func weigh() -> Int64 {
    guard let found = state.worth() else { return -1 }
    guard found.gain + found.margin > bestGain, completed.insert(state.signature).inserted,
      let plan = OpenSetCompletion(state, beyond: bestGain)
    else { return found.gain }
    state.work += plan.work
    if plan.gain > bestGain {
      bestGain = plan.gain
      bestCounts = plan.counts
      planOpen = state.isOpen
    }
    return found.gain
  }

  // MARK: Descent

  /// Opens what gains most per minute as long as that helps.
  private mutating func build(until end: Int) {
    var isImproved = true
    while isImproved && state.work < end && !isOver {
      isImproved = false
      var (best, bestValue) = (-1, worth)
      for level in 0..<table.levelCount where !state.isOpen[level] {
        state.open(level)
        let value = weigh()
        if value > bestValue { (best, bestValue) = (level, value) }
        state.rollBack()
        if state.work >= end { break }
      }
      if best >= 0 {
        state.open(best)
        settle(weigh())
        isImproved = true
      }
    }
  }

  /// Flips, then swaps, each taken as soon as it helps, until none does.
  private mutating func descend(until end: Int) {
    let count = table.levelCount
    guard count > 0 else { return }
    var since = 0
    var level = random.below(count)
    while since < count && state.work < end && !isOver {
      level = level + 1 == count ? 0 : level + 1
      since += 1
      if state.isOpen[level] { state.close(level) } else { state.open(level) }
      if keepIfBetter() { since = 0 }
    }
    var (first, second) = (0, 0)
    since = 0
    while since < count * count && state.work < end && !isOver {
      since += 1
      second += 1
      if second == count { (first, second) = (first + 1 == count ? 0 : first + 1, 0) }
      guard state.isOpen[first], !state.isOpen[second] else { continue }
      state.close(first)
      state.open(second)
      if keepIfBetter() { since = 0 }
    }
  }

  private mutating func keepIfBetter() -> Bool {
    let value = weigh()
    guard value > worth else {
      state.rollBack()
      return false
    }
    settle(value)
    return true
  }

  // MARK: Walk

  /// Closes a part of what is open, at random.
  private mutating func kick(_ round: Int) {
    guard round > 0, state.openCount > 0 else { return }
    let goal = state.openCount - state.openCount * (1 + random.below(4)) / 16
    let isByBundles = state.minutesLeftByAll() >= 0
    var tries = 0
    while state.openCount > goal && tries < 4 * table.levelCount {
      tries += 1
      if !isByBundles {
        closeOne()
      } else if let bundle = draw(isComplete: true) {
        state.drop(bundle)
      }
    }
    if isByBundles { refill() }
    settle(weigh())
  }

  /// Random steps under a falling threshold.
  private mutating func walk(until end: Int) {
    let start = state.work
    guard start < end, table.levelCount > 0 else { return }
    let first = threshold()
    var steps = 0
    while state.work < end {
      steps += 1
      if steps & 63 == 0 && isOver { return }
      let left = Int64(max(0, end - state.work) * 1024 / (end - start))
      let allowed = Int64(clamping: Int128(first) * Int128(left * left) / (1 << 20))
      step()
      state.work += 1
      guard state.hasFlips else { continue }
      let value = weigh()
      if value >= 0 && value >= worth - allowed {
        settle(value)
      } else {
        state.rollBack()
      }
    }
  }

  /// What a step loses that is bad, but not very bad.
  private mutating func threshold() -> Int64 {
    var losses: [Int64] = []
    for _ in 0..<200 {
      step()
      if let value = state.worth()?.gain, value < worth { losses.append(worth - value) }
      state.rollBack()
    }
    losses.sort()
    return losses.isEmpty ? 0 : losses[losses.count / 8] / 2
  }
}
