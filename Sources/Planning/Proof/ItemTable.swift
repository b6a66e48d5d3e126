/// The items of one component: what its classes can do for one resource each, once it is settled which levels are paid.
///
/// An item is a connected piece of the class nodes of a component: bundles that share findings, those findings, and their
/// better methods. Local node numbers are those of the component's network. docs/model.md, section 7. Buffers are kept
/// from one component to the next.
struct ItemTable {
  /// Bundles of one item beyond which its choices are not listed.
  static let longestItem = 8
  /// In `users`: whatever is chosen.
  static let always = UInt32.max

  /// Resources of each item.
  private(set) var units: [Int32] = []
  private(set) var starts: [Int32] = [0]
  /// The local nodes of each item, ascending: its bundles come first.
  private(set) var nodes: [Int32] = []
  /// Of each place in `nodes`: the bundles of the item, as bits, that use it.
  private(set) var users: [UInt32] = []
  /// Of each place in `nodes`: what one use of it gains and takes.
  private(set) var gains: [Int64] = []
  private(set) var minutes: [Int64] = []
  /// The local levels that each place needs.
  private var needStarts: [Int32] = [0]
  private var needs: [Int32] = []
  private(set) var bundleCounts: [Int32] = []
  /// The local level nodes, ascending.
  private(set) var levels: [Int32] = []
  /// Whether every item is short enough to list its choices.
  private(set) var isListable = true
  private var isSeen: [Bool] = []

  init() {}

  init(_ component: ComponentNetwork) { load(component) }

  var count: Int { units.count }

  mutating func load(_ component: borrowing ComponentNetwork) {
    empty(nodes: component.nodes.count)
    for local in 0..<component.nodes.count {
      if component.isLevel(local) {
        levels.append(Int32(local))
      } else if !isSeen[local] {
        append(from: local, component)
      }
    }
  }

  private mutating func empty(nodes count: Int) {
    units.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    nodes.removeAll(keepingCapacity: true)
    users.removeAll(keepingCapacity: true)
    gains.removeAll(keepingCapacity: true)
    minutes.removeAll(keepingCapacity: true)
    needStarts.removeAll(keepingCapacity: true)
    needStarts.append(0)
    needs.removeAll(keepingCapacity: true)
    bundleCounts.removeAll(keepingCapacity: true)
    levels.removeAll(keepingCapacity: true)
    isListable = true
    isSeen.removeAll(keepingCapacity: true)
    isSeen.append(contentsOf: repeatElement(false, count: count))
  }

  func places(of item: Int) -> Range<Int> { Int(starts[item])..<Int(starts[item + 1]) }

  /// Whether a choice of bundles uses the node at a place.
  func isUsed(_ place: Int, by bundles: UInt32) -> Bool {
    users[place] == Self.always || users[place] & bundles != 0
  }

  /// Whether all levels that the node at a place needs are paid.
  func isAllowed(_ place: Int, _ isPaid: [Bool]) -> Bool {
    for index in Int(needStarts[place])..<Int(needStarts[place + 1]) where !isPaid[Int(needs[index])] {
      return false
    }
    return true
  }

  /// Adds the item of a class node that no item has yet.
  private mutating func append(from local: Int, _ component: borrowing ComponentNetwork) {
    let first = nodes.count
    gather(from: local, component)
    // Bundles gain, and come before what they need.
    let bundleCount = nodes[first...].count { component.gains[Int($0)] > 0 }
    bundleCounts.append(Int32(bundleCount))
    units.append(component.graph.limits[Int(component.nodes[local])])
    starts.append(Int32(nodes.count))
    if bundleCount > Self.longestItem { isListable = false }
    for place in first..<nodes.count {
      let local = Int(nodes[place])
      let node = Int(component.nodes[local])
      gains.append(component.graph.gains[node])
      minutes.append(component.graph.minutes[node])
      for arc in component.network.arcs(outOf: local) {
        let head = component.network.heads[arc]
        if component.isLevel(Int(head)) { needs.append(head) }
      }
      needStarts.append(Int32(needs.count))
      users.append(isListable ? self.users(of: place, first: first, bundleCount, component) : 0)
    }
  }

  /// Appends the class nodes connected with one, ascending.
  private mutating func gather(from local: Int, _ component: borrowing ComponentNetwork) {
    var head = nodes.count
    let first = head
    visit(Int32(local), component)
    while head < nodes.count {
      let node = Int(nodes[head])
      head += 1
      for arc in component.network.arcs(outOf: node) { visit(component.network.heads[arc], component) }
      for place in component.network.inPlaces(of: node) {
        visit(component.network.tail(atInPlace: place), component)
      }
    }
    if nodes.count > first + 1 { nodes[first...].sort() }
  }

  private mutating func visit(_ next: Int32, _ component: borrowing ComponentNetwork) {
    guard !isSeen[Int(next)], !component.isLevel(Int(next)) else { return }
    isSeen[Int(next)] = true
    nodes.append(next)
  }

  /// The bundles that use the node at a place of the last item.
  private func users(
    of place: Int, first: Int, _ bundleCount: Int, _ component: borrowing ComponentNetwork
  ) -> UInt32 {
    if place < first + bundleCount { return 1 << UInt32(place - first) }
    let local = Int(nodes[place])
    if component.minutes[local] >= 0 {
      // A finding of its own: the bundles that need it.
      var mask: UInt32 = 0
      for arc in component.network.inPlaces(of: local) {
        let tail = component.network.tail(atInPlace: arc)
        for bundle in 0..<bundleCount where nodes[first + bundle] == tail { mask |= 1 << UInt32(bundle) }
      }
      return mask
    }
    // A better method: used with its finding, or, where that one is forced, always.
    for arc in component.network.arcs(outOf: local) {
      let head = component.network.heads[arc]
      for host in first..<place where nodes[host] == head { return users[host] }
    }
    return Self.always
  }
}
