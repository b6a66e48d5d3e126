/// One component at a time as a small network, with buffers that are kept.
struct ComponentNetwork {
  let graph: NeedGraph
  let forced: ForcedNodes
  /// The first node of the graph that is a level.
  let firstSetup: Int
  var network = ClosureNetwork()
  /// Gain and minutes of each local node, used in full.
  private(set) var gains: [Int64] = []
  private(set) var minutes: [Int64] = []
  /// The nodes of the component: the local number is the place.
  private(set) var nodes: [Int32] = []
  /// The arc of the graph that each local arc stands for.
  private(set) var arcs: [Int32] = []
  /// Whether a node of the component needs something forced.
  private(set) var hasArcsToForced = false
  private var local: [Int32]

  init(graph: NeedGraph, forced: ForcedNodes) {
    self.graph = graph
    self.forced = forced
    firstSetup = graph.firstSetup
    local = [Int32](repeating: -1, count: graph.count)
  }

  /// The local number of a node of the component at hand.
  func local(_ node: Int) -> Int { Int(local[node]) }

  mutating func load(_ members: ArraySlice<Int32>) {
    network.removeAll()
    gains.removeAll(keepingCapacity: true)
    minutes.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
    arcs.removeAll(keepingCapacity: true)
    nodes.append(contentsOf: members)
    hasArcsToForced = false
    for (index, node) in members.enumerated() {
      local[Int(node)] = Int32(index)
      let limit = Int64(graph.limits[Int(node)])
      gains.append(graph.gains[Int(node)] * limit)
      minutes.append(graph.minutes[Int(node)] * limit)
    }
    for node in members {
      for arc in graph.arcs(of: Int(node)) {
        let need = Int(graph.needs[arc])
        // What is forced is there anyway.
        if forced.isForced[need] {
          hasArcsToForced = true
          continue
        }
        network.addNeed(local[need])
        arcs.append(Int32(arc))
      }
      network.endNode()
    }
    network.finish()
  }

  /// The greatest surplus, gain − rate × minutes, of a closure; `network` holds it and its proof.
  mutating func saturate(rate: Int64) -> Int128 {
    let (gains, minutes) = (gains, minutes)
    return network.saturate(0..<Int32(nodes.count)) { Int128(gains[$0]) - Int128(rate) * Int128(minutes[$0]) }
  }
}
