/// Walks from one set of paid levels to the next and remembers the best plan on the way.
///
/// Steps that worsen are taken while they cost less than a threshold, which falls to nothing as the work is used up
/// (threshold accepting). Everything is counted, nothing is timed: the same start gives the same plan.
struct OpenSetClimb {
  private(set) var state: OpenSetState
  private let table: OpenSetTable
  private let limit: Int
  private let isStopped: @Sendable () -> Bool
  private var random = OpenSetRandom(seed: 1)
  private var worth: Int64 = -1
  private var completed: Set<UInt64> = []

  /// Gain and minutes of the best plan, and how often it completes each bundle; nil: none beats the one known.
  private(set) var bestGain: Int64
  private(set) var bestMinutes: Int64 = 0
  private(set) var bestCounts: [Int32]?
  private var bestOpen: [Bool]
  private var bestWorth: Int64 = -1

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
    self.isStopped = isStopped
  }

  private var isOver: Bool { state.work >= limit || isStopped() }

  mutating func run(_ starts: [[Bool]]) {
    for start in starts {
      reset(to: start)
      if !state.table.levelNodes.isEmpty { descend(until: limit / 8) }
    }
    reset(to: [Bool](repeating: false, count: table.levelCount))
    build()
    descend(until: limit / 6)
    for round in 0..<Self.rounds {
      reset(to: bestOpen)
      walk(until: limit * (round + 1) / Self.rounds)
      reset(to: bestOpen)
      descend(until: limit)
    }
  }

  private static let rounds = 3

  private mutating func reset(to levels: [Bool]) {
    state.set(levels)
    settle(state.worth()?.gain ?? -1)
  }

  /// Stays with what was flipped; completes the plan where it could be the best.
  private mutating func settle(_ value: Int64) {
    state.settle()
    worth = value
    if value > bestWorth {
      bestWorth = value
      bestOpen = state.isOpen
    }
    guard let now = state.worth(), now.gain + now.margin > bestGain,
      completed.insert(state.signature).inserted,
      let plan = OpenSetCompletion(state, beyond: bestGain)
    else { return }
    state.work += plan.work
    guard plan.gain > bestGain else { return }
    bestGain = plan.gain
    bestMinutes = plan.minutes
    bestCounts = plan.counts
  }

  // MARK: Descent

  /// Opens what gains most per minute as long as that helps.
  private mutating func build() {
    var isImproved = true
    while isImproved && !isOver {
      isImproved = false
      var (best, bestValue) = (-1, worth)
      for level in 0..<table.levelCount where !state.isOpen[level] {
        state.open(level)
        if let value = state.worth()?.gain, value > bestValue { (best, bestValue) = (level, value) }
        state.rollBack()
        if state.work > limit / 6 { break }
      }
      if best >= 0 {
        state.open(best)
        settle(state.worth()?.gain ?? -1)
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
    guard let value = state.worth()?.gain, value > worth else {
      state.rollBack()
      return false
    }
    settle(value)
    return true
  }

  // MARK: Walk

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
      if let value = state.worth()?.gain, value >= worth - allowed {
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
    return losses.isEmpty ? 0 : losses[losses.count / 8]
  }

  /// One random change, within the budget where that can be had.
  private mutating func step() {
    let kind = random.below(16)
    // Where nothing but levels takes minutes, bundles are what to choose.
    let isByBundles = state.minutesLeftByAll() >= 0
    if kind < (isByBundles ? 8 : 1) {
      completeOne()
    } else if kind < (isByBundles ? 14 : 2) {
      dropOne()
      refill()
    } else if kind < 8 {
      let level = random.below(table.levelCount)
      if state.isOpen[level] { state.close(level) } else { state.open(level) }
    } else {
      for _ in 0...random.below(2) { closeOne() }
      for _ in 0...random.below(2) { openOne() }
    }
  }

  private mutating func openOne() {
    let closed = table.levelCount - state.openCount
    guard closed > 0 else { return }
    state.open(Int(state.order[state.openCount + random.below(closed)]))
  }

  private mutating func closeOne() {
    guard state.openCount > 0 else { return }
    state.close(Int(state.order[random.below(state.openCount)]))
  }

  /// Opens what the best of a few bundles misses, and drops others where that is beyond the budget.
  private mutating func completeOne() {
    guard let bundle = incomplete(within: .max, tries: 3) else { return }
    state.complete(bundle)
    var drops = 0
    while state.paid > state.budget && drops < 24 {
      guard dropOne() else { return }
      drops += 1
    }
    if drops > 0 { refill() }
  }

  /// Drops the worst of a few bundles; false when none frees anything.
  @discardableResult
  private mutating func dropOne() -> Bool {
    var (best, bestGain, bestMinutes) = (-1, 0 as Int64, 0 as Int64)
    for _ in 0..<6 {
      guard let bundle = draw(isComplete: true) else { continue }
      let minutes = state.minutesOnly(of: bundle)
      let gain = table.gains[bundle] * table.units[Int(table.itemOfBundle[bundle])]
      guard minutes > 0 else { continue }
      if best < 0 || Int128(gain) * Int128(bestMinutes) < Int128(bestGain) * Int128(minutes) {
        (best, bestGain, bestMinutes) = (bundle, gain, minutes)
      }
    }
    guard best >= 0 else { return false }
    state.drop(best)
    return true
  }

  /// Completes bundles while minutes are left over.
  private mutating func refill() {
    var failures = 0
    while failures < 3 {
      let left = state.minutesLeftByAll()
      guard left > 0 else { return }
      if let bundle = incomplete(within: left, tries: 6) { state.complete(bundle) } else { failures += 1 }
    }
  }

  /// Of a few bundles that miss something the one of greatest gain per missing minute.
  private mutating func incomplete(within minutes: Int64, tries: Int) -> Int? {
    var best: Int?
    var (bestGain, bestMinutes) = (0 as Int64, 1 as Int64)
    for _ in 0..<tries {
      guard let bundle = draw(isComplete: false), state.missingMinutes[bundle] <= minutes else { continue }
      let gain = table.gains[bundle] * table.units[Int(table.itemOfBundle[bundle])]
      let missing = max(1, state.missingMinutes[bundle])
      if Int128(gain) * Int128(bestMinutes) > Int128(bestGain) * Int128(missing) {
        (best, bestGain, bestMinutes) = (bundle, gain, missing)
      }
    }
    return best
  }

  private mutating func draw(isComplete: Bool) -> Int? {
    guard table.bundleCount > 0 else { return nil }
    for _ in 0..<8 {
      let bundle = random.below(table.bundleCount)
      state.work += 1
      if (state.missing[bundle] == 0) == isComplete { return bundle }
    }
    return nil
  }
}
