/// The parts of a need graph that have nothing to do with each other, forced nodes and what is out of reach left out.
///
/// Components ascend by first node; the nodes of each ascend.
struct ComponentTable: Sendable {
  private(set) var starts: [Int32] = [0]
  private(set) var nodes: [Int32] = []
  /// The component of each node; -1: left out.
  private(set) var ofNode: [Int32]

  /// Nearly linear in nodes and arcs.
  init(_ graph: NeedGraph, without isLeftOut: [Bool]) {
    var parents = (0..<Int32(graph.count)).map { $0 }
    func root(_ node: Int32, _ parents: inout [Int32]) -> Int32 {
      var node = node
      while parents[Int(node)] != node {
        parents[Int(node)] = parents[Int(parents[Int(node)])]
        node = parents[Int(node)]
      }
      return node
    }
    for node in 0..<graph.count where !isLeftOut[node] {
      for arc in graph.arcs(of: node) where !isLeftOut[Int(graph.needs[arc])] {
        let (left, right) = (root(Int32(node), &parents), root(graph.needs[arc], &parents))
        // The smaller index leads, so components come in order of their first node.
        if left < right { parents[Int(right)] = left } else { parents[Int(left)] = right }
      }
    }
    var ofNode = [Int32](repeating: -1, count: graph.count)
    var sizes: [Int32] = []
    for node in 0..<graph.count where !isLeftOut[node] {
      let leader = Int(root(Int32(node), &parents))
      if leader == node {
        ofNode[node] = Int32(sizes.count)
        sizes.append(1)
      } else {
        ofNode[node] = ofNode[leader]
        sizes[Int(ofNode[leader])] += 1
      }
    }
    starts = [0]
    for size in sizes { starts.append(starts[starts.count - 1] + size) }
    nodes = [Int32](repeating: 0, count: Int(starts[sizes.count]))
    var next = starts
    for node in 0..<graph.count where ofNode[node] >= 0 {
      nodes[Int(next[Int(ofNode[node])])] = Int32(node)
      next[Int(ofNode[node])] += 1
    }
    self.ofNode = ofNode
  }

  var count: Int { starts.count - 1 }

  /// Runs of components of about equal size, for threads to share: more than threads, so that a big component does not keep
  /// the others waiting.
  func runs(threads: Int) -> [Range<Int>] {
    guard threads > 1 else { return [0..<count] }
    let size = nodes.count / (threads * 8) + 1
    var runs: [Range<Int>] = []
    var start = 0
    for component in 0..<count
    where Int(starts[component + 1] - starts[start]) >= size || component == count - 1 {
      runs.append(start..<component + 1)
      start = component + 1
    }
    return runs
  }

  func nodes(of component: Int) -> ArraySlice<Int32> {
    nodes[Int(starts[component])..<Int(starts[component + 1])]
  }
}
