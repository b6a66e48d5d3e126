/// How many levels of each chain may be paid, while the search narrows it down, and what each state loses.
struct ChainChoices {
  /// The least and the greatest state still possible, by chain.
  private(set) var least: [Int32]
  private(set) var most: [Int32]
  let chains: LevelChains
  let perMinute: Int128
  /// What a chain loses in each state beside what its blocks lose, by place.
  private(set) var losses: [Int128] = []
  /// Whether a state is possible, by place.
  private var isPossible: [Bool]
  /// Differences, from one state to the next, of what blocks lose at least beyond their bounds; by place.
  private var probes: [Int128]

  init(_ chains: LevelChains, _ levels: LevelSurplus, perMinute: Int128) {
    self.chains = chains
    self.perMinute = perMinute
    let places = chains.count + chains.values.count
    least = Array(repeating: 0, count: chains.count)
    most = []
    most.reserveCapacity(chains.count)
    losses.reserveCapacity(places)
    isPossible = Array(repeating: true, count: places)
    probes = Array(repeating: 0, count: places)
    for chain in 0..<chains.count {
      let range = chains.levels(of: chain)
      most.append(Int32(range.count))
      var loss = levels.bounds[chain]
      losses.append(loss)
      for level in range {
        loss += perMinute * Int128(chains.cost(ofLevel: level, in: range)) - levels.inflow[level]
        losses.append(loss)
      }
    }
  }

  /// Where a state stands in lists of all states.
  private func place(_ chain: Int, _ state: Int32) -> Int { Int(chains.starts[chain]) + chain + Int(state) }

  func isFree(_ chain: Int) -> Bool { least[chain] < most[chain] }

  func isPossible(_ state: Int32, of chain: Int) -> Bool { isPossible[place(chain, state)] }

  func loss(_ state: Int32, of chain: Int) -> Int128 { losses[place(chain, state)] }

  /// The least a chain can lose by itself.
  func leastLoss(of chain: Int) -> Int128 {
    var loss = loss(least[chain], of: chain)
    var state = least[chain] + 1
    while state <= most[chain] {
      if isPossible(state, of: chain) { loss = min(loss, self.loss(state, of: chain)) }
      state += 1
    }
    return loss
  }

  /// Minutes of a state.
  func minutes(_ state: Int32, of chain: Int) -> Int64 {
    state == 0 ? 0 : chains.values[Int(chains.starts[chain]) + Int(state) - 1]
  }

  mutating func set(_ chain: Int, least low: Int32, most high: Int32) {
    least[chain] = low
    most[chain] = high
  }

  /// Notes that a block loses so much more when a chain is in one of the states.
  mutating func note(_ loss: Int128, chain: Int, states: Range<Int32>) {
    probes[place(chain, states.lowerBound)] += loss
    if states.upperBound <= Int32(chains.levels(of: chain).count) {
      probes[place(chain, states.upperBound)] -= loss
    }
  }

  /// Rules out states that lose as much as the limit, and forgets what was noted.
  ///
  /// - Parameters:
  ///   - bound: what everything loses at least.
  ///   - limit: what a better plan loses less than.
  /// - Returns: whether anything was ruled out; nil where nothing is left.
  mutating func narrow(bound: Int128, limit: Int128) -> Bool? {
    var hasChanged = false
    for chain in 0..<chains.count {
      let range = place(chain, 0)...place(chain, Int32(chains.levels(of: chain).count))
      var noted: Int128 = 0
      let rest = isFree(chain) ? bound - leastLoss(of: chain) : 0
      var (low, high): (Int32, Int32) = (.max, -1)
      for place in range {
        noted += probes[place]
        probes[place] = 0
        let state = Int32(place - range.lowerBound)
        guard isFree(chain), state >= least[chain], state <= most[chain], isPossible[place] else { continue }
        if rest + losses[place] + noted >= limit {
          isPossible[place] = false
          hasChanged = true
        } else {
          low = min(low, state)
          high = state
        }
      }
      guard isFree(chain) else { continue }
      if high < 0 { return nil }
      (least[chain], most[chain]) = (low, high)
    }
    return hasChanged
  }
}
