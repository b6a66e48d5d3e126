/// Random changes of a set of paid levels.
extension OpenSetClimb {
  /// One random change, within the budget where that can be had.
  mutating func step() {
    let kind = random.below(16)
    // Where nothing but levels takes minutes, bundles are what to choose.
    let isByBundles = state.minutesLeftByAll() >= 0
    if kind < (isByBundles ? 6 : 1) {
      completeOne()
    } else if kind < (isByBundles ? 15 : 2) {
      dropOne()
      refill()
    } else if kind < 11 {
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

  mutating func closeOne() {
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
  mutating func refill() {
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

  mutating func draw(isComplete: Bool) -> Int? {
    guard table.bundleCount > 0 else { return nil }
    for _ in 0..<8 {
      let bundle = random.below(table.bundleCount)
      state.work += 1
      if (state.missing[bundle] == 0) == isComplete { return bundle }
    }
    return nil
  }
}
