import RemediationPlan

/// Hands out the multipliers of all arcs in order; most are zero and stand in no list.
struct ArcReader {
  private let flows: [Certificate.Flow]
  private var position = 0
  /// The arcs that came by.
  private(set) var count = 0

  /// - Parameter flows: ascending by arc, from 0.
  init(_ flows: [Certificate.Flow]) { self.flows = flows }

  /// The multiplier of the next arc, in units.
  mutating func next() -> Int128 {
    defer { count += 1 }
    guard position < flows.count, flows[position].arc == count else { return 0 }
    position += 1
    return Int128(flows[position - 1].units)
  }

  /// The first multiplier that no arc has asked for.
  var unread: Int? { position < flows.count ? position : nil }
}
