/// What one resource of an item can do while certain levels are paid: which of its bundles are completed.
struct UnitChoices {
  /// A set of bundles, by their places in the item, with the cheapest methods for it.
  struct Choice {
    let bundles: UInt32
    let gain: Int64
    let minutes: Int64
    /// What it is worse than the best choice, for one resource.
    var loss: Int128
  }

  /// The best choice first, then by loss. Choices that another one equals or beats in gain and minutes are left out.
  private(set) var choices: [Choice] = []

  /// - Parameter isPaid: by local node, whether a level is paid.
  init(item: Int, of table: ItemTable, in component: ComponentNetwork, isPaid: [Bool], rate: Int64) {
    for bundles in 0..<(UInt32(1) << UInt32(table.bundleCounts[item])) {
      guard
        let (gain, minutes) = Self.worth(bundles, places: table.places(of: item), table, component, isPaid)
      else { continue }
      if choices.contains(where: { $0.gain >= gain && $0.minutes <= minutes }) { continue }
      choices.removeAll { $0.gain <= gain && $0.minutes >= minutes }
      choices.append(
        Choice(
          bundles: bundles, gain: gain, minutes: minutes, loss: Int128(rate) * Int128(minutes) - Int128(gain)))
    }
    choices.sort { ($0.loss, $0.minutes) < ($1.loss, $1.minutes) }
    guard let best = choices.first?.loss else { return }
    for index in choices.indices { choices[index].loss -= best }
  }

  /// Gain and minutes of completing some bundles; nil when they need a level that is not paid.
  private static func worth(
    _ bundles: UInt32, places: Range<Int>, _ table: ItemTable, _ component: ComponentNetwork, _ isPaid: [Bool]
  ) -> (gain: Int64, minutes: Int64)? {
    let (graph, network) = (component.graph, component.network)
    var (gain, minutes): (Int64, Int64) = (0, 0)
    for place in places where table.isUsed(place, by: bundles) {
      let local = Int(table.nodes[place])
      let node = Int(component.nodes[local])
      var isAllowed = true
      for arc in network.arcs(outOf: local) {
        let head = Int(network.heads[arc])
        if Int(component.nodes[head]) >= graph.firstSetup && !isPaid[head] { isAllowed = false }
      }
      if isAllowed {
        gain += graph.gains[node]
        minutes += graph.minutes[node]
      } else if graph.minutes[node] >= 0 || graph.gains[node] > 0 {
        // Only a better method can be done without.
        return nil
      }
    }
    return (gain, minutes)
  }
}
