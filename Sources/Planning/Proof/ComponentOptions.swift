/// Everything one component may do in a plan that loses no more than a limit against the best surplus.
struct ComponentOptions {
  /// One thing a note can mean: some resources of an item do something other than the best.
  private struct Deviation {
    let item: Int32
    let bundles: UInt32
    let units: Int32
  }

  /// Where the component starts among all, and the nodes it has.
  let component: Int
  private(set) var plans = PartialPlans()
  private var log = PlanLog()
  private var leaves: [PaidLevels.Leaf] = []
  private static let leafNotes: Int32 = 1 << 30
  /// Whether nothing is missing.
  private(set) var isComplete = true
  /// The greatest loss.
  private let limit: Int128
  /// The least limit at which there would be something else.
  private(set) var nextLimit = Int128.max
  /// What it took to find all this.
  private(set) var workDone = 0

  struct Limits {
    var leaves = 20_000
    var plans = 100_000
  }

  /// - Parameters:
  ///   - network: saturated at the rate; it holds something else afterwards.
  ///   - best: the component's greatest surplus at the rate.
  ///   - visits: what it took to find that one.
  ///   - minutes: the most that a plan of the component may take.
  ///   - table: a buffer.
  ///   - work: visits of nodes that are left.
  init(
    _ component: Int, network: inout ComponentNetwork, rate: Int64, best: Int128, visits: Int, limit: Int128,
    minutes: Int64, limits: Limits, table: inout ItemTable, work: inout Int, isStopped: () -> Bool
  ) {
    self.component = component
    self.limit = limit
    let before = work
    defer { workDone = before - work }
    table.load(network)
    guard table.isListable else {
      isComplete = false
      return
    }
    let paid = PaidLevels(
      &network, levels: table.levels, rate: rate, best: best, visits: visits, limit: limit, minutes: minutes,
      leafLimit: limits.leaves, work: &work, isStopped: isStopped)
    isComplete = paid.isComplete
    nextLimit = paid.nextLimit
    var choices = UnitChoices()
    for leaf in paid.leaves {
      guard work > 0, !isStopped() else {
        isComplete = false
        return
      }
      add(
        leaf, network, table, &choices, rate: rate, best: best, most: minutes, limits: limits, work: &work)
    }
  }

  /// Whether a run with another limit would find exactly the same.
  func isKnown(at other: Int128) -> Bool { isComplete && other >= limit && other < nextLimit }

  /// Plans with exactly the levels of a leaf.
  private mutating func add(
    _ leaf: PaidLevels.Leaf, _ network: borrowing ComponentNetwork, _ table: ItemTable,
    _ choices: inout UnitChoices, rate: Int64, best: Int128, most: Int64, limits: Limits, work: inout Int
  ) {
    var (minutes, gain): (Int64, Int64) = (0, 0)
    for level in table.levels where leaf.isPaid[Int(level)] { minutes += network.minutes[Int(level)] }
    var all: [[PartialPlans.Extension]] = []
    let room = limit - leaf.loss
    for item in 0..<table.count {
      choices.load(item: item, of: table, isPaid: leaf.isPaid, rate: rate)
      guard let first = choices.choices.first else { return }
      minutes += first.minutes * Int64(table.units[item])
      gain += first.gain * Int64(table.units[item])
      let near = choices.choices.prefix { $0.loss <= room }
      if near.count < choices.choices.count {
        nextLimit = min(nextLimit, leaf.loss + choices.choices[near.count].loss)
      }
      if near.count > 1 {
        all.append(extensions(item: item, choices: near, units: Int(table.units[item]), room: room))
      }
    }
    work -= table.nodes.count
    leaves.append(leaf)
    let note = Self.leafNotes + Int32(leaves.count - 1)
    var found = PartialPlans(minutes: minutes, gain: gain, entry: log.append(parent: -1, note: note))
    // What the items to come can still take off the minutes.
    var least: [Int64] = [0]
    for extensions in all.reversed() {
      least.append(least[least.count - 1] + (extensions.lazy.map(\.minutes).min() ?? 0))
    }
    for (index, extensions) in all.enumerated() {
      work -= found.count * extensions.count
      let rest = least[all.count - 1 - index]
      var next = nextLimit
      let isWhole = found.extend(by: extensions, log: &log, limit: limits.plans) { minutes, gain in
        let loss = best - (Int128(gain) - Int128(rate) * Int128(minutes))
        if loss > limit { next = min(next, loss) }
        return loss <= limit && minutes + rest <= most
      }
      nextLimit = next
      guard isWhole, work > 0 else {
        isComplete = false
        return
      }
    }
    plans.merge(found)
    if plans.count > limits.plans { isComplete = false }
  }

