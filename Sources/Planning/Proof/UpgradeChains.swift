/// The upgrades of all items, each with its gain and minutes, summed in buckets by gain per minute.
struct UpgradeChains {
  /// Upgrades of one item beyond which the rest of its chain is one upgrade.
  private static let longest = 24
  private static let bucketsPerOctave = 64
  private static let bucketCount = 64 * bucketsPerOctave

  /// Places of an item's upgrades, and how many there are.
  private var starts: [Int32] = [0]
  private var counts: [Int32]
  /// Of each upgrade, for all resources of its item; bucket -1: it takes no minutes.
  private var gains: [Int64]
  private var minutes: [Int64]
  private var buckets: [Int32]
  /// What each item takes without any bundle: what is saved anyway.
  private var bases: [Int64]

  private var bucketGains = [Int64](repeating: 0, count: bucketCount)
  private var bucketMinutes = [Int64](repeating: 0, count: bucketCount)
  private var freeGain: Int64 = 0
  private var freeMinutes: Int64 = 0
  /// No bucket before it has ever been used, and none from the second on.
  private var firstBucket = bucketCount
  private var endBucket = 0
  /// Minutes of everything.
  private(set) var allMinutes: Int64 = 0

  private var choiceGains = [Int64](repeating: 0, count: 256)
  private var choiceMinutes = [Int64](repeating: 0, count: 256)

  init(_ table: OpenSetTable) {
    for item in 0..<table.itemCount {
      let bundles = table.bundles(of: item).count
      starts.append(starts[item] + Int32(bundles > 4 ? Self.longest : (1 << bundles) - 1))
    }
    counts = [Int32](repeating: 0, count: table.itemCount)
    gains = [Int64](repeating: 0, count: Int(starts[table.itemCount]))
    minutes = gains
    buckets = [Int32](repeating: 0, count: gains.count)
    bases = [Int64](repeating: 0, count: table.itemCount)
  }

  /// Works out the chain of an item anew.
  mutating func replace(_ item: Int, table: OpenSetTable, missing: [Int32], slots: [Int64]) {
    let first = Int(starts[item])
    for place in first..<first + Int(counts[item]) {
      let bucket = Int(buckets[place])
      allMinutes -= minutes[place]
      if bucket < 0 {
        freeGain -= gains[place]
        freeMinutes -= minutes[place]
      } else {
        bucketGains[bucket] -= gains[place]
        bucketMinutes[bucket] -= minutes[place]
      }
    }
    counts[item] = 0
    freeMinutes -= bases[item]
    allMinutes -= bases[item]
    let slotStart = Int(table.slotStarts[item])
    let (bundles, units) = (table.bundles(of: item), table.units[item])
    bases[item] = slots[slotStart] * units
    freeMinutes += bases[item]
    allMinutes += bases[item]
    if bundles.count == 1 {
      let bundle = bundles.lowerBound
      if missing[bundle] == 0 {
        append(gain: table.gains[bundle] * units, minutes: slots[slotStart + 1] * units, to: item)
      }
    } else if !bundles.isEmpty {
      appendHull(item, bundles, units, table, missing, slots)
    }
  }

  private mutating func append(gain: Int64, minutes cost: Int64, to item: Int) {
    let place = Int(starts[item]) + Int(counts[item])
    counts[item] += 1
    gains[place] = gain
    minutes[place] = cost
    allMinutes += cost
    if cost <= 0 {
      buckets[place] = -1
      freeGain += gain
      freeMinutes += cost
    } else {
      let bucket = Self.bucket(gain / cost)
      buckets[place] = Int32(bucket)
      bucketGains[bucket] += gain
      bucketMinutes[bucket] += cost
      firstBucket = min(firstBucket, bucket)
      endBucket = max(endBucket, bucket + 1)
    }
  }

  private mutating func appendHull(
    _ item: Int, _ bundles: Range<Int>, _ units: Int64, _ table: OpenSetTable, _ missing: [Int32],
    _ slots: [Int64]
  ) {
    let full = (1 << bundles.count) - 1
    var available = 0
    for (bit, bundle) in bundles.enumerated() where missing[bundle] == 0 { available |= 1 << bit }
    guard available != 0 else { return }
    let start = Int(table.slotStarts[item])
    // Sums over all slots within a set of bundles; what a choice takes is all but what lies outside of it.
    for set in 0...full { choiceMinutes[set] = set == 0 ? 0 : slots[start + set] }
    for bit in 0..<bundles.count {
      for set in 0...full where set >> bit & 1 == 1 { choiceMinutes[set] += choiceMinutes[set ^ (1 << bit)] }
    }
    choiceGains[0] = 0
    for set in 1...full {
      let lowest = set.trailingZeroBitCount
      choiceGains[set] = choiceGains[set & (set - 1)] + table.gains[bundles.lowerBound + lowest]
    }
    let total = choiceMinutes[full]
    var (from, gain, cost) = (0, 0 as Int64, 0 as Int64)
    while from != available {
      var (best, bestGain, bestMinutes) = (-1, 0 as Int64, 0 as Int64)
      let isLast = Int(counts[item]) == Int(starts[item + 1] - starts[item]) - 1
      var set = available
      while set != 0 {
        let (moreGain, moreMinutes) = (choiceGains[set] - gain, total - choiceMinutes[full ^ set] - cost)
        if moreGain > 0,
          best < 0 || Self.isBetter(moreGain, moreMinutes, than: bestGain, bestMinutes)
        {
          (best, bestGain, bestMinutes) = (set, moreGain, moreMinutes)
        }
        if isLast { break }
        set = (set - 1) & available
      }
      guard best >= 0 else { return }
      append(gain: bestGain * units, minutes: bestMinutes * units, to: item)
      (from, gain, cost) = (best, gain + bestGain, cost + bestMinutes)
    }
  }

  /// More gain per minute; of equal ones the longer step.
  private static func isBetter(_ gain: Int64, _ minutes: Int64, than other: Int64, _ otherMinutes: Int64)
    -> Bool
  {
    if minutes <= 0 || otherMinutes <= 0 {
      return minutes <= 0 && (otherMinutes > 0 || gain > other)
    }
    let (left, right) = (Int128(gain) * Int128(otherMinutes), Int128(other) * Int128(minutes))
    return left > right || left == right && gain > other
  }

  private static func bucket(_ rate: Int64) -> Int {
    guard rate > 0 else { return bucketCount - 1 }
    let octave = 63 - rate.leadingZeroBitCount
    let part = octave >= 6 ? Int(rate >> Int64(octave - 6)) & 63 : Int(rate << Int64(6 - octave)) & 63
    return bucketCount - 1 - (octave * bucketsPerOctave + part)
  }

  /// What can be had for some minutes; the last bucket in part.
  func worth(left: Int64) -> OpenSetWorth? {
    var left = left - freeMinutes
    guard left >= 0 else { return nil }
    var gain = freeGain
    var bucket = firstBucket
    while bucket < endBucket {
      if bucketMinutes[bucket] > left {
        let part = Int64(
          clamping: Int128(bucketGains[bucket]) * Int128(left) / Int128(bucketMinutes[bucket]))
        return OpenSetWorth(gain: gain + part, margin: bucketGains[bucket] / 64)
      }
      left -= bucketMinutes[bucket]
      gain += bucketGains[bucket]
      bucket += 1
    }
    return OpenSetWorth(gain: gain, margin: 0)
  }
}
