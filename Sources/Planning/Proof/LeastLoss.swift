/// What any plan of a component that is not its best closure loses at least; with buffers that are kept.
struct LeastLoss {
  private var table = ItemTable()
  private var choices = UnitChoices()
  private var isPaid: [Bool] = []
  private var without: [Int128] = []

  /// After `saturate` at the rate.
  mutating func of(_ component: borrowing ComponentNetwork, rate: Int64) -> Int128 {
    var least = Int128.max
    var hasLevels = false
    for local in 0..<component.nodes.count {
      let node = Int(component.nodes[local])
      if component.isLevel(local) {
        hasLevels = true
        if !component.network.isChosen(local) { least = min(least, -component.network.rest[local]) }
      } else if component.gains[local] > 0 {
        // One resource more or less, the levels as they are. A better method is never worth leaving.
        var minutes = component.graph.minutes[node]
        for place in component.network.inPlaces(of: local) {
          let method = Int(component.network.tail(atInPlace: place))
          if Self.isAvailable(method, component) {
            minutes += component.graph.minutes[Int(component.nodes[method])]
          }
        }
        let unit = Int128(component.graph.gains[node]) - Int128(rate) * Int128(minutes)
        least = min(least, max(unit, -unit))
      } else if component.minutes[local] >= 0 {
        // Bundles that share a finding: all their choices.
        return shared(component, rate: rate)
      }
    }
    return hasLevels ? min(least, ofLevels(component)) : least
  }

  /// Whether all levels that a better method needs are paid.
  private static func isAvailable(_ method: Int, _ component: borrowing ComponentNetwork) -> Bool {
    for arc in component.network.arcs(outOf: method) {
      let head = Int(component.network.heads[arc])
      if component.isLevel(head) && !component.network.isChosen(head) { return false }
    }
    return true
  }

  private mutating func ofLevels(_ component: borrowing ComponentNetwork) -> Int128 {
    component.findLossesWithout(into: &without)
    var least = Int128.max
    for local in 0..<component.nodes.count where component.isLevel(local) {
      least = min(
        least, component.network.isChosen(local) ? without[local] : -component.network.rest[local])
    }
    return least
  }

  private mutating func shared(_ component: borrowing ComponentNetwork, rate: Int64) -> Int128 {
    table.load(component)
    guard table.isListable else { return 0 }
    isPaid.removeAll(keepingCapacity: true)
    for local in 0..<component.nodes.count {
      isPaid.append(component.isLevel(local) && component.network.isChosen(local))
    }
    var least = ofLevels(component)
    for item in 0..<table.count {
      choices.load(item: item, of: table, isPaid: isPaid, rate: rate)
      if choices.choices.count > 1 { least = min(least, choices.choices[1].loss) }
    }
    return least
  }
}
