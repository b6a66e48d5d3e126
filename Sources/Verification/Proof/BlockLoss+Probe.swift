extension BlockLoss {
  /// The least loss of a block, noting with every undecided chain how much more it loses in which states.
  mutating func probe(_ index: Int, of store: Blocks, _ choices: inout ChainChoices) -> Int128 {
    if store.blocks[index].bundles.count <= 1 { return probeSmall(index, of: store, &choices) }
    let bound = least(index, of: store, choices)
    for place in store.blocks[index].terms {
      forEachPiece(of: store.terms[Int(place)], &choices) { loss, choices in
        loss.least(index, of: store, choices) - bound
      }
    }
    return bound
  }

  /// Goes through the states of the chains that a finding needs, which are left as they were. Between the states at
  /// which the finding asks for a chain the loss is the same.
  private mutating func forEachPiece(
    of term: Blocks.Term, _ choices: inout ChainChoices,
    loss: (_ self: inout BlockLoss, _ choices: ChainChoices) -> Int128
  ) {
    for isOnce in [false, true] {
      let chain = Int(isOnce ? term.onceChain : term.setupChain)
      guard chain >= 0, choices.isFree(chain) else { continue }
      let (low, high) = (choices.least[chain], choices.most[chain])
      let base = isOnce ? term.onceState : term.baseState
      let up = isOnce ? 0 : term.upState
      var start: Int32 = 0
      while start <= high {
        var end = high + 1
        if up > start { end = min(end, up) }
        if base > start { end = min(end, base) }
        let inside = max(start, low)
        if inside < end {
          choices.set(chain, least: inside, most: inside)
          let more = loss(&self, choices)
          if more != 0 { choices.note(more, chain: chain, states: inside..<end) }
        }
        start = end
      }
      choices.set(chain, least: low, most: high)
    }
  }

  /// The least loss of a block with at most one bundle.
  func smallLoss(_ index: Int, of store: Blocks, _ choices: ChainChoices) -> Int128 {
    let block = store.blocks[index]
    var state = SmallBlock(block, of: store)
    for place in block.terms {
      state.add(cost(of: store.terms[Int(place)], size: Int128(block.size), choices))
    }
    return state.loss
  }

  /// With at most one bundle the block does all or nothing, and one chain changes the cost of one finding.
  private mutating func probeSmall(_ index: Int, of store: Blocks, _ choices: inout ChainChoices) -> Int128 {
    let block = store.blocks[index]
    let size = Int128(block.size)
    var state = SmallBlock(block, of: store)
    for place in block.terms { state.add(cost(of: store.terms[Int(place)], size: size, choices)) }
    work += block.terms.count
    let bound = state.loss
    for place in block.terms {
      let term = store.terms[Int(place)]
      let own = cost(of: term, size: size, choices)
      forEachPiece(of: term, &choices) { loss, choices in
        var changed = state
        changed.replace(own, with: loss.cost(of: term, size: size, choices))
        return changed.loss - bound
      }
    }
    return bound
  }

  /// What a block with at most one bundle does when all its chains are decided, and what it loses; nil where other
  /// things lose less than the slack too.
  mutating func settled(
    _ index: Int, of store: Blocks, _ choices: ChainChoices, slack: Int128
  ) -> (option: Option, loss: Int128)? {
    let block = store.blocks[index]
    guard block.bundles.count == 1, !block.isMandatory else { return nil }
    let size = Int128(block.size)
    var state = SmallBlock(block, of: store)
    var minutes: Int64 = 0
    for place in block.terms {
      let term = store.terms[Int(place)]
      state.add(cost(of: term, size: size, choices))
      let isUp = term.upState > 0 && choices.most[Int(term.setupChain)] >= term.upState
      minutes += isUp ? term.upEach : term.each
    }
    work += block.terms.count
    if state.closed > 0 { return (Option(minutes: 0, gain: 0), state.loss) }
    guard state.value.magnitude >= UInt128(max(slack, 0)) * size.magnitude else { return nil }
    let gain = store.bundles[Int(block.bundles.lowerBound)].gain
    return (state.value > 0 ? Option(minutes: minutes, gain: gain) : Option(minutes: 0, gain: 0), state.loss)
  }
}

/// A block with at most one bundle, finding by finding.
private struct SmallBlock {
  /// Bound and flows that must be paid.
  private var base: Int128
  /// Of completing the bundle on all units.
  private(set) var value: Int128
  /// Findings that cannot be fixed.
  private(set) var closed = 0
  private let isMandatory: Bool

  init(_ block: Blocks.Block, of store: Blocks) {
    base = block.bound
    isMandatory = block.isMandatory
    value =
      block.bundles.isEmpty
      ? 0 : Int128(block.size) * Int128(store.bundles[Int(block.bundles.lowerBound)].gain)
  }

  mutating func add(_ cost: BlockLoss.TermCost) {
    base += cost.forced
    value -= cost.open
    if !cost.isPossible { closed += 1 }
  }

  mutating func replace(_ old: BlockLoss.TermCost, with new: BlockLoss.TermCost) {
    base += new.forced - old.forced
    value -= new.open - old.open
    closed += (new.isPossible ? 0 : 1) - (old.isPossible ? 0 : 1)
  }

  var loss: Int128 {
    if isMandatory { return closed == 0 ? base - value : BlockLoss.infinite }
    return base - (closed == 0 ? max(0, value) : 0)
  }
}
