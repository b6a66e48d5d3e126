/// What everything mandatory needs: taken before anything is chosen.
struct ForcedNodes: Sendable {
  /// By node.
  let isForced: [Bool]
  /// Forced nodes that are not mandatory themselves, and an arc by which a forced node needs each, nearest first.
  let needed: [(node: Int32, arc: Int32, from: Int32)]
  /// Minutes of all forced nodes.
  let minutes: Int64

  init(_ graph: NeedGraph) {
    var isForced = [Bool](repeating: false, count: graph.count)
    var needed: [(node: Int32, arc: Int32, from: Int32)] = []
    var minutes: Int64 = 0
    for node in graph.mandatory {
      isForced[Int(node)] = true
      minutes += graph.minutes[Int(node)] * Int64(graph.limits[Int(node)])
    }
    var queue = graph.mandatory
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for arc in graph.arcs(of: Int(node)) where !isForced[Int(graph.needs[arc])] {
        let need = graph.needs[arc]
        isForced[Int(need)] = true
        minutes += graph.minutes[Int(need)]
        needed.append((need, Int32(arc), node))
        queue.append(need)
      }
    }
    self.isForced = isForced
    self.needed = needed
    self.minutes = minutes
  }
}
