/// Partial plans of a part of the program, none dominated by another: ascending by minutes and by gain.
///
/// A partial plan loses `constant` + λ·minutes − gain against its part of the bound.
struct PartFrontier {
  private(set) var minutes: [Int64] = []
  private(set) var gains: [Int64] = []
  var constant: Int128 = 0

  /// No partial plan at all.
  init() {}

  /// One partial plan.
  init(minutes: Int64, gain: Int64, constant: Int128) {
    self.minutes = [minutes]
    gains = [gain]
    self.constant = constant
  }

  var count: Int { minutes.count }

  /// The least loss; nil without a partial plan.
  func leastLoss(perMinute: Int128) -> Int128? {
    minutes.indices.map { constant + perMinute * Int128(minutes[$0]) - Int128(gains[$0]) }.min()
  }

  /// Adds minutes and loss to every partial plan.
  mutating func add(minutes more: Int64, constant other: Int128) {
    if more != 0 { for index in minutes.indices { minutes[index] += more } }
    constant += other
  }

  /// Adds the only partial plan of another part to every one.
  mutating func add(_ only: PartFrontier) {
    add(minutes: only.minutes[0], constant: only.constant)
    for index in gains.indices { gains[index] += only.gains[0] }
  }

  /// Takes other partial plans, by ascending minutes, of the same part.
  mutating func replaceStates(_ states: some Sequence<(Int64, Int64)>) {
    minutes.removeAll()
    gains.removeAll()
    for (more, gain) in states { append(more, gain) }
  }

  /// Appends a partial plan that takes at least as many minutes as all before; keeps it if none is as good.
  private mutating func append(_ more: Int64, _ gain: Int64) {
    if let last = gains.last, gain <= last { return }
    if minutes.last == more {
      gains[gains.count - 1] = gain
    } else {
      minutes.append(more)
      gains.append(gain)
    }
  }

  /// What either frontier has.
  func union(_ other: PartFrontier) -> PartFrontier {
    if count == 0 { return other }
    if other.count == 0 { return self }
    assert(constant == other.constant, "both are partial plans of the same part")
    return merging(other, minutes: 0, gain: 0, mostMinutes: .max, floor: nil, perMinute: 0)
  }

  /// Every partial plan of one with every one of the other, as far as they lose less than a limit.
  ///
  /// - Returns: nil where more than `capacity` partial plans remain or the work passes `work`.
  func combined(
    with other: PartFrontier, limit: Int128, mostMinutes: Int64, perMinute: Int128, capacity: Int,
    work: inout Int
  ) -> PartFrontier? {
    let (few, many) = count < other.count ? (self, other) : (other, self)
    var result = PartFrontier()
    result.constant = constant + other.constant
    // loss < limit where gain − λ·minutes > constant − limit
    let floor = result.constant - limit
    if few.count == 2 {
      work -= 3 * many.count
      guard work >= 0 else { return nil }
      result = many.doubled(
        few, constant: result.constant, mostMinutes: mostMinutes, floor: floor, perMinute: perMinute)
      return result.count > capacity ? nil : result
    }
    for index in few.minutes.indices {
      work -= many.count + result.count
      guard work >= 0 else { return nil }
      result = result.merging(
        many, minutes: few.minutes[index], gain: few.gains[index], mostMinutes: mostMinutes, floor: floor,
        perMinute: perMinute)
      if result.count > capacity { return nil }
    }
    return result
  }

  /// Every partial plan with each of two others, in one pass; only those above the floor.
  private func doubled(
    _ two: PartFrontier, constant: Int128, mostMinutes: Int64, floor: Int128, perMinute: Int128
  ) -> PartFrontier {
    var result = PartFrontier()
    result.constant = constant
    result.minutes.reserveCapacity(2 * count)
    result.gains.reserveCapacity(2 * count)
    let (firstMinutes, firstGain) = (two.minutes[0], two.gains[0])
    let (secondMinutes, secondGain) = (two.minutes[1], two.gains[1])
    var (first, second) = (0, 0)
    var greatest = Int64.min
    while first < count || second < count {
      // The first of the two takes no more minutes than the second.
      let isFirst = first < count && minutes[first] + firstMinutes <= minutes[second] + secondMinutes
      let place = isFirst ? first : second
      let moved = minutes[place] + (isFirst ? firstMinutes : secondMinutes)
      let total = gains[place] + (isFirst ? firstGain : secondGain)
      if moved > mostMinutes { break }
      if isFirst { first += 1 } else { second += 1 }
      if total <= greatest || Int128(total) - perMinute * Int128(moved) <= floor { continue }
      greatest = total
      result.append(moved, total)
    }
    return result
  }

  /// Merges the partial plans of another frontier, moved by some minutes and gain; only those above the floor.
  private func merging(
    _ other: PartFrontier, minutes more: Int64, gain: Int64, mostMinutes: Int64, floor: Int128?,
    perMinute: Int128
  ) -> PartFrontier {
    var result = PartFrontier()
    result.constant = constant
    result.minutes.reserveCapacity(count + other.count)
    result.gains.reserveCapacity(count + other.count)
    var own = 0
    for index in other.minutes.indices {
      let (moved, total) = (other.minutes[index] + more, other.gains[index] + gain)
      if moved > mostMinutes { break }
      if let floor, Int128(total) - perMinute * Int128(moved) <= floor { continue }
      while own < count, minutes[own] <= moved {
        result.append(minutes[own], gains[own])
        own += 1
      }
      result.append(moved, total)
    }
    while own < count {
      result.append(minutes[own], gains[own])
      own += 1
    }
    return result
  }
}
