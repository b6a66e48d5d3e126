/// What a block loses at least, and what its units can do, under what is decided about the chains.
struct BlockLoss {
  /// More than any plan can lose, and small enough to be added up.
  static let infinite: Int128 = 1 << 96

  /// What one unit of a block costs and earns.
  struct Option {
    var minutes: Int64
    var gain: Int64
  }

  let perMinute: Int128
  /// Work done so far, in findings looked at.
  private(set) var work = 0
  private var costs: [Int128] = []
  private var needs: [UInt64] = []
  private var gains: [Int128] = []

  init(perMinute: Int128) { self.perMinute = perMinute }

  /// The only thing each unit of a block may do without losing the slack; nil where there are several, or none.
  func only(_ options: [Option], slack: Int128) -> Option? {
    guard options.count > 1 else { return options.first }
    var (best, next) = (-Self.infinite, -Self.infinite)
    var place = 0
    for (index, option) in options.enumerated() {
      let value = Int128(option.gain) - perMinute * Int128(option.minutes)
      if value > best {
        (best, next) = (value, best)
        place = index
      } else {
        next = max(next, value)
      }
    }
    return best - next >= slack ? options[place] : nil
  }

  /// The least loss of a block, noting with every undecided chain how much more it loses in which states.
  mutating func probe(_ index: Int, of store: Blocks, _ choices: inout ChainChoices) -> Int128 {
    let bound = least(index, of: store, choices)
    for place in store.blocks[index].terms {
      let term = store.terms[Int(place)]
      if term.setupChain >= 0 {
        probe(
          index, of: store, &choices, chain: Int(term.setupChain), at: (term.baseState, term.upState),
          bound: bound)
      }
      if term.onceChain >= 0 {
        probe(index, of: store, &choices, chain: Int(term.onceChain), at: (term.onceState, 0), bound: bound)
      }
    }
    return bound
  }

  /// Between the states at which a block asks for a chain its loss is the same.
  private mutating func probe(
    _ index: Int, of store: Blocks, _ choices: inout ChainChoices, chain: Int, at states: (Int32, Int32),
    bound: Int128
  ) {
    guard choices.isFree(chain) else { return }
    let (low, high) = (choices.least[chain], choices.most[chain])
    let (first, second) = (states.0 > 0 ? states.0 : states.1, states.0 > 0 ? states.1 : 0)
    let ends = second > 0 ? [first, second, high + 1] : [first, high + 1]
    var start: Int32 = 0
    for end in ends {
      let inside = max(start, low)
      if inside < end, inside <= high {
        choices.set(chain, least: inside, most: inside)
        choices.note(
          least(index, of: store, choices) - bound, chain: chain, states: inside..<min(end, high + 1))
      }
      start = end
    }
    choices.set(chain, least: low, most: high)
  }

  /// The least loss of a block over all states of the chains that are still possible.
  mutating func least(_ index: Int, of store: Blocks, _ choices: ChainChoices) -> Int128 {
    let block = store.blocks[index]
    let size = Int128(block.size)
    var forced: Int128 = 0
    work += block.terms.count
    if block.bundles.count <= 1 {
      var value: Int128 =
        block.bundles.isEmpty ? 0 : size * Int128(store.bundles[Int(block.bundles.lowerBound)].gain)
      var isPossible = true
      for term in block.terms {
        if let cost = cost(of: store.terms[Int(term)], size: size, choices, forced: &forced) {
          value -= cost
        } else {
          isPossible = false
        }
      }
      if block.isMandatory { return isPossible ? block.bound + forced - value : Self.infinite }
      return block.bound + forced - (isPossible ? max(0, value) : 0)
    }
    costs.removeAll(keepingCapacity: true)
    var closed: UInt64 = 0
    for (position, term) in block.terms.enumerated() {
      let cost = cost(of: store.terms[Int(term)], size: size, choices, forced: &forced)
      if cost == nil { closed |= 1 << UInt64(position) }
      costs.append(cost ?? 0)
    }
    loadSubsets(block, store)
    var best: Int128 = 0
    for subset in needs.indices where needs[subset] & closed == 0 {
      var value = size * gains[subset]
      var rest = needs[subset]
      while rest != 0 {
        value -= costs[rest.trailingZeroBitCount]
        rest &= rest - 1
      }
      best = max(best, value)
    }
    work += needs.count * block.terms.count
    return block.bound + forced - best
  }

