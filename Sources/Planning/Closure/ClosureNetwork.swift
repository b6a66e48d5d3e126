/// A small graph of needs whose closures are weighed again and again: maximum closures by minimum cuts, in exact integers.
///
/// Nodes are local numbers. Only arcs inside the part that is looked at count; arcs that leave it are met. Buffers are kept
/// from one graph to the next.
struct ClosureNetwork {
  private(set) var count = 0
  /// What each node needs; arcs in the order in which they were added.
  private(set) var outStarts: [Int32] = [0]
  private(set) var heads: [Int32] = []
  private(set) var tails: [Int32] = []
  private var inStarts: [Int32] = []
  private var inArcs: [Int32] = []
  /// What flows on each arc.
  private(set) var flows: [Int128] = []
  /// What is left of each node's weight: supply above zero, demand below.
  private(set) var rest: [Int128] = []
  /// The part each node belongs to.
  private(set) var parts: [Int32] = []
  private var levels: [Int32] = []
  private var cursors: [Int32] = []
  private var queue: [Int32] = []
  private var path: [Int32] = []
  /// Visits of nodes so far: the work done.
  private(set) var visits = 0

  /// Empties the graph.
  mutating func removeAll() {
    count = 0
    outStarts.removeAll(keepingCapacity: true)
    outStarts.append(0)
    heads.removeAll(keepingCapacity: true)
    tails.removeAll(keepingCapacity: true)
  }

  /// Adds the next node with its needs; later nodes may be named.
  mutating func addNode(needing needs: some Sequence<Int32>) {
    for need in needs {
      heads.append(need)
      tails.append(Int32(count))
    }
    outStarts.append(Int32(heads.count))
    count += 1
  }

  /// Adds a need of the node that `endNode` will add; later nodes may be named.
  @inline(__always)
  mutating func addNeed(_ need: Int32) {
    heads.append(need)
    tails.append(Int32(count))
  }

  /// Adds the next node, with the needs added since the last one.
  @inline(__always)
  mutating func endNode() {
    outStarts.append(Int32(heads.count))
    count += 1
  }

  /// Call once all nodes are there: one part that holds everything.
  mutating func finish() {
    inStarts.removeAll(keepingCapacity: true)
    inStarts.append(contentsOf: repeatElement(0, count: count + 1))
    for head in heads { inStarts[Int(head) + 1] += 1 }
    for node in 0..<count { inStarts[node + 1] += inStarts[node] }
    inArcs.removeAll(keepingCapacity: true)
    inArcs.append(contentsOf: repeatElement(0, count: heads.count))
    cursors.removeAll(keepingCapacity: true)
    cursors.append(contentsOf: inStarts)
    for (arc, head) in heads.enumerated() {
      let place = cursors[Int(head)]
      inArcs[Int(place)] = Int32(arc)
      cursors[Int(head)] = place + 1
    }
    flows.removeAll(keepingCapacity: true)
    flows.append(contentsOf: repeatElement(0, count: heads.count))
    rest.removeAll(keepingCapacity: true)
    rest.append(contentsOf: repeatElement(0, count: count))
    parts.removeAll(keepingCapacity: true)
    parts.append(contentsOf: repeatElement(0, count: count))
    levels.removeAll(keepingCapacity: true)
    levels.append(contentsOf: repeatElement(0, count: count))
  }

  mutating func setPart(_ part: Int32, of node: Int) { parts[node] = part }

  /// Arcs into a node.
  func arcs(into node: Int) -> ArraySlice<Int32> {
    inArcs[Int(inStarts[node])..<Int(inStarts[node + 1])]
  }

  /// Places of the arcs into a node; `tail` tells where each comes from.
  func inPlaces(of node: Int) -> Range<Int> { Int(inStarts[node])..<Int(inStarts[node + 1]) }

  func tail(atInPlace place: Int) -> Int32 { tails[Int(inArcs[place])] }

  /// Arcs out of a node.
  func arcs(outOf node: Int) -> Range<Int> { Int(outStarts[node])..<Int(outStarts[node + 1]) }

  /// Whether a node is in the closure that `saturate` found.
  func isChosen(_ node: Int) -> Bool { levels[node] >= 0 }

