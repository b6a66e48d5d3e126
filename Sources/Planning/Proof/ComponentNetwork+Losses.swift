extension ComponentNetwork {
  /// Whether a local node is a level: a setup or a tenant-wide part.
  func isLevel(_ local: Int) -> Bool { Int(nodes[local]) >= firstSetup }

  /// Of each local level: what the bundles that need it lose without it, each counted once. After `saturate`.
  func findLossesWithout(into losses: inout [Int128]) {
    losses.removeAll(keepingCapacity: true)
    losses.append(contentsOf: repeatElement(0, count: nodes.count))
    for local in 0..<nodes.count where network.rest[local] > 0 && gains[local] > 0 {
      let rest = network.rest[local]
      for arc in network.arcs(outOf: local) {
        let head = Int(network.heads[arc])
        if isLevel(head) {
          losses[head] += rest
        } else {
          for inner in network.arcs(outOf: head) where isLevel(Int(network.heads[inner])) {
            losses[Int(network.heads[inner])] += rest
          }
        }
      }
    }
  }
}
