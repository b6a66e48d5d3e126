/// Enumerates what a part of the program can do, as far as it loses less than a limit.
///
/// A part falls into components that share no undecided chain; each is searched by itself, and inside one a chain is
/// decided state by state. Fixed limits on states and work, no clock: the answer is the same on every machine.
struct PartSearch {
  private let store: Blocks
  private var choices: ChainChoices
  private var blockLoss: BlockLoss
  private let mostMinutes: Int64
  private var work: Int
  private var options: [BlockLoss.Option] = []
  /// The component of each chain, while components are told apart.
  private var parents: [Int32]

  private static let capacity = 1_000_000
  private static let deepest = 200

  init(store: Blocks, choices: ChainChoices, mostMinutes: Int64, work: Int) {
    self.store = store
    self.choices = choices
    self.mostMinutes = mostMinutes
    self.work = work
    blockLoss = BlockLoss(perMinute: choices.perMinute)
    parents = (0..<Int32(choices.chains.count)).map { $0 }
  }

  private var perMinute: Int128 { choices.perMinute }

  /// What some blocks and the undecided chains they need can do.
  ///
  /// - Returns: all partial plans that lose less than the limit and are not dominated; nil where a limit was passed.
  mutating func frontier(
    blocks: [Int32], chains: [Int32], limit: Int128, depth: Int = 0
  ) -> PartFrontier? {
    guard depth < Self.deepest, spend(blocks.count + chains.count + 1) else { return nil }
    if chains.isEmpty { return decided(blocks, limit: limit) }
    let parts = components(blocks: blocks, chains: chains)
    var bounds: [Int128] = []
    for part in parts {
      guard let bound = bound(part) else { return nil }
      bounds.append(bound)
    }
    var rest = bounds.reduce(0, +)
    if rest >= limit { return PartFrontier() }
    var result = PartFrontier(minutes: 0, gain: 0, constant: 0)
    var solved: Int128 = 0
    for (part, bound) in zip(parts, bounds) {
      rest -= bound
      let own =
        part.chains.isEmpty
        ? decided(part.blocks, limit: limit - rest - solved)
        : branched(part, limit: limit - rest - solved, depth: depth)
      guard let own else { return nil }
      guard let loss = own.leastLoss(perMinute: perMinute) else { return PartFrontier() }
      solved += loss
      guard let both = combined(result, own, limit: limit - rest) else { return nil }
      result = both
    }
    return result
  }

  private mutating func spend(_ amount: Int) -> Bool {
    work -= amount
    return work > blockLoss.work
  }

  private mutating func combined(_ one: PartFrontier, _ other: PartFrontier, limit: Int128) -> PartFrontier? {
    one.combined(
      with: other, limit: limit, mostMinutes: mostMinutes, perMinute: perMinute, capacity: Self.capacity,
      work: &work)
  }

  // MARK: Components

  private struct Part {
    var blocks: [Int32] = []
    var chains: [Int32] = []
  }

  /// What a part loses at least; nil where the work ran out.
  private mutating func bound(_ part: Part) -> Int128? {
    guard spend(part.blocks.count) else { return nil }
    var sum: Int128 = 0
    for block in part.blocks { sum += blockLoss.least(Int(block), of: store, choices) }
    for chain in part.chains { sum += choices.leastLoss(of: Int(chain)) }
    return sum
  }

  /// Parts that share no undecided chain; all blocks without one make the first part.
  private mutating func components(blocks: [Int32], chains: [Int32]) -> [Part] {
    for chain in chains { parents[Int(chain)] = chain }
    for block in blocks {
      var first: Int32 = -1
      forEachFreeChain(of: block) { chain, parents in
        let root = Self.root(chain, &parents)
        if first < 0 { first = root } else { parents[Int(root)] = Self.root(first, &parents) }
      }
    }
    var numbers: [Int32: Int] = [:]
    var parts = [Part()]
    for chain in chains {
      let root = Self.root(chain, &parents)
      let number = numbers[root] ?? parts.count
      if number == parts.count {
        numbers[root] = number
        parts.append(Part())
      }
      parts[number].chains.append(chain)
    }
    for block in blocks {
      var number = 0
      forEachFreeChain(of: block) { chain, parents in number = numbers[Self.root(chain, &parents)] ?? 0 }
      parts[number].blocks.append(block)
    }
    return parts
  }