  /// Finds the closed subset of greatest weight among some nodes of one part; of several the smallest.
  ///
  /// Afterwards `isChosen` tells its nodes, `flows` and `rest` prove that there is no better one.
  /// - Parameters:
  ///   - members: all nodes of one part.
  ///   - weight: of a node.
  /// - Returns: the closure's weight.
  @inline(__always)
  mutating func saturate(
    _ members: some Collection<Int32>, weight: (_ node: Int) -> Int128
  ) -> Int128 {
    for node in members {
      rest[Int(node)] = weight(Int(node))
      for arc in arcs(outOf: Int(node)) { flows[arc] = 0 }
    }
    visits += members.count
    pushToNeighbors(members)
    while findLevels(members) { block(members) }
    var value: Int128 = 0
    for node in members where rest[Int(node)] > 0 { value += rest[Int(node)] }
    return value
  }

  /// Most demand lies one arc away.
  private mutating func pushToNeighbors(_ members: some Collection<Int32>) {
    for node in members where rest[Int(node)] > 0 {
      let node = Int(node)
      for arc in arcs(outOf: node) {
        let head = Int(heads[arc])
        guard parts[head] == parts[node], rest[head] < 0 else { continue }
        let amount = min(rest[node], -rest[head])
        rest[node] -= amount
        rest[head] += amount
        flows[arc] += amount
        if rest[node] == 0 { break }
      }
    }
  }

  /// Distances from supply along arcs that can carry more; whether demand is in reach.
  private mutating func findLevels(_ members: some Collection<Int32>) -> Bool {
    queue.removeAll(keepingCapacity: true)
    for node in members {
      if rest[Int(node)] > 0 {
        levels[Int(node)] = 0
        queue.append(node)
      } else {
        levels[Int(node)] = -1
      }
      cursors[Int(node)] = outStarts[Int(node)]
    }
    var head = 0
    var isInReach = false
    while head < queue.count {
      let node = Int(queue[head])
      head += 1
      if rest[node] < 0 { isInReach = true }
      let (part, level) = (parts[node], levels[node] + 1)
      for arc in arcs(outOf: node) {
        let next = Int(heads[arc])
        if levels[next] < 0 && parts[next] == part {
          levels[next] = level
          queue.append(Int32(next))
        }
      }
      for place in Int(inStarts[node])..<Int(inStarts[node + 1]) {
        let arc = Int(inArcs[place])
        let next = Int(tails[arc])
        if levels[next] < 0 && parts[next] == part && flows[arc] > 0 {
          levels[next] = level
          queue.append(Int32(next))
        }
      }
    }
    visits += queue.count
    return isInReach
  }

  /// Pushes supply along the levels until no path is left in them.
  private mutating func block(_ members: some Collection<Int32>) {
    for source in members where rest[Int(source)] > 0 && levels[Int(source)] == 0 {
      while rest[Int(source)] > 0 && push(from: Int(source)) {}
    }
  }

  /// One path from a node with supply to one with demand; false when there is none. A path is a list of arcs, those
  /// taken backwards as their complement.
  private mutating func push(from source: Int) -> Bool {
    path.removeAll(keepingCapacity: true)
    var node = source
    while rest[node] >= 0 || node == source {
      if let (step, next) = nextStep(from: node) {
        path.append(step)
        node = next
      } else {
        levels[node] = .max
        guard let last = path.popLast() else { return false }
        node = last >= 0 ? Int(tails[Int(last)]) : Int(heads[Int(~last)])
      }
    }
    var amount = min(rest[source], -rest[node])
    for step in path where step < 0 { amount = min(amount, flows[Int(~step)]) }
    for step in path { if step >= 0 { flows[Int(step)] += amount } else { flows[Int(~step)] -= amount } }
    rest[source] -= amount
    rest[node] += amount
    return true
  }

  /// The next arc that leads one level further: needs first, then flow to take back.
  private mutating func nextStep(from node: Int) -> (step: Int32, next: Int)? {
    let (part, level) = (parts[node], levels[node] + 1)
    let end = Int(outStarts[node + 1])
    while Int(cursors[node]) < end {
      let next = Int(heads[Int(cursors[node])])
      if levels[next] == level && parts[next] == part { return (cursors[node], next) }
      cursors[node] += 1
    }
    // Beyond the arcs out the cursor counts the arcs in.
    let shift = end - Int(inStarts[node])
    while Int(cursors[node]) - shift < Int(inStarts[node + 1]) {
      let arc = inArcs[Int(cursors[node]) - shift]
      let next = Int(tails[Int(arc)])
      if levels[next] == level && parts[next] == part && flows[Int(arc)] > 0 { return (~arc, next) }
      cursors[node] += 1
    }
    return nil
  }
}
