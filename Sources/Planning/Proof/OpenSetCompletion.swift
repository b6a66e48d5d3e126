/// The best that can be done while exactly some levels are paid: upgrades by gain per minute, then what still fits, then
/// an exchange of few choices near the last one taken.
struct OpenSetCompletion {
  /// A set of bundles of one resource, with its cheapest methods.
  private struct Choice {
    let bundles: Int
    let gain: Int64
    let minutes: Int64
  }
  private struct Upgrade {
    let item: Int32
    let from: Int32
    let to: Int32
    let gain: Int64
    let minutes: Int64
    /// Whole quanta a minute; what takes no minutes comes first.
    let rate: Int64
  }

  /// Gain of the plan, and minutes of it with the levels.
  private(set) var gain: Int64 = 0
  private(set) var minutes: Int64
  /// By bundle: on how many resources it is completed.
  private(set) var counts: [Int32]
  /// What looking took.
  private(set) var work = 0

  private let table: OpenSetTable
  private let budget: Int64
  /// The choices of each item that offers any, that of nothing first.
  private var items: [Int32] = []
  private var choices: [[Choice]] = []
  private var choiceCounts: [[Int64]] = []

  /// nil when the levels alone take too much.
  ///
  /// - Parameter known: a gain; only plans beyond it are looked for with care.
  init?(_ state: OpenSetState, beyond known: Int64) {
    table = state.table
    budget = state.budget
    minutes = state.paid
    counts = [Int32](repeating: 0, count: table.bundleCount)
    for item in 0..<table.itemCount {
      let base = state.slots[Int(table.slotStarts[item])]
      minutes += base * table.units[item]
      guard state.availableCounts[item] > 0 else { continue }
      items.append(Int32(item))
      choices.append(Self.choices(item, of: state))
    }
    guard minutes <= budget else { return nil }
    let start = minutes
    let rate = fill()
    if rate > 0 { exchange(rate: rate, start: start, known: known) }
    for (index, item) in items.enumerated() {
      for (choice, count) in zip(choices[index], choiceCounts[index]) where count > 0 {
        for (bit, bundle) in table.bundles(of: Int(item)).enumerated() where choice.bundles >> bit & 1 == 1 {
          counts[bundle] += Int32(count)
        }
      }
    }
  }

  /// Choices that no other one equals or beats; ascending by minutes, beyond what is spent anyway.
  private static func choices(_ item: Int, of state: OpenSetState) -> [Choice] {
    let (table, bundles) = (state.table, state.table.bundles(of: item))
    let start = Int(table.slotStarts[item])
    if bundles.count == 1 {
      return [
        Choice(bundles: 0, gain: 0, minutes: 0),
        Choice(bundles: 1, gain: table.gains[bundles.lowerBound], minutes: state.slots[start + 1]),
      ]
    }
    var available = 0
    for (bit, bundle) in bundles.enumerated() where state.missing[bundle] == 0 { available |= 1 << bit }
    var found: [Choice] = [Choice(bundles: 0, gain: 0, minutes: 0)]
    var set = available
    while set != 0 {
      var (gain, minutes): (Int64, Int64) = (0, 0)
      for (bit, bundle) in bundles.enumerated() where set >> bit & 1 == 1 { gain += table.gains[bundle] }
      for slot in 1..<(1 << bundles.count) where slot & set != 0 { minutes += state.slots[start + slot] }
      found.append(Choice(bundles: set, gain: gain, minutes: minutes))
      set = (set - 1) & available
    }
    found.sort {
      ($0.minutes, -$0.gain, $0.bundles) < ($1.minutes, -$1.gain, $1.bundles)
    }
    var kept: [Choice] = []
    for choice in found where kept.last.map({ choice.gain > $0.gain }) ?? true { kept.append(choice) }
    return kept
  }

  // MARK: Filling

  /// Takes upgrades while they fit; returns the rate of the first that did not, 0 when all did.
  private mutating func fill() -> Int64 {
    var upgrades: [Upgrade] = []
    choiceCounts = choices.map { [Int64](repeating: 0, count: $0.count) }
    for index in items.indices {
      let units = table.units[Int(items[index])]
      var from = 0
      choiceCounts[index][0] = units
      while from < choices[index].count - 1 {
        let (next, gain, cost) = step(from: from, choices[index])
        if cost <= 0 {
          (choiceCounts[index][from], choiceCounts[index][next]) = (0, units)
          self.gain += gain * units
          minutes += cost * units
        } else {
          upgrades.append(
            Upgrade(
              item: Int32(index), from: Int32(from), to: Int32(next), gain: gain, minutes: cost,
              rate: gain / cost))
        }
        from = next
      }
    }
    work += upgrades.count * 8
    upgrades.sort {
      $0.rate == $1.rate ? ($0.minutes, $0.item, $0.from) < ($1.minutes, $1.item, $1.from) : $0.rate > $1.rate
    }
    var isEnded = [Bool](repeating: false, count: items.count)
    var firstLeft: Int64 = 0
    for upgrade in upgrades where !isEnded[Int(upgrade.item)] {
      let index = Int(upgrade.item)
      let units = table.units[Int(items[index])]
      let taken = min(units, (budget - minutes) / upgrade.minutes)
      if taken < units {
        isEnded[index] = true
        if firstLeft == 0 { firstLeft = max(1, upgrade.rate) }
      }
      choiceCounts[index][Int(upgrade.from)] -= taken
      choiceCounts[index][Int(upgrade.to)] += taken
      gain += upgrade.gain * taken
      minutes += upgrade.minutes * taken
    }
    return firstLeft
  }