  /// All ways in which some of an item's resources do something else, within a loss.
  private mutating func extensions(
    item: Int, choices: ArraySlice<UnitChoices.Choice>, units: Int, room: Int128
  ) -> [PartialPlans.Extension] {
    let best = choices[0]
    if choices.count == 2 {
      return extensions(item: item, from: best, to: choices[1], units: units, room: room)
    }
    // Several kinds of deviation of one item: one after the other, in a list that grows.
    var list: [(minutes: Int64, gain: Int64, left: Int, room: Int128, parts: [Deviation])] = [
      (0, 0, units, room, [])
    ]
    for choice in choices.dropFirst() {
      for start in list {
        let most = most(choice, units: start.left, room: start.room)
        guard most > 0 else { continue }
        for count in 1...most {
          list.append(
            (
              start.minutes + (choice.minutes - best.minutes) * Int64(count),
              start.gain + (choice.gain - best.gain) * Int64(count), start.left - count,
              start.room - choice.loss * Int128(count),
              start.parts + [Deviation(item: Int32(item), bundles: choice.bundles, units: Int32(count))]
            ))
        }
      }
    }
    return list.map { entry in
      guard !entry.parts.isEmpty else { return PartialPlans.Extension(minutes: 0, gain: 0, note: -1) }
      packs += entry.parts
      return PartialPlans.Extension(minutes: entry.minutes, gain: entry.gain, note: endPack())
    }
  }

  /// The same where there is but one thing to do instead.
  private mutating func extensions(
    item: Int, from best: UnitChoices.Choice, to choice: UnitChoices.Choice, units: Int, room: Int128
  ) -> [PartialPlans.Extension] {
    let most = most(choice, units: units, room: room)
    var list: [PartialPlans.Extension] = []
    list.reserveCapacity(most + 1)
    list.append(PartialPlans.Extension(minutes: 0, gain: 0, note: -1))
    guard most > 0 else { return list }
    for count in 1...most {
      packs.append(Deviation(item: Int32(item), bundles: choice.bundles, units: Int32(count)))
      list.append(
        PartialPlans.Extension(
          minutes: (choice.minutes - best.minutes) * Int64(count),
          gain: (choice.gain - best.gain) * Int64(count), note: endPack()))
    }
    return list
  }

  /// How many resources can do something else within a loss.
  private mutating func most(_ choice: UnitChoices.Choice, units: Int, room: Int128) -> Int {
    if Int128(units) * choice.loss <= room { return units }
    let most = room / choice.loss
    nextLimit = min(nextLimit, limit + (most + 1) * choice.loss - room)
    return Int(most)
  }

  /// Deviations that go together, pack after pack.
  private var packStarts: [Int32] = [0]
  private var packs: [Deviation] = []

  /// Ends a pack and names it.
  private mutating func endPack() -> Int32 {
    packStarts.append(Int32(packs.count))
    return Int32(packStarts.count - 2)
  }

  /// Sets how often each node of the component is used in one of the plans.
  func write(
    _ plan: Int, network: ComponentNetwork, rate: Int64, into counts: inout NodeCounts
  ) {
    let table = ItemTable(network)
    let notes = log.notes(from: plans.entries[plan])
    guard let root = notes.last else { return }
    let leaf = leaves[Int(root - Self.leafNotes)]
    for local in network.nodes.indices {
      counts.counts[Int(network.nodes[local])] = leaf.isPaid[local] ? 1 : 0
    }
    for item in 0..<table.count {
      let choices = UnitChoices(item: item, of: table, isPaid: leaf.isPaid, rate: rate).choices
      guard let first = choices.first else { continue }
      add(first.bundles, table.units[item], item, table, network, &counts)
    }
    for note in notes.dropLast() {
      for part in packs[Int(packStarts[Int(note)])..<Int(packStarts[Int(note) + 1])] {
        let item = Int(part.item)
        let choices = UnitChoices(item: item, of: table, isPaid: leaf.isPaid, rate: rate).choices
        guard let first = choices.first else { continue }
        add(first.bundles, -part.units, item, table, network, &counts)
        add(part.bundles, part.units, item, table, network, &counts)
      }
    }
  }

  /// Only bundles are counted: what they need follows.
  private func add(
    _ bundles: UInt32, _ units: Int32, _ item: Int, _ table: ItemTable, _ network: ComponentNetwork,
    _ counts: inout NodeCounts
  ) {
    for (bit, place) in table.places(of: item).prefix(Int(table.bundleCounts[item])).enumerated()
    where bundles & (1 << UInt32(bit)) != 0 {
      counts.counts[Int(network.nodes[Int(table.nodes[place])])] += units
    }
  }
}
