import RemediationPlan

/// What one rate of gain per minute proves: the greatest surplus of every component, and the flows that show it.
struct RateRelaxation {
  let rate: Int64
  /// Σ greatest surplus, in quanta.
  private(set) var surplus: Int128 = 0
  private(set) var flows: [Certificate.Flow] = []
  /// By node, what the flows leave of its weight: d of docs/model.md; empty unless asked for.
  private(set) var rests: [Int128]
  private var network: ComponentNetwork

  init(rate: Int64, graph: NeedGraph, forced: ForcedNodes, isKeepingRests: Bool = false) {
    self.rate = rate
    rests = isKeepingRests ? [Int128](repeating: 0, count: graph.count) : []
    network = ComponentNetwork(graph: graph, forced: forced)
    pushToForced(graph, forced)
  }

  /// Weighs a component and keeps its flows; `inspect` may look at it before the next one comes.
  ///
  /// - Returns: the component's greatest surplus.
  @discardableResult
  mutating func add(_ nodes: ArraySlice<Int32>, inspect: (borrowing ComponentNetwork) -> Void) -> Int128 {
    network.load(nodes)
    let value = network.saturate(rate: rate)
    surplus += value
    for (arc, flow) in network.network.flows.enumerated() where flow > 0 {
      flows.append(Certificate.Flow(arc: Int(network.arcs[arc]), units: Int64(clamping: flow)))
    }
    if !rests.isEmpty {
      for (local, node) in network.nodes.enumerated() { rests[Int(node)] = network.network.rest[local] }
    }
    inspect(network)
    return value
  }

  /// What must be done pays for all it needs: its own weight is fixed, so it can pass on whatever is asked.
  private mutating func pushToForced(_ graph: NeedGraph, _ forced: ForcedNodes) {
    var demand: [Int32: Int128] = [:]
    // Farthest first: each passes its demand, and what was asked of it, on to the node that needs it.
    for (node, arc, from) in forced.needed.reversed() {
      let own = Int128(rate) * Int128(graph.minutes[Int(node)])
      let total = own + (demand[node] ?? 0)
      guard total > 0 else { continue }
      demand[from, default: 0] += total
      flows.append(Certificate.Flow(arc: Int(arc), units: Int64(clamping: total)))
    }
  }

  var certificate: Certificate {
    Certificate(perMinute: rate, flows: flows.sorted { $0.arc < $1.arc })
  }
}
