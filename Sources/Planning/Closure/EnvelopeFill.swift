/// A plan straight from the envelope: every segment that fits, in order of slope, then what still fits behind.
struct EnvelopeFill: Sendable {
  /// Segments taken from the front of the envelope's order.
  let cut: Int
  /// Segments and parts of segments taken behind it.
  private(set) var extras: [(segment: Int32, units: Int32)] = []
  private(set) var minutes: Int64
  private(set) var gain: Int64

  /// - Parameter budget: minutes in all, of which the forced ones are spent.
  init(_ envelope: Envelope, budget: Int64, cut: Int? = nil) {
    let cut = cut ?? envelope.firstBeyond(budget: budget)
    self.cut = cut
    minutes = envelope.forcedMinutes + envelope.minuteSums[cut]
    gain = envelope.gainSums[cut]
    // A component whose segment was not taken whole ends there: its later ones build on it.
    var isBlocked = [Bool](repeating: false, count: envelope.componentStarts.count)
    for place in cut..<envelope.count {
      let left = budget - minutes
      if left <= 0 { break }
      let segment = Int(envelope.order[place])
      let component = Int(envelope.components[segment])
      if isBlocked[component] { continue }
      let units = Int64(envelope.units[segment])
      let each = envelope.minutes[segment] / units
      let taken = each == 0 ? units : min(units, left / each)
      if taken < units { isBlocked[component] = true }
      guard taken > 0 else { continue }
      extras.append((Int32(segment), Int32(taken)))
      minutes += each * taken
      gain += envelope.gains[segment] / units * taken
    }
  }
}
