/// What flows into the levels under a certificate, and what the levels add to U; docs/model.md, section 6.
struct LevelSurplus {
  /// Flow from classes into each level, in quanta.
  private(set) var inflow: [Int128]
  /// Σ max(0, d) of the levels of each chain.
  private(set) var bounds: [Int128] = []

  init(_ chains: LevelChains) { inflow = Array(repeating: 0, count: chains.values.count) }

  /// Adds the flows of a class.
  mutating func add(_ surplus: ClassSurplus, of index: Int, in programs: ClassPrograms, chains: LevelChains) {
    let places = programs.findings(of: index)
    for place in places {
      let (finding, own) = (programs.findings[place], surplus.findings[place - places.lowerBound])
      add(own.toBase, chain: finding.setupChain, state: finding.baseState, chains)
      add(own.toUp, chain: finding.setupChain, state: finding.upState, chains)
      add(own.toOnce, chain: finding.onceChain, state: finding.onceState, chains)
    }
  }

  private mutating func add(_ flow: Int64, chain: Int32, state: Int32, _ chains: LevelChains) {
    guard flow != 0 else { return }
    inflow[Int(chains.starts[Int(chain)]) + Int(state) - 1] += Int128(flow)
  }

  /// Reads the arcs between levels, after all classes.
  mutating func close(_ chains: LevelChains, perMinute: Int128, arcs: inout ArcReader) {
    bounds.reserveCapacity(chains.count)
    for chain in 0..<chains.count {
      let levels = chains.levels(of: chain)
      var sum: Int128 = 0
      // The flow of level j + 1 into level j is that of the arc read next.
      var flowDown: Int128 = 0
      for level in levels {
        let flowIn = level + 1 < levels.upperBound ? Int128(arcs.next()) : 0
        let cost = perMinute * Int128(chains.cost(ofLevel: level, in: levels))
        sum += max(0, inflow[level] - cost - flowDown + flowIn)
        flowDown = flowIn
      }
      bounds.append(sum)
    }
  }
}
