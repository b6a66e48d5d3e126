/// Splits components of a step graph into blocks: the dichotomy of parametric closures, in exact integers.
struct StepSplitter {
  private let graph: StepGraph
  /// The gain of what each step completes alone.
  private var alone: [Int64]
  /// Blocks so far: steps, gain, minutes, and the first of the keys.
  private var blockStarts: [Int32] = [0]
  private var blockSteps: [Int32] = []
  private var blockGains: [Int64] = []
  private var blockMinutes: [Int64] = []
  private var blockRanks: [Int32] = []

  /// The component at hand: its nodes are steps, then tenant-wide parts, then completions of several steps.
  private var network = ClosureNetwork()
  private var gains: [Int64] = []
  private var minutes: [Int64] = []
  private var nodeSteps: [Int32] = []
  private var localStep: [Int32]
  private var localOnce: [Int32]
  private var onces: [Int32] = []
  private var needs: [Int32] = []
  /// Local nodes; every part is a range of them.
  private var order: [Int32] = []
  private var buffer: [Int32] = []
  private var isSeen: [Bool] = []
  private var partCount: Int32 = 0
  private var parts: [(range: Range<Int>, isConnected: Bool)] = []

  init(_ graph: StepGraph) {
    self.graph = graph
    alone = [Int64](repeating: 0, count: graph.steps.count)
    for completion in 0..<graph.completionCount {
      let range = graph.memberRange(of: completion)
      if range.count == 1 { alone[Int(graph.members[range.lowerBound])] += graph.gains[completion] }
    }
    localStep = [Int32](repeating: -1, count: graph.steps.count)
    localOnce = [Int32](repeating: -1, count: graph.onceMinutes.count)
  }

  func steps(of block: Int) -> ArraySlice<Int32> {
    blockSteps[Int(blockStarts[block])..<Int(blockStarts[block + 1])]
  }

