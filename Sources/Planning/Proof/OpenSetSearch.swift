/// Looks for a better plan by choosing which levels are paid: the rest follows.
///
/// Given the paid levels (setups of steps, tenant-wide parts), items separate, and the best completion takes their upgrades
/// by gain per minute. So it is the sets of paid levels that are walked through: by flips, swaps, and by completing or
/// dropping single bundles. For components with many setups, which the loss-bounded search cannot finish.
struct OpenSetSearch {
  let model: ClosureModel
  let budget: Int64
  /// Things that may be looked at: nodes, upgrades, pairs of partial plans.
  let work: Int
  let isStopped: @Sendable () -> Bool

  /// Levels and nodes of the components that are searched together; the one at the break is always taken.
  private static let mostLevels = 400
  private static let mostNodes = 60_000

  init(
    _ model: ClosureModel, budget: Int64, work: Int = 60_000_000, isStopped: @escaping @Sendable () -> Bool
  ) {
    self.model = model
    self.budget = budget
    self.work = work
    self.isStopped = isStopped
  }

  /// A plan of more gain and within the budget; nil when none was found.
  ///
  /// - Parameter start: only how often bundles are completed is looked at, and what is kept of the components that are
  ///   not searched.
  func improved(_ start: NodeCounts) -> NodeCounts? {
    guard budget >= model.forced.minutes else { return nil }
    let spending = PlanSpending(start, of: model)
    var network = ComponentNetwork(graph: model.graph, forced: model.forced)
    let components = searched()
    guard !components.isEmpty, let table = OpenSetTable(components, of: model, network: &network) else {
      return nil
    }
    var isSearched = [Bool](repeating: false, count: model.components.count)
    for component in components { isSearched[component] = true }
    var (room, known) = (budget - model.forced.minutes, 0 as Int64)
    for component in 0..<model.components.count {
      if isSearched[component] {
        known += spending.gains[component]
      } else {
        room -= spending.minutes[component]
      }
    }
    // A start beyond the budget is no plan: anything within it is better.
    let spent = components.reduce(0) { $0 + spending.minutes[$1] }
    if spent > room { known = -1 }
    var climb = OpenSetClimb(table, budget: room, known: known, work: work, isStopped: isStopped)
    climb.run(starts(table, isSearched, spending))
    guard let counts = climb.bestCounts else { return nil }
    var improved = start
    for component in components {
      for node in model.components.nodes(of: component) { improved.counts[Int(node)] = 0 }
    }
    for (bundle, node) in table.bundleNodes.enumerated() { improved.counts[Int(node)] = counts[bundle] }
    return improved
  }

  /// The components around the end of what the budget buys, the nearest first.
  private func searched() -> [Int] {
    let envelope = model.envelope
    let cut = envelope.firstBeyond(budget: budget)
    var isSeen = [Bool](repeating: false, count: model.components.count)
    var found: [Int] = []
    var (levels, nodes) = (0, 0)
    for distance in 0..<max(cut, envelope.count - cut) {
      for place in [cut + distance, cut - 1 - distance] where place >= 0 && place < envelope.count {
        let component = Int(envelope.components[Int(envelope.order[place])])
        guard !isSeen[component] else { continue }
        isSeen[component] = true
        let members = model.components.nodes(of: component)
        let added = members.count { Int($0) >= model.graph.firstSetup }
        guard found.isEmpty || levels + added <= Self.mostLevels && nodes + members.count <= Self.mostNodes
        else {
          return found
        }
        found.append(component)
        levels += added
        nodes += members.count
      }
    }
    return found
  }

  /// Sets to start from: what the plan pays, what the envelope pays, and that with the segment each component goes on with.
  private func starts(_ table: OpenSetTable, _ isSearched: [Bool], _ spending: PlanSpending) -> [[Bool]] {
    let envelope = model.envelope
    var isPaid = [Bool](repeating: false, count: model.graph.count)
    func mark(_ place: Int) {
      for node in envelope.nodes(of: Int(envelope.order[place])) { isPaid[Int(node)] = true }
    }
    func levels(_ isPaid: [Bool]) -> [Bool] { table.levelNodes.map { isPaid[Int($0)] } }
    let cut = envelope.firstBeyond(budget: budget)
    for place in 0..<cut where isSearched[Int(envelope.components[Int(envelope.order[place])])] {
      mark(place)
    }
    var starts = [levels(spending.isPaid), levels(isPaid)]
    if let next = (cut..<envelope.count).first(where: {
      isSearched[Int(envelope.components[Int(envelope.order[$0])])]
    }) {
      mark(next)
      starts.append(levels(isPaid))
    }
    return starts
  }
}
