/// Nodes with needs: a set is closed when it holds everything that its members need.
struct ClosureGraph: Sendable {
  let count: Int
  /// What each node needs.
  let needs: [[Int]]

  init(needs: [[Int]]) {
    count = needs.count
    self.needs = needs
  }

  /// The closed subset of `members` of greatest weight; of several the smallest. Empty when none is positive.
  ///
  /// Needs outside `members` count as met. One minimum cut, by Dinic's algorithm, in exact integers.
  /// - Parameter weights: one for each member.
  func maximumClosure(of members: [Int], weights: [Int128]) -> [Bool] {
    var place = [Int](repeating: -1, count: count)
    for (index, node) in members.enumerated() { place[node] = index }
    let source = members.count
    let sink = source + 1
    var network = FlowNetwork(nodes: members.count + 2)
    var total: Int128 = 0
    for weight in weights where weight > 0 { total += weight }
    for (index, node) in members.enumerated() {
      if weights[index] > 0 { network.add(from: source, to: index, capacity: weights[index]) }
      if weights[index] < 0 { network.add(from: index, to: sink, capacity: -weights[index]) }
      for need in needs[node] where place[need] >= 0 {
        network.add(from: index, to: place[need], capacity: total + 1)
      }
    }
    network.saturate(from: source, to: sink)
    let reached = network.reachable(from: source)
    return members.indices.map { reached[$0] }
  }
}

/// A network for maximum flow in exact integers.
private struct FlowNetwork {
  private struct Edge {
    let target: Int
    var capacity: Int128
  }

  private var edges: [Edge] = []
  private var outgoing: [[Int]]
  private var depth: [Int]
  private var next: [Int]

  init(nodes: Int) {
    outgoing = [[Int]](repeating: [], count: nodes)
    depth = [Int](repeating: -1, count: nodes)
    next = [Int](repeating: 0, count: nodes)
  }

  mutating func add(from: Int, to: Int, capacity: Int128) {
    outgoing[from].append(edges.count)
    edges.append(Edge(target: to, capacity: capacity))
    outgoing[to].append(edges.count)
    edges.append(Edge(target: from, capacity: 0))
  }

  /// Pushes flow until no path is left.
  mutating func saturate(from source: Int, to sink: Int) {
    while layer(from: source, to: sink) {
      for node in next.indices { next[node] = 0 }
      while push(from: source, to: sink) {}
    }
  }

  private mutating func layer(from source: Int, to sink: Int) -> Bool {
    for node in depth.indices { depth[node] = -1 }
    depth[source] = 0
    var queue = [source]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for edge in outgoing[node] where edges[edge].capacity > 0 && depth[edges[edge].target] < 0 {
        depth[edges[edge].target] = depth[node] + 1
        queue.append(edges[edge].target)
      }
    }
    return depth[sink] >= 0
  }

  /// One augmenting path along the layers, without recursion; false when there is none.
  private mutating func push(from source: Int, to sink: Int) -> Bool {
    var path: [Int] = []
    var node = source
    while node != sink {
      if next[node] < outgoing[node].count {
        let edge = outgoing[node][next[node]]
        if edges[edge].capacity > 0 && depth[edges[edge].target] == depth[node] + 1 {
          path.append(edge)
          node = edges[edge].target
        } else {
          next[node] += 1
        }
      } else {
        guard let last = path.popLast() else { return false }
        node = edges[last ^ 1].target
        next[node] += 1
      }
    }
    var amount = edges[path[0]].capacity
    for edge in path { amount = min(amount, edges[edge].capacity) }
    for edge in path {
      edges[edge].capacity -= amount
      edges[edge ^ 1].capacity += amount
    }
    return true
  }

  func reachable(from source: Int) -> [Bool] {
    var seen = [Bool](repeating: false, count: outgoing.count)
    seen[source] = true
    var stack = [source]
    while let node = stack.popLast() {
      for edge in outgoing[node] where edges[edge].capacity > 0 && !seen[edges[edge].target] {
        seen[edges[edge].target] = true
        stack.append(edges[edge].target)
      }
    }
    return seen
  }
}