  /// The choice of greatest gain per minute beyond one; of equal ones the farthest.
  private func step(from: Int, _ choices: [Choice]) -> (next: Int, gain: Int64, minutes: Int64) {
    var best = from + 1
    for next in (from + 2)..<max(from + 2, choices.count) {
      let (gain, cost) = (
        choices[next].gain - choices[from].gain, choices[next].minutes - choices[from].minutes
      )
      let (known, knownCost) = (
        choices[best].gain - choices[from].gain, choices[best].minutes - choices[from].minutes
      )
      if Int128(gain) * Int128(knownCost) >= Int128(known) * Int128(cost) { best = next }
    }
    return (best, choices[best].gain - choices[from].gain, choices[best].minutes - choices[from].minutes)
  }

  // MARK: Exchanging

  private static let planLimit = 4_000
  private static let itemLimit = 400

  /// A number of resources of an item that do something other than the best.
  private struct Deviation {
    let index: Int32
    let choice: Int32
    let units: Int64
  }

  /// Looks for a better plan among those that lose little against what the rate allows at most.
  private mutating func exchange(rate: Int64, start: Int64, known: Int64) {
    let goal = max(gain, known)
    var base = start
    var (baseGain, bound) = (0 as Int64, Int128(rate) * Int128(budget - start))
    var bests: [Int] = []
    bests.reserveCapacity(items.count)
    for index in items.indices {
      let units = table.units[Int(items[index])]
      var (best, bestWorth) = (0, 0 as Int128)
      for (place, choice) in choices[index].enumerated() {
        let worth = Int128(choice.gain) - Int128(rate) * Int128(choice.minutes)
        if worth > bestWorth { (best, bestWorth) = (place, worth) }
      }
      bests.append(best)
      base += choices[index][best].minutes * units
      baseGain += choices[index][best].gain * units
      bound += bestWorth * Int128(units)
    }
    let limit = bound - Int128(goal) - 1
    guard limit >= 0 else { return }
    var movable: [(loss: Int128, index: Int)] = []
    for index in items.indices {
      let best = choices[index][bests[index]]
      var least = Int128.max
      for (place, choice) in choices[index].enumerated() where place != bests[index] {
        least = min(
          least, Int128(best.gain - choice.gain) - Int128(rate) * Int128(best.minutes - choice.minutes))
      }
      if least <= limit { movable.append((least, index)) }
    }
    work += items.count * 2
    movable.sort { ($0.loss, $0.index) < ($1.loss, $1.index) }
    var deviations: [Deviation] = []
    let all = movable.prefix(Self.itemLimit).map {
      extensions($0.index, best: bests[$0.index], rate: rate, limit: limit, &deviations)
    }
    var (least, most) = ([0 as Int64], [0 as Int64])
    for list in all.reversed() {
      least.append(least[least.count - 1] + (list.map(\.minutes).min() ?? 0))
      most.append(most[most.count - 1] + (list.map(\.minutes).max() ?? 0))
    }
    var plans = PartialPlans(minutes: base, gain: baseGain, entry: -1)
    var log = PlanLog()
    let (ceiling, budget) = (Int128(baseGain) - Int128(rate) * Int128(base), budget)
    for (place, list) in all.enumerated() {
      work += plans.count * list.count * 6
      let (rest, more) = (least[all.count - 1 - place], most[all.count - 1 - place])
      let isWhole = plans.extend(by: list, log: &log, limit: Self.planLimit) { minutes, gain in
        let loss = ceiling - (Int128(gain) - Int128(rate) * Int128(minutes))
        let unused = max(0, budget - (minutes + more))
        return minutes + rest <= budget && loss + Int128(rate) * Int128(unused) <= limit
      }
      if !isWhole || plans.count == 0 { break }
    }
    guard let found = (0..<plans.count).last(where: { plans.minutes[$0] <= budget }),
      plans.gains[found] > gain
    else { return }
    gain = plans.gains[found]
    minutes = plans.minutes[found]
    for index in items.indices {
      choiceCounts[index] = [Int64](repeating: 0, count: choices[index].count)
      choiceCounts[index][bests[index]] = table.units[Int(items[index])]
    }
    for note in log.notes(from: plans.entries[found]) {
      let deviation = deviations[Int(note)]
      let index = Int(deviation.index)
      choiceCounts[index][bests[index]] -= deviation.units
      choiceCounts[index][Int(deviation.choice)] += deviation.units
    }
  }

  /// Some of an item's resources do one other thing, within a loss.
  private func extensions(
    _ index: Int, best: Int, rate: Int64, limit: Int128, _ deviations: inout [Deviation]
  ) -> [PartialPlans.Extension] {
    var list = [PartialPlans.Extension(minutes: 0, gain: 0, note: -1)]
    let known = choices[index][best]
    for (place, choice) in choices[index].enumerated() where place != best {
      let (gain, cost) = (choice.gain - known.gain, choice.minutes - known.minutes)
      let loss = Int128(rate) * Int128(cost) - Int128(gain)
      guard loss <= limit else { continue }
      let units = table.units[Int(items[index])]
      let most = loss <= 0 ? units : Int64(clamping: min(Int128(units), limit / loss))
      // Few of them, or about as many as the filling left.
      let center = choiceCounts[index][place]
      for count in 1...max(1, min(most, max(8, center + 6))) where count <= 8 || abs(count - center) <= 6 {
        list.append(.init(minutes: cost * count, gain: gain * count, note: Int32(deviations.count)))
        deviations.append(Deviation(index: Int32(index), choice: Int32(place), units: count))
      }
    }
    return list
  }
}
