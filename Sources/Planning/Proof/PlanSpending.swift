/// What the bundles of a plan take at least, component by component, and which levels they pay.
struct PlanSpending {
  /// By component, without what is forced.
  private(set) var gains: [Int64]
  private(set) var minutes: [Int64]
  /// By node: whether the plan pays a level.
  private(set) var isPaid: [Bool]

  /// - Parameter counts: only those of bundles are looked at.
  init(_ counts: NodeCounts, of model: ClosureModel) {
    let (graph, components, isForced) = (model.graph, model.components, model.forced.isForced)
    gains = [Int64](repeating: 0, count: components.count)
    minutes = gains
    isPaid = [Bool](repeating: false, count: graph.count)
    // How often each node is used, by what uses it.
    var uses = [Int32](repeating: 0, count: graph.count)
    for node in 0..<graph.firstSetup where isForced[node] { uses[node] = graph.limits[node] }
    for node in 0..<graph.firstSetup where graph.gains[node] > 0 && counts.counts[node] > 0 {
      uses[node] = counts.counts[node]
      for arc in graph.arcs(of: node) where Int(graph.needs[arc]) < graph.firstSetup {
        let need = Int(graph.needs[arc])
        uses[need] = max(uses[need], uses[node])
      }
    }
    for level in graph.firstSetup..<graph.count { isPaid[level] = isForced[level] }
    var savings = [Int64](repeating: 0, count: graph.count - graph.firstSetup)
    for node in 0..<graph.firstSetup {
      if graph.minutes[node] < 0 && graph.gains[node] == 0 {
        // A better method: used as often as its finding is fixed.
        var level: Int?
        for arc in graph.arcs(of: node) {
          let need = Int(graph.needs[arc])
          if need < graph.firstSetup { uses[node] = uses[need] } else { level = need }
        }
        if let level { savings[level - graph.firstSetup] -= Int64(uses[node]) * graph.minutes[node] }
      } else if uses[node] > 0 {
        for arc in graph.arcs(of: node) where Int(graph.needs[arc]) >= graph.firstSetup {
          isPaid[Int(graph.needs[arc])] = true
        }
      }
    }
    payLevels(graph, savings)
    add(uses, model)
  }

  /// Levels below a paid one are paid, and those above as far as that saves.
  private mutating func payLevels(_ graph: NeedGraph, _ savings: [Int64]) {
    var level = graph.firstSetup
    while level < graph.count {
      var end = level + 1
      while end < graph.count && !graph.arcs(of: end).isEmpty { end += 1 }
      let chain = level..<end
      var paid = level
      for place in chain where isPaid[place] { paid = place + 1 }
      var (best, saved, most) = (paid, 0 as Int64, 0 as Int64)
      for place in paid..<end {
        saved += savings[place - graph.firstSetup] - graph.minutes[place]
        if saved > most { (best, most) = (place + 1, saved) }
      }
      for place in level..<best { isPaid[place] = true }
      level = end
    }
  }

  private mutating func add(_ uses: [Int32], _ model: ClosureModel) {
    let graph = model.graph
    for node in 0..<graph.count {
      let component = Int(model.components.ofNode[node])
      guard component >= 0 else { continue }
      if node >= graph.firstSetup {
        if isPaid[node] { minutes[component] += graph.minutes[node] }
      } else if uses[node] > 0 {
        let isAllowed = graph.arcs(of: node).allSatisfy {
          Int(graph.needs[$0]) < graph.firstSetup || isPaid[Int(graph.needs[$0])]
        }
        guard isAllowed else { continue }
        minutes[component] += graph.minutes[node] * Int64(uses[node])
        gains[component] += graph.gains[node] * Int64(uses[node])
      }
    }
  }
}