  /// Adds the blocks of one component.
  mutating func split(_ steps: ArraySlice<Int32>, completions: ArraySlice<Int32>) {
    if steps.count == 1, let step = steps.first {
      let once = graph.onceOfStep[Int(step)]
      blockSteps.append(step)
      endBlock(
        gain: alone[Int(step)],
        minutes: graph.minutes[Int(step)] + (once < 0 ? 0 : graph.onceMinutes[Int(once)]))
      return
    }
    load(steps, completions)
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: 0..<Int32(network.count))
    isSeen.removeAll(keepingCapacity: true)
    isSeen.append(contentsOf: repeatElement(false, count: network.count))
    partCount = 0
    parts.append((0..<network.count, true))
    while let (range, isConnected) = parts.popLast() {
      if !isConnected && separate(range) { continue }
      if let middle = divide(range) {
        parts.append((middle..<range.upperBound, false))
        parts.append((range.lowerBound..<middle, false))
      } else {
        emit(range)
      }
    }
  }

  private mutating func load(_ steps: ArraySlice<Int32>, _ completions: ArraySlice<Int32>) {
    network.removeAll()
    gains.removeAll(keepingCapacity: true)
    minutes.removeAll(keepingCapacity: true)
    nodeSteps.removeAll(keepingCapacity: true)
    nodeSteps.append(contentsOf: steps)
    onces.removeAll(keepingCapacity: true)
    for (local, step) in steps.enumerated() {
      localStep[Int(step)] = Int32(local)
      gains.append(alone[Int(step)])
      minutes.append(graph.minutes[Int(step)])
      needs.removeAll(keepingCapacity: true)
      let once = graph.onceOfStep[Int(step)]
      if once >= 0 {
        if localOnce[Int(once)] < 0 {
          localOnce[Int(once)] = Int32(steps.count + onces.count)
          onces.append(once)
        }
        needs.append(localOnce[Int(once)])
      }
      network.addNode(needing: needs)
    }
    for once in onces {
      gains.append(0)
      minutes.append(graph.onceMinutes[Int(once)])
      network.addNode(needing: [])
      localOnce[Int(once)] = -1
    }
    for completion in completions {
      gains.append(graph.gains[Int(completion)])
      minutes.append(0)
      needs.removeAll(keepingCapacity: true)
      for step in graph.members(of: Int(completion)) { needs.append(localStep[Int(step)]) }
      network.addNode(needing: needs)
    }
    network.finish()
  }

  /// Makes a part of each connected piece, if there are several: what has nothing in common need not be weighed together.
  private mutating func separate(_ range: Range<Int>) -> Bool {
    for place in range { isSeen[Int(order[place])] = false }
    buffer.removeAll(keepingCapacity: true)
    var pieces = 0
    for place in range where !isSeen[Int(order[place])] {
      let start = buffer.count
      isSeen[Int(order[place])] = true
      buffer.append(order[place])
      var head = start
      while head < buffer.count {
        let node = Int(buffer[head])
        head += 1
        for arc in network.arcs(outOf: node) { reach(Int(network.heads[arc]), from: node) }
        for arc in network.arcs(into: node) { reach(Int(network.tails[Int(arc)]), from: node) }
      }
      pieces += 1
      if buffer.count == range.count && pieces == 1 { return false }
      parts.append((range.lowerBound + start..<range.lowerBound + buffer.count, true))
    }
    for (offset, node) in buffer.enumerated() { order[range.lowerBound + offset] = node }
    for (range, _) in parts.suffix(pieces) {
      partCount += 1
      for place in range { network.setPart(partCount, of: Int(order[place])) }
    }
    return true
  }

  private mutating func reach(_ node: Int, from other: Int) {
    guard !isSeen[node], network.parts[node] == network.parts[other] else { return }
    isSeen[node] = true
    buffer.append(Int32(node))
  }

  /// Brings the closed part with the better ratio to the front and says where it ends; nil: there is none.
  private mutating func divide(_ range: Range<Int>) -> Int? {
    guard range.count > 1 else { return nil }
    let (gain, cost) = sums(range)
    guard gain > 0, cost > 0 else { return nil }
    // The part as a whole weighs nothing; a closed part that weighs more has a better ratio.
    let (gains, minutes) = (gains, minutes)
    let value = network.saturate(order[range]) {
      Int128(gains[$0]) * Int128(cost) - Int128(minutes[$0]) * Int128(gain)
    }
    guard value > 0 else { return nil }
    buffer.removeAll(keepingCapacity: true)
    var end = range.lowerBound
    partCount += 1
    for place in range {
      let node = order[place]
      if network.isChosen(Int(node)) {
        network.setPart(partCount, of: Int(node))
        order[end] = node
        end += 1
      } else {
        buffer.append(node)
      }
    }
    for (offset, node) in buffer.enumerated() { order[end + offset] = node }
    return end
  }

  private func sums(_ range: Range<Int>) -> (gain: Int64, minutes: Int64) {
    var (gain, cost): (Int64, Int64) = (0, 0)
    for place in range {
      gain += gains[Int(order[place])]
      cost += minutes[Int(order[place])]
    }
    return (gain, cost)
  }

  private mutating func emit(_ range: Range<Int>) {
    for place in range where Int(order[place]) < nodeSteps.count {
      blockSteps.append(nodeSteps[Int(order[place])])
    }
    guard Int(blockStarts[blockStarts.count - 1]) < blockSteps.count else { return }
    let (gain, cost) = sums(range)
    endBlock(gain: gain, minutes: cost)
  }

  private mutating func endBlock(gain: Int64, minutes cost: Int64) {
    var rank = Int32.max
    for place in Int(blockStarts[blockStarts.count - 1])..<blockSteps.count {
      rank = min(rank, graph.keyRanks[Int(blockSteps[place])])
    }
    blockGains.append(gain)
    blockMinutes.append(cost)
    blockRanks.append(rank)
    blockStarts.append(Int32(blockSteps.count))
  }

  /// All blocks by falling gain per minute; ties: fewer minutes, then the smaller key. What gains nothing comes last.
  func sortedBlocks() -> [Int32] {
    // Doubles settle nearly every comparison; where they are too close, integers do.
    let slopes = zip(blockGains, blockMinutes).map { gain, cost in
      gain == 0 ? 0 : cost == 0 ? Double.infinity : Double(gain) / Double(cost)
    }
    return (0..<Int32(blockGains.count)).sorted { left, right in
      let (left, right) = (Int(left), Int(right))
      let (first, second) = (slopes[left], slopes[right])
      if first != second {
        // A slope of zero or without end is what it is.
        guard first > 0, second > 0, max(first, second) < .infinity,
          abs(first - second) <= 1e-13 * max(first, second)
        else { return first > second }
      }
      if first > 0 && first < .infinity {
        let difference =
          Int128(blockGains[left]) * Int128(blockMinutes[right])
          - Int128(blockGains[right]) * Int128(blockMinutes[left])
        if difference != 0 { return difference > 0 }
      }
      return (blockMinutes[left], blockRanks[left]) < (blockMinutes[right], blockRanks[right])
    }
  }
}
