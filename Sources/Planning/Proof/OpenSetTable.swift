/// The items and levels of some components as flat arrays: what paying a set of levels makes possible.
///
/// An item is a connected piece of a class (`ItemTable`). Its minutes stand in slots, one for each set of its bundles, as
/// bits: what a slot holds is spent once when any of its bundles is completed, what slot 0 holds always.
struct OpenSetTable: Sendable {
  /// The node of each level, and what it costs.
  private(set) var levelNodes: [Int32] = []
  private(set) var levelMinutes: [Int64] = []
  /// Levels that each level needs and that need it, near and far; without itself.
  private(set) var needs = FlatLists(count: 0, pairs: [])
  private(set) var dependents = FlatLists(count: 0, pairs: [])

  /// Resources of each item, its bundles, and its slots.
  private(set) var units: [Int64] = []
  private(set) var bundleStarts: [Int32] = [0]
  private(set) var slotStarts: [Int32] = [0]
  /// Minutes of one resource by slot while no level is paid.
  private(set) var slots: [Int64] = []

  /// The node of each bundle, its gain for one resource, its item.
  private(set) var bundleNodes: [Int32] = []
  private(set) var gains: [Int64] = []
  private(set) var itemOfBundle: [Int32] = []
  /// Levels that a bundle needs, near and far; and the bundles that need a level.
  private(set) var bundleNeeds = FlatLists(count: 0, pairs: [])
  private(set) var users = FlatLists(count: 0, pairs: [])

  /// Better methods that a level allows: the slots they save in, and minutes, negative.
  private(set) var methods = FlatLists(count: 0, pairs: [])
  private(set) var methodSlots: [Int32] = []
  private(set) var methodMinutes: [Int64] = []
  private(set) var itemOfSlot: [Int32] = []

  var levelCount: Int { levelNodes.count }
  var itemCount: Int { units.count }
  var bundleCount: Int { bundleNodes.count }

  /// nil when an item has too many bundles to list its choices.
  init?(_ components: [Int], of model: ClosureModel, network: inout ComponentNetwork) {
    var building = Building()
    for component in components {
      network.load(model.components.nodes(of: component))
      let table = ItemTable(network)
      guard table.isListable else { return nil }
      let indices = addLevels(table, network, &building)
      for item in 0..<table.count { add(item, of: table, network, indices, &building) }
    }
    needs = FlatLists(count: levelCount, pairs: building.needs)
    dependents = FlatLists(count: levelCount, pairs: building.needs.map { ($0.member, $0.list) })
    bundleNeeds = FlatLists(count: bundleCount, pairs: building.bundleNeeds)
    users = FlatLists(count: levelCount, pairs: building.bundleNeeds.map { ($0.member, $0.list) })
    methods = FlatLists(count: levelCount, pairs: building.methods)
  }

  private struct Building {
    var needs: [(list: Int32, member: Int32)] = []
    var bundleNeeds: [(list: Int32, member: Int32)] = []
    var methods: [(list: Int32, member: Int32)] = []
    /// By level: all it needs.
    var closures: [[Int32]] = []
  }

  /// Numbers the levels of a component; by local node, -1 elsewhere.
  private mutating func addLevels(
    _ table: ItemTable, _ component: ComponentNetwork, _ building: inout Building
  ) -> [Int32] {
    var indices = [Int32](repeating: -1, count: component.nodes.count)
    for local in table.levels {
      indices[Int(local)] = Int32(levelCount)
      levelNodes.append(component.nodes[Int(local)])
      levelMinutes.append(component.minutes[Int(local)])
    }
    // A level needs the one below, which has a smaller number.
    for local in table.levels {
      var closure: Set<Int32> = []
      for arc in component.network.arcs(outOf: Int(local)) {
        let head = indices[Int(component.network.heads[arc])]
        closure.insert(head)
        closure.formUnion(building.closures[Int(head)])
      }
      let all = closure.sorted()
      for need in all { building.needs.append((indices[Int(local)], need)) }
      building.closures.append(all)
    }
    return indices
  }

  private mutating func add(
    _ item: Int, of table: ItemTable, _ component: ComponentNetwork, _ indices: [Int32],
    _ building: inout Building
  ) {
    let graph = component.graph
    let (bundles, firstBundle, firstSlot) = (
      Int(table.bundleCounts[item]), Int32(bundleCount), Int32(slots.count)
    )
    units.append(Int64(table.units[item]))
    slots += [Int64](repeating: 0, count: 1 << bundles)
    itemOfSlot += [Int32](repeating: Int32(units.count - 1), count: 1 << bundles)
    slotStarts.append(Int32(slots.count))
    for place in table.places(of: item).prefix(bundles) {
      let node = Int(component.nodes[Int(table.nodes[place])])
      bundleNodes.append(Int32(node))
      gains.append(graph.gains[node])
      itemOfBundle.append(Int32(units.count - 1))
    }
    bundleStarts.append(Int32(bundleCount))
    var wanted = [Set<Int32>](repeating: [], count: bundles)
    for place in table.places(of: item) {
      let local = Int(table.nodes[place])
      let node = Int(component.nodes[local])
      let isAlways = table.users[place] == ItemTable.always
      let mask = isAlways ? 0 : table.users[place]
      guard isAlways || mask != 0 else { continue }
      let levels = component.network.arcs(outOf: local).map { indices[Int(component.network.heads[$0])] }
        .filter { $0 >= 0 }
      if graph.minutes[node] >= 0 || graph.gains[node] > 0 {
        slots[Int(firstSlot) + Int(mask)] += graph.minutes[node]
        for bundle in 0..<bundles where mask >> UInt32(bundle) & 1 == 1 {
          for level in levels {
            wanted[bundle].insert(level)
            wanted[bundle].formUnion(building.closures[Int(level)])
          }
        }
      } else if levels.isEmpty {
        slots[Int(firstSlot) + Int(mask)] += graph.minutes[node]
      } else if levels.count == 1 {
        building.methods.append((levels[0], Int32(methodSlots.count)))
        methodSlots.append(firstSlot + Int32(mask))
        methodMinutes.append(graph.minutes[node])
      }
    }
    for (bundle, levels) in wanted.enumerated() {
      for level in levels.sorted() { building.bundleNeeds.append((firstBundle + Int32(bundle), level)) }
    }
  }

  func bundles(of item: Int) -> Range<Int> { Int(bundleStarts[item])..<Int(bundleStarts[item + 1]) }

  func slots(of item: Int) -> Range<Int> { Int(slotStarts[item])..<Int(slotStarts[item + 1]) }
}
