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
  var work = 0
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

  /// The least loss of a block over all states of the chains that are still possible.
  mutating func least(_ index: Int, of store: Blocks, _ choices: ChainChoices) -> Int128 {
    let block = store.blocks[index]
    let size = Int128(block.size)
    var forced: Int128 = 0
    work += block.terms.count
    if block.bundles.count <= 1 { return smallLoss(index, of: store, choices) }
    costs.removeAll(keepingCapacity: true)
    var closed: UInt64 = 0
    for (position, term) in block.terms.enumerated() {
      let cost = cost(of: store.terms[Int(term)], size: size, choices)
      forced += cost.forced
      if !cost.isPossible { closed |= 1 << UInt64(position) }
      costs.append(cost.open)
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

  /// What fixing a finding on all units costs, in quanta.
  struct TermCost {
    /// Flows into levels that are paid whether it is fixed or not.
    var forced: Int128 = 0
    /// λ times its minutes, with flows into levels that may but need not be paid.
    var open: Int128 = 0
    /// Whether the levels that it needs can be paid.
    var isPossible = true
  }

  func cost(of term: Blocks.Term, size: Int128, _ choices: ChainChoices) -> TermCost {
    var cost = TermCost(open: size * perMinute * Int128(term.each))
    if term.upState > 0 {
      let chain = Int(term.setupChain)
      let upCost = size * perMinute * Int128(term.upEach)
      if choices.least[chain] >= term.upState {
        cost.forced += Int128(term.toUp)
        cost.open = upCost
      } else if choices.most[chain] >= term.upState {
        cost.open = min(cost.open, upCost + Int128(term.toUp))
      }
    }
    if term.baseState > 0 {
      cost.add(term.toBase, state: term.baseState, chain: Int(term.setupChain), choices)
    }
    if term.onceState > 0 {
      cost.add(term.toOnce, state: term.onceState, chain: Int(term.onceChain), choices)
    }
    return cost
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

extension BlockLoss.TermCost {
  /// Adds the flow into a level that the finding needs.
  fileprivate mutating func add(_ flow: Int64, state: Int32, chain: Int, _ choices: ChainChoices) {
    if choices.least[chain] >= state {
      forced += Int128(flow)
    } else {
      open += Int128(flow)
      isPossible = isPossible && choices.most[chain] >= state
    }
  }
}