  /// λ times the minutes of fixing a finding on all units, with flows into levels that may but need not be paid; nil
  /// where it cannot be fixed.
  private func cost(
    of term: Blocks.Term, size: Int128, _ choices: ChainChoices, forced: inout Int128
  ) -> Int128? {
    var isPossible = true
    var flows: Int128 = 0
    if term.baseState > 0 {
      let chain = Int(term.setupChain)
      if choices.least[chain] >= term.baseState {
        forced += Int128(term.toBase)
      } else {
        flows += Int128(term.toBase)
        isPossible = choices.most[chain] >= term.baseState
      }
    }
    if term.onceState > 0 {
      let chain = Int(term.onceChain)
      if choices.least[chain] >= term.onceState {
        forced += Int128(term.toOnce)
      } else {
        flows += Int128(term.toOnce)
        isPossible = isPossible && choices.most[chain] >= term.onceState
      }
    }
    var cost = size * perMinute * Int128(term.each)
    if term.upState > 0 {
      let chain = Int(term.setupChain)
      let upCost = size * perMinute * Int128(term.upEach)
      if choices.least[chain] >= term.upState {
        forced += Int128(term.toUp)
        cost = upCost
      } else if choices.most[chain] >= term.upState {
        cost = min(cost, upCost + Int128(term.toUp))
      }
    }
    return isPossible ? cost + flows : nil
  }

  /// The terms and the gain of every subset of a block's bundles.
  private mutating func loadSubsets(_ block: Blocks.Block, _ store: Blocks) {
    needs.removeAll(keepingCapacity: true)
    gains.removeAll(keepingCapacity: true)
    needs.append(0)
    gains.append(0)
    for bundle in block.bundles {
      for subset in needs.indices {
        needs.append(needs[subset] | store.bundles[Int(bundle)].needs)
        gains.append(gains[subset] + Int128(store.bundles[Int(bundle)].gain))
      }
    }
  }

  /// What one unit of a block can do when all its chains are decided: by ascending minutes and gain, none dominated;
  /// empty where a mandatory finding cannot be fixed.
  mutating func options(_ index: Int, of store: Blocks, _ choices: ChainChoices, into found: inout [Option]) {
    let block = store.blocks[index]
    found.removeAll(keepingCapacity: true)
    costs.removeAll(keepingCapacity: true)
    var closed: UInt64 = 0
    for (position, term) in block.terms.enumerated() {
      let term = store.terms[Int(term)]
      let isOpen =
        (term.baseState == 0 || choices.most[Int(term.setupChain)] >= term.baseState)
        && (term.onceState == 0 || choices.most[Int(term.onceChain)] >= term.onceState)
      if !isOpen { closed |= 1 << UInt64(position) }
      let isUp = term.upState > 0 && choices.most[Int(term.setupChain)] >= term.upState
      costs.append(Int128(isUp ? term.upEach : term.each))
    }
    work += block.terms.count
    if block.isMandatory {
      if closed == 0 { found.append(Option(minutes: Int64(clamping: costs[0]), gain: 0)) }
      return
    }
    loadSubsets(block, store)
    work += needs.count * block.terms.count
    for subset in needs.indices where needs[subset] & closed == 0 {
      var minutes: Int128 = 0
      var rest = needs[subset]
      while rest != 0 {
        minutes += costs[rest.trailingZeroBitCount]
        rest &= rest - 1
      }
      found.append(Option(minutes: Int64(clamping: minutes), gain: Int64(clamping: gains[subset])))
    }
    guard found.count > 1 else { return }
    found.sort { ($0.minutes, -$0.gain) < ($1.minutes, -$1.gain) }
    var kept = 1
    for index in 1..<found.count where found[index].gain > found[kept - 1].gain {
      found[kept] = found[index]
      kept += 1
    }
    found.removeLast(found.count - kept)
  }
}
