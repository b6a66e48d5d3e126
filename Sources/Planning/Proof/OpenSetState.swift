/// A set of paid levels with what the best completion of it gains, kept up to date flip by flip.
///
/// Items have nothing to do with each other once levels are settled: each has a chain of upgrades of falling gain per
/// minute, and the best completion takes upgrades of all chains in that order while minutes last. Upgrades stand in
/// buckets by the logarithm of their gain per minute, so an upgrade is put in place or taken out in constant time.
struct OpenSetState {
  let table: OpenSetTable
  let budget: Int64
  private(set) var isOpen: [Bool]
  /// Minutes of the open levels.
  private(set) var paid: Int64 = 0
  /// All levels, the open ones first, and where each stands.
  private(set) var order: [Int32]
  private var positions: [Int32]
  private(set) var openCount = 0
  /// By bundle: closed levels that it needs, and their minutes.
  private(set) var missing: [Int32]
  private(set) var missingMinutes: [Int64]
  /// By slot: minutes with the open levels.
  private(set) var slots: [Int64]
  /// Bundles of each item that miss nothing.
  private(set) var availableCounts: [Int32]
  /// Stands for the set of open levels.
  private(set) var signature: UInt64 = 0
  /// What was done so far: things looked at.
  var work = 0

  private var chains: UpgradeChains
  private var touched: [Int32] = []
  private var isTouched: [Bool]
  /// Levels flipped since the last `settle`.
  private var journal: [Int32] = []

  /// No level is open.
  init(_ table: OpenSetTable, budget: Int64) {
    self.table = table
    self.budget = budget
    isOpen = [Bool](repeating: false, count: table.levelCount)
    order = (0..<Int32(table.levelCount)).map { $0 }
    positions = order
    missing = (0..<table.bundleCount).map { Int32(table.bundleNeeds.range($0).count) }
    missingMinutes = (0..<table.bundleCount).map { bundle in
      table.bundleNeeds.list(bundle).reduce(0) { $0 + table.levelMinutes[Int($1)] }
    }
    slots = table.slots
    availableCounts = [Int32](repeating: 0, count: table.itemCount)
    isTouched = [Bool](repeating: false, count: table.itemCount)
    for bundle in 0..<table.bundleCount where missing[bundle] == 0 {
      availableCounts[Int(table.itemOfBundle[bundle])] += 1
    }
    chains = UpgradeChains(table)
    for item in 0..<table.itemCount { chains.replace(item, table: table, missing: missing, slots: slots) }
  }

  // MARK: Flips

  /// Opens a closed level or closes an open one, alone.
  private mutating func flip(_ level: Int) {
    let isOpening = !isOpen[level]
    isOpen[level] = isOpening
    journal.append(Int32(level))
    signature ^= OpenSetRandom.mixed(UInt64(level) &+ 1)
    move(level, isOpening: isOpening)
    let (step, minutes) =
      isOpening ? (-1 as Int32, -table.levelMinutes[level]) : (1, table.levelMinutes[level])
    paid -= minutes
    for place in table.users.range(level) {
      let bundle = Int(table.users.members[place])
      let before = missing[bundle]
      missing[bundle] = before + step
      missingMinutes[bundle] += minutes
      if before == 0 || before + step == 0 {
        let item = Int(table.itemOfBundle[bundle])
        availableCounts[item] -= step
        touch(item)
      }
    }
    for place in table.methods.range(level) {
      let method = Int(table.methods.members[place])
      let slot = Int(table.methodSlots[method])
      slots[slot] += isOpening ? table.methodMinutes[method] : -table.methodMinutes[method]
      let item = Int(table.itemOfSlot[slot])
      if availableCounts[item] > 0 || slot == Int(table.slotStarts[item]) { touch(item) }
    }
    work += 2 + table.users.range(level).count + table.methods.range(level).count
  }

