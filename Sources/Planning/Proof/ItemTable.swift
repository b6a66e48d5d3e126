/// The items of one component: what its classes can do for one resource each, once it is settled which levels are paid.
///
/// An item is a connected piece of the class nodes of a component: bundles that share findings, those findings, and their
/// better methods. Local node numbers are those of the component's network. docs/model.md, section 7.
struct ItemTable {
  /// Bundles of one item beyond which its choices are not listed.
  static let longestItem = 8
  /// In `users`: whatever is chosen.
  private static let always = UInt32.max

  /// Resources of each item.
  private(set) var units: [Int32] = []
  private(set) var starts: [Int32] = [0]
  /// The local nodes of each item, ascending: its bundles come first.
  private(set) var nodes: [Int32] = []
  /// Of each place in `nodes`: the bundles of the item, as bits, that use it.
  private(set) var users: [UInt32] = []
  private(set) var bundleCounts: [Int32] = []
  /// The local level nodes, ascending.
  private(set) var levels: [Int32] = []
  /// Whether every item is short enough to list its choices.
  private(set) var isListable = true

  var count: Int { units.count }

  init(_ component: ComponentNetwork) {
    var item = [Bool](repeating: false, count: component.nodes.count)
    for (local, node) in component.nodes.enumerated() {
      if Int(node) >= component.graph.firstSetup {
        levels.append(Int32(local))
      } else if !item[local] {
        append(Self.piece(of: local, component, &item), component)
      }
    }
  }

  func places(of item: Int) -> Range<Int> { Int(starts[item])..<Int(starts[item + 1]) }

  /// Whether a choice of bundles uses the node at a place.
  func isUsed(_ place: Int, by bundles: UInt32) -> Bool {
    users[place] == Self.always || users[place] & bundles != 0
  }

  /// The class nodes connected with one, ascending.
  private static func piece(of local: Int, _ component: ComponentNetwork, _ item: inout [Bool]) -> [Int32] {
    let network = component.network
    var members = [Int32(local)]
    item[local] = true
    var head = 0
    func visit(_ next: Int) {
      guard Int(component.nodes[next]) < component.graph.firstSetup, !item[next] else { return }
      item[next] = true
      members.append(Int32(next))
    }
    while head < members.count {
      let node = Int(members[head])
      head += 1
      for arc in network.arcs(outOf: node) { visit(Int(network.heads[arc])) }
      for arc in network.arcs(into: node) { visit(Int(network.tails[Int(arc)])) }
    }
    return members.sorted()
  }

  private mutating func append(_ members: [Int32], _ component: ComponentNetwork) {
    let (graph, network) = (component.graph, component.network)
    let bundleCount = members.count { graph.gains[Int(component.nodes[Int($0)])] > 0 }
    bundleCounts.append(Int32(bundleCount))
    units.append(graph.limits[Int(component.nodes[Int(members[0])])])
    let first = nodes.count
    nodes += members
    starts.append(Int32(nodes.count))
    guard bundleCount <= Self.longestItem else {
      isListable = false
      users += members.map { _ in 0 }
      return
    }
    for (place, local) in members.enumerated() {
      if place < bundleCount {
        users.append(1 << UInt32(place))
      } else if component.minutes[Int(local)] >= 0 {
        // A finding of its own: the bundles that need it.
        var mask: UInt32 = 0
        for arc in network.arcs(into: Int(local)) {
          if let user = members.firstIndex(of: network.tails[Int(arc)]), user < bundleCount {
            mask |= 1 << UInt32(user)
          }
        }
        users.append(mask)
      } else {
        // A better method: used with its finding, or, where that one is forced, always.
        let host = network.arcs(outOf: Int(local)).lazy.compactMap { arc in
          members.firstIndex(of: network.heads[arc])
        }.first
        users.append(host.map { users[first + $0] } ?? Self.always)
      }
    }
  }
}
