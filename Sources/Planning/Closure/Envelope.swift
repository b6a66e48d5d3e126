/// The best gain for every budget at once, as far as linear programming can tell: segments of falling gain per minute.
///
/// docs/model.md, section 6. What a budget buys is every segment up to where it ends; inside a component segments build on
/// each other in their order. Exact integers throughout.
struct Envelope: Sendable {
  /// Segments component after component, of falling slope in each.
  private(set) var gains: [Int64] = []
  private(set) var minutes: [Int64] = []
  /// Equal parts a segment can be taken in: the size of a class, or 1.
  private(set) var units: [Int32] = []
  private(set) var nodeStarts: [Int32] = [0]
  private(set) var nodes: [Int32] = []
  /// The first segment of each component.
  private(set) var componentStarts: [Int32] = [0]
  /// All segments of all components by falling slope; equal ones in their own order.
  private(set) var order: [Int32] = []
  /// The component of each segment.
  private(set) var components: [Int32] = []
  /// Gain and minutes of the first segments of `order`.
  private(set) var gainSums: [Int64] = [0]
  private(set) var minuteSums: [Int64] = [0]
  /// Minutes of what is forced, before anything else.
  let forcedMinutes: Int64

  init(forcedMinutes: Int64) { self.forcedMinutes = forcedMinutes }

  var count: Int { gains.count }

  func segments(of component: Int) -> Range<Int> {
    Int(componentStarts[component])..<Int(componentStarts[component + 1])
  }

  func nodes(of segment: Int) -> ArraySlice<Int32> {
    nodes[Int(nodeStarts[segment])..<Int(nodeStarts[segment + 1])]
  }

  /// Room for the segments of some nodes, of which most have several.
  mutating func reserve(nodes members: Int) {
    nodes.reserveCapacity(members)
    gains.reserveCapacity(members / 3)
    minutes.reserveCapacity(members / 3)
    units.reserveCapacity(members / 3)
    components.reserveCapacity(members / 3)
    nodeStarts.reserveCapacity(members / 3 + 1)
  }

  mutating func append(
    gain: Int64, minutes cost: Int64, units unitCount: Int32, nodes members: some Sequence<Int32>
  ) {
    gains.append(gain)
    minutes.append(cost)
    units.append(unitCount)
    nodes.append(contentsOf: members)
    nodeStarts.append(Int32(nodes.count))
    components.append(Int32(componentStarts.count - 1))
  }

  mutating func endComponent() { componentStarts.append(Int32(count)) }

  /// Appends the components of another table after this one's.
  mutating func append(contentsOf other: Envelope) {
    let (segments, firstNode, component) = (
      Int32(count), Int32(nodes.count), Int32(componentStarts.count - 1)
    )
    gains += other.gains
    minutes += other.minutes
    units += other.units
    nodes += other.nodes
    nodeStarts += other.nodeStarts.dropFirst().map { $0 + firstNode }
    components += other.components.map { $0 + component }
    componentStarts += other.componentStarts.dropFirst().map { $0 + segments }
  }

  /// Merges the components by slope; what takes no minutes comes first.
  mutating func sort() {
    // Doubles settle nearly every comparison; where they are too close, integers do.
    let slopes = (0..<count).map {
      minutes[$0] <= 0 ? Double.infinity : Double(gains[$0]) / Double(minutes[$0])
    }
    order = (0..<Int32(count)).sorted { left, right in
      let (first, second) = (slopes[Int(left)], slopes[Int(right)])
      if first == second || abs(first - second) <= 1e-13 * max(first, second) {
        let side = compareSlopes(Int(left), Int(right))
        return side == 0 ? left < right : side > 0
      }
      return first > second
    }
    gainSums.reserveCapacity(count + 1)
    minuteSums.reserveCapacity(count + 1)
    for segment in order {
      gainSums.append(gainSums[gainSums.count - 1] + gains[Int(segment)])
      minuteSums.append(minuteSums[minuteSums.count - 1] + minutes[Int(segment)])
    }
  }

  private func compareSlopes(_ left: Int, _ right: Int) -> Int {
    if minutes[left] <= 0 || minutes[right] <= 0 {
      return (minutes[left] <= 0 ? 1 : 0) - (minutes[right] <= 0 ? 1 : 0)
    }
    let difference =
      Int128(gains[left]) * Int128(minutes[right]) - Int128(gains[right]) * Int128(minutes[left])
    return difference > 0 ? 1 : difference < 0 ? -1 : 0
  }

  /// How many segments of `order` have a slope above a rate.
  func prefix(above rate: Int64) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      let segment = Int(order[middle])
      let isAbove = minutes[segment] < 0 || Int128(gains[segment]) > Int128(rate) * Int128(minutes[segment])
      if isAbove { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The bound on the gain within a budget that a rate gives: rate × minutes + the greatest surplus.
  func bound(budget: Int64, rate: Int64) -> Int128 {
    let cut = prefix(above: rate)
    return Int128(gainSums[cut]) + Int128(rate) * Int128(budget - forcedMinutes - minuteSums[cut])
  }

  /// The whole rate, in quanta a minute, that gives the least bound for a budget; 0 where the budget buys everything.
  func rate(budget: Int64) -> Int64 {
    let place = firstBeyond(budget: budget)
    guard place < count else { return 0 }
    let segment = Int(order[place])
    let rate = gains[segment] / max(minutes[segment], 1)
    return bound(budget: budget, rate: rate) <= bound(budget: budget, rate: rate + 1) ? rate : rate + 1
  }

  /// Segments at the front that take no minutes, or save some.
  var freeCount: Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if minutes[Int(order[middle])] <= 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The place in `order` of the first segment that a budget does not buy whole.
  func firstBeyond(budget: Int64) -> Int {
    var (low, high) = (freeCount, count)
    while low < high {
      let middle = (low + high) / 2
      if forcedMinutes + minuteSums[middle + 1] <= budget { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// No plan gains so many quanta with fewer minutes; those of everything where not even that gains so much.
  func leastEffort(toGain goal: Int128) -> Int64 {
    var (low, high) = (freeCount, count)
    while low < high {
      let middle = (low + high) / 2
      if Int128(gainSums[middle]) >= goal { high = middle } else { low = middle + 1 }
    }
    guard low > freeCount else { return forcedMinutes + minuteSums[low] }
    let segment = Int(order[low - 1])
    let missing = min(max(0, goal - Int128(gainSums[low - 1])), Int128(gains[segment]))
    let share = (missing * Int128(minutes[segment]) + Int128(gains[segment]) - 1) / Int128(gains[segment])
    return forcedMinutes + minuteSums[low - 1] + Int64(share)
  }
}
