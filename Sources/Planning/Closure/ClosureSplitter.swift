/// Splits one component after the other, with buffers that are kept.
struct ClosureSplitter {
  private var component: ComponentNetwork
  /// Local nodes; every part is a range.
  private var order: [Int32] = []
  private var ranges: [Range<Int>] = []
  private var partCount: Int32 = 0
  private var buffer: [Int32] = []
  private var seen: [Bool] = []

  init(graph: NeedGraph, forced: ForcedNodes) {
    component = ComponentNetwork(graph: graph, forced: forced)
  }

  /// Adds the segments of one component; false when it was told to stop.
  mutating func split(
    _ nodes: ArraySlice<Int32>, into envelope: inout Envelope, isStopped: () -> Bool
  ) -> Bool {
    component.load(nodes)
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: 0..<Int32(nodes.count))
    seen.removeAll(keepingCapacity: true)
    seen.append(contentsOf: repeatElement(false, count: nodes.count))
    partCount = 0
    let saved = savings()
    if saved < nodes.count { ranges.append(saved..<nodes.count) }
    if saved > 0 { emit(0..<saved, into: &envelope) }
    while let range = ranges.popLast() {
      if isStopped() { return false }
      if isLoose(range) {
        emitLoose(range, into: &envelope)
      } else if let middle = divide(range) {
        ranges.append(middle..<range.upperBound)
        ranges.append(range.lowerBound..<middle)
      } else {
        emit(range, into: &envelope)
      }
    }
    envelope.endComponent()
    return true
  }

  /// Brings to the front what saves minutes and says where it ends: better methods for work that is done anyway.
  private mutating func savings() -> Int {
    guard component.hasArcsToForced else { return 0 }
    let minutes = component.minutes
    let value = component.network.saturate(order[...]) { -Int128(minutes[$0]) }
    return value > 0 ? bringToFront(0..<order.count) : 0
  }

  /// Brings the closed part with the better ratio to the front and says where it ends; nil: there is none.
  private mutating func divide(_ range: Range<Int>) -> Int? {
    guard range.count > 1 else { return nil }
    var (gain, cost): (Int128, Int128) = (0, 0)
    for node in order[range] {
      gain += Int128(component.gains[Int(node)])
      cost += Int128(component.minutes[Int(node)])
    }
    guard cost > 0, gain > 0 else { return nil }
    // The part as a whole weighs nothing; a closed part that weighs more has a better ratio.
    let (gains, minutes) = (component.gains, component.minutes)
    let value = component.network.saturate(order[range]) {
      Int128(gains[$0]) * cost - Int128(minutes[$0]) * gain
    }
    return value > 0 ? bringToFront(range) : nil
  }

  /// Whether no node of a part needs another one, and each takes minutes.
  private func isLoose(_ range: Range<Int>) -> Bool {
    for place in range {
      let node = Int(order[place])
      guard component.minutes[node] > 0 else { return false }
      let part = component.network.parts[node]
      for arc in component.network.arcs(outOf: node)
      where component.network.parts[Int(component.network.heads[arc])] == part {
        return false
      }
    }
    return true
  }

  /// Adds the nodes of a loose part as segments: splitting it again and again would only sort them.
  private mutating func emitLoose(_ range: Range<Int>, into envelope: inout Envelope) {
    buffer.removeAll(keepingCapacity: true)
    for place in range where component.gains[Int(order[place])] > 0 { buffer.append(Int32(place)) }
    if buffer.count > 1 {
      let (gains, minutes, order) = (component.gains, component.minutes, order)
      buffer.sort { left, right in
        let (first, second) = (Int(order[Int(left)]), Int(order[Int(right)]))
        let side =
          Int128(gains[first]) * Int128(minutes[second]) - Int128(gains[second]) * Int128(minutes[first])
        return side == 0 ? left < right : side > 0
      }
    }
    for place in buffer {
      let local = Int(order[Int(place)])
      let node = component.nodes[local]
      envelope.append(
        gain: component.gains[local], minutes: component.minutes[local],
        units: component.isLevel(local) ? 1 : component.graph.limits[Int(node)],
        nodes: CollectionOfOne(node))
    }
  }

  /// Splits a part into what the last closure chose and the rest.
  private mutating func bringToFront(_ range: Range<Int>) -> Int {
    buffer.removeAll(keepingCapacity: true)
    var end = range.lowerBound
    partCount += 1
    for place in range {
      let node = order[place]
      if component.network.isChosen(Int(node)) {
        component.network.setPart(partCount, of: Int(node))
        order[end] = node
        end += 1
      } else {
        buffer.append(node)
      }
    }
    var place = end
    for node in buffer {
      order[place] = node
      place += 1
    }
    return end
  }

  /// Adds a block as segments: one for each connected piece, all of the same slope.
  private mutating func emit(_ range: Range<Int>, into envelope: inout Envelope) {
    for place in range where !seen[Int(order[place])] {
      buffer.removeAll(keepingCapacity: true)
      buffer.append(order[place])
      seen[Int(order[place])] = true
      var head = 0
      var (gain, cost): (Int64, Int64) = (0, 0)
      while head < buffer.count {
        let node = Int(buffer[head])
        head += 1
        gain += component.gains[node]
        cost += component.minutes[node]
        for arc in component.network.arcs(outOf: node) { join(Int(component.network.heads[arc]), to: node) }
        for place in component.network.inPlaces(of: node) {
          join(Int(component.network.tail(atInPlace: place)), to: node)
        }
      }
      // What gains nothing is never bought, unless it saves minutes.
      guard gain > 0 || cost < 0 else { continue }
      let nodes = component.nodes
      let first = Int(nodes[Int(buffer[0])])
      let isOneClass = buffer.allSatisfy { !component.isLevel(Int($0)) }
      envelope.append(
        gain: gain, minutes: cost, units: isOneClass ? component.graph.limits[first] : 1,
        nodes: buffer.lazy.map { nodes[Int($0)] })
    }
  }

  private mutating func join(_ node: Int, to other: Int) {
    guard !seen[node], component.network.parts[node] == component.network.parts[other] else { return }
    seen[node] = true
    buffer.append(Int32(node))
  }
}