  private mutating func move(_ level: Int, isOpening: Bool) {
    if !isOpening { openCount -= 1 }
    let (from, to) = (Int(positions[level]), openCount)
    let other = order[to]
    order[to] = Int32(level)
    order[from] = other
    positions[level] = Int32(to)
    positions[Int(other)] = Int32(from)
    if isOpening { openCount += 1 }
  }

  private mutating func touch(_ item: Int) {
    guard !isTouched[item] else { return }
    isTouched[item] = true
    touched.append(Int32(item))
  }

  /// Opens a level and all that it needs.
  mutating func open(_ level: Int) {
    for place in table.needs.range(level) {
      let need = Int(table.needs.members[place])
      if !isOpen[need] { flip(need) }
    }
    if !isOpen[level] { flip(level) }
  }

  /// Closes a level and all that need it.
  mutating func close(_ level: Int) {
    for place in table.dependents.range(level) {
      let user = Int(table.dependents.members[place])
      if isOpen[user] { flip(user) }
    }
    if isOpen[level] { flip(level) }
  }

  /// Opens all that a bundle still misses.
  mutating func complete(_ bundle: Int) {
    for place in table.bundleNeeds.range(bundle) {
      let level = Int(table.bundleNeeds.members[place])
      if !isOpen[level] { flip(level) }
    }
  }

  /// Whether no bundle that misses nothing needs a level, but for one.
  private mutating func isFree(_ level: Int, but bundle: Int) -> Bool {
    for place in table.users.range(level) {
      let user = Int(table.users.members[place])
      work += 1
      if missing[user] == 0 && user != bundle { return false }
    }
    return true
  }

  /// Minutes of the levels that only one complete bundle needs.
  mutating func minutesOnly(of bundle: Int) -> Int64 {
    var minutes: Int64 = 0
    for place in table.bundleNeeds.range(bundle) {
      let level = Int(table.bundleNeeds.members[place])
      if isFree(level, but: bundle) { minutes += table.levelMinutes[level] }
    }
    return minutes
  }

  /// Closes the levels that only one complete bundle needs.
  mutating func drop(_ bundle: Int) {
    var only: [Int] = []
    for place in table.bundleNeeds.range(bundle) {
      let level = Int(table.bundleNeeds.members[place])
      if isFree(level, but: bundle) { only.append(level) }
    }
    for level in only { close(level) }
  }

  /// Opens exactly some levels; those that need a closed one are closed as well.
  mutating func set(_ levels: [Bool]) {
    for level in levels.indices where levels[level] { open(level) }
    for level in levels.indices where !levels[level] && isOpen[level] { close(level) }
  }

  // MARK: Journal

  var hasFlips: Bool { !journal.isEmpty }

  /// Makes what was flipped stay.
  mutating func settle() { journal.removeAll(keepingCapacity: true) }

  /// Takes back what was flipped since the last `settle`.
  mutating func rollBack() {
    let flipped = journal
    for level in flipped.reversed() { flip(Int(level)) }
    settle()
    refresh()
  }

  /// Works out anew what the flips touched.
  private mutating func refresh() {
    for item in touched {
      isTouched[Int(item)] = false
      chains.replace(Int(item), table: table, missing: missing, slots: slots)
    }
    work += 3 * touched.count
    touched.removeAll(keepingCapacity: true)
  }

  // MARK: Worth

  /// What the set gains with one upgrade split, about: gain, and the most that it may be off; nil beyond the budget.
  mutating func worth() -> OpenSetWorth? {
    refresh()
    work += 24
    return chains.worth(left: budget - paid)
  }

  /// The minutes that stay when everything that is available is taken.
  mutating func minutesLeftByAll() -> Int64 {
    refresh()
    return budget - paid - chains.allMinutes
  }
}

/// What a set of open levels gains.
struct OpenSetWorth {
  let gain: Int64
  /// The most that the best split completion may gain beyond.
  let margin: Int64
}
