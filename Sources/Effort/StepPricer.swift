/// Prices one step after the other with buffers that are kept: add its findings, take the price, begin again.
///
/// The arithmetic is that of `StepPricing`; nothing is said of the methods, which follow from the setup.
package struct StepPricer: Sendable {
  private struct Offer {
    var setup: Int64
    var each: Int64
    var finding: Int32
  }

  private var offers: [Offer] = []
  private var counts: [Int64] = []
  /// The least each so far of every kind of finding; -1: none.
  private var least: [Int64] = []

  package init() {}

  /// Adds findings of one kind.
  package mutating func add(byHand: Cost?, bulk: Cost?, count: Int) {
    let finding = Int32(counts.count)
    if let byHand {
      offers.append(Offer(setup: byHand.setup.count, each: byHand.each.count, finding: finding))
    }
    if let bulk { offers.append(Offer(setup: bulk.setup.count, each: bulk.each.count, finding: finding)) }
    counts.append(Int64(count))
    least.append(-1)
  }

  /// Effort and setup of what was added since the last call; nil when some of it has no method.
  package mutating func price() -> (effort: Minutes, setup: Minutes)? {
    defer {
      offers.removeAll(keepingCapacity: true)
      counts.removeAll(keepingCapacity: true)
      least.removeAll(keepingCapacity: true)
    }
    if offers.count > 1 { offers.sort { $0.setup < $1.setup } }
    // Raise the level and keep the least each that it allows for every finding.
    var uncovered = counts.count
    var sum: Int64 = 0
    var best: (effort: Int64, setup: Int64)? = uncovered == 0 ? (0, 0) : nil
    for (place, offer) in offers.enumerated() {
      let finding = Int(offer.finding)
      if least[finding] < 0 {
        least[finding] = offer.each
        sum += offer.each * counts[finding]
        uncovered -= 1
      } else if offer.each < least[finding] {
        sum -= (least[finding] - offer.each) * counts[finding]
        least[finding] = offer.each
      }
      let isLast = place + 1 == offers.count || offers[place + 1].setup != offer.setup
      if isLast && uncovered == 0 && offer.setup + sum < best?.effort ?? .max {
        best = (offer.setup + sum, offer.setup)
      }
    }
    return best.map { (Minutes($0.effort), Minutes($0.setup)) }
  }
}