  private mutating func forEachFreeChain(of block: Int32, _ body: (Int32, inout [Int32]) -> Void) {
    for term in store.blocks[Int(block)].terms {
      let term = store.terms[Int(term)]
      for chain in [term.setupChain, term.onceChain] where chain >= 0 && choices.isFree(Int(chain)) {
        body(chain, &parents)
      }
    }
  }

  private static func root(_ chain: Int32, _ parents: inout [Int32]) -> Int32 {
    var root = chain
    while parents[Int(root)] != root {
      parents[Int(root)] = parents[Int(parents[Int(root)])]
      root = parents[Int(root)]
    }
    return root
  }

  /// Decides the chain that most blocks of a component need, state by state.
  private mutating func branched(_ part: Part, limit: Int128, depth: Int) -> PartFrontier? {
    var uses: [Int32: Int] = [:]
    for block in part.blocks { forEachFreeChain(of: block) { chain, _ in uses[chain, default: 0] += 1 } }
    var chain = part.chains[0]
    for other in part.chains where uses[other] ?? 0 > uses[chain] ?? 0 { chain = other }
    let rest = part.chains.filter { $0 != chain }
    let (low, high) = (choices.least[Int(chain)], choices.most[Int(chain)])
    var result = PartFrontier()
    for state in low...high where choices.isPossible(state, of: Int(chain)) {
      let minutes = choices.minutes(state, of: Int(chain))
      let loss = choices.loss(state, of: Int(chain))
      choices.set(Int(chain), least: state, most: state)
      let found = frontier(blocks: part.blocks, chains: rest, limit: limit - loss, depth: depth + 1)
      choices.set(Int(chain), least: low, most: high)
      guard var found else { return nil }
      work -= found.count + result.count
      found.add(minutes: minutes, constant: loss - perMinute * Int128(minutes))
      result = result.union(found)
      if result.count > Self.capacity { return nil }
    }
    return result
  }

  // MARK: Decided blocks

  /// What blocks can do whose chains are all decided.
  private mutating func decided(_ blocks: [Int32], limit: Int128) -> PartFrontier? {
    var losses: [Int128] = []
    var rest: Int128 = 0
    for block in blocks {
      let loss = blockLoss.least(Int(block), of: store, choices)
      losses.append(loss)
      rest += loss
    }
    if rest >= limit { return PartFrontier() }
    let slack = limit - rest
    var result = PartFrontier(minutes: 0, gain: 0, constant: 0)
    for (block, loss) in zip(blocks, losses) {
      guard spend(1), let own = units(of: Int(block), loss: loss, slack: slack) else { return nil }
      rest -= loss
      if own.count == 1 {
        result.add(own)
      } else {
        guard let both = combined(result, own, limit: limit - rest) else { return nil }
        result = both
      }
    }
    return result
  }

  /// What all units of a block can do: each does its best, or something else at a loss.
  private mutating func units(of block: Int, loss: Int128, slack: Int128) -> PartFrontier? {
    blockLoss.options(block, of: store, choices, into: &options)
    let values = options.map { Int128($0.gain) - perMinute * Int128($0.minutes) }
    guard let value = values.max(), let best = values.firstIndex(of: value) else { return PartFrontier() }
    let size = Int64(store.blocks[block].size)
    let base = options[best]
    var result = PartFrontier(
      minutes: base.minutes * size, gain: base.gain * size, constant: loss + Int128(size) * value)
    // One frontier for each number of units that differ; what one more unit can do extends the last one.
    let others = options.indices.filter { $0 != best && value - values[$0] < slack }
    if others.isEmpty { return result }
    var last = [(minutes: base.minutes * size, gain: base.gain * size, option: 0, loss: Int128(0))]
    var all = last
    for _ in 0..<size {
      var next: [(minutes: Int64, gain: Int64, option: Int, loss: Int128)] = []
      for state in last {
        for option in state.option..<others.count {
          let index = others[option]
          let loss = state.loss + value - values[index]
          guard loss < slack else { continue }
          next.append(
            (
              state.minutes + options[index].minutes - base.minutes,
              state.gain + options[index].gain - base.gain, option, loss
            ))
        }
      }
      guard spend(next.count + 1), all.count + next.count <= Self.capacity else { return nil }
      if next.isEmpty { break }
      all += next
      last = next
    }
    all.sort { ($0.minutes, -$0.gain) < ($1.minutes, -$1.gain) }
    result.replaceStates(all.lazy.map { ($0.minutes, $0.gain) })
    return result
  }
}
