extension ComponentNetwork {
  /// Whether a local node is a level: a setup or a tenant-wide part.
  func isLevel(_ local: Int) -> Bool { Int(nodes[local]) >= graph.firstSetup }

  /// Of each local level: what the bundles that need it lose without it, each counted once. After `saturate`.
  func lossesWithout() -> [Int128] {
    var losses = [Int128](repeating: 0, count: nodes.count)
    for (local, node) in nodes.enumerated() where graph.gains[Int(node)] > 0 && network.rest[local] > 0 {
      for arc in network.arcs(outOf: local) {
        let head = Int(network.heads[arc])
        if isLevel(head) {
          losses[head] += network.rest[local]
        } else {
          for inner in network.arcs(outOf: head) where isLevel(Int(network.heads[inner])) {
            losses[Int(network.heads[inner])] += network.rest[local]
          }
        }
      }
    }
    return losses
  }

  /// What any plan that is not the best closure of the last `saturate` loses at least against it.
  func leastLoss(rate: Int64) -> Int128 {
    var least = Int128.max
    var hasLevels = false
    for (local, node) in nodes.enumerated().lazy.map({ ($0, Int($1)) }) {
      if node >= graph.firstSetup {
        hasLevels = true
        if !network.isChosen(local) { least = min(least, -network.rest[local]) }
      } else if graph.gains[node] > 0 {
        // One resource more or less, the levels as they are. A better method is never worth leaving.
        var unit = Int128(graph.gains[node]) - Int128(rate) * Int128(graph.minutes[node])
        for arc in network.arcs(into: local) {
          let method = Int(network.tails[Int(arc)])
          if isAvailable(method) { unit -= Int128(rate) * Int128(graph.minutes[Int(nodes[method])]) }
        }
        least = min(least, max(unit, -unit))
      } else if graph.minutes[node] >= 0 {
        // Bundles that share a finding: all their choices.
        return sharedLeastLoss(rate: rate)
      }
    }
    return hasLevels ? min(least, leastLossOfLevels()) : least
  }

  /// Whether all levels that a better method needs are paid.
  private func isAvailable(_ method: Int) -> Bool {
    network.arcs(outOf: method).allSatisfy {
      let head = Int(network.heads[$0])
      return !isLevel(head) || network.isChosen(head)
    }
  }

  private func leastLossOfLevels() -> Int128 {
    let without = lossesWithout()
    var least = Int128.max
    for local in nodes.indices where isLevel(local) {
      least = min(least, network.isChosen(local) ? without[local] : -network.rest[local])
    }
    return least
  }

  private func sharedLeastLoss(rate: Int64) -> Int128 {
    let table = ItemTable(self)
    guard table.isListable else { return 0 }
    let isPaid = nodes.indices.map { isLevel($0) && network.isChosen($0) }
    var least = leastLossOfLevels()
    for item in 0..<table.count {
      let choices = UnitChoices(item: item, of: table, in: self, isPaid: isPaid, rate: rate).choices
      if choices.count > 1 { least = min(least, choices[1].loss) }
    }
    return least
  }
}
