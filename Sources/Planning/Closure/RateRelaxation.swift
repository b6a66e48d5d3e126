import RemediationPlan

/// What one rate of gain per minute proves: the greatest surplus of every component, and the flows that show it.
struct RateRelaxation: Sendable {
  let rate: Int64
  /// Σ greatest surplus, in quanta.
  private(set) var surplus: Int128 = 0
  private(set) var flows: [Certificate.Flow] = []
  /// By node, what the flows leave of its weight: d of docs/model.md; empty unless asked for.
  private(set) var rests: [Int128]

  init(rate: Int64, graph: NeedGraph, forced: ForcedNodes, isKeepingRests: Bool = false) {
    self.rate = rate
    rests = isKeepingRests ? [Int128](repeating: 0, count: graph.count) : []
    pushToForced(graph, forced)
  }

  /// What the components of a run prove, in their order.
  struct Part: Sendable {
    var surpluses: [Int128] = []
    var leastLosses: [Int128] = []
    fileprivate var flows: [Certificate.Flow] = []
    fileprivate var nodes: [Int32] = []
    fileprivate var rests: [Int128] = []
  }

  /// Weighs all components of a model; several threads give the same as one.
  ///
  /// - Returns: of each component the greatest surplus, and what any plan but its best closure loses at least.
  mutating func addAll(_ model: ClosureModel, threads: Int) -> (surpluses: [Int128], leastLosses: [Int128]) {
    let (rate, isKeepingRests) = (rate, !rests.isEmpty)
    let runs = model.components.runs(threads: threads)
    var (surpluses, losses): ([Int128], [Int128]) = ([], [])
    let parts = Parallel.map(runs, threads: threads) { run in
      Self.part(run, of: model, rate: rate, isKeepingRests: isKeepingRests)
    }
    for part in parts {
      // One part is all there is with one thread: it need not be copied.
      if surpluses.isEmpty { surpluses = part.surpluses } else { surpluses += part.surpluses }
      if losses.isEmpty { losses = part.leastLosses } else { losses += part.leastLosses }
      if flows.isEmpty { flows = part.flows } else { flows += part.flows }
      for (node, rest) in zip(part.nodes, part.rests) { rests[Int(node)] = rest }
    }
    surplus += surpluses.reduce(0, +)
    return (surpluses, losses)
  }

  private static func part(
    _ run: Range<Int>, of model: ClosureModel, rate: Int64, isKeepingRests: Bool
  ) -> Part {
    var part = Part()
    var network = ComponentNetwork(graph: model.graph, forced: model.forced)
    var least = LeastLoss()
    part.surpluses.reserveCapacity(run.count)
    part.leastLosses.reserveCapacity(run.count)
    for component in run {
      network.load(model.components.nodes(of: component))
      part.surpluses.append(network.saturate(rate: rate))
      part.leastLosses.append(least.of(network, rate: rate))
      for arc in network.arcs.indices where network.network.flows[arc] > 0 {
        part.flows.append(
          Certificate.Flow(
            arc: Int(network.arcs[arc]), units: Int64(clamping: network.network.flows[arc])))
      }
      if isKeepingRests {
        part.nodes += network.nodes
        part.rests += network.network.rest
      }
    }
    return part
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
